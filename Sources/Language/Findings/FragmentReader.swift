/// Reads notes that are neither a sentence nor something the person owns: `10 yrs in the Navy`,
/// `MBA from Wharton`, `board game designer`.
struct FragmentReader: Sendable {
  let turning: SecondPerson

  /// A sentence built from a note, with its kind.
  struct Result: Equatable, Sendable {
    var clause: String
    var kind: ResearchPhrase.Kind
  }

  func read(_ line: WordLine) -> Result? {
    honor(line) ?? tenure(line) ?? former(line) ?? span(line) ?? degree(line) ?? studies(line)
      ?? schooling(line) ?? position(line)
      ?? what(line) ?? count(line)
  }

  /// Reads "teacher of the year 2022", "agent of the year 3x".
  private func honor(_ line: WordLine) -> Result? {
    guard let of = line.bareWords.firstIndex(of: "of"), (1...4).contains(of),
      Array(line.bareWords[of...].prefix(3)) == ["of", "the", "year"],
      PersonPhrase.isPerson(line.bare(of - 1)) || JobTitle.isPerson(line.bare(of - 1))
    else { return nil }
    let title = WordLine(words: line.words[..<of])
    guard Verbs.lemma(title.bare(0)) == nil || of == 1, title.bare(0) != "the" else { return nil }
    let after = line.bareWords.dropFirst(of + 3).filter { $0 != "in" && $0 != "award" }
    var tail = ""
    for word in after {
      if let number = Int(word), (1950...2100).contains(number) {
        tail += " in \(number)"
      } else if word.hasSuffix("x"), let count = Int(word.dropLast()) {
        tail +=
          count == 2
          ? " twice" : " \(FindingLexicon.findings.times["\(count)"] ?? "\(count)") times"
      } else if ["twice"].contains(word) {
        tail += " twice"
      } else if word != "winner" {
        return nil
      }
    }
    let name = CompanyReader.titleCased(title).text
    return Result(clause: "you were named \(name) of the Year" + tail, kind: .other)
  }

  /// Reads "charge nurse since 2018", "chief of cardiology since 2020".
  private func tenure(_ line: WordLine) -> Result? {
    guard let since = line.bareWords.firstIndex(of: "since"), since > 0,
      Int(line.bare(since + 1)) != nil, line.words.count == since + 2
    else { return nil }
    let title = WordLine(words: line.words[..<since])
    guard let head = JobTitle.headPlace(of: title),
      JobLexicon.work.people.contains(title.bare(head)),
      !FindingLexicon.findings.people.contains(title.bare(head))
    else { return nil }
    let isOnly = JobLexicon.jobs.oneOfAKind.contains(title.bare(head)) || title.bare(0) == "chief"
    let name = JobTitle.inSentence(title.text)
    return Result(
      clause: "you've been \(isOnly ? name : IndefiniteArticle.before(name)) since "
        + line.bare(since + 1), kind: .career)
  }

  /// Reads "former teacher", "ex-teacher".
  private func former(_ line: WordLine) -> Result? {
    var rest = line
    if ["a", "an"].contains(rest.bare(0)) { rest.words.removeFirst() }
    let first = rest.bare(0)
    if ["former", "formerly", "previously", "ex"].contains(first) {
      rest.words.removeFirst()
    } else if first.hasPrefix("ex-"), let word = rest.words.first {
      rest.words[0] = String(word.dropFirst(3))
    } else {
      return nil
    }
    if rest.words.count == 1, rest.bareText == "googler" {
      return Result(clause: "you used to work at Google", kind: .career)
    }
    let services: Set<String> = FindingWords.of("services")
    if services.contains(rest.bareText) {
      guard rest.bareText != "marine", rest.bareText != "military" else {
        return rest.bareText == "marine"
          ? Result(clause: "you used to be a Marine", kind: .career) : nil
      }
      return Result(
        clause: "you were in the " + (ProperNames.exact(rest.text, in: [.employers]) ?? rest.text),
        kind: .career)
    }
    if let name = ProperNames.exact(rest.text, in: [.employers]) {
      return Result(clause: "you used to work at " + name, kind: .career)
    }
    if ["a", "an"].contains(rest.bare(0)) { rest.words.removeFirst() }
    guard !rest.isEmpty, let phrase = PersonPhrase.read(rest), !phrase.hasPrefix("the "),
      !rest.bareWords.contains("ex"), !rest.bareWords.contains("former"),
      !rest.bareWords.contains("turned"), !rest.bareWords.contains("now")
    else { return nil }
    return Result(clause: "you used to be " + phrase, kind: .career)
  }

