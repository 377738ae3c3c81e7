/// Reads one note about a person.
struct FindingReader: Sendable {
  let person: PersonNames
  private let turning: SecondPerson

  private static let openers = PhraseTrimmer(FindingLexicon.findings.openers)
  private static let closers = PhraseTrimmer(FindingLexicon.findings.closers)
  private static let reactions = Set(
    FindingLexicon.findings.reactions.map { WordLine($0).bareText })
  static let tasks = FindingLexicon.findings.tasks.map { WordLine($0).bareText }

  /// The maximum length of a finding, in characters. Anything longer is treated as a pasted
  /// profile.
  static let limit = 140

  init(name: String?, company: String?) {
    person = PersonNames(name: name, company: company)
    turning = SecondPerson(person: person)
  }

  func read(_ typed: String) -> ResearchPhrase {
    var line = WordLine(Texting.spelledOut(QuotedTitle.joined(typed)))
    if let reason = unreadable(typed, line) { return ResearchPhrase(.unusable(reason)) }
    line.removeParentheses()
    line.trimPunctuation()
    line = NoteTidying.tidied(line)
    Self.openers.trimStart(&line) { phrase, rest in
      // "How she runs meetings" is a sentence, but "how to weld" is not.
      let isSentence = ["she", "he", "they", "she's", "he's", "they're", "shes", "hes"].contains(
        rest.bare(0))
      return phrase == "how" && rest.bare(0) == "to"
        || ["i saw", "i read"].contains(phrase) && !isSentence
    }
    Self.closers.trimEnd(&line)
    if let refused = refused(line) { return ResearchPhrase(refused) }
    return sayable(Self.onPlatform(Self.straightened(line)))
      ?? ResearchPhrase(.unclear(start: start(for: line)))
  }

  /// Reads "posted on LinkedIn about pricing" as "her LinkedIn post about pricing", and "wrote on
  /// his blog about bees" as "his blog post about bees".
  private static func onPlatform(_ line: WordLine) -> WordLine {
    let words = line.bareWords
    guard let on = words.firstIndex(of: "on"), (1...2).contains(on),
      FindingWords.of("posting-verbs").contains(words[on - 1])
    else { return line }
    let isOwned = ThingReader.owners.contains(line.bare(on + 1))
    let place = on + (isOwned ? 2 : 1)
    guard place + 2 < words.count, words[place + 1] == "about",
      FindingWords.of("platforms").contains(words[place])
        || isOwned && FindingWords.of("own-platforms").contains(words[place])
    else { return line }
    return WordLine(words: ["her", line.words[place], "post"] + line.words[(place + 1)...])
  }

  private func sayable(_ line: WordLine) -> ResearchPhrase? {
    if person.startsWithAnother(line) { return nil }
    if let clause = acquaintance(line) { return finished(.common, clause: clause) }
    if let clause = WorkHistory(person: person).read(line) {
      return finished(.career, clause: clause)
    }
    if let thing = reaction(line) {
      return finished(thing.kind, thing: thing.thing, clause: thing.clause)
    }
    if let clause = CommonGroundReader(turning: turning).read(line) {
      return finished(.common, clause: clause)
    }
    if let team = theirTeam(line) { return finished(team.kind, clause: team.clause) }
    if let clause = CompanyNewsReader(person: person).read(line)
      ?? CompanyNewsReader(person: person).newcomer(line)
    {
      return finished(.company, clause: clause)
    }
    if let thing = CompanyNewsReader(person: person).thing(line) {
      return finished(.company, thing: thing)
    }
    switch SubjectReader(person: person).read(line) {
    case .speaker: return nil
    case .owned(let rest):
      return ThingReader(turning: turning).read(rest, isOwned: true).flatMap {
        finished($0.kind, thing: $0.thing, clause: $0.clause)
      }
    case .person(let rest, let subject):
      guard let clause = ClauseReader(turning: turning).read(rest, subject: subject) else {
        return nil
      }
      // "They hire a lot of interns" is about a place, not a person.
      if line.bare(0) == "they",
        FindingWords.of("employer-habits").contains(
          clause.verb)
      {
        return nil
      }
      if line.bare(0) == "they're", let news = theirNews(clause.text) {
        return finished(.company, clause: news)
      }
      // "They just opened in Portland" is news about the employer.
      let isNews =
        line.bare(0) == "they"
        && FindingWords.of("employer-doings").contains(clause.verb)
      return isNews ? finished(.company, clause: clause.text) : sentence(clause)
    case .none: return withoutSubject(line)
    }
  }

