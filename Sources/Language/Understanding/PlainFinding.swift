/// A finding turned to "you" word for word, for notes that can't be made into a spoken sentence.
///
/// ``ResearchPhrase`` only speaks what it is sure of. This keeps the user's own words, so that a note
/// such as `his linkedin post bout kitchen jobs` is still understood as a post.
package struct PlainFinding: Equatable, Sendable {
  /// What it is about.
  package let kind: ResearchPhrase.Kind
  /// The finding, said to the person: `your linkedin post bout kitchen jobs`.
  package let say: String

  /// Reads one finding. Returns nil if the text says nothing about the person or their employer.
  ///
  /// - Parameters:
  ///   - name: the person's name, if it's known.
  ///   - company: their employer.
  ///   - isAsked: true if the line answers what the user found out, so that a short note such as
  ///     `bronze star` counts.
  package init?(_ text: String, name: String? = nil, company: String? = nil, isAsked: Bool = true) {
    let words = Self.trimmed(text).split(separator: " ").map(String.init)
    guard !words.isEmpty, words.count <= 24 else { return nil }
    let person = PersonNames(name: name, company: company)
    guard let (kind, said) = Self.read(words, person: person, isAsked: isAsked) else { return nil }
    self.kind = kind
    say = said.joined(separator: " ")
  }

  // MARK: - Trimming

  /// Drops what leads in or comes after: "i saw that", "does that count", ", i read it twice".
  static func trimmed(_ text: String) -> String {
    let lexicon = FactLexicon.shared
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var plain: [String] { words.map { LineWords.plain($0[...]) } }
    while let length = lexicon.findings.leads.length(in: plain, at: 0), length < words.count {
      words.removeFirst(length)
    }
    if let tail = tail(of: words, plain) { words.removeSubrange(tail...) }
    if let last = words.last {
      words[words.count - 1] = String(last.reversed().drop { ".,;:!?".contains($0) }.reversed())
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func tail(of words: [String], _ plain: [String]) -> Int? {
    let lexicon = FactLexicon.shared.findings
    return plain.indices.dropFirst().first { index in
      let isBehindMark = words[index - 1].last.map { ",.;!?".contains($0) } ?? false
      if isBehindMark, lexicon.comments.length(in: plain, at: index) != nil { return true }
      guard let length = lexicon.tails.length(in: plain, at: index) else { return false }
      let end = index + length
      return end >= plain.count || !lexicon.tailMayGoOn.contains(plain[end])
    }
  }

  // MARK: - Reading

  private static func read(
    _ words: [String], person: PersonNames, isAsked: Bool
  ) -> (ResearchPhrase.Kind, [String])? {
    let lexicon = FactLexicon.shared.findings
    let plain = words.map { LineWords.plain($0[...]) }
    let turn = SecondPerson(person: person)
    let first = plain[0]
    let second = plain.count > 1 ? plain[1] : ""
    if lexicon.common.contains(first), isAsked || first != "same" { return (.common, words) }
    if lexicon.subjects.contains(first) || person.words.contains(first) {
      guard plain.count > 1 else { return nil }
      let said = turn.turn(words, isThirdPerson: true, isPlural: first == "they")
      return (kind(of: plain, said: said), said)
    }
    if lexicon.possessives.contains(first), plain.count > 1 {
      if lexicon.employers.contains(second) || lexicon.employers.contains(plain.last ?? "") {
        return (.company, turn.turn(words, isThirdPerson: false, isPlural: first == "their"))
      }
      let said = turn.turn(words, isThirdPerson: false, isPlural: first == "their")
      return (kind(of: plain, said: said), said)
    }
    if let verb = leadingVerb(first, second), plain.count > 1 {
      let rest = turn.turn(words.dropFirst(), isThirdPerson: verb.isPresent, isPlural: false)
      let said = ["you", verb.form] + rest
      return (kind(of: plain, said: said), said)
    }
    guard isAsked else { return nil }
    if let made = thing(words, plain, turn: turn) { return made }
    if isAboutEmployer(plain, words, person: person) { return (.company, words) }
    let rest =
      plain.first.map { ["a", "an"].contains($0) } == true ? words.dropFirst() : words[...]
    guard plain.contains(where: lexicon.nouns.contains) else { return nil }
    let said = ["your"] + turn.turn(rest, isThirdPerson: false, isPlural: false)
    return (kind(of: plain, said: said), said)
  }

  /// Reads "article he wrote on docks" and "the peer tutoring center she built".
  private static func thing(
    _ words: [String], _ plain: [String], turn: SecondPerson
  ) -> (ResearchPhrase.Kind, [String])? {
    guard let subject = plain.firstIndex(where: { ["he", "she", "they"].contains($0) }),
      subject > 0, subject + 1 < plain.count, subject <= 6
    else { return nil }
    let verb = plain[subject + 1]
    guard Verbs.isPast(verb) || Verbs.base(ofPresent: verb) != nil else { return nil }
    let said = turn.turn(words, isThirdPerson: false, isPlural: plain[subject] == "they")
    return (kind(of: plain, said: said), said)
  }

  private static func leadingVerb(
    _ first: String, _ second: String
  ) -> (form: String, isPresent: Bool)? {
    if first == "was" { return ("were", false) }
    if first == "is" { return ("are", true) }
    if first == "has" { return ("have", true) }
    if FactLexicon.shared.findings.nouns.contains(first), second == "on" || second == "about" {
      return nil
    }
    if let base = Verbs.base(ofThirdPerson: first), !Verbs.table.pluralNouns.contains(first) {
      return (base, true)
    }
    return Verbs.isPast(first) ? (first, false) : nil
  }

  /// True for news of the employer: "the clinic won money", "Capital One has launched a platform".
  private static func isAboutEmployer(
    _ plain: [String], _ words: [String], person: PersonNames
  ) -> Bool {
    let lexicon = FactLexicon.shared.findings
    for (index, word) in plain.enumerated().dropFirst().prefix(5) {
      let isVerb =
        ["is", "are", "was", "has", "just", "got", "will", "says"].contains(word)
        || Verbs.isPast(word) || Verbs.base(ofThirdPerson: word) != nil
      guard isVerb, index + 1 < plain.count else { continue }
      let subject = Array(plain[..<index])
      return subject.contains(where: lexicon.employers.contains)
        || words[..<index].allSatisfy { $0.first?.isUppercase == true || $0 == "of" || $0 == "the" }
        || ProperNames.exact(words[..<index].joined(separator: " "), in: [.employers, .schools])
          != nil
        || !person.company.isEmpty && subject.contains(person.company[0])
    }
    return false
  }

  // MARK: - Kind

  private static func kind(of plain: [String], said: [String]) -> ResearchPhrase.Kind {
    let lexicon = FactLexicon.shared.findings
    if let common = lexicon.sharing.places(in: plain).last, common.upperBound == plain.count {
      return .common
    }
    // The first telling word decides: "your talk at the university" is a talk.
    for index in plain.indices {
      for kind in [ResearchPhrase.Kind.talk, .post, .education, .career, .work] {
        if lexicon.kinds[kind.rawValue]?.length(in: plain, at: index) != nil { return kind }
      }
    }
    return .other
  }
}
