package import Interviews
package import Messages
package import Phrases

/// What the conversation waits for: how to ask for the next line.
package struct Ask: Equatable, Sendable {
  /// The question, said on a line of its own before the prompt; nil at the main prompt.
  package var question: Phrase?
  /// The prompt's label, such as `when`.
  package var label: Phrase
  /// What Enter takes; shown in brackets.
  package var standard: String?
  /// What is on the line from the start, to be edited.
  package var initial: String
  /// What kind of line is typed here. Earlier lines of the kind come back with the Up key.
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

  /// Kinds of lines.
  package enum Kind: Equatable, Sendable {
    /// A command or a draft.
    case main
    /// Yes or no.
    case confirmation
    /// The answer to a step of the preparation.
    case step(Step)
    /// The text of a question.
    case draft
    /// A fact about oneself, by its name.
    case own(String)
    /// An answer about a talk.
    case reflection(Reflection.Question)
    /// An answer in an exercise.
    case quiz
    /// A fact for a message, or what to do with it.
    case message(MessageFacts.Fact?)
    /// A note, or a remark in a rehearsal.
    case session

    /// The name under which lines of the kind are kept; nil where they are not.
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
