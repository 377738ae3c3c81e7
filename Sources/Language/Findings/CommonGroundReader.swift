/// Reads what both people share: `we both went to Purdue`, `from Ohio too`, `I took her class`.
struct CommonGroundReader: Sendable {
  let turning: SecondPerson

  private static let too = FindingLexicon.findings.too.map { WordLine($0).bareWords }

  /// The sentence, such as "we both went to Purdue"; nil if the note tells of nothing shared.
  func read(_ line: WordLine) -> String? {
    both(line) ?? same(line) ?? mutual(line) ?? too(line) ?? also(line) ?? mine(line)
  }

  /// "we both …", "both from Ohio", "James and I both row", "me and her both row"
  private func both(_ line: WordLine) -> String? {
    var line = line
    let bare = line.bareWords
    if bare.first == "we" || bare.first == "we're" || bare.first == "we've" {
      let second = bare.first == "we" ? line.bare(1) : "are"
      let isVerb = ["both", "are", "were", "have", "had", "share", "all", "each", "also"].contains(second) || Verbs.lemma(second) != nil
      guard isVerb, line.words.count > 2 else { return nil }
      line.words[0] = line.words[0].lowercased()
      let verbPlace = second == "both" ? 2 : 1
      if bare.first == "we", ["meet", "should", "will"].contains(line.bare(verbPlace)) { return nil }
      return turned(line.words)
    }
    let pair = ["and i", "and me", "and myself"].first { line.bareWords.dropFirst().prefix(2).joined(separator: " ") == $0 }
    let count = turning.person.count(in: line)
    if pair != nil, count > 0 || ["she", "he", "they", "her", "him"].contains(line.bare(0)) {
      line = WordLine(words: line.words.dropFirst(3))
    } else if line.bareText.hasPrefix("me and her ") || line.bareText.hasPrefix("me and him ") || line.bareText.hasPrefix("me and them ") {
      line = WordLine(words: line.words.dropFirst(3))
    } else if bare.first != "both" {
      return nil
    }
    if line.bare(0) == "both" { line.words.removeFirst() }
    if line.bareText.hasPrefix("of us ") { line.words.removeFirst(2) }
    return shared(line)
  }

  /// What follows "both", said of both: "from Ohio", "veterans", "went to Reed".
  private func shared(_ line: WordLine) -> String? {
    let first = line.bare(0)
    guard !line.isEmpty else { return nil }
    if ["from", "in", "into", "on", "at"].contains(first), line.words.count > 1 { return turned(["we're", "both"] + line.words) }
    if first == "are", line.words.count > 1 { return turned(["we're", "both"] + line.words.dropFirst()) }
    if first == "were", line.words.count > 1 { return turned(["we", "were", "both"] + line.words.dropFirst()) }
    if Verbs.isPast(first), line.words.count > 1 { return turned(["we", "both"] + line.words) }
    if first.hasSuffix("s"), PersonPhrase.isPerson(String(line.bareWords.last?.dropLast() ?? "")) { return turned(["we're", "both"] + line.words) }
    if let last = line.bareWords.last, last.hasSuffix("s"), line.words.count <= 4, PersonPhrase.isPerson(String(last.dropLast())) { return turned(["we're", "both"] + line.words) }
    if Verbs.table.base.contains(first) || first == "have", line.words.count > 1 || ["row", "run", "ski", "surf", "sail", "knit", "hike", "code", "bake", "cook", "garden", "draw", "paint", "sing", "dance", "swim"].contains(first) { return turned(["we", "both"] + line.words) }
    return nil
  }

  /// "same hometown", "went to the same high school as me"
  private func same(_ line: WordLine) -> String? {
    var line = withoutToo(line) ?? line
    let hadToo = withoutToo(line) != nil
    if ["the", "our"].contains(line.bare(0)) { line.words.removeFirst() }
    if line.bare(0) == "same", let phrase = FindingLexicon.findings.same[line.bareWords.dropFirst().joined(separator: " ")], !phrase.isEmpty { return phrase }
    guard line.bareWords.contains("same"), line.bareText.contains("the same "), let clause = person(line), clause.verb != "be" || hadToo || line.bareText.contains("from the same") else { return nil }
    return plural(clause, both: false)
  }

  /// "mutual friend Sam Lee", "fellow Boilermaker", "3 mutual connections"
  private func mutual(_ line: WordLine) -> String? {
    var words = line.words
    if ["a", "our", "we", "have", "has"].contains(line.bare(0)) { words.removeFirst() }
    let rest = WordLine(words: words)
    if rest.bareText.hasPrefix("mutual friend") || rest.bareText.hasPrefix("mutual connection") || rest.bareText.hasPrefix("friend in common") {
      let names = rest.words.dropFirst(2).drop { ["named", "called", "with", "is", "-"].contains(WordLine.bare($0)) }
      guard !names.isEmpty else { return "we have a mutual friend" }
      let isName = names.count <= 3 && names.allSatisfy { $0.first?.isUppercase == true } && rest.bare(1).hasSuffix("s") == false
      return isName ? "we both know " + names.joined(separator: " ") : nil
    }
    if rest.words.count == 3, Int(rest.bare(0)) != nil || FindingLexicon.findings.numberWords.contains(rest.bare(0)), rest.bare(1) == "mutual", rest.bare(2).hasPrefix("connection") || rest.bare(2).hasPrefix("friend") {
      return "we have " + rest.text
    }
    if rest.bare(0) == "fellow", rest.words.count > 1, let head = JobTitle.headPlace(of: rest) {
      let noun = rest.words[1...head].joined(separator: " ")
      guard PersonPhrase.isPerson(rest.bare(head)) || rest.words[head].first?.isUppercase == true, !noun.hasSuffix("s"), !noun.hasSuffix("alum") || true else { return nil }
      let tail = rest.words[(head + 1)...].joined(separator: " ")
      return "we're both " + Self.several(noun) + (tail.isEmpty ? "" : " " + tail)
    }
    return nil
  }

