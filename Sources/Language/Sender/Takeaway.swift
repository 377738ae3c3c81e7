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
    let parts = Self.sentences(answer).filter { !$0.isEmpty }
    guard (1...3).contains(parts.count) else { return nil }
    let read = parts.map { Self.sentence($0, reader) }
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
  private static func sentence(_ part: String, _ reader: String) -> (text: String, isPlan: Bool)? {
    if let sentence = OwnSentence(part, to: reader, of: .coming) {
      let isPlan = [
        "I'm going", "I'll", "I will", "I’ll", "I plan", "I want", "I'm planning", "I'd",
      ]
      .contains(where: sentence.text.hasPrefix)
      return (sentence.text, isPlan)
    }
    // A noun phrase: "your tip about shadowing".
    guard let turned = SpokenTo.turned(part, of: reader) else { return nil }
    let words = turned.trimmed { " .,;:-*•".contains($0) }
    let first = words.prefix { !$0.isWhitespace }.lowercased()
    guard ["the", "your", "that", "what", "how"].contains(first),
      words.split(separator: " ").count > 2, words.count < 140
    else { return nil }
    let thing =
      first == "the"
      ? "Your" + words.dropFirst(3) : words.prefix(1).uppercased() + words.dropFirst()
    let verb = Self.isPlural(thing) ? "were" : "was"
    return ("\(thing) \(verb) especially helpful.", false)
  }

  /// Returns a sentence about using the advice: put a tip into practice, keep a story in mind.
  private static func use(of sentence: String) -> String {
    let noun = sentence.lowercased().split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let isAdvice =
      SenderLexicon.shared.advice.contains(noun) || sentence.hasPrefix("You ")
    return isAdvice
      ? "I'm going to put that into practice right away."
      : "I'm going to keep that in mind as I plan my next steps."
  }

  /// True for `Your tips on …`, based on the noun before the first preposition.
  private static func isPlural(_ thing: String) -> Bool {
    let words = thing.lowercased().split(separator: " ").map(String.init)
    guard words.first == "your" else { return false }
    let noun =
      words.dropFirst().prefix {
        !["about", "on", "for", "of", "to", "that", "from", "in", "with", "and", "you"].contains($0)
      }.last ?? ""
    return noun.hasSuffix("s") && !noun.hasSuffix("ss")
  }

  /// Splits a text into sentences, and at line breaks.
  private static func sentences(_ text: String) -> [String] {
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
        ".!?".contains(mark) && place + 2 < marks.count && marks[place + 1] == " "
        && (marks[place + 2].isUppercase || marks[place + 2] == "i") && current.count > 12
      if isEnd {
        parts.append(current)
        current = ""
      }
    }
    return (parts + [current]).map { $0.trimmed(\.isWhitespace) }
  }
}
