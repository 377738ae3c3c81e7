/// Backgrounds told as a story: "I've been a cashier for 6 years".
extension BackgroundReader {
  /// Returns a sentence about the user; nil if the part isn't one.
  static func sentence(_ part: WordLine) -> String? {
    if ["i", "i've"].contains(part.bare(0)) { return aboutOneself(part) }
    if let span = span(part) { return span }
    if let degree = degree(part) { return degree }
    var line = part
    var adverb = ""
    if ["just", "recently", "finally"].contains(line.bare(0)), line.words.count > 2 {
      adverb = line.bare(0) + " "
      line.words.removeFirst()
    }
    if line.bare(0) == "been", line.words.count > 2 { return "I've " + line.text }
    if line.bareText.hasPrefix("used to "), line.words.count > 3 { return "I " + line.text }
    if adverb.isEmpty, SenderLexicon.shared.selfVerbs.contains(line.bare(0)), line.words.count > 2,
      ["at", "in", "for", "with", "as"].contains(line.bare(1))
    {
      return "I " + line.text.prefix(1).lowercased() + line.text.dropFirst()
    }
    guard isDeed(line), line.words.count > 1 else { return nil }
    line.words[0] = line.words[0].lowercased()
    // "was in publishing 12 years"
    let end = line.words.count - 1
    if end > 2, FindingLexicon.findings.spans[line.bare(end)] != nil,
      Int(line.bare(end - 1)) != nil,
      !["for", "about", "over", "after", "in", "last"].contains(line.bare(end - 2))
    {
      line.words.insert("for", at: end - 1)
    }
    let isLong = ["my whole life", "all my life", "for years", "since"].contains {
      (line.bareText + " ").contains($0 + " ")
    }
    return (isLong && line.bare(0) == "worked" ? "I've " : "I " + adverb) + line.text
  }

  /// Returns a sentence that was typed with its subject: "I was a teacher for 10 years".
  private static func aboutOneself(_ line: WordLine) -> String? {
    let lexicon = SenderLexicon.shared
    let rest = WordLine(words: line.words.dropFirst())
    let verb = rest.bare(0)
    guard line.words.count > 2, !rest.bareWords.contains(where: ["i", "i'm", "you"].contains) else {
      return nil
    }
    if line.bare(0) == "i've" {
      let participles = ["been", "worked", "spent", "taught", "had", "raised", "served", "run"]
      return participles.contains(verb) ? "I've " + rest.text : nil
    }
    let isPast = lexicon.pasts.contains(verb) || Verbs.isPast(verb)
    let isNow =
      lexicon.selfVerbs.contains(verb)
      || ["just", "recently", "currently"].contains(verb) && Verbs.lemma(rest.bare(1)) != nil
    return isPast || isNow ? "I " + rest.text : nil
  }

  /// Reads a length of time: "20 years in retail", "homemaker for 20 years", "in the Navy for 8
  /// years".
  static func span(_ line: WordLine) -> String? {
    let words = line.bareWords
    guard words[0] != "been" else { return nil }
    let spans = FindingLexicon.findings.spans
    // "20 years in retail"
    if let place = words.prefix(4).firstIndex(where: { spans[$0] != nil }), place > 0,
      isCount(words[..<place]), place + 2 < words.count
    {
      let joint = words[place + 1]
      let rest = WordLine(words: line.words[(place + 2)...])
      let length = line.words[...place].joined(separator: " ")
      if isService(rest) || words[(place + 1)...].contains("military") {
        return "I spent \(length) \(line.words[(place + 1)...].joined(separator: " "))"
      }
      guard ["in", "as", "at", "with", "teaching", "running", "working"].contains(joint) else {
        return nil
      }
      return "I've spent \(length) \(joint) \(rest.text)"
    }
    // "homemaker for 20 years"
    guard let place = words.lastIndex(of: "for"), place > 0,
      (2...4).contains(words.count - place - 1),
      words[place...].contains(where: { spans[$0] != nil }),
      !["former", "retired", "ex"].contains(words[0])
    else { return nil }
    var start = WordLine(words: line.words[..<place])
    let span = line.words[place...].joined(separator: " ")
    if start.bare(0) == "in", isService(WordLine(words: start.words.dropFirst())) {
      return "I was \(start.text) \(span)"
    }
    if ["in", "at"].contains(start.bare(0)), start.words.count > 1 {
      return "I've worked \(start.text) \(span)"
    }
    if start.bare(0).hasSuffix("ing"), Verbs.gerundBase(start.bare(0)) != nil, !isPerson(start) {
      return "I've been \(lowered(start.text)) \(span)"
    }
    if ["a", "an"].contains(start.bare(0)) { start.words.removeFirst() }
    guard isPerson(start) else { return nil }
    let noun = IndefiniteArticle.before(JobTitle.inSentence(start.text))
    return "I've been \(ProperNames.restore(WordLine(noun)).text) \(span)"
  }

  private static func isCount(_ words: ArraySlice<String>) -> Bool {
    words.allSatisfy {
      Int($0.filter { $0 != "+" }) != nil || FindingLexicon.findings.numberWords.contains($0)
        || ["about", "over", "almost", "nearly", "of", "couple"].contains($0)
    }
  }

  private static func isService(_ line: WordLine) -> Bool {
    var words = line.bareWords[...]
    while let first = words.first, ["the", "us", "u.s."].contains(first) { words.removeFirst() }
    let text = words.joined(separator: " ")
    return SenderLexicon.shared.services.contains { text == $0 || text.hasPrefix($0 + " ") }
  }

