/// The sentences of a thank-you note about advice the sender will use.
package struct Takeaway: Equatable, Sendable {
  /// The sentences.
  package let text: String

  /// Builds sentences from an answer: `Your tip about shadowing was especially helpful. I'm going
  /// to put that into practice right away.` for `her tip about shadowing`.
  ///
  /// - Parameters:
  ///   - answer: the answer as typed.
  ///   - reader: the recipient's name.
  /// - Returns: nil if the answer doesn't give good sentences.
  package init?(_ answer: String, to reader: String) {
    let parts = Self.parts(of: answer)
    guard (1...3).contains(parts.count) else { return nil }
    let read = parts.indices.map { place in
      Self.sentence(parts[place], reader, after: parts[..<place].joined(separator: " "))
    }
    guard read.allSatisfy({ $0 != nil }) else { return nil }
    let sentences = read.compactMap { $0 }
    guard sentences.count == 1 else {
      text = sentences.map(\.text).joined(separator: " ")
      return
    }
    text =
      sentences[0].isPlan
      ? "What you said gave me a clear next step. " + sentences[0].text
      : sentences[0].text + " " + Self.use(of: sentences[0].text)
  }

  /// Returns one sentence, and whether it is about something the sender plans to do.
  private static func sentence(
    _ part: String, _ reader: String, after context: String
  ) -> (text: String, isPlan: Bool)? {
    let line = WordLine(part)
    let lexicon = SenderLexicon.shared
    // In "your contact at Intel, I'll message her", "her" is not the reader.
    if WordLine(context).bareWords.contains(where: lexicon.others.contains),
      line.bareWords.contains(where: lexicon.one.contains)
    {
      return nil
    }
    guard !line.bareWords.contains(where: Texting.raw.contains) else { return nil }
    if let warning = warning(part) { return (warning, false) }
    if let heard = heard(part, reader) { return (heard, false) }
    if let thing = thing(part, reader) { return (thing, false) }
    guard let sentence = OwnSentence(part, to: reader, of: .coming, after: context) else {
      return nil
    }
    let isPlan = [
      "I'm going", "I'll", "I will", "I’ll", "I plan", "I want", "I'm planning", "I'd", "I hope",
      "I'm hoping", "I need", "I'm definitely",
    ]
    .contains(where: sentence.text.hasPrefix)
    return (sentence.text, isPlan)
  }

  /// A noun phrase: "your tip about shadowing".
  private static func thing(_ part: String, _ reader: String) -> String? {
    guard let turned = SpokenTo.turned(part, of: reader) else { return nil }
    var line = WordLine(turned.trimmed { " .,;:-*•".contains($0) })
    let lexicon = SenderLexicon.shared
    if lexicon.advice.contains(line.bare(0)) || lexicon.advice.contains(line.bare(1)),
      !["your", "the", "that", "this", "a", "an", "my", "i"].contains(line.bare(0)),
      !OwnSentence.isBase(line.bare(0)) || lexicon.advice.contains(line.bare(0))
    {
      line.words.insert("your", at: 0)
    }
    let first = line.bare(0)
    guard ["the", "your", "what", "when"].contains(first), line.words.count > 2,
      line.text.count < 140, !isWhole(line)
    else { return nil }
    let own = line.bareWords.dropFirst().prefix(3).contains {
      lexicon.advice.contains($0) || lexicon.theirs.contains($0)
        || ["stories", "stories."].contains($0)
    }
    let isRelative = line.bareWords.dropFirst().contains { ["you", "you've", "your"].contains($0) }
    if first == "the", own, !isRelative || line.bareWords.contains("your") {
      line.words[0] = "your"
    }
    if first == "when" { return nil }
    line.words[0] = line.words[0].prefix(1).uppercased() + line.words[0].dropFirst()
    return "\(line.text) \(isPlural(line) ? "were" : "was") especially helpful."
  }

  /// True for "your tip worked", which needs nothing behind it.
  private static func isWhole(_ line: WordLine) -> Bool {
    guard line.bare(0) == "your" || line.bare(0) == "the" else { return false }
    return line.bareWords.dropFirst(2).prefix(2).contains {
      [
        "worked", "helped", "made", "gave", "was", "were", "is", "are", "stuck", "really", "meant",
        "inspired", "opened", "convinced", "changed",
      ].contains($0)
    }
  }

  /// Something the sender heard: "Hearing how you got through night shifts was especially helpful."
  private static func heard(_ part: String, _ reader: String) -> String? {
    guard let turned = SpokenTo.turned(part, of: reader) else { return nil }
    var line = WordLine(turned.trimmed { " .,;:-*•".contains($0) })
    if line.bareText.hasPrefix("the fact that ") { line.words.removeFirst(2) }
    if SenderLexicon.shared.hearings.contains(line.bare(0)),
      SenderLexicon.shared.heard.contains(line.bare(1)) || line.bare(1) == "your"
    {
      line.words.removeFirst()
    }
    if line.bareText.hasPrefix("when you said "), line.words.count > 4 {
      line.words.removeFirst(3)
      if line.bare(0) != "that" { line.words.insert("that", at: 0) }
    }
    for opening in ["when you talked about ", "when you told me about ", "when you mentioned "]
    where line.bareText.hasPrefix(opening) {
      line.words.replaceSubrange(..<(opening.split(separator: " ").count), with: ["about"])
    }
    let first = line.bare(0)
    guard SenderLexicon.shared.heard.contains(first), first != "when", line.words.count > 2,
      line.text.count < 140,
      !SenderLexicon.shared.inverted.contains(line.bare(1)) || first == "that"
    else { return nil }
    if first == "that", ["was", "is", "really", "helped", "made", "one"].contains(line.bare(1)) {
      return nil
    }
    let clause = ["it's", "there's"].contains(first) ? "that " + line.text : line.text
    return "Hearing \(clause.prefix(1).lowercased() + clause.dropFirst()) was especially helpful."
  }

  /// Advice not to do something: "Your advice not to apply everywhere was especially helpful."
  private static func warning(_ part: String) -> String? {
    var phrase = TypedPhrase(part)
    guard let opening = phrase.cutBeginning(SenderLexicon.shared.warnings),
      let verb = phrase.keys.first, OwnSentence.isBase(verb)
    else { return nil }
    let not = opening.contains("never") ? "never" : "not"
    return "Your advice \(not) to \(phrase.text) was especially helpful."
  }

  /// Returns a sentence about using the advice: put a tip into practice, keep a story in mind.
  private static func use(of sentence: String) -> String {
    let words = sentence.lowercased().split(separator: " ").map(String.init)
    // What is done already needs no plan.
    if sentence.contains(" so I ") || sentence.hasPrefix("I already") || sentence.hasPrefix("I've")
    {
      return "I'm so glad I asked."
    }
    let isSeveral = sentence.contains(" were ")
    let isAdvice =
      words.dropFirst().prefix(3).contains(where: SenderLexicon.shared.advice.contains)
      || sentence.hasPrefix("You ")
    return isAdvice
      ? "I'm going to put \(isSeveral ? "them" : "that") into practice right away."
      : "I'm going to keep that in mind as I plan my next steps."
  }

  /// True for `Your tips on …`, based on the noun before the first preposition.
  private static func isPlural(_ line: WordLine) -> Bool {
    let words = line.bareWords
    guard ["your", "the"].contains(words.first) else { return false }
    let noun =
      words.dropFirst().prefix {
        !SenderLexicon.shared.joints.contains($0)
          && !["that", "you", "you've", "how", "when", "not", "where", "your"].contains($0)
      }.last ?? ""
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") && noun != "news"
  }

  // MARK: - Splitting

  /// Splits an answer into sentences, without remarks that the note makes itself.
  private static func parts(of answer: String) -> [String] {
    sentences(answer).map(SenderText.written).flatMap(split).compactMap { part in
      var phrase = TypedPhrase(part)
      phrase.cutHedges()
      let comments = SenderLexicon.shared.comments
      guard !comments.contains(phrase.keys.joined(separator: " ")) else { return nil }
      while phrase.cutEnd(comments) {}
      _ = phrase.cutEnd(["and", "because", "which", "so"])
      return phrase.isEmpty ? nil : phrase.text + (part.hasSuffix("!") ? "!" : "")
    }
  }

  /// Splits off the plan behind a takeaway: "her tip about SQL, gonna try it".
  private static func split(_ sentence: String) -> [String] {
    let line = WordLine(sentence)
    let words = line.bareWords
    for place in words.indices.dropFirst(2) {
      let isMarked = ",;-–—".contains(line.words[place - 1].last ?? " ")
      let rest = words[place...].joined(separator: " ")
      guard
        SenderLexicon.shared.planBreaks.contains(where: {
          rest.hasPrefix($0 + " ") && (isMarked || $0.hasPrefix("and ") || $0.hasPrefix("so "))
        })
      else { continue }
      var plan = WordLine(words: line.words[place...])
      if ["and", "so"].contains(plan.bare(0)) { plan.words.removeFirst() }
      var first = WordLine(words: line.words[..<place])
      first.trimPunctuation()
      // "I'm going to call them and I'll ask" is one sentence.
      guard !["i'm", "i'll", "going"].contains(first.bare(0)) else { return [sentence] }
      return [first.text, plan.text]
    }
    return [sentence]
  }

  /// Splits a text into sentences, and at line breaks.
  static func sentences(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    let marks = Array(text)
    for (place, mark) in marks.enumerated() {
      if mark.isNewline {
        parts.append(current)
        current = ""
        continue
      }
      current.append(mark)
      let isEnd =
        ".!?;".contains(mark) && place + 2 < marks.count && marks[place + 1] == " "
        && current.count > 8 && !current.lowercased().hasSuffix(" dr.")
        && !current.lowercased().hasSuffix("vs.")
      if isEnd {
        parts.append(current)
        current = ""
      }
    }
    return (parts + [current]).map { $0.trimmed(\.isWhitespace) }.filter { !$0.isEmpty }
  }
}
