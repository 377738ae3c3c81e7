/// Reads what users type about themselves, and picks the part that is worth saying.
enum BackgroundReader {
  /// The result of reading a background.
  enum Reading: Equatable {
    /// A phrase that fits into a sentence.
    case phrase(BackgroundPhrase)
    /// Nothing to say to a stranger: a placeholder, an age, a lost job, or something private.
    case nothing
    /// Words that aren't sure to fit into a sentence.
    case unclear
  }

  /// Reads a background.
  ///
  /// Ages are dropped. Unfinished degrees and family come last: `mom of 3, former nurse` gives the
  /// former nurse.
  static func read(_ typed: String) -> Reading {
    let parts = parts(of: SenderText.written(typed))
    let readings = parts.map { (part: $0, reading: reading(of: $0)) }
      .filter { $0.reading != .nothing }
    let sure = readings.filter { $0.reading != .unclear }
    guard let best = sure.first(where: { !isAside($0.part) }) ?? sure.first,
      case .phrase(let phrase) = best.reading
    else { return readings.isEmpty ? .nothing : .unclear }
    // "lawyer in Iran, now driving for Uber" was a lawyer.
    if phrase.form == .person, let place = parts.firstIndex(of: best.part),
      place + 1 < parts.count, parts[place + 1].bare(0) == "now",
      !["former", "retired", "ex"].contains(best.part.bare(0))
    {
      let was = IndefiniteArticle.before(JobTitle.inSentence(phrase.text))
      return .phrase(BackgroundPhrase("I was " + SenderText.named(was), .sentence))
    }
    // A part after a comma may belong to the first: "sophomore, Northwestern".
    guard phrase.form == .person, let place = parts.firstIndex(of: best.part),
      place + 1 < parts.count, isTail(parts[place + 1])
    else { return best.reading }
    return .phrase(BackgroundPhrase(phrase.text + ", " + parts[place + 1].text, .person))
  }

  /// Splits a background at commas, dashes, and "but", and cleans up each part.
  private static func parts(of text: String) -> [WordLine] {
    let marked = withoutExit(text)
    let pieces = [" - ", " – ", " — ", " / ", ". ", ";", " | "].reduce(marked) {
      $0.replacing($1, with: ",")
    }
    let parts = pieces.split(separator: ",").compactMap { piece in
      var line = WordLine(String(piece))
      line.trimPunctuation()
      line.removeParentheses()
      line = withoutOpening(withoutAge(withoutTurn(line)))
      line.trimPunctuation()
      return line.isEmpty ? nil : withoutSlang(line)
    }
    return withSchools(parts)
  }

  private static func reading(of part: WordLine) -> Reading {
    let lexicon = SenderLexicon.shared
    guard !isNothing(part) else { return .nothing }
    if let phrase = aboutLostJob(part) { return .phrase(phrase) }
    guard !hasLostJob(part.bareText) else { return .nothing }
    if let phrase = complaint(part) { return .phrase(phrase) }
    guard !isPrivate(part) else { return .nothing }
    var line = part
    while line.words.count > 1, lexicon.moods.contains(line.bare(0)), !isState(line) {
      line.words.removeFirst()
      if ["and", "but", "yet"].contains(line.bare(0)) { line.words.removeFirst() }
    }
    guard !line.bareWords.contains(where: Texting.raw.contains) else { return .unclear }
    guard !isNothing(line) else { return .nothing }
    return phrase(line).map(Reading.phrase) ?? .unclear
  }

  /// Returns the phrase for one part; nil if it isn't sure to fit.
  private static func phrase(_ line: WordLine) -> BackgroundPhrase? {
    if span(line) == nil, isState(line) { return BackgroundPhrase(lowered(line.text), .doing) }
    if let sentence = sentence(line) { return BackgroundPhrase(sentence, .sentence) }
    if isDoing(line) { return BackgroundPhrase(lowered(line.text), .doing) }
    if isPerson(line) { return BackgroundPhrase(lowered(line.text), .person) }
    return study(line).map { BackgroundPhrase($0, .doing) }
  }

  // MARK: - Forms

  /// True for words that follow "I'm" without an article: "pre-med at Ohio State", "in nursing
  /// school".
  private static func isState(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    let first = line.bare(0)
    if lexicon.states.contains(first) {
      return line.words.count == 1 || lexicon.joints.contains(line.bare(1))
    }
    if lexicon.stateOpenersTo.contains(first) {
      return line.words.count > 2 && ["to", "from", "in"].contains(line.bare(1))
    }
    return line.words.count > 1 && lexicon.stateOpeners.contains(first)
      && !["no", "not"].contains(line.bare(1))
  }

  /// True for `studying nursing`, but not for `engineering student`.
  private static func isDoing(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    let first = line.bare(0)
    guard first.count > 4, first.hasSuffix("ing") else { return false }
    if lexicon.doings.contains(first) { return true }
    guard line.words.count > 1 else { return false }
    return lexicon.particles.contains(line.bare(1))
      || Verbs.gerundBase(first) != nil && !isPerson(line)
  }

  /// True for a noun phrase that says what a person is: "first-gen sophomore at Ohio State".
  static func isPerson(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    var line = line
    if ["a", "an", "the"].contains(line.bare(0)) { line.words.removeFirst() }
    let words = line.bareWords
    guard let head = words.prefix(7).firstIndex(where: isPersonWord), words[0] != "i",
      !words[..<head].contains(where: lexicon.joints.contains)
    else { return false }
    // The head is followed by nothing, another such word, or something that says more about it.
    let end = words.lastIndex(where: { isPersonWord($0) }) ?? head
    let next = line.bare(head + 1)
    let isWhole =
      next.isEmpty || end > head && end < 8
      || lexicon.joints.contains(next) || next.hasSuffix("ing") || Int(next) != nil
      || JobLexicon.work.joining.contains(next) || line.words[head].last == ","
    // "doing my master's" is fine, "my major" alone is no person.
    let isMine = words.indices.contains { place in
      words[place] == "my" && place > 0 && !lexicon.joints.contains(words[place - 1])
        && !words[place - 1].hasSuffix("ing") || place == 0 && words[0] == "my"
    }
    return isWhole && !isMine && !words.contains { ["i", "i'm", "i've", "is", "was"].contains($0) }
      && Verbs.table.past[words[0]] == nil
  }

  static func isPersonWord(_ word: String) -> Bool {
    SenderLexicon.shared.ones.contains(word) || PersonPhrase.isPerson(word)
      || JobTitle.isPerson(word)
  }

  /// Reads a subject at a school: "nursing at OSU" is "studying nursing at OSU".
  private static func study(_ line: WordLine) -> String? {
    guard let at = line.bareWords.firstIndex(of: "at"), (1...2).contains(at),
      !FindingLexicon.findings.degrees.contains(line.bare(0)),
      at + 1 < line.words.count,
      !line.bareWords[..<at].contains(where: SenderLexicon.shared.joints.contains)
    else { return nil }
    let place = WordLine(words: line.words[(at + 1)...])
    let isSchool =
      ProperNames.exact(place.text, in: [.schools]) != nil
      || place.bareWords.contains { ["university", "college", "cc"].contains($0) }
    return isSchool ? "studying " + line.text : nil
  }
}