  /// "went to Northwestern too", "plays cello like me"
  private func too(_ line: WordLine) -> String? {
    guard let rest = withoutToo(line), let clause = person(rest) else { return nil }
    return plural(clause, both: true)
  }

  /// "also from Toledo", "also went to Purdue"; but what she also does besides is not shared.
  private func also(_ line: WordLine) -> String? {
    guard line.bare(0) == "also", FindingLexicon.findings.also.contains(where: { WordLine(words: line.words.dropFirst()).bareText.hasPrefix($0 + " ") }) else { return nil }
    return person(WordLine(words: line.words.dropFirst())).flatMap { plural($0, both: true) }
  }

  /// "I took her class freshman year"
  private func mine(_ line: WordLine) -> String? {
    let isSaid = line.bare(0) == "i"
    guard line.words.count > 2, isSaid || isMine(line) else { return nil }
    if line.bareText.hasPrefix("met at ") || line.bareText.hasPrefix("met in ") || line.bareText.hasPrefix("met through ") { return turned(["we"] + line.words.map { $0 == "Met" ? "met" : $0 }) }
    var place = isSaid ? 1 : 0
    while Verbs.table.adverbs.contains(line.bare(place)) || line.bare(place) == "also" { place += 1 }
    let verb = line.bare(place)
    guard Verbs.isPast(verb) || ["know", "have"].contains(verb) && false, !["thought", "wanted", "hoped", "heard", "needed"].contains(verb) else { return nil }
    var rest = isSaid ? WordLine(words: line.words.dropFirst()) : line
    rest.words[0] = rest.words[0].lowercased()
    let mentions = rest.bareWords.contains { ["her", "him", "his", "she", "he"].contains($0) || turning.person.words.contains(PersonNames.withoutPossessive($0)) }
    guard mentions else { return nil }
    let turned = turning.turn(rest.words, isThirdPerson: false, isPlural: false)
    return (["I"] + turned).joined(separator: " ")
  }

  /// "met her at a fair", "took his class": what the one who typed it did.
  private func isMine(_ line: WordLine) -> Bool {
    let verbs: Set<String> = ["met", "saw", "took", "heard", "had", "watched", "visited", "shadowed", "emailed", "interviewed", "knew"]
    guard verbs.contains(line.bare(0)) else { return false }
    if line.bare(0) == "met", ["at", "in", "through"].contains(line.bare(1)) { return true }
    if ["her", "him", "them"].contains(line.bare(1)), SecondPerson.isObject(line.bare(2)) || ["speak", "present", "talk", "perform", "play"].contains(line.bare(2)) { return true }
    return ["took", "had"].contains(line.bare(0)) && ["her", "his", "their"].contains(line.bare(1)) && ["class", "course", "seminar", "lab", "workshop", "section"].contains(line.bare(2))
  }

  /// The line without "too" or "like me" at its end; nil if there is none.
  private func withoutToo(_ line: WordLine) -> WordLine? {
    for phrase in Self.too.sorted(by: { $0.count > $1.count }) where line.words.count > phrase.count + 0 {
      if Array(line.bareWords.suffix(phrase.count)) == phrase {
        var rest = WordLine(words: line.words.dropLast(phrase.count))
        rest.trimPunctuation()
        return rest
      }
    }
    return nil
  }

  /// The sentence to the person, with or without a subject.
  private func person(_ line: WordLine) -> ClauseReader.Clause? {
    let reader = ClauseReader(turning: turning)
    let subject = SubjectReader(person: turning.person).read(line)
    switch subject {
    case .person(let rest, let kind): return reader.read(rest, subject: kind)
    case .none:
      if let clause = reader.read(line, subject: .missing) { return clause }
      guard let fragment = FragmentReader(turning: turning).read(line), fragment.clause.hasPrefix("you") else { return nil }
      return ClauseReader.Clause(tail: String(fragment.clause.dropFirst(3)), verb: "be")
    default: return nil
    }
  }

  /// "you're from Ohio" becomes "we're both from Ohio".
  private func plural(_ clause: ClauseReader.Clause, both: Bool) -> String? {
    let word = both ? "both " : ""
    if clause.tail.hasPrefix("'re ") || clause.tail.hasPrefix(" were ") {
      let isNow = clause.tail.hasPrefix("'")
      var rest = String(clause.tail.dropFirst(isNow ? 4 : 6))
      if rest.hasPrefix("a ") || rest.hasPrefix("an ") {
        let line = WordLine(words: WordLine(rest).words.dropFirst())
        guard let head = JobTitle.headPlace(of: line) else { return nil }
        rest = Self.several(line.words[...head].joined(separator: " ")) + line.words[(head + 1)...].reduce("") { $0 + " " + $1 }
      } else if rest.hasPrefix("the ") {
        return nil
      }
      return (isNow ? "we're " : "we were ") + word + rest
    }
    if clause.tail.hasPrefix("'ve ") { return "we've " + word + clause.tail.dropFirst(4) }
    let rest = clause.tail.dropFirst()
    return rest.contains("your ") ? nil : "we " + word + rest
  }

  private static func several(_ noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) { return noun.dropLast() + "ies" }
    if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
    return noun + "s"
  }

  private func turned(_ words: [String]) -> String {
    turning.turn(words, isThirdPerson: false, isPlural: false).joined(separator: " ")
  }
}
