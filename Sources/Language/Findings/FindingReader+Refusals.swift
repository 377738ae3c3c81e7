/// Refuses notes such as links, questions, opinions, and private matters.
extension FindingReader {
  func unreadable(_ typed: String, _ line: WordLine) -> ResearchPhrase.Reason? {
    if line.isEmpty { return .empty }
    if line.hasLink { return .link }
    guard typed.contains(where: \.isLetter) else { return .empty }
    if typed.split(separator: " ").last?.hasSuffix("?") == true { return .question }
    let first = line.bare(0)
    let asks =
      ["what", "why", "when", "where", "who", "whats", "what's", "wheres", "where's"].contains(
        first)
      || first == "how"
        && ["did", "does", "do", "long", "much", "many", "is", "can"].contains(line.bare(1))
      || ["is", "was", "has", "are"].contains(first)
        && ["she", "he", "they", "it", "there", "this"].contains(line.bare(1))
      || ["did", "does", "do", "can", "could", "would", "will"].contains(first)
        && [
          "she", "he", "they", "it", "her", "his", "their", "the", "you", "i", "this", "that",
          "there",
        ].contains(line.bare(1)) && !(first == "did" && line.bare(1) == "the")
    if asks { return .question }
    return line.text.count > Self.limit || Self.sentences(in: line) > 1 ? .tooLong : nil
  }

  static func sentences(in line: WordLine) -> Int {
    1 + ResearchPhrase.sentenceEnds(in: line).count
  }

  /// Refuses a private matter, an opinion, a reminder, or an empty note; nil if the note can be
  /// read.
  func refused(_ line: WordLine) -> ResearchPhrase.Reading? {
    let table = FindingLexicon.findings
    let text = line.bareText
    let note = line.text.lowercased()
    if line.isEmpty || table.empty.contains(text) || PrivateMatters.isNothing(note) {
      return .unusable(.empty)
    }
    let subject = beforeTopic(line)
    if let topic = PrivateMatters.topic(of: note, before: subject) {
      return topic == .dismissal && PrivateMatters.isTheEmployers(note)
        ? .unusable(.negative) : .privateMatter(topic)
    }
    if PrivateMatters.isNegative(subject ?? note) { return .unusable(.negative) }
    if isJudgment(line) { return .unusable(.judgment) }
    let isNoun = ["on", "about", "into", "in", "at", "for", "from"].contains(line.bare(1))
    if let task = Self.tasks.first(where: { text == $0 || text.hasPrefix($0 + " ") }) {
      let mayBeNoun = FindingWords.of("errands").contains(task)
      let isTalk = task == "talk about" && line.bareWords.contains("at")
      if !(mayBeNoun && isNoun), !isTalk { return .unusable(.task) }
    }
    return nil
  }

  func isJudgment(_ line: WordLine) -> Bool {
    let table = FindingLexicon.findings
    let bare = line.bareWords
    let isOpinion: (String) -> Bool = { table.judgments.contains($0) }
    return bare.contains(where: isOpinion)
      && bare.allSatisfy {
        isOpinion($0) || table.judgmentFrames.contains($0)
          || Verbs.table.droppedAdverbs.contains($0) || person.words.contains($0)
      }
  }

  /// Returns the words before the topic of something written or said: "wrote" in "wrote about
  /// burnout".
  func beforeTopic(_ line: WordLine) -> String? {
    let bare = line.bareWords
    guard let place = bare.firstIndex(where: { ["about", "on", "called", "titled"].contains($0) }),
      place > 0
    else { return nil }
    let nouns = FindingLexicon.findings.nouns
    let isPersonal = bare[..<place].contains {
      FindingWords.of("personal-writing").contains(
        $0)
    }
    let isPublished =
      !isPersonal
      && bare[..<place].contains { word in
        ["post", "talk"].contains { kind in
          nouns[kind]?.contains(word) == true
            || Verbs.lemma(word).map { FindingLexicon.findings.verbs[kind]?.contains($0) == true }
              == true
        }
          || FindingWords.of("public-interest").contains(word)
      }
    return isPublished ? bare[..<place].joined(separator: " ") : nil
  }
}
