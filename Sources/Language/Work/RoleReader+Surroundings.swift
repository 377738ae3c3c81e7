/// Text around a title: a field, an employer, or a second job.
extension RoleReader {
  /// Removes and reads the part after "in": "product manager in tech", "nurse in Chicago", "works
  /// in HR at Nike".
  static func withoutIn(_ line: WordLine, facts: inout WorkFacts) -> WordLine {
    guard
      let place = line.words.indices.first(where: {
        $0 > 0 && ["in", "within", "from", "on"].contains(line.bare($0))
      })
    else { return line }
    let head = WordLine(words: line.words[..<place])
    let tail = WordLine(words: line.words[(place + 1)...])
    guard line.bare(place) == "in", !tail.isEmpty else { return head }
    if head.bareText.hasSuffix("student") || head.bareText.hasSuffix("candidate") { return line }
    if let company = ProperNames.exact(tail.text, in: [.employers]),
      ProperNames.exact(tail.text, in: [.anywhere]) == nil
    {
      facts.company = facts.company ?? company
    } else if FieldReader.isField(tail) {
      facts.field = facts.field ?? FieldReader.name(tail)
    }
    return head
  }

  /// Removes and reads the part after "of": "owner of a coffee shop", "CEO of Stripe", "executive
  /// director of a nonprofit".
  static func withoutOf(_ line: WordLine, facts: inout WorkFacts) -> WordLine {
    guard let place = line.words.indices.first(where: { $0 > 0 && line.bare($0) == "of" }) else {
      return line
    }
    let head = WordLine(words: line.words[..<place])
    let tail = WordLine(words: line.words[(place + 1)...])
    let isA = ["a", "an"].contains(tail.bare(0))
    if isA, ["owner", "manager", "co-owner"].contains(head.bareText) {
      return WordLine(words: tail.words.dropFirst() + head.words)
    }
    let isLeader = [
      "ceo", "president", "founder", "owner", "director", "cto", "cfo", "coo", "head", "manager",
      "editor", "principal", "dean", "mayor", "co-founder", "cofounder",
    ]
    .contains(head.bareWords.last ?? "")
    guard isLeader, isA || isEmployer(tail) else { return line }
    facts.fill(from: CompanyReader.one(tail))
    return head
  }

  /// Reads "Founder & CEO" as one job.
  static func founderAndChief(_ line: WordLine) -> String? {
    guard line.words.count == 3, ["and", "&"].contains(line.bare(1)) else { return nil }
    let founders: Set<String> = ["founder", "co-founder", "cofounder", "owner"]
    let pair = [line.bare(0), line.bare(2)]
    guard pair.contains("ceo"), let founder = pair.first(where: founders.contains) else {
      return nil
    }
    return "\(founder) and CEO"
  }

  /// Returns the first of two jobs: "engineer/manager", "co-founder & CTO".
  static func onlyFirst(_ line: WordLine) -> WordLine {
    var words: [String] = []
    for (place, word) in line.words.enumerated() {
      let bare = line.bare(place)
      if place > 0, ["or", "/", "+"].contains(bare) && word != "OR" { break }
      if place > 0, ["and", "&"].contains(bare), JobTitle.namesPerson(words.joined(separator: " "))
      {
        break
      }
      if word.contains("/"), !JobLexicon.work.acronyms.contains(bare),
        let first = word.split(separator: "/").first,
        JobTitle.isPerson(WordLine.bare(String(first)))
      {
        words.append(String(first))
        break
      }
      words.append(word)
    }
    return WordLine(words: words)
  }

  /// True if the text after a title names an employer, as opposed to part of the job.
  static func isEmployer(_ line: WordLine) -> Bool {
    if ["at", "works", "@"].contains(line.bare(0)) { return true }
    if ProperNames.exact(line.text, in: [.employers]) != nil { return true }
    if ["a", "an", "the", "some"].contains(line.bare(0)), let last = line.bareWords.last,
      JobLexicon.work.employers.contains(last)
        || JobLexicon.work.theNames.contains(line.bareWords.dropFirst().joined(separator: " "))
    {
      return true
    }
    guard let word = line.words.first, word.first?.isUppercase == true || line.bare(0) == "the",
      line.words.contains(where: { $0.first?.isUppercase == true })
    else { return false }
    let bare = line.bareWords
    let isMore = bare.allSatisfy {
      JobTitle.isOrdinary($0) || JobTitle.isPerson($0) || JobLexicon.work.acronyms.contains($0)
        || FindingLexicon.findings.degrees.contains($0)
        || FindingLexicon.findings.credentials.contains($0) || JobLexicon.work.fields.contains($0)
    }
    let isOneWord = bare.filter { $0 != "the" }.count == 1 && bare[0] != "the"
    return !isMore && !isOneWord && !ProperNames.isKnown(line.text)
  }

  /// Makes a plural title singular: `engineers` becomes `engineer`.
  static func singular(_ line: WordLine) -> WordLine {
    guard let head = JobTitle.headPlace(of: line) else { return line }
    let word = line.words[head]
    let bare = line.bare(head)
    guard bare.hasSuffix("s"), bare.count > 3, !bare.hasSuffix("ss"),
      !JobLexicon.work.people.contains(bare),
      JobTitle.isPerson(String(bare.dropLast()))
    else { return line }
    var copy = line
    copy.words[head] = String(word.dropLast())
    return copy
  }
}
