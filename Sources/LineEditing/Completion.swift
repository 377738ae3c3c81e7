/// The texts that Tab can insert at the cursor.
package struct Completion: Equatable, Sendable {
  /// The number of characters before the cursor that a candidate replaces.
  package var replacing: Int
  /// The candidates, in the order in which they are listed.
  package var candidates: [Candidate]

  /// Creates a completion.
  ///
  /// - Parameters:
  ///   - replacing: The number of characters before the cursor that a candidate replaces.
  ///   - candidates: The candidates, in the order in which they are listed.
  package init(replacing: Int, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// No completion. Tab beeps.
  package static var none: Completion { Completion(replacing: 0, candidates: []) }

  /// A text that can be inserted.
  package struct Candidate: Equatable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    package var text: String
    /// True to add a space if it is the only candidate.
    package var endsWord: Bool

    /// Creates a candidate.
    ///
    /// - Parameters:
    ///   - text: The text to insert.
    ///   - endsWord: True to add a space if it is the only candidate.
    package init(_ text: String, endsWord: Bool = false) {
      self.text = text
      self.endsWord = endsWord
    }

    /// Creates a candidate from a string literal.
    package init(stringLiteral value: String) { self.init(value) }
  }

  /// The longest common prefix of all candidates.
  var commonPrefix: String {
    guard var prefix = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      while !candidate.text.hasPrefix(prefix) { prefix = prefix.dropLast() }
    }
    return String(prefix)
  }
}

/// Arranges short texts in columns, ordered downward like `ls`.
///
/// - Parameters:
///   - texts: The texts.
///   - columns: The width of the terminal in columns.
///   - rows: The most rows to return. The last one tells how many texts were left out.
/// - Returns: The rows, none wider than `columns` unless a single text is.
func arrangedInColumns(_ texts: [String], columns: Int, rows: Int) -> [String] {
  let gap = 2
  let widths = texts.map(displayWidth)
  let widest = widths.max() ?? 0
  let perRow = max(1, (columns - 1 + gap) / (widest + gap))
  var shown = texts.count
  var left: String?
  let needed = (texts.count + perRow - 1) / perRow
  if needed > max(rows, 2) {
    shown = (max(rows, 2) - 1) * perRow
    left = "… and \(texts.count - shown) more"
  }
  let height = (shown + perRow - 1) / perRow
  var result: [String] = []
  for row in 0..<height {
    var line = ""
    for index in stride(from: row, to: shown, by: height) {
      line += texts[index]
      if index + height < shown {
        line += String(repeating: " ", count: widest + gap - widths[index])
      }
    }
    result.append(line)
  }
  return result + (left.map { [$0] } ?? [])
}
