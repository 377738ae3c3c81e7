/// Suggested replacements for a draft. The user picks one by number or cycles through them with
/// Tab.
struct Alternatives: Equatable, Sendable {
  /// The draft they replace.
  var draft = ""
  var questions: [String] = []

  static let none = Alternatives()

  var isEmpty: Bool { questions.isEmpty }

  /// Returns the suggestion with the number typed, counted from 1.
  func picked(by line: String) -> String? {
    Int(line).flatMap { (1..<questions.count + 1).contains($0) ? questions[$0 - 1] : nil }
  }

  /// Returns the text that Tab puts on the line in place of the current text.
  ///
  /// - Returns: nil unless the line is empty, the draft, or a suggestion.
  func next(after line: String) -> String? {
    guard !questions.isEmpty else { return nil }
    if let index = questions.firstIndex(of: line) {
      return questions[(index + 1) % questions.count]
    }
    return line.isEmpty || line == draft ? questions[0] : nil
  }
}
