/// Rewrites a noun phrase as something of the person's: `her post on night shifts` becomes `your
/// post on night shifts`.
struct ThingReader: Sendable {
  let turning: SecondPerson

  /// The result of reading a noun phrase: a thing, or a sentence about it such as "your thesis was
  /// on bees".
  struct Result: Equatable, Sendable {
    var thing: String?
    var clause: String?
    var kind: ResearchPhrase.Kind
  }

  static let ends: Set<String> = [
    "on", "about", "at", "in", "of", "for", "from", "with", "to", "by", "called", "titled", "named",
    "that", "which", "who", "where",
    "into", "against", "during", "as", "between", "after", "before", "through", "featuring", "and",
    "&", "is", "was", "are", "were",
    "has", "have", "won", "got", "she", "he", "they", "i", "we", "she's", "he's", "just", "helped",
    "went", "made", "built", "re", "when", "last",
    "near", "around", "over", "under", "behind",
  ]
  static let owners: Set<String> = ["her", "his", "their", "your"]

  /// Reads a noun phrase.
  ///
  /// - Parameter isOwned: true if a possessive name came before the phrase: "Ana's talk".
  func read(_ typed: WordLine, isOwned: Bool = false) -> Result? {
    var line = typed
    var isOwned = isOwned
    var determiner: String?
    while let first = line.bareWords.first, line.words.count > 1 {
      if Self.owners.contains(first) {
        isOwned = true
      } else if ["a", "an", "the", "this", "that", "some"].contains(first) {
        determiner = first
      } else {
        break
      }
      line.words.removeFirst()
    }
    if line.bare(0) == "one", line.bare(1) == "of", Self.owners.contains(line.bare(2)) {
      line.words.removeFirst(3)
      isOwned = true
      return one(of: line)
    }
    while line.words.count > 1, FindingLexicon.findings.evaluations.contains(line.bare(0)) {
      line.words.removeFirst()
    }
    let end =
      line.words.indices.first { place in
        place > 0
          && (Self.ends.contains(line.bare(place))
            || ",:".contains(line.words[place - 1].last ?? " ")
            || isTitle(after: line.words[..<place], line.words[place])
            || turning.person.words.contains(line.bare(place)))
      } ?? line.words.count
    let head = WordLine(words: line.words[..<end])
    var tail = WordLine(words: line.words[end...])
    if let result = relative(head, tail) { return result }
    guard let kind = kind(head, tail), !head.isEmpty, head.words.count <= 6,
      !Self.ends.contains(head.bare(0)), !["under", "via", "without"].contains(head.bare(0)),
      !head.bareWords.contains(where: { ["a", "an", "the", "my", "our", "you"].contains($0) })
    else { return nil }
    if !isOwned, let owner = head.words.first, owner.hasSuffix("'s"),
      owner.first?.isUppercase == true
    {
      // "Stripe's new app" belongs to the employer.
      return tail.isEmpty && head.words.count > 1 ? Result(thing: head.text, kind: .company) : nil
    }
    if ["by", "from"].contains(tail.bare(0)), isPerson(tail.bare(1)) {
      tail.words.removeFirst(
        min(tail.words.count, turning.person.words.contains(tail.bare(2)) ? 3 : 2))
      isOwned = true
    }
    if !isOwned, let news = coverage(head, tail, kind: kind) { return news }
    guard !isTooBare(head, tail, isOwned: isOwned), !hasVerb(head, kind: kind) else { return nil }
    return whole(head, tail, kind: kind, isOwned: isOwned, determiner: determiner)
  }

  /// True if a thing says too little to ask about, such as "her job" or "team".
  private func isTooBare(_ head: WordLine, _ tail: WordLine, isOwned: Bool) -> Bool {
    guard tail.isEmpty else { return false }
    let groups = FindingWords.of("bare-groups")
    if !isOwned, head.words.count <= 2, groups.contains(head.bareWords.last ?? "") { return true }
    if !isOwned, head.words.count == 1, FindingLexicon.findings.tooBare.contains(head.bareText) {
      return true
    }
    return FindingWords.of("bare-things").contains(head.bareText)
  }

  /// True if what looked like a thing has a verb in it, so that it is a sentence.
  private func hasVerb(_ head: WordLine, kind: ResearchPhrase.Kind) -> Bool {
    guard ![.talk, .post, .work].contains(kind) else { return false }
    return head.bareWords.contains {
      Verbs.base(ofThirdPerson: $0) != nil && !Verbs.table.pluralNouns.contains($0)
    }
  }

  private func whole(
    _ head: WordLine, _ tail: WordLine, kind: ResearchPhrase.Kind, isOwned: Bool,
    determiner: String?
  ) -> Result? {
    let start = "your " + lowered(head)
    var tail = tail
    if let verb = finiteVerb(in: tail) {
      let after = WordLine(words: tail.words[(verb + 1)...])
      let thing = ([start] + turned(tail.words[..<verb])).joined(separator: " ")
      let verdict = after.bareWords.drop {
        FindingLexicon.findings.evaluations.contains($0) && after.words.count > 1
      }
      if FindingLexicon.findings.verdicts.contains(verdict.joined(separator: " "))
        || FindingLexicon.findings.verdicts.contains(after.bareText)
        || after.bareWords.allSatisfy({ FindingLexicon.findings.evaluations.contains($0) })
      {
        return Result(thing: thing, kind: kind)
      }
      guard !after.isEmpty else { return nil }
      let clause = ([start] + turned(tail.words)).joined(separator: " ")
      return Result(thing: nil, clause: clause, kind: kind)
    }
    // "her book, Small Bridges"
    while let last = tail.words.last, ["last", "is", "was", "and"].contains(WordLine.bare(last)) {
      tail.words.removeLast()
    }
    return Result(thing: ([start] + turned(tail.words)).joined(separator: " "), kind: kind)
  }

