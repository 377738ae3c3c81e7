/// The sense of a finding's sentence, used to pick a question that fits: "What prompted that?" goes
/// with a move, not with a hobby.
enum FindingSense: String, CaseIterable, Sendable {
  /// A change in a career: `you moved from sales to product`.
  case move
  /// A promotion: `you were promoted to director`.
  case promotion
  /// Something said in public: `you said in an interview that law school is too long`.
  case saying
  /// Time that is still going on: `you've been at Google for 12 years`.
  case stay
  /// Time that is over: `you spent two years at Deloitte`.
  case stint
  /// Something started: `you founded a nonprofit`.
  case founding
  /// Studies: `you majored in philosophy`.
  case study
  /// A school or place they share with the user: `we both went to Purdue`.
  case roots
  /// An honor: `you won an Emmy`.
  case award
  /// A place they are from or have lived: `you grew up in Fresno`.
  case origin
  /// Something they like: `you're into pottery`.
  case interest
  /// Something they do: `you volunteer at the animal shelter`.
  case doing
  /// Several languages, which are not named: `you speak four languages`.
  case languages
  /// Something that happened: `you were on Jeopardy`.
  case event

  /// Returns the sense of a sentence; nil if no special sense applies.
  static func of(_ clause: String, kind: ResearchPhrase.Kind) -> FindingSense? {
    let line = WordLine(clause)
    let text = line.bareText
    if kind == .common {
      let starts = [
        "we both went to", "we went to the same", "we're both from", "we're from the same",
        "we both grew up", "you went to my ", "we both studied", "we both graduated",
        "we both majored",
      ]
      return starts.contains { text.hasPrefix($0) } ? .roots : nil
    }
    if kind == .other, ["the ", "your "].contains(where: text.hasPrefix), text.contains(" won ") {
      return .award
    }
    guard text.hasPrefix("you") else { return nil }
    let verb = line.bareWords.dropFirst().first { !Verbs.table.adverbs.contains($0) } ?? ""
    let past = Verbs.base(ofPast: verb)
    if text.hasPrefix("you said ") { return .saying }
    switch kind {
    case .career: return career(text, verb: past ?? verb, isPast: past != nil)
    case .education:
      let studied =
        FindingWords.of("study-verbs").contains(
          past ?? "") || verb == "double"
      return studied && !isCredential(text) || text.hasPrefix("you have a ba")
        || text.contains("degree") ? text.contains("high school") ? nil : .study : nil
    case .work:
      return ["found", "co-found", "cofound", "start", "launch", "open"].contains(past ?? "")
        ? .founding : nil
    case .other: return other(text, verb: past ?? verb, isPast: past != nil)
    default: return nil
    }
  }

  /// True if a sentence is about a license or a certificate, which is not where a career started.
  private static func isCredential(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return ["certif", "certs", "licens"].contains(where: text.contains)
      || words.contains(where: FindingLexicon.findings.credentials.contains)
  }

  private static func career(_ text: String, verb: String, isPast: Bool) -> FindingSense? {
    if text.hasPrefix("you did ") { return .stint }
    if text.hasPrefix("you've "),
      text.contains(" for ") || text.contains(" since ") || text.contains("years")
    {
      return .stay
    }
    if text.contains("got promoted") || text.contains("were promoted")
      || text.contains("been promoted") || text.contains("made partner")
      || text.contains("became a partner") || text.contains("became partner")
    {
      return .promotion
    }
    // The sentence already says what happened next.
    if text.contains(" then ") || text.contains(" and now ") || text.contains(" before ") {
      return nil
    }
    if text.hasPrefix("your first job was") { return .stint }
    if text.hasPrefix("you used to") || text.hasPrefix("you were a")
      || text.hasPrefix("you were in")
    {
      return .stint
    }
    guard isPast else { return nil }
    if FindingWords.of("stint-verbs").contains(verb) {
      return .stint
    }
    return FindingWords.of("move-verbs").contains(verb) || text.hasPrefix("you got into ")
      ? .move : nil
  }

  private static func other(_ text: String, verb: String, isPast: Bool) -> FindingSense? {
    let honors = [
      "you won ", "you were named ", "you were awarded ", "you were nominated ",
      "you were elected ", "you were selected ", "you were inducted ", "you received ",
      "you were recognized ", "you were honored ", "you were on the forbes", "you made the ",
    ]
    let isPrize =
      ["receive", "get", "earn", "take"].contains(verb) && isPast
      && text.split(separator: " ").contains { FindingWords.of("prizes").contains(String($0)) }
    if honors.contains(where: { text.hasPrefix($0) }) || isPrize
      || text.hasPrefix("you were ") && text.contains(" of the year")
    {
      return .award
    }
    if verb == "speak", text.hasSuffix(" languages") { return .languages }
    let origins = [
      "you're from ", "you're originally from ", "you grew up ", "you lived ", "you live ",
      "you were raised ", "you were homeschooled",
    ]
    let natives: Set<String> = FindingWords.of("origins")
    if text.split(separator: " ").contains(where: { natives.contains(String($0)) })
      || text.hasSuffix("new yorker")
    {
      return .origin
    }
    if origins.contains(where: { text.hasPrefix($0) }) || verb == "spend" { return .origin }
    if ["like", "love", "enjoy", "adore"].contains(verb) || text.hasPrefix("you're into ")
      || text.contains(" fan") || text.contains("passionate") || text.contains("obsessed")
    {
      return .interest
    }
    if ["have", "speak"].contains(verb) || text.contains("fluent") || text.hasPrefix("you're good")
      || text.hasPrefix("you're great") || ["know", "use", "want", "own"].contains(verb)
    {
      return nil
    }
    if text.hasPrefix("you were ") || text.hasPrefix("you used to ")
      || ["take", "get"].contains(verb) || isPast
    {
      return .event
    }
    if text.hasPrefix("you're ") {
      let active = FindingWords.of("doers")
      return active.contains { word in text.split(separator: " ").contains { $0 == word } }
        ? .doing : nil
    }
    return text.hasPrefix("you've ") && verb == "been" ? nil : .doing
  }
}