  /// Reads a degree: "phd in chemistry" is "I have a PhD in chemistry".
  private static func degree(_ line: WordLine) -> String? {
    let words = line.bareWords
    let degrees = FindingLexicon.findings.degrees
    guard let place = words.prefix(3).firstIndex(where: { degrees.contains($0) }),
      ["in", "from", "and"].contains(line.bare(place + 1)),
      words[..<place].allSatisfy({
        ["a", "an", "bachelor's", "master's", "associate's", "nursing", "law", "have"].contains($0)
      })
    else { return nil }
    var line = line
    while ["a", "an", "have"].contains(line.bare(0)) { line.words.removeFirst() }
    return "I have " + IndefiniteArticle.before(line.text)
  }

  /// True for something the user did: "graduated last May".
  private static func isDeed(_ line: WordLine) -> Bool {
    let first = line.bare(0)
    guard Verbs.isPast(first), first == "got" || !isPerson(line) else { return false }
    return !Verbs.table.beforeNouns.contains(first)
      || ["in", "from", "last", "at", "on", "to", "my", "a", "the"].contains(line.bare(1))
        && first != "certified" && first != "licensed"
  }

  // MARK: - Jobs lost and jobs disliked

  static func hasLostJob(_ text: String) -> Bool {
    SenderLexicon.shared.lostJobs.contains { (" " + text + " ").contains(" " + $0 + " ") }
  }

  /// Reads a job loss: in "laid off from a bank in March", the bank is worth saying and the rest
  /// stays private.
  static func aboutLostJob(_ line: WordLine) -> BackgroundPhrase? {
    guard hasLostJob(line.bareText) else { return nil }
    let words = line.bareWords
    // "laid off project manager"
    if let off = words.prefix(4).firstIndex(where: {
      ["off", "laid-off", "go", "fired"].contains($0)
    }) {
      let rest = WordLine(words: line.words[(off + 1)...])
      if isPerson(rest), !["a", "an", "from", "at"].contains(rest.bare(0)) {
        return BackgroundPhrase(lowered(rest.text), .person)
      }
    }
    // "laid off after 12 years at Intel"
    if let after = words.firstIndex(of: "after"),
      let story = sentence(WordLine(words: line.words[(after + 1)...])), story.hasPrefix("I")
    {
      return BackgroundPhrase(story.replacing("I've spent", with: "I spent"), .sentence)
    }
    guard let from = words.firstIndex(where: { ["from", "at", "by"].contains($0) }) else {
      return nil
    }
    var place = WordLine(
      words: line.words[(from + 1)...].prefix {
        !["last", "this", "on", "after", "and", "when", "during", "because", "due"].contains(
          WordLine.bare($0))
      })
    // "from a bank in March", but "from a job in marketing"
    if let inside = place.bareWords.lastIndex(of: "in"), inside > 0,
      place.words[inside...].dropFirst().first?.first?.isUppercase == true
        || place.bare(inside + 1).first?.isNumber == true
    {
      place.words.removeSubrange(inside...)
    }
    return job(place).map { BackgroundPhrase("I used to work \($0)", .sentence) }
  }

  /// Returns where someone works: "in insurance" for "my job in insurance", "at Intel" for "Intel".
  private static func job(_ typed: WordLine) -> String? {
    var line = typed
    if ["my", "the", "a", "an"].contains(line.bare(0)),
      let job = line.bareWords.firstIndex(
        where: { ["job", "career", "position", "role", "gig", "work"].contains($0) })
    {
      let kind = WordLine(words: line.words[1..<job].filter { $0 != "old" && $0 != "current" })
      let rest = WordLine(words: line.words[(job + 1)...])
      if ["in", "at", "as", "for"].contains(rest.bare(0)), rest.words.count > 1 {
        return rest.text
      }
      guard !kind.isEmpty, rest.isEmpty else { return nil }
      return "in " + kind.text
    }
    guard let first = line.words.first, !["my", "the"].contains(line.bare(0)) else { return nil }
    if ["in", "at"].contains(line.bare(0)), line.words.count > 1 { return line.text }
    if ["big"].contains(line.bare(0)) { line.words.removeFirst() }
    let isPlace = ["a", "an"].contains(line.bare(0)) || first.first?.isUppercase == true
    guard line.words.count < 6 else { return nil }
    return (isPlace ? "at " : "in ") + line.text
  }

  /// Reads a complaint: "sick of my job in insurance" is someone who works in insurance.
  static func complaint(_ line: WordLine) -> BackgroundPhrase? {
    var phrase = TypedPhrase(line.text)
    guard phrase.cutBeginning(SenderLexicon.shared.complaints) != nil else { return nil }
    let rest = WordLine(phrase.text)
    if rest.bareText.hasPrefix("being "), rest.words.count > 1 {
      let person = WordLine(words: rest.words.dropFirst())
      return isPerson(person) ? BackgroundPhrase(lowered(person.text), .person) : nil
    }
    if let as_ = rest.bareWords.firstIndex(of: "as"), rest.bareText.contains("job as") {
      let person = WordLine(words: rest.words[(as_ + 1)...])
      if isPerson(person) { return BackgroundPhrase(lowered(person.text), .person) }
    }
    if rest.bare(0).hasSuffix("ing"), Verbs.gerundBase(rest.bare(0)) != nil {
      return BackgroundPhrase(rest.text, .doing)
    }
    return job(rest).map { BackgroundPhrase("working \($0)", .doing) }
  }
}