  /// Reads "10 yrs in the Navy", "over a decade at Deloitte", "5+ years of experience in sales".
  private func span(_ line: WordLine) -> Result? {
    let table = FindingLexicon.findings
    var words = line.words
    var lead = ""
    if ["over", "almost", "nearly", "about", "around"].contains(line.bare(0)) {
      lead = words.removeFirst().lowercased() + " "
    }
    if line.bareText.hasPrefix("more than ") { lead = "more than "; words.removeFirst(2) }
    guard words.count >= 3 else { return nil }
    var number = WordLine.bare(words.removeFirst())
    if number == "a", ["couple", "few"].contains(WordLine.bare(words[0])) {
      number = "a " + WordLine.bare(words.removeFirst())
      if WordLine.bare(words.first ?? "") == "of" { words.removeFirst(); number += " of" }
    }
    if let unit = table.spans.keys.first(where: {
      number.hasSuffix($0) && Int(number.dropLast($0.count)) != nil
    }) {
      words.insert(unit, at: 0)
      number = String(number.dropLast(unit.count))
    }
    if number.hasSuffix("+") { number.removeLast(); lead = "more than " }
    guard Int(number) != nil || table.numberWords.contains(number) || number.hasPrefix("a "),
      let unit = words.first,
      var span = table.spans[WordLine.bare(unit)] ?? table.spans[unit.lowercased()],
      words.count >= 3
    else { return nil }
    if ["1", "one", "a"].contains(number), span.hasSuffix("s") { span.removeLast() }
    let spelled = table.times[number] ?? number
    let tail = WordLine(words: words.dropFirst())
    let next = tail.bare(0)
    if next == "of" || next == "experience" {
      guard tail.bareText.hasPrefix("of experience") || next == "experience" else { return nil }
      let rest = next == "of" ? tail.text : "of " + tail.text
      return Result(clause: "you have \(lead)\(spelled) \(span) \(rest)", kind: .career)
    }
    guard
      [
        "in", "at", "as", "with", "on", "doing", "teaching", "working", "abroad", "running",
        "leading",
      ].contains(next), tail.words.count > 1 || next == "abroad"
    else { return nil }
    let isHere =
      ["at", "with"].contains(next)
      && (turning.person.companyCount(in: WordLine(words: tail.words.dropFirst())) > 0
        || ["the company", "her company", "his company", "their company", "the firm"].contains(
          WordLine(words: tail.words.dropFirst()).bareText))
    let said = isHere ? Self.withoutAfterthought(tail) : Self.beforeNext(tail)
    let turned = turning.turn(said.words, isThirdPerson: false, isPlural: false)
      .joined(separator: " ")
    let clause =
      isHere
      ? "you've been \(turned) for \(lead)\(spelled) \(span)"
      : "you spent \(lead)\(spelled) \(span) \(turned)"
    return Result(clause: clause, kind: FindingKind.of(verb: "spend", in: clause))
  }

  /// Drops what is told of the person after their employer: "at Ford, third generation".
  private static func withoutAfterthought(_ line: WordLine) -> WordLine {
    guard let comma = line.words.firstIndex(where: { $0.hasSuffix(",") }),
      !line.words[comma...].contains(where: { $0.contains(where: \.isNumber) }),
      !["at", "then", "with", "and", "now"].contains(line.bare(comma + 1))
    else { return line }
    var rest = WordLine(words: line.words[...comma])
    rest.trimPunctuation()
    return rest
  }

  /// Reads "in the Navy then Delta" as "in the Navy before Delta".
  private static func beforeNext(_ line: WordLine) -> WordLine {
    guard let place = line.bareWords.firstIndex(of: "then"), place > 1,
      (1...3).contains(line.words.count - place - 1)
    else { return line }
    let name = WordLine(words: line.words[(place + 1)...]).text
    guard let employer = ProperNames.exact(name, in: [.employers, .anywhere]) else { return line }
    var start = WordLine(words: line.words[..<place])
    start.trimPunctuation()
    return WordLine(words: start.words + ["before", employer])
  }

  /// Reads "from Ohio", "into pottery", "on the board of the food bank", "in a band".
  private func position(_ line: WordLine) -> Result? {
    var words = line.words
    if ["big", "really", "super", "very", "originally"].contains(line.bare(0)), words.count > 2 {
      words.removeFirst()
    }
    let rest = WordLine(words: words.dropFirst())
    guard !rest.isEmpty, rest.words.count <= 10,
      !rest.bareWords.contains(where: { ["is", "was", "has", "she", "he", "they"].contains($0) })
    else { return nil }
    let text = turning.turn(rest.words, isThirdPerson: false, isPlural: false).joined(
      separator: " ")
    switch WordLine.bare(words[0]) {
    case "from":
      return origin(rest, text, isOriginal: line.bare(0) == "originally")
    case "into": return Result(clause: "you're into " + text, kind: .other)
    case "on":
      guard
        ["the", "a", "your"].contains(rest.bare(0))
          || ["her", "his", "their"].contains(rest.bare(0)),
        rest.bareWords.contains(where: {
          ["board", "team", "council", "committee", "squad", "crew"].contains($0)
        })
      else { return nil }
      return Result(clause: "you're on " + text, kind: .other)
    case "in" where rest.bareWords.contains("for") && rest.bare(0) == "the":
      guard let place = rest.bareWords.firstIndex(of: "for"), rest.words.count > place + 2 else {
        return nil
      }
      return span(WordLine(words: rest.words[(place + 1)...] + ["in"] + rest.words[..<place]))
    case "in":
      guard ["a", "an", "the"].contains(rest.bare(0)),
        rest.bareWords.contains(where: {
          FindingWords.of("groups-one-is-in").contains($0)
        })
      else { return nil }
      return Result(clause: "you're in " + text, kind: .other)
    case "at", "with": return stay(WordLine.bare(words[0]), rest, text)
    default: return nil
    }
  }

