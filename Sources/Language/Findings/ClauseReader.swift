/// Rewrites what a person does or did as a sentence addressed to them: `studied anthropology`
/// becomes `you studied anthropology`.
struct ClauseReader: Sendable {
  let turning: SecondPerson

  /// The grammatical subject of a note before it is rewritten.
  enum Subject: Sendable {
    /// "She", "he", or a name: the verb ends in -s.
    case singular
    /// "They", or "I" in a profile: the verb already has the form that follows "you".
    case plural
    /// No subject: "ran a marathon".
    case missing
  }

  /// A sentence addressed to the person, and its main verb.
  struct Clause: Equatable, Sendable {
    /// The words after "you", such as `'re from Ohio` or ` moved to Boston`.
    var tail: String
    /// The base form of the verb, such as `move`.
    var verb: String
    var text: String { "you" + tail }
  }

  private static let beginnings: Set<String> = [
    "a", "an", "the", "one", "from", "in", "on", "into", "at", "with", "part", "originally",
    "always", "still", "now", "currently", "about",
    "not", "also", "first", "behind", "up", "back", "half", "both", "your", "her", "his", "their",
    "our", "my", "an", "new", "known",
  ]

  /// Reads the words after a subject, or a sentence without one; nil if they don't form one.
  func read(_ line: WordLine, subject: Subject) -> Clause? {
    var line = line
    var adverbs: [String] = []
    while line.words.count > 1 {
      let bare = line.bare(0)
      if Verbs.table.droppedAdverbs.contains(bare) {
        line.words.removeFirst()
      } else if Verbs.table.adverbs.contains(bare), subject != .missing || isVerb(line.bare(1)) {
        adverbs.append(line.words.removeFirst().lowercased())
      } else {
        break
      }
    }
    let verb = line.bare(0)
    let rest = WordLine(words: line.words.dropFirst())
    if let clause = auxiliary(verb, rest, subject, adverbs) { return clause }
    if Verbs.isPast(verb) { return past(line, verb, rest, subject, adverbs) }
    if subject != .plural, let base = Verbs.base(ofThirdPerson: verb) {
      if subject == .missing, isNoun(verb, rest) { return nil }
      return clause(adverbs + [base], rest, isThirdPerson: true, subject, verb: base)
    }
    if subject == .plural, Verbs.table.base.contains(verb) {
      return clause(adverbs + [verb], rest, isThirdPerson: false, subject, verb: verb)
    }
    guard subject == .missing else { return nil }
    return state(line, verb, rest)
  }

  private func isVerb(_ bare: String) -> Bool {
    Verbs.isPast(bare) || Verbs.base(ofThirdPerson: bare) != nil || Verbs.gerundBase(bare) != nil
      || Verbs.table.are.contains(bare) || bare == "is" || bare == "from"
  }

  private func clause(
    _ start: [String], _ rest: WordLine, isThirdPerson: Bool, _ subject: Subject, verb: String
  ) -> Clause {
    let words = turning.turn(rest.words, isThirdPerson: isThirdPerson, isPlural: subject == .plural)
    return Clause(tail: " " + (start + words).joined(separator: " "), verb: verb)
  }

  private func auxiliary(_ verb: String, _ rest: WordLine, _ subject: Subject, _ adverbs: [String])
    -> Clause?
  {
    switch verb {
    case "is", "are", "am":
      return be(rest, subject, adverbs)
    case "was", "were":
      return rest.isEmpty
        ? nil : clause(["were"] + adverbs, rest, isThirdPerson: true, subject, verb: "be")
    case "has", "have", "been", "had":
      if verb == "have", subject == .missing,
        !["a", "an", "been", "had", "worked"].contains(rest.bare(0))
      {
        return nil
      }
      guard !rest.isEmpty || verb == "been" else { return nil }
      if verb == "been" {
        guard subject == .missing,
          ["a", "an", "at", "in", "with", "on", "to", "there", "doing"].contains(rest.bare(0))
        else { return nil }
        return Clause(
          tail: "'ve " + (adverbs + ["been"] + turned(rest, subject)).joined(separator: " "),
          verb: "be")
      }
      let next = rest.bare(0)
      if verb != "had",
        Verbs.table.participles.contains(next) || next.hasSuffix("ed") && Verbs.isPast(next)
      {
        let lemma = rest.bareWords.lazy.compactMap(Verbs.lemma).first ?? "be"
        return Clause(
          tail: "'ve " + (adverbs + turned(rest, subject)).joined(separator: " "),
          verb: next == "been" ? "be" : lemma)
      }
      return clause(
        adverbs + [verb == "had" ? "had" : "have"], rest, isThirdPerson: true, subject, verb: "have"
      )
    case "used":
      guard rest.bare(0) == "to", rest.words.count > 2 else { return nil }
      let verb = Verbs.lemma(rest.bare(1)) ?? "be"
      return clause(
        adverbs + ["used"], rest, isThirdPerson: false, subject,
        verb: verb == "work" ? "work" : "be")
    default:
      let fixed =
        Verbs.table.auxiliaries[verb] ?? (Verbs.table.unchanged.contains(verb) ? verb : nil)
      guard let fixed, !rest.isEmpty,
        subject != .missing || verb == "can" || verb == "goes" || verb == "does" || verb == "did"
      else { return nil }
      let lemma =
        fixed == "go"
        ? "go" : ["do", "did"].contains(fixed) ? "do" : Verbs.lemma(rest.bare(0)) ?? fixed
      return clause(adverbs + [fixed], rest, isThirdPerson: true, subject, verb: lemma)
    }
  }

