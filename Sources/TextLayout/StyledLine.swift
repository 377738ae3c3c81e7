/// One line to show on a terminal: runs of text, each with a style.
///
/// What a style looks like, or whether it shows at all, is up to the terminal.
package struct StyledLine: Equatable, Sendable, ExpressibleByStringLiteral {
  /// A run of text of one style.
  package struct Run: Equatable, Sendable {
    package let text: String
    package let style: Style
  }

  /// What a run means.
  package enum Style: Sendable {
    case plain
    /// A heading, or what one looks for in the line.
    case strong
    /// What can be passed over.
    case faint
    /// All is well.
    case good
    /// Deserves a second look.
    case caution
    /// Must not be.
    case forbidden
  }

  /// The runs in order.
  package var runs: [Run]

  /// Makes a line of one run.
  package init(_ text: String, _ style: Style = .plain) {
    runs = [Run(text: text, style: style)]
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The line without styles.
  package var text: String { runs.map(\.text).joined() }

  /// Puts two lines into one.
  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.runs += right.runs
    return line
  }

  /// Wraps a text into lines of one style.
  package static func wrapped(
    _ text: String, _ style: Style = .plain, width: Int, first: String = "", rest: String = ""
  ) -> [StyledLine] {
    Layout.wrap(text, width: width, first: first, rest: rest).map { StyledLine($0, style) }
  }
}