  /// Reads "from Ohio", "originally from a small town"
  private func origin(_ rest: WordLine, _ text: String, isOriginal: Bool) -> Result? {
    let isPlace =
      ProperNames.isKnown(rest.text) || rest.words[0].first?.isUppercase == true
      || FindingWords.of("regions-of-origin").contains(rest.bare(0))
    guard isPlace, rest.words.count <= 6, !rest.bareWords.contains("to") else { return nil }
    return Result(clause: "you're \(isOriginal ? "originally " : "")from \(text)", kind: .other)
  }

  /// Reads "at Pixar since 2015", "at Pixar for 8 years"
  private func stay(_ preposition: String, _ rest: WordLine, _ text: String) -> Result? {
    if let place = rest.bareWords.firstIndex(of: "since"), place > 0, rest.words.count > place + 1 {
      return Result(clause: "you've been \(preposition) \(text)", kind: .career)
    }
    guard let place = rest.bareWords.firstIndex(of: "for"), place > 0,
      rest.words.count > place + 2
    else { return nil }
    return span(
      WordLine(words: rest.words[(place + 1)...] + [preposition] + rest.words[..<place]))
  }

  /// Reads "board game designer", "CPA", "rock climbing".
  private func what(_ line: WordLine) -> Result? {
    if FindingLexicon.findings.hobbies.contains(line.bareText) {
      return Result(clause: "you're into " + FragmentReader.small(line.text), kind: .other)
    }
    if line.bareText.contains("30 under 30"), line.words.count <= 5,
      line.bare(0) != "forbes" || line.words.count == 4
    {
      return Result(clause: "you were on the Forbes 30 Under 30 list", kind: .other)
    }
    guard let phrase = PersonPhrase.read(line) else { return nil }
    let turned = turning.turn(WordLine(phrase).words, isThirdPerson: true, isPlural: false).joined(
      separator: " ")
    if ["fulbright scholar", "rhodes scholar", "fulbright fellow"].contains(line.bareText) {
      return Result(clause: "you were " + turned, kind: .education)
    }
    if let head = JobTitle.headPlace(of: line),
      ["panelist", "guest", "finalist", "keynote"].contains(line.bare(head)),
      line.words.count > head + 1
    {
      let clause = "you were " + turned
      return Result(clause: clause, kind: FindingKind.of(verb: "be", in: clause))
    }
    if line.bareText == "phd" || FindingLexicon.findings.degrees.contains(line.bareText) {
      return nil
    }
    let isOver =
      FindingLexicon.findings.over.contains { (" " + line.bareText + " ").contains(" " + $0 + " ") }
      || line.bareText == "valedictorian"
      || line.bareWords.contains("for")
        && line.bareWords.contains { FindingLexicon.findings.spans[$0] != nil }
    let clause = (isOver ? "you were " : "you're ") + turned
    return Result(clause: clause, kind: FindingKind.of(verb: "be", in: clause))
  }

  /// Reads a count, such as "3 patents".
  private func count(_ line: WordLine) -> Result? {
    guard line.words.count >= 2,
      Int(line.bare(0)) != nil || FindingLexicon.findings.times.values.contains(line.bare(0)),
      FindingWords.of("counted-things")
        .contains(line.bare(1))
    else { return nil }
    let verb = ["marathons": "ran", "languages": "speak", "books": "wrote"][line.bare(1)] ?? "have"
    let kind: ResearchPhrase.Kind =
      ["books": .post, "patents": .work, "degrees": .education][line.bare(1)] ?? .other
    return Result(clause: "you \(verb) " + line.text, kind: kind)
  }

  /// Lowercases the first word unless it is a name.
  static func small(_ text: String) -> String {
    let line = WordLine(text)
    guard let first = line.words.first, JobTitle.isCapitalized(first[...]),
      JobTitle.isOrdinary(WordLine.bare(first))
    else { return text }
    return WordLine(words: [first.lowercased()] + line.words.dropFirst()).text
  }
}