  /// The index of a verb that makes the noun phrase a sentence.
  private func finiteVerb(in tail: WordLine) -> Int? {
    let relatives: Set<String> = [
      "that", "which", "who", "where", "when", "how", "why", "what", "and", "she", "he", "they",
      "you", "we", "i",
    ]
    for place in tail.words.indices {
      let bare = tail.bare(place)
      let isVerb =
        ["is", "was", "are", "were", "has", "have", "fell", "won"].contains(bare)
        || place <= 1 && Verbs.table.past[bare] != nil && bare != "set" && bare != "read"
        || place == 0 && Verbs.isPast(bare)
          && !["called", "titled", "named", "based", "featured"].contains(bare)
        || place == 1 && tail.bare(0) == "just" && Verbs.isPast(bare)
      guard isVerb else { continue }
      if tail.words[..<place].contains(where: { relatives.contains(WordLine.bare($0)) }) {
        return nil
      }
      return place
    }
    return nil
  }

  /// Reads "the playground she designed", "an article she wrote for the Atlantic".
  private func relative(_ head: WordLine, _ tail: WordLine) -> Result? {
    var tail = tail
    if ["that", "which"].contains(tail.bare(0)) { tail.words.removeFirst() }
    let names = turning.person.count(in: tail)
    guard ["she", "he", "they"].contains(tail.bare(0)) || names > 0,
      !Self.ends.contains(head.bare(0)), tail.words.count > max(1, names)
    else { return nil }
    let after = WordLine(words: tail.words.dropFirst(max(1, names)))
    let isPlural = tail.bare(0) == "they"
    guard
      let clause = ClauseReader(turning: turning).read(
        after, subject: isPlural ? .plural : .singular)
    else { return nil }
    let byNoun = kind(head, WordLine(words: []))
    let byVerb = FindingKind.ofVerb(clause.verb)
    guard let kind = byNoun ?? byVerb, clause.verb != "be" else { return nil }
    let verbs = WordLine(clause.tail).bareWords.dropFirst(2)
    if verbs.contains("won") {
      return Result(clause: "the " + lowered(head) + " " + clause.text, kind: .other)
    }
    if verbs.contains(where: { ["was", "is", "went", "got", "fell", "came", "were"].contains($0) }),
      !verbs.contains(where: { ["about", "on", "how", "why", "that"].contains($0) })
    {
      return nil
    }
    return Result(thing: "the " + lowered(head) + " " + clause.text, kind: kind)
  }

  /// Reads "one of her posts on trees".
  private func one(of line: WordLine) -> Result? {
    guard var result = read(line, isOwned: true), let thing = result.thing else { return nil }
    result.thing = "one of " + thing
    return result
  }

  private func isPerson(_ bare: String) -> Bool {
    ["her", "him", "them"].contains(bare) || turning.person.words.contains(bare)
      || turning.person.words.isEmpty && ProperNames.isGivenName(bare)
  }

  /// The kind of the longest known noun that ends the head. The noun may extend one word past it,
  /// as in "time at".
  private func kind(_ head: WordLine, _ tail: WordLine) -> ResearchPhrase.Kind? {
    let bare = head.bareWords
    let order: [ResearchPhrase.Kind] = [.talk, .post, .work, .company, .education, .career, .other]
    for count in stride(from: min(3, bare.count), to: 0, by: -1) {
      let nouns = [
        bare.suffix(count).joined(separator: " "),
        (bare.suffix(count) + tail.bareWords.prefix(1)).joined(separator: " "),
      ]
      for kind in order {
        guard let known = FindingLexicon.findings.nouns[kind.rawValue] else { continue }
        if known.contains(nouns[1]) || known.contains(nouns[0]) { return kind }
      }
    }
    return nil
  }

  /// True if a title starts after a noun: "her book Small Bridges".
  private func isTitle(after head: ArraySlice<String>, _ word: String) -> Bool {
    if word.first == QuotedTitle.mark { return true }
    guard word.first?.isUppercase == true, let last = head.last, last.first?.isLowercase == true
    else { return false }
    return ["post", "talk", "work"].contains {
      FindingLexicon.findings.nouns[$0]?.contains(WordLine.bare(last)) == true
    }
  }

  /// The head as it follows "your": "Talk" is lowercased, "TED talk" is left alone.
  func lowered(_ head: WordLine) -> String {
    WordLine(
      words: head.words.enumerated().map { place, word in
        let bare = head.bare(place)
        let isKnown =
          JobTitle.isOrdinary(bare)
          || FindingLexicon.findings.nouns.values.contains { $0.contains(bare) }
        return place == 0 && JobTitle.isCapitalized(word[...]) && isKnown
          && !ProperNames.isKnown(word) ? word.lowercased() : word
      }
    ).text
  }

  private func turned(_ words: some Sequence<String>) -> [String] {
    turning.turn(words, isThirdPerson: false, isPlural: false)
  }
}
