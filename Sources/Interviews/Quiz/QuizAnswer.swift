package import Foundation

/// The two quizzes. Raw values are stored in the journal.
package enum Quiz: String, CaseIterable, Sendable {
  /// Match examples to the parts of a request (Udacity).
  case parts
  /// Decide if a question is appropriate to ask.
  case questions
}

/// An answer in a quiz.
package struct QuizAnswer: Equatable, Sendable {
  /// The item asked about: a part of a set, such as `nursing/reason`, the id of a good question, or
  /// the text of a bad one.
  package let item: String
  /// True if the answer was right.
  package let isRight: Bool
  /// The time of the answer.
  package let at: Date

  /// Creates an answer.
  package init(_ item: String, isRight: Bool, at: Date) {
    self.item = item
    self.isRight = isRight
    self.at = at
  }
}

extension [QuizAnswer] {
  /// The answers about parts combined into answers about sets. A set is right if all its parts are.
  package var bySet: [QuizAnswer] {
    var sets: [QuizAnswer] = []
    for answer in self {
      let id = String(answer.item.prefix { $0 != "/" })
      let place = sets.lastIndex { $0.item == id && $0.at == answer.at }
      guard let place else {
        sets.append(QuizAnswer(id, isRight: answer.isRight, at: answer.at))
        continue
      }
      sets[place] = QuizAnswer(
        id, isRight: sets[place].isRight && answer.isRight, at: answer.at)
    }
    return sets
  }
}
