package import Foundation

/// The two exercises. The raw values stand in the journal.
package enum Quiz: String, CaseIterable, Sendable {
  /// Matching examples with the parts of a request (Udacity).
  case parts
  /// True if a question may be asked.
  case questions
}

/// One answer in an exercise.
package struct QuizAnswer: Equatable, Sendable {
  /// The item: a part of a set, such as `nursing/reason`; the ID of a good question; or the words
  /// of a bad one.
  package let item: String
  package let isRight: Bool
  package let at: Date

  package init(_ item: String, isRight: Bool, at: Date) {
    self.item = item
    self.isRight = isRight
    self.at = at
  }
}

extension [QuizAnswer] {
  /// Answers about parts as answers about their sets: a set is right if all its parts are.
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