  /// Builds the clause from the words after "is".
  private func be(_ rest: WordLine, _ subject: Subject, _ adverbs: [String]) -> Clause? {
    var rest = rest
    while Verbs.table.droppedAdverbs.contains(rest.bare(0)) { rest.words.removeFirst() }
    let first = rest.bare(0)
    guard !first.isEmpty else { return nil }
    let text = (adverbs + turned(rest, subject)).joined(separator: " ")
    let isPlain =
      Self.beginnings.contains(first) || Verbs.table.are.contains(first)
      || Verbs.table.were.contains(first)
      || Verbs.gerundBase(first) != nil || Verbs.table.adverbs.contains(first)
      || Verbs.table.wereBefore.contains(first)
    if isPlain { return Clause(tail: "'re " + text, verb: "be") }
    guard let noun = PersonPhrase.read(rest) else { return nil }
    return Clause(
      tail: "'re "
        + turning.turn(WordLine(noun).words, isThirdPerson: true, isPlural: false).joined(
          separator: " "), verb: "be")
  }

  private func turned(_ rest: WordLine, _ subject: Subject) -> [String] {
    turning.turn(rest.words, isThirdPerson: true, isPlural: subject == .plural)
  }

  private func past(
    _ line: WordLine, _ verb: String, _ rest: WordLine, _ subject: Subject, _ adverbs: [String]
  ) -> Clause? {
    let table = Verbs.table
    if rest.isEmpty, subject == .missing || table.past[verb] != nil,
      !["homeschooled", "promoted"].contains(verb)
    {
      return nil
    }
    if subject == .missing {
      // "registered nurse" is a noun phrase, not an action.
      // "met her at a fair" is about the user, who typed the note.
      if ["her", "him", "them"].contains(rest.bare(0)), SecondPerson.isObject(rest.bare(1)) {
        return nil
      }
      if ["met", "took"].contains(verb),
        ["at", "in", "through", "her", "his", "their"].contains(rest.bare(0))
      {
        return nil
      }
      let determiners: Set<String> = ["a", "an", "the", "her", "his", "their", "my", "our"]
      if table.beforeNouns.contains(verb), !determiners.contains(rest.bare(0)),
        PersonPhrase.read(line) != nil
      {
        return nil
      }
      let isPassive =
        table.were.contains(verb)
        || table.wereBefore.contains(verb) && table.wereAfter.contains(rest.bare(0))
      if isPassive, !rest.isEmpty || ["homeschooled", "promoted"].contains(verb) {
        return clause(["were"] + adverbs + [verb], rest, isThirdPerson: false, subject, verb: "be")
      }
      if table.are.contains(verb) { return state(line, verb, rest) }
    }
    return clause(
      adverbs + [verb], rest, isThirdPerson: true, subject, verb: Verbs.base(ofPast: verb) ?? verb)
  }

  /// True for a noun that looks like a verb: "posts about trains" is a noun, "posts a lot" is not.
  private func isNoun(_ verb: String, _ rest: WordLine) -> Bool {
    if rest.isEmpty { return true }
    if Verbs.table.pluralNouns.contains(verb), ["on", "about", "of"].contains(rest.bare(0)),
      !rest.bareText.contains("a lot")
    {
      return true
    }
    return PersonPhrase.read(WordLine(words: [verb] + rest.words)) != nil
      && !["a", "an", "the", "her", "his", "their", "as", "for"].contains(rest.bare(0))
      && verb != "speaks"
  }

  /// Reads a state, such as "fluent in Spanish", "working on a solar project", "from Ohio", or
  /// "into pottery".
  private func state(_ line: WordLine, _ word: String, _ rest: WordLine) -> Clause? {
    let text = turned(line, .missing).joined(separator: " ")
    if word == "doing", !rest.isEmpty { return Clause(tail: "'re " + text, verb: "do") }
    if FindingLexicon.findings.hobbies.contains(line.bareText) {
      return Clause(tail: "'re into " + text, verb: "be")
    }
    guard !rest.isEmpty else {
      return ["bilingual", "trilingual", "multilingual", "self-taught"].contains(word)
        ? Clause(tail: "'re " + text, verb: "be") : nil
    }
    let prepositions: Set<String> = [
      "in", "to", "about", "for", "at", "on", "with", "by", "as", "from", "of", "part",
    ]
    if Verbs.table.are.contains(word),
      prepositions.contains(rest.bare(0)) || word == "part" || word.hasSuffix("lingual")
    {
      return Clause(tail: "'re " + text, verb: "be")
    }
    let takesObject =
      ["a", "an", "the", "her", "his", "their", "your", "my"].contains(rest.bare(0))
      || Verbs.table.ongoing.contains(word) && !prepositions.contains(rest.bare(0))
    if let base = Verbs.gerundBase(word), PersonPhrase.read(line) == nil,
      takesObject || Verbs.table.ongoingBefore.contains(word) && prepositions.contains(rest.bare(0))
    {
      return Clause(tail: "'re " + text, verb: base)
    }
    return nil
  }
}