  /// Reads "they're" as the employer: "They're expanding to Kentucky".
  private func theirNews(_ clause: String) -> String? {
    let line = WordLine(clause)
    guard line.bare(0) == "you're", let verb = Verbs.gerundBase(line.bare(1)),
      ["expand", "open", "launch", "merge", "acquire", "buy", "build"].contains(verb)
    else { return nil }
    let name = person.companyName.flatMap(WorkReader.companyInSentence) ?? "your company"
    return ([name, "is"] + line.words.dropFirst()).joined(separator: " ")
  }

  /// Reads a mutual acquaintance: "My mom worked with him".
  private func acquaintance(_ line: WordLine) -> String? {
    let people: Set<String> = FindingWords.of("relatives")
    guard line.bare(0) == "my", people.contains(line.bare(1)), Verbs.isPast(line.bare(2)),
      line.bareWords.dropFirst(3).contains(where: {
        ["him", "her", "them"].contains($0) || person.words.contains($0)
      })
    else { return nil }
    let words = turning.turn(line.words, isThirdPerson: false, isPlural: true)
    return "my " + words.dropFirst().joined(separator: " ")
  }

  /// Reads what their team did: "her team redesigned the app".
  private func theirTeam(_ line: WordLine) -> FragmentReader.Result? {
    guard ThingReader.owners.contains(line.bare(0)),
      FindingWords.of("teams").contains(line.bare(1)), Verbs.isPast(line.bare(2)),
      line.words.count > 3
    else { return nil }
    let words = turning.turn(line.words.dropFirst(), isThirdPerson: false, isPlural: false)
    return FragmentReader.Result(
      clause: "your " + words.joined(separator: " "),
      kind: line.bare(2) == "won" ? .other : .work)
  }

  private func withoutSubject(_ line: WordLine) -> ResearchPhrase? {
    let first = line.bare(0)
    if !ThingReader.owners.contains(first), !["the", "this", "that"].contains(first) {
      if let fragment = FragmentReader(turning: turning).read(line) {
        return finished(fragment.kind, clause: fragment.clause)
      }
      if let clause = ClauseReader(turning: turning).read(line, subject: .missing) {
        if let news = theirNews(clause.text) { return finished(.company, clause: news) }
        return sentence(clause)
      }
    }
    if let thing = ThingReader(turning: turning).read(line) {
      return finished(thing.kind, thing: thing.thing, clause: thing.clause)
    }
    return first == "the"
      ? FragmentReader(turning: turning).read(line).flatMap { finished($0.kind, clause: $0.clause) }
      : nil
  }

  /// Drops a reaction: "I loved her TED talk" is about the talk. The thing it names must be theirs.
  private func reaction(_ line: WordLine) -> ThingReader.Result? {
    var place = ["i", "i've"].contains(line.bare(0)) ? 1 : 0
    while ["really", "just", "totally", "also", "recently", "have"].contains(line.bare(place)) {
      place += 1
    }
    guard
      let count = [3, 2, 1].first(where: { count in
        line.words.count > place + count
          && Self.reactions.contains(line.bareWords[place..<place + count].joined(separator: " "))
      })
    else { return nil }
    let rest = WordLine(words: line.words[(place + count)...])
    let owner = rest.bare(0)
    let isTheirs =
      rest.bareWords.contains {
        ["her", "his", "their", "she", "he", "they", "him", "them"].contains($0)
          || person.words.contains(PersonNames.withoutPossessive($0))
      }
      || person.count(in: rest) > 0
    guard isTheirs,
      ThingReader.owners.contains(owner) || ["a", "an", "the", "one"].contains(owner)
        || person.count(in: rest) > 0
    else { return nil }
    let names = person.count(in: rest)
    let result =
      names > 0
      ? ThingReader(turning: turning).read(
        WordLine(words: rest.words.dropFirst(names)), isOwned: true)
      : ThingReader(turning: turning).read(rest)
    return result?.thing == nil ? nil : result
  }

