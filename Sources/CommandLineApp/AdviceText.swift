import Interviews
import Phrases
import Rendering

/// Advice for the terminal.
enum AdviceText {
  /// The advice on a topic; without words the list of topics.
  ///
  /// - Parameter isShell: whether commands are named as one types them in a shell.
  /// - Throws: ``Failure`` if there is no advice on the topic.
  static func lines(for words: String, isShell: Bool = false) throws -> [StyledLine] {
    let advice = Advice(book: Words.book)
    let width = Output.standard.width
    guard !words.isEmpty else {
      return list(of: advice, intro: isShell ? "intro-shell" : "intro", width: width)
    }
    let topic = try find(words, in: advice)
    return [StyledLine(topic.title, .strong)]
      + topic.lines.flatMap { StyledLine.wrapped($0, width: width, first: "- ", rest: "  ") }
      + StyledLine.wrapped(
        Words.book.text("views.advice.source", ["source": topic.source]), .faint, width: width)
  }

  /// The topic that some words name.
  ///
  /// - Throws: ``Failure`` if there is none.
  static func find(_ words: String, in advice: Advice) throws -> Advice.Topic {
    if let topic = advice.topic(named: words) { return topic }
    let topics = advice.topics.map(\.name).joined(separator: ", ")
    throw Failure("advice.unknown", ["topic": words, "topics": topics], .noInput)
  }

  private static func list(of advice: Advice, intro: String, width: Int) -> [StyledLine] {
    let column = (advice.topics.map(\.name.count).max() ?? 0) + 4
    return StyledLine.wrapped(Words.book.text("views.advice.\(intro)"), width: width)
      + advice.topics.flatMap { topic in
        StyledLine.wrapped(
          topic.title, width: width, first: Layout.fit("  " + topic.name, width: column),
          rest: String(repeating: " ", count: column))
      }
  }
}
