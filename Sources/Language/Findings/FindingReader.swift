/// Reads one note about a person.
struct FindingReader: Sendable {
  let person: PersonNames
  private let turning: SecondPerson

  private static let openers = PhraseTrimmer(FindingLexicon.findings.openers)
  private static let closers = PhraseTrimmer(FindingLexicon.findings.closers)
  private static let reactions = Set(FindingLexicon.findings.reactions.map { WordLine($0).bareText })
  private static let tasks = FindingLexicon.findings.tasks.map { WordLine($0).bareText }

  /// The longest note that is one finding and not a pasted profile, in characters.
  private static let limit = 140

  init(name: String?, company: String?) {
    person = PersonNames(name: name, company: company)
    turning = SecondPerson(person: person)
  }

  func read(_ typed: String) -> Noticed {
    var line = WordLine(typed)
    if let reason = unreadable(typed, line) { return Noticed(.unusable(reason)) }
    line.removeParentheses()
    line.trimPunctuation()
    Self.openers.trimStart(&line) { phrase, rest in
      // "How she runs meetings" is a sentence; "how to weld" is none.
      phrase == "how" && rest.bare(0) == "to" || phrase == "like"
    }
    Self.closers.trimEnd(&line)
    line.words = line.words.map { $0 == "i" ? "I" : $0 }
    if let refused = refused(line) { return Noticed(refused) }
    return sayable(line) ?? Noticed(.unclear(start: start(for: line)))
  }

  // MARK: What is not read

  private func unreadable(_ typed: String, _ line: WordLine) -> Noticed.Reason? {
    if line.isEmpty { return .empty }
    if line.hasLink { return .link }
    guard typed.contains(where: \.isLetter) else { return .empty }
    if typed.split(separator: " ").last?.hasSuffix("?") == true { return .question }
    let first = line.bare(0)
    let asks = ["what", "why", "when", "where", "who", "whats", "what's", "wheres", "where's"].contains(first)
      || first == "how" && ["did", "does", "do", "long", "much", "many", "is", "can"].contains(line.bare(1))
      || ["is", "was", "has", "did", "does", "do", "can", "could", "would", "will", "are"].contains(first) && ["she", "he", "they", "it", "her", "his", "their", "the", "you", "i", "this", "that", "there"].contains(line.bare(1))
    if asks { return .question }
    return line.text.count > Self.limit || Self.sentences(in: line) > 1 ? .tooLong : nil
  }

  private static func sentences(in line: WordLine) -> Int {
    1 + Noticed.sentenceEnds(in: line).count
  }

  /// A private matter, an opinion, a reminder, or nothing.
  private func refused(_ line: WordLine) -> Noticed.Reading? {
    let table = FindingLexicon.findings
    let text = line.bareText
    if line.isEmpty || table.empty.contains(text) { return .unusable(.empty) }
    let note = line.text.lowercased()
    let subject = beforeTopic(line)
    if let topic = PrivateMatters.topic(of: note, before: subject) { return .privateMatter(topic) }
    if PrivateMatters.isNegative(subject ?? note) { return .unusable(.negative) }
    if isJudgment(line) { return .unusable(.judgment) }
    let isNoun = ["on", "about", "into", "in", "at", "for", "from"].contains(line.bare(1))
    if let task = Self.tasks.first(where: { text == $0 || text.hasPrefix($0 + " ") }) {
      let mayBeNoun = ["research", "practice", "text", "call", "message", "question", "questions", "meeting", "add", "find", "get", "say", "i am", "i'm", "im", "should"].contains(task)
      let isTalk = task == "talk about" && line.bareWords.contains("at")
      if !(mayBeNoun && isNoun), !isTalk { return .unusable(.task) }
    }
    return nil
  }

  private func isJudgment(_ line: WordLine) -> Bool {
    let table = FindingLexicon.findings
    let bare = line.bareWords
    let isOpinion: (String) -> Bool = { table.judgments.contains($0) }
    return bare.contains(where: isOpinion) && bare.allSatisfy {
      isOpinion($0) || table.judgmentFrames.contains($0) || Verbs.table.droppedAdverbs.contains($0) || person.words.contains($0)
    }
  }

  /// The words before the topic of something written or said: "wrote", of "wrote about burnout".
  private func beforeTopic(_ line: WordLine) -> String? {
    let bare = line.bareWords
    guard let place = bare.firstIndex(where: { ["about", "on", "called", "titled"].contains($0) }), place > 0 else { return nil }
    let nouns = FindingLexicon.findings.nouns
    let isPersonal = bare[..<place].contains { ["memoir", "essay", "essays", "tweet", "tweeted", "facebook"].contains($0) }
    let isPublished = !isPersonal && bare[..<place].contains { word in
      ["post", "talk"].contains { kind in
        nouns[kind]?.contains(word) == true || Verbs.lemma(word).map { FindingLexicon.findings.verbs[kind]?.contains($0) == true } == true
      } || ["research", "researched", "researches", "studied", "documentary", "film", "project", "exhibit"].contains(word)
    }
    return isPublished ? bare[..<place].joined(separator: " ") : nil
  }

  // MARK: What can be said