  private func sentence(_ clause: ClauseReader.Clause) -> ResearchPhrase? {
    let kind = FindingKind.of(verb: clause.verb, in: clause.text)
    if let had = had(clause) { return finished(had.kind, thing: had.thing, clause: clause.text) }
    return finished(kind, thing: thing(in: clause, kind: kind), clause: clause.text)
  }

  /// Returns the thing in "you have a portfolio with a redesign of the map", if it is something
  /// that can be looked at.
  private func had(_ clause: ClauseReader.Clause) -> ThingReader.Result? {
    let words = WordLine(clause.tail)
    guard words.bare(0) == "have", ["a", "an"].contains(words.bare(1)),
      let result = ThingReader(turning: turning).read(WordLine(words: words.words.dropFirst())),
      result.thing != nil, FindingWords.of("things-to-look-at").contains(words.bare(2))
    else { return nil }
    return result
  }

  /// Returns the thing inside a sentence: "what you wrote about burnout", "your paper on coral
  /// reefs".
  private func thing(in clause: ClauseReader.Clause, kind: ResearchPhrase.Kind) -> String? {
    let words = WordLine(clause.tail).words
    guard [.post, .talk, .work].contains(kind), let verb = words.first.map(WordLine.bare),
      Verbs.isPast(verb)
    else { return nil }
    let rest = WordLine(words: words.dropFirst())
    if ["about", "on"].contains(rest.bare(0)),
      ["wrote", "blogged", "posted", "published"].contains(verb)
    {
      return "what you \(verb) about " + rest.words.dropFirst().joined(separator: " ")
    }
    guard ["a", "an", "the", "your"].contains(rest.bare(0)), rest.bare(1) != "team",
      let result = ThingReader(turning: turning).read(rest), result.kind == kind
    else { return nil }
    return result.thing
  }

  /// Returns a finding with its names capitalized; nil if it fails the final check.
  private func finished(_ kind: ResearchPhrase.Kind, thing: String? = nil, clause: String? = nil)
    -> ResearchPhrase?
  {
    let check = SayingCheck(person: person)
    let thing = thing.map(polished).flatMap { check.passes($0) ? $0 : nil }
    let clause = clause.map(polished).flatMap { check.passes($0) ? $0 : nil }
    guard thing != nil || clause != nil else { return nil }
    let kind = clause?.hasPrefix("you went to my ") == true ? .common : kind
    return ResearchPhrase(
      .sayable(kind), thing: thing.map(QuotedTitle.written),
      clause: clause.map(QuotedTitle.written),
      hints: HintReader.hints(
        thing: thing.map(QuotedTitle.written), clause: clause.map(QuotedTitle.written)))
  }

  private func polished(_ text: String) -> String {
    var line = ProperNames.restore(WordLine(text))
    line = ProperNames.restoreAfterPrepositions(line)
    line.trimPunctuation()
    line = withEmployer(Self.withPause(line))
    line = Self.withArticles(Self.withNames(Self.withWorkplaces(line)))
    // "met at career fair"
    for event in ["career fair", "job fair", "conference", "meetup"]
    where line.bareText.hasSuffix(" at " + event) {
      line.words.insert("a", at: line.words.count - event.split(separator: " ").count)
    }
    return line.text
  }

  /// Suggests how a sentence about an unclear note could start.
  private func start(for line: WordLine) -> String {
    switch SubjectReader(person: person).read(line) {
    case .owned: return "I came across your "
    case .person: return "I saw that you "
    case .none where line.bare(0) == "my": return "My " + line.words.dropFirst().prefix(1).joined()
    case .speaker: return "I wanted to mention that I "
    case .none: break
    }
    if ThingReader.owners.contains(line.bare(0)) { return "I came across your " }
    if line.bare(0) == "we" || line.bare(0) == "both" || line.bare(0) == "same" {
      return "I saw that we both "
    }
    return "I saw that you "
  }
}
