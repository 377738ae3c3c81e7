/// A question that is asked about: may one ask it in a talk?
public struct QuizQuestion: Equatable, Sendable {
  /// What is kept of an answer about it: the id of a good one, the words of a bad one.
  public let item: String
  public let text: String
  /// Why it is good; nil for a bad one.
  public let praise: Praise?

  /// Why a question is good: what it is about, and the ids of the guides that recommend it.
  public struct Praise: Equatable, Sendable {
    public let theme: Theme
    public let guides: [String]
  }

  public var isGood: Bool { praise != nil }

  /// A question of a good bank; nil if it cannot be asked without facts about somebody.
  public init?(_ question: Question) {
    guard let text = Slots().words(of: question) else { return nil }
    self.text = text
    item = question.id
    praise = Praise(theme: question.theme, guides: question.guides)
  }

  /// A bad question.
  public init(bad text: String) {
    self.text = text
    item = text
    praise = nil
  }
}

/// What is said of an answer about a question.
public struct QuizVerdict: Equatable, Sendable {
  public let question: QuizQuestion
  public let isRight: Bool
  /// What a bad question does, and why that is bad.
  public let message: String
  public let why: String
  /// A better question.
  public let instead: String?

  public init(
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
