/// Rows of a table in a test: what is typed, and what is expected of it.
struct Row: CustomStringConvertible, Sendable {
  let typed: String
  let expected: String

  var description: String { typed }

  /// The rows of a text with one `typed => expected` a line.
  static func all(in text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      guard let arrow = line.ranges(of: " => ").last else { return nil }
      return Row(
        typed: String(line[line.startIndex..<arrow.lowerBound]),
        expected: String(line[arrow.upperBound..<line.endIndex]))
    }
  }
}
