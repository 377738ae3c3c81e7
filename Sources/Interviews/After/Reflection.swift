/// The user's look back at a conversation: six questions, each answered or left open.
package struct Reflection: Equatable, Sendable {
  /// The questions, in the order in which they are asked. The raw values are keys of
  /// Prompts/reflect.yaml and stand in the journal.
  package enum Question: String, CaseIterable, Sendable {
    /// The surprises.
    case surprised
    /// The things learned.
    case learned
    /// The fit with the user's goals.
    case fits
    /// The next step.
    case plan
    /// By when.
    case by
    /// One's energy before and after, 1 to 5.
    case energy
  }

  package var answers: [Question: String]

  package init(_ answers: [Question: String] = [:]) {
    self.answers = answers
  }

  /// The questions without an answer.
  package var open: [Question] { Question.allCases.filter { answers[$0] == nil } }

  /// The question to go on with: after the last answer, else the first open one; the first
  /// of all once all are answered.
  package var next: Question {
    let rest = Question.allCases.suffix(while: { answers[$0] == nil })
    return rest.first ?? open.first ?? .surprised
  }

  /// One's energy before and after; nil if it was not told.
  package var energy: Energy? { answers[.energy].flatMap(Energy.init) }

  /// Energy before and after a conversation.
  package struct Energy: Equatable, Sendable {
    package let before: Int
    package let after: Int

    /// Reads `2 4`, `2, 4` or `2 to 4`.
    package init?(_ text: String) {
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      let words = text.split { !$0.isLetter }.map { $0.lowercased() }
      guard numbers.count == 2, numbers.allSatisfy({ (1...5).contains($0) }), !text.contains("."),
        words.allSatisfy({ ["to", "and", "then", "before", "after"].contains($0) })
      else { return nil }
      (before, after) = (numbers[0], numbers[1])
    }

    /// As it is kept.
    package var text: String { "\(before) \(after)" }
  }
}

extension Array {
  /// The elements at the end that a condition holds for.
  fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
