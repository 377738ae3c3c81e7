package import Interviews
import Phrases

/// A quiz in progress.
package enum Quizzing: Equatable, Sendable {
  /// Matching examples to the parts of a request.
  case matching(RequestMatch, Course)
  /// Asking if the user wants another set, after the one with an id.
  case pausing(after: RequestSet.ID, Course)
  /// Judging if questions may be asked.
  case judging(Judging)

  /// The seed and round of a quiz.
  package struct Course: Equatable, Sendable {
    let seed: UInt64
    /// The number of sets played before.
    var round: UInt64 = 0

    /// The seed of this round.
    var chance: UInt64 { seed &+ round &* 0x9E37_79B9 }
  }

  /// Questions to judge one by one.
  package struct Judging: Equatable, Sendable {
    let questions: [QuizQuestion]
    var place = 0
    var right = 0

    var question: QuizQuestion { questions[place] }

    /// The view that shows the current question.
    var view: Effect {
      .show(.quizQuestion(question, number: place + 1, of: questions.count))
    }
  }

  /// The number of questions in a round.
  static let questions = 10

  /// The quiz being taken.
  var quiz: Quiz {
    switch self {
    case .matching, .pausing: .parts
    case .judging: .questions
    }
  }

  /// The prompt for the next line.
  var ask: Ask {
    switch self {
    case .matching(let match, _):
      let open = match.open.map { "\($0.number)" }.joined(separator: " ")
      return Ask(
        question: Phrase("quiz.parts.ask"), label: Phrase("quiz.parts.label", ["open": open]),
        standard: "", kind: .quiz)
    case .pausing:
      return Ask(
        question: Phrase("quiz.parts.again.ask"), label: Phrase("main.confirm-label"),
        standard: "yes", kind: .confirmation)
    case .judging:
      return Ask(label: Phrase("quiz.questions.label"), standard: "", kind: .quiz)
    }
  }
}

/// The arguments of `/quiz`.
enum QuizRequest: Equatable {
  case scores
  case quiz(Quiz, seed: UInt64?)

  /// Reads text such as `questions --seed 5`; nil if it is malformed.
  init?(_ text: String) {
    var words = text.lowercased().split { $0.isWhitespace || $0 == "=" }.map(String.init)
    var seed: UInt64?
    if let place = words.firstIndex(of: "--seed") {
      guard place + 1 < words.count, let number = UInt64(words[place + 1]) else { return nil }
      seed = number
      words.removeSubrange(place...place + 1)
    }
    switch words {
    case []: self = .quiz(.parts, seed: seed)
    case ["scores"], ["--scores"]: self = .scores
    default:
      guard words.count == 1, let quiz = Quiz(rawValue: words[0]) else { return nil }
      self = .quiz(quiz, seed: seed)
    }
  }
}
