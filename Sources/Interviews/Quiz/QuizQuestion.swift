/// A question in the quiz on which questions are appropriate.
package struct QuizQuestion: Equatable, Sendable {
  /// The key its answers are stored under: the id of a good question, or the text of a bad one.
  package let item: String
  /// The question's text.
  package let text: String
  /// The reasons it is good; nil for a bad question.
  package let praise: Praise?

  /// The reasons a question is good: its theme, and the guides that recommend it.
  package struct Praise: Equatable, Sendable {
    /// The question's theme.
    package let theme: Theme
    /// The ids of the guides.
    package let guides: [String]
  }

  /// True for a good question.
  package var isGood: Bool { praise != nil }

  /// Creates a good question from the bank; nil if its text needs facts about a person.
  package init?(_ question: Question) {
    guard let text = Slots().words(of: question) else { return nil }
    self.text = text
    item = question.id
    praise = Praise(theme: question.theme, guides: question.guides)
  }

  /// Creates a bad question.
  package init(bad text: String) {
    self.text = text
    item = text
    praise = nil
  }
}

/// The feedback on an answer about a question.
package struct QuizVerdict: Equatable, Sendable {
  /// The question that was asked.
  package let question: QuizQuestion
  /// True if the answer was right.
  package let isRight: Bool
  /// The problem with a bad question.
  package let message: String
  /// The reason that is a problem.
  package let why: String
  /// A better question to ask instead.
  package let instead: String?

  /// Creates the feedback on an answer.
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
