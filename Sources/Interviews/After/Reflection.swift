/// The user's thoughts on an interview: six questions, each with an answer or open.
package struct Reflection: Equatable, Sendable {
  /// The questions, in the order they are asked. Raw values are keys of Prompts/reflect.yaml and
  /// are stored in the journal.
  package enum Question: String, CaseIterable, Sendable {
    /// Surprises.
    case surprised
    /// Lessons learned.
    case learned
    /// The fit with the user's goals.
    case fits
    /// The next steps.
    case plan
    /// The deadline for the next steps.
    case by
    /// The user's energy before and after, each from 1 to 5.
    case energy
  }

  /// The answers by question.
  package var answers: [Question: String]

  /// Creates a reflection with the answers so far.
  package init(_ answers: [Question: String] = [:]) {
    self.answers = answers
  }

  /// The questions without an answer.
  package var open: [Question] { Question.allCases.filter { answers[$0] == nil } }

  /// The question to continue with: the one after the last answer, or else the first open one. If
  /// all are answered, the first question.
  package var next: Question {
    let rest = Question.allCases.suffix(while: { answers[$0] == nil })
    return rest.first ?? open.first ?? .surprised
  }

  /// The user's energy before and after; nil if not answered.
  package var energy: Energy? { answers[.energy].flatMap(Energy.init) }

  /// The energy before and after an interview.
  package struct Energy: Equatable, Sendable {
    /// Energy before, from 1 to 5.
    package let before: Int
    /// Energy after, from 1 to 5.
    package let after: Int

    /// Parses `2 4`, `2, 4`, or `2 to 4`; nil if the text is not valid.
    package init?(_ text: String) {
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      let words = text.split { !$0.isLetter }.map { $0.lowercased() }
      guard numbers.count == 2, numbers.allSatisfy({ (1...5).contains($0) }), !text.contains("."),
        words.allSatisfy({ ["to", "and", "then", "before", "after"].contains($0) })
      else { return nil }
      (before, after) = (numbers[0], numbers[1])
    }

    /// The stored form, such as `2 4`.
    package var text: String { "\(before) \(after)" }
  }
}

extension Array {
  /// The longest suffix whose elements all satisfy a condition.
  fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
