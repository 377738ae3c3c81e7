/// A question that is asked about: may one ask it in a conversation?
package struct QuizQuestion: Equatable, Sendable {
  /// The key an answer is saved under: the ID of a good one, the words of a bad one.
  package let item: String
  package let text: String
  /// Why it is good; nil for a bad one.
  package let praise: Praise?

  /// Why a question is good: what it is about, and the ids of the guides that recommend it.
  package struct Praise: Equatable, Sendable {
    package let theme: Theme
    package let guides: [String]
  }

  package var isGood: Bool { praise != nil }

  /// A question of a good bank; nil if it cannot be asked without facts about a person.
  package init?(_ question: Question) {
    guard let text = Slots().words(of: question) else { return nil }
    self.text = text
    item = question.id
    praise = Praise(theme: question.theme, guides: question.guides)
  }

  /// A bad question.
  package init(bad text: String) {
    self.text = text
    item = text
    praise = nil
  }
}

/// The verdict on an answer.
package struct QuizVerdict: Equatable, Sendable {
  package let question: QuizQuestion
  package let isRight: Bool
  /// The fault of a bad question, and the reason.
  package let message: String
  package let why: String
  /// A better question.
  package let instead: String?

  package init(
    _ question: QuizQuestion, isRight: Bool, message: String = "", why: String = "",
    instead: String? = nil
  ) {
    self.question = question
    self.isRight = isRight
    self.message = message
    self.why = why
    self.instead = instead
  }
}
