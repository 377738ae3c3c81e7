package import Interviews
package import Messages
package import Phrases

/// A prompt: how to ask for the next line.
package struct Ask: Equatable, Sendable {
  /// The question, printed on its own line above the prompt; nil at the main prompt.
  package var question: Phrase?
  /// The prompt's label, such as `when`.
  package var label: Phrase
  /// The answer that Enter accepts, shown in brackets.
  package var standard: String?
  /// Editable text that is on the line from the start.
  package var initial: String
  /// The kind of line typed here. Up recalls earlier lines of the same kind.
  package var kind: Kind

  init(
    question: Phrase? = nil, label: Phrase, standard: String? = nil, initial: String = "",
    kind: Kind
  ) {
    self.question = question
    self.label = label
    self.standard = standard
    self.initial = initial
    self.kind = kind
  }

  /// A kind of input line, with a history of its own.
  package enum Kind: Equatable, Sendable {
    /// A command or a draft.
    case main
    /// Yes or no.
    case confirmation
    /// The answer to a step of the preparation.
    case step(Step)
    /// The text of a question.
    case draft
    /// A fact about the user, such as `field`.
    case own(String)
    /// An answer in a reflection on an interview.
    case reflection(Reflection.Question)
    /// An answer in a quiz.
    case quiz
    /// A fact for a message; with nil, a command about the message.
    case message(MessageFacts.Fact?)
    /// A note, or a line spoken in a rehearsal.
    case session

    /// The history that lines of this kind are saved under; nil if they are not saved.
    package var history: String? {
      switch self {
      case .main: "main"
      case .confirmation: nil
      case .step(.questions), .step(.agenda): "review"
      case .step(let step): step.rawValue
      case .draft: "draft"
      case .own(let name): "own-\(name)"
      case .reflection, .quiz, .message, .session: nil
      }
    }
  }
}
