import DataFiles
package import Interviews
import Phrases
package import TextLayout

/// Advice for the terminal.
package enum AdviceText {
  /// The advice on one topic.
  package static func lines(_ topic: Advice.Topic, width: Int) -> [StyledLine] {
    [StyledLine(topic.title, .strong)]
      + topic.lines.flatMap { StyledLine.wrapped($0, width: width, first: "- ", rest: "  ") }
      + StyledLine.wrapped(
        Words.book.text("views.advice.source", ["source": topic.source]), .faint, width: width)
  }

  /// The list of topics.
  ///
  /// - Parameter isShell: true to show commands as they are typed in a shell.
  package static func list(of advice: Advice, isShell: Bool, width: Int) -> [StyledLine] {
    let column = (advice.topics.map(\.name.count).max() ?? 0) + 4
    let intro = isShell ? "intro-shell" : "intro"
    return StyledLine.wrapped(Words.book.text("views.advice.\(intro)"), width: width)
      + advice.topics.flatMap { topic in
        StyledLine.wrapped(
          topic.title, width: width, first: Layout.fit("  " + topic.name, width: column),
          rest: String(repeating: " ", count: column))
      }
  }
}