  private func sayable(_ line: WordLine) -> Noticed? {
    if person.startsWithAnother(line) { return nil }
    if let thing = reaction(line) { return finished(thing.kind, thing: thing.thing, clause: thing.clause) }
    if let clause = CommonGroundReader(turning: turning).read(line) { return finished(.common, clause: clause) }
    if let clause = CompanyNewsReader(person: person).read(line) { return finished(.company, clause: clause) }
    if let thing = CompanyNewsReader(person: person).thing(line) { return finished(.company, thing: thing) }
    switch SubjectReader(person: person).read(line) {
    case .speaker: return nil
    case .owned(let rest):
      return ThingReader(turning: turning).read(rest, isOwned: true).flatMap { finished($0.kind, thing: $0.thing, clause: $0.clause) }
    case .person(let rest, let subject):
      return ClauseReader(turning: turning).read(rest, subject: subject).flatMap(sentence)
    case .none: return withoutSubject(line)
    }
  }

  private func withoutSubject(_ line: WordLine) -> Noticed? {
    let first = line.bare(0)
    if !ThingReader.owners.contains(first), !["the", "this", "that"].contains(first) {
      if let fragment = FragmentReader(turning: turning).read(line) { return finished(fragment.kind, clause: fragment.clause) }
      if let clause = ClauseReader(turning: turning).read(line, subject: .missing) { return sentence(clause) }
    }
    if let thing = ThingReader(turning: turning).read(line) {
      return finished(thing.kind, thing: thing.thing, clause: thing.clause)
    }
    return first == "the" ? FragmentReader(turning: turning).read(line).flatMap { finished($0.kind, clause: $0.clause) } : nil
  }

  /// "I loved her TED talk" is about the talk. What follows must be theirs.
  private func reaction(_ line: WordLine) -> ThingReader.Result? {
    var place = ["i", "i've"].contains(line.bare(0)) ? 1 : 0
    while ["really", "just", "totally", "also", "recently", "have"].contains(line.bare(place)) { place += 1 }
    guard let count = [3, 2, 1].first(where: { count in
      line.words.count > place + count && Self.reactions.contains(line.bareWords[place..<place + count].joined(separator: " "))
    }) else { return nil }
    let rest = WordLine(words: line.words[(place + count)...])
    let owner = rest.bare(0)
    let isTheirs = rest.bareWords.contains { ["her", "his", "their", "she", "he", "they", "him", "them"].contains($0) || person.words.contains(PersonNames.withoutPossessive($0)) }
      || person.count(in: rest) > 0
    guard isTheirs, ThingReader.owners.contains(owner) || ["a", "an", "the", "one"].contains(owner) || person.count(in: rest) > 0 else { return nil }
    let names = person.count(in: rest)
    let result = names > 0
      ? ThingReader(turning: turning).read(WordLine(words: rest.words.dropFirst(names)), isOwned: true) : ThingReader(turning: turning).read(rest)
    return result?.thing == nil ? nil : result
  }

  private func sentence(_ clause: ClauseReader.Clause) -> Noticed? {
    let kind = FindingKind.of(verb: clause.verb, in: clause.text)
    return finished(kind, thing: thing(in: clause, kind: kind), clause: clause.text)
  }

  /// The thing inside a sentence: "what you wrote about burnout", "your paper on coral reefs".
  private func thing(in clause: ClauseReader.Clause, kind: Noticed.Kind) -> String? {
    let words = WordLine(clause.tail).words
    guard [.post, .talk, .work].contains(kind), let verb = words.first.map(WordLine.bare), Verbs.isPast(verb) else { return nil }
    let rest = WordLine(words: words.dropFirst())
    if ["about", "on"].contains(rest.bare(0)), ["wrote", "blogged", "posted", "published"].contains(verb) { return "what you \(verb) about " + rest.words.dropFirst().joined(separator: " ") }
    guard ["a", "an", "the", "your"].contains(rest.bare(0)), let result = ThingReader(turning: turning).read(rest), result.kind == kind else { return nil }
    return result.thing
  }

  /// A finding with its names in capitals, if it passes the last look.
  private func finished(_ kind: Noticed.Kind, thing: String? = nil, clause: String? = nil) -> Noticed? {
    let thing = thing.map(polished).flatMap { SayingCheck(person: person).passes($0) ? $0 : nil }
    let clause = clause.map(polished).flatMap { SayingCheck(person: person).passes($0) ? $0 : nil }
    guard thing != nil || clause != nil else { return nil }
    return Noticed(.sayable(kind), thing: thing, clause: clause, hints: HintReader.hints(thing: thing, clause: clause))
  }

  private func polished(_ text: String) -> String {
    var line = ProperNames.restore(WordLine(text))
    line = ProperNames.restoreAfterPrepositions(line)
    line.trimPunctuation()
    return line.text
  }

  /// How a sentence about an unclear note could begin.
  private func start(for line: WordLine) -> String {
    switch SubjectReader(person: person).read(line) {
    case .owned: return "I came across your "
    case .person: return "I saw that you "
    case .speaker: return "I wanted to mention that I "
    case .none: break
    }
    if ThingReader.owners.contains(line.bare(0)) { return "I came across your " }
    if line.bare(0) == "we" || line.bare(0) == "both" || line.bare(0) == "same" { return "I saw that we both " }
    return "I saw that you "
  }
}
