/// What to ask instead of a draft: picked by its number, or put on the line with the Tab key, one
/// after the other.
struct Alternatives: Equatable, Sendable {
  /// The draft that was checked.
  var draft = ""
  var questions: [String] = []

  static let none = Alternatives()

  var isEmpty: Bool { questions.isEmpty }

  /// The question that a typed number stands for.
  func picked(by line: String) -> String? {
    Int(line).flatMap { (1..<questions.count + 1).contains($0) ? questions[$0 - 1] : nil }
  }

  /// What takes the place of a line.
  ///
  /// - Returns: nil unless the line is empty, the draft, or an alternative.
  func next(after line: String) -> String? {
    guard !questions.isEmpty else { return nil }
    if let index = questions.firstIndex(of: line) {
      return questions[(index + 1) % questions.count]
    }
    return line.isEmpty || line == draft ? questions[0] : nil
  }
}
