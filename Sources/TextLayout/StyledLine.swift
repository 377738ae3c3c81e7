/// A line to show in a terminal, made of runs of text with styles.
///
/// The terminal decides how a style looks, or whether it shows at all.
package struct StyledLine: Equatable, Sendable, ExpressibleByStringLiteral {
  /// A run of text with one style.
  package struct Run: Equatable, Sendable {
    /// The text.
    package let text: String
    /// The style.
    package let style: Style
  }

  /// The meaning of a run.
  package enum Style: Sendable {
    case plain
    /// A heading, or the key part of the line.
    case strong
    /// A minor detail.
    case faint
    /// A good result.
    case good
    /// Something that deserves a second look.
    case caution
    /// Something that isn't allowed.
    case forbidden
  }

  /// The runs in order.
  package var runs: [Run]

  /// Creates a line with one run.
  package init(_ text: String, _ style: Style = .plain) {
    runs = [Run(text: text, style: style)]
  }

  /// Creates a plain line from a string literal.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text of the line without styles.
  package var text: String { runs.map(\.text).joined() }

  /// Joins two lines into one.
  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.runs += right.runs
    return line
  }

  /// Wraps a text into lines with one style.
  package static func wrapped(
    _ text: String, _ style: Style = .plain, width: Int, first: String = "", rest: String = ""
  ) -> [StyledLine] {
    Layout.wrap(text, width: width, first: first, rest: rest).map { StyledLine($0, style) }
  }
}
