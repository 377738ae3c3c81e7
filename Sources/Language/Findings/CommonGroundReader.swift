/// Reads what the user and the person have in common: `we both went to Purdue`, `from Ohio too`, `I
/// took her class`.
struct CommonGroundReader: Sendable {
  let turning: SecondPerson

  private static let too = FindingLexicon.findings.too.map { WordLine($0).bareWords }

  /// Returns the sentence, such as "we both went to Purdue"; nil if the note mentions nothing in
  /// common.
  func read(_ line: WordLine) -> String? {
    both(line) ?? same(line) ?? mutual(line) ?? too(line) ?? also(line) ?? mine(line)
  }

  /// Reads "we both …", "both from Ohio", "James and I both row", "me and her both row".
  private func both(_ line: WordLine) -> String? {
    var line = line
    let bare = line.bareWords
    if bare.first == "we" || bare.first == "we're" || bare.first == "we've" {
      let second = bare.first == "we" ? line.bare(1) : "are"
      let isVerb =
        ["both", "are", "were", "have", "had", "share", "all", "each", "also"].contains(second)
        || Verbs.lemma(second) != nil
      guard isVerb, line.words.count > 2 else { return nil }
      line.words[0] = line.words[0].lowercased()
      let verbPlace = second == "both" ? 2 : 1
      if bare.first == "we", ["meet", "should", "will"].contains(line.bare(verbPlace)) {
        return nil
      }
      return turned(line.words)
    }
    let pair = ["and i", "and me", "and myself"].first {
      line.bareWords.dropFirst().prefix(2).joined(separator: " ") == $0
    }
    let count = turning.person.count(in: line)
    if pair != nil, count > 0 || ["she", "he", "they", "her", "him"].contains(line.bare(0)) {
      line = WordLine(words: line.words.dropFirst(3))
    } else if line.bareText.hasPrefix("me and her ") || line.bareText.hasPrefix("me and him ")
      || line.bareText.hasPrefix("me and them ")
    {
      line = WordLine(words: line.words.dropFirst(3))
    } else if bare.first != "both" {
      return nil
    }
    if line.bare(0) == "both" { line.words.removeFirst() }
    if line.bareText.hasPrefix("of us ") { line.words.removeFirst(2) }
    return shared(line)
  }

  /// Builds the sentence from the words after "both": "from Ohio", "veterans", "went to Reed".
  private func shared(_ line: WordLine) -> String? {
    let first = line.bare(0)
    guard !line.isEmpty else { return nil }
    if ["from", "in", "into", "on", "at"].contains(first), line.words.count > 1 {
      return turned(["we're", "both"] + line.words)
    }
    if first == "are", line.words.count > 1 {
      return turned(["we're", "both"] + line.words.dropFirst())
    }
    if first == "were", line.words.count > 1 {
      return turned(["we", "were", "both"] + line.words.dropFirst())
    }
    if Verbs.isPast(first), line.words.count > 1 { return turned(["we", "both"] + line.words) }
    if first.hasSuffix("s"), PersonPhrase.isPerson(String(line.bareWords.last?.dropLast() ?? "")) {
      return turned(["we're", "both"] + line.words)
    }
    if let last = line.bareWords.last, last.hasSuffix("s"), line.words.count <= 4,
      PersonPhrase.isPerson(String(last.dropLast()))
    {
      return turned(["we're", "both"] + line.words)
    }
    if Verbs.table.base.contains(first) || first == "have",
      line.words.count > 1
        || FindingWords.of("shared-sports").contains(first)
    {
      return turned(["we", "both"] + line.words)
    }
    return nil
  }

  /// Reads "same hometown", "went to the same high school as me".
  private func same(_ line: WordLine) -> String? {
    var line = withoutToo(line) ?? line
    let hadToo = withoutToo(line) != nil
    if ["the", "our"].contains(line.bare(0)) { line.words.removeFirst() }
    if line.bare(0) == "same",
      let phrase = FindingLexicon.findings.same[line.bareWords.dropFirst().joined(separator: " ")],
      !phrase.isEmpty
    {
      return phrase
    }
    guard line.bareWords.contains("same"), line.bareText.contains("the same "),
      let clause = person(line),
      clause.verb != "be" || hadToo || line.bareText.contains("from the same")
    else { return nil }
    // "graduated the same year as my sister"
    return line.bareWords.contains("my") ? clause.text : plural(clause, both: false)
  }

  /// Reads "went to Northwestern too", "plays cello like me".
  private func too(_ line: WordLine) -> String? {
    guard let rest = withoutToo(line), let clause = person(rest) else { return nil }
    return plural(clause, both: true)
  }

  /// Reads "also from Toledo", "also went to Purdue". Other uses of "also" only add a fact and are
  /// not something in common.
  private func also(_ line: WordLine) -> String? {
    guard line.bare(0) == "also",
      FindingLexicon.findings.also.contains(where: {
        WordLine(words: line.words.dropFirst()).bareText.hasPrefix($0 + " ")
      })
    else { return nil }
    return person(WordLine(words: line.words.dropFirst())).flatMap { plural($0, both: true) }
  }

  /// Returns the line without a trailing "too" or "like me"; nil if it has neither.
  private func withoutToo(_ line: WordLine) -> WordLine? {
    for phrase in Self.too.sorted(by: { $0.count > $1.count })
    where line.words.count > phrase.count {
      if Array(line.bareWords.suffix(phrase.count)) == phrase {
        var rest = WordLine(words: line.words.dropLast(phrase.count))
        rest.trimPunctuation()
        return rest
      }
    }
    return nil
  }

  /// Returns the sentence addressed to the person, whether or not the note has a subject.
  private func person(_ line: WordLine) -> ClauseReader.Clause? {
    let reader = ClauseReader(turning: turning)
    let subject = SubjectReader(person: turning.person).read(line)
    switch subject {
    case .person(let rest, let kind): return reader.read(rest, subject: kind)
    case .none:
      if let clause = reader.read(line, subject: .missing) { return clause }
      guard let fragment = FragmentReader(turning: turning).read(line),
        fragment.clause.hasPrefix("you")
      else { return nil }
      return ClauseReader.Clause(tail: String(fragment.clause.dropFirst(3)), verb: "be")
    default: return nil
    }
  }

  /// Changes "you're from Ohio" to "we're both from Ohio".
  private func plural(_ clause: ClauseReader.Clause, both: Bool) -> String? {
    let word = both ? "both " : ""
    if clause.tail.hasPrefix("'re ") || clause.tail.hasPrefix(" were ") {
      let isNow = clause.tail.hasPrefix("'")
      var rest = String(clause.tail.dropFirst(isNow ? 4 : 6))
      if rest.hasPrefix("a ") || rest.hasPrefix("an ") {
        let line = WordLine(words: WordLine(rest).words.dropFirst())
        guard let head = JobTitle.headPlace(of: line) else { return nil }
        rest =
          Self.several(line.words[...head].joined(separator: " "))
          + line.words[(head + 1)...].reduce("") { $0 + " " + $1 }
      } else if rest.hasPrefix("the ") {
        return nil
      }
      return (isNow ? "we're " : "we were ") + word + rest
    }
    if clause.tail.hasPrefix("'ve ") { return "we've " + word + clause.tail.dropFirst(4) }
    let rest = clause.tail.dropFirst()
    return rest.contains("your ") ? nil : "we " + word + rest
  }

  static func several(_ noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
    return noun + "s"
  }

  func turned(_ words: [String]) -> String {
    turning.turn(words, isThirdPerson: false, isPlural: false).joined(separator: " ")
  }
}
