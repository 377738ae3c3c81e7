/// What a whole line is: a question to ask the other person, or something said to the program.
///
/// Only questions get a verdict. Everything else gets a kind word and the next step.
package enum LineKind: Equatable, Sendable {
  /// A question that the person could ask in an interview.
  case question
  /// A wish or a question that the program itself can answer, by its topic in
  /// Prompts/lexicon/lines.yaml, such as `capabilities`.
  case request(topic: String)
  /// Nerves: `i'm so nervous`.
  case worry
  case greeting
  /// Thanks, or a nod: `ok cool`.
  case thanks
  /// An interview that is coming up: `i'm meeting Dana on thursday`.
  case plan
  /// Any other statement or note.
  case statement
  /// A language that the program does not understand.
  case foreign
  /// Nothing that can be read as words.
  case gibberish

  /// Reads a line.
  package init(_ line: String) {
    self = LineReader(line).kind
  }

  /// The kind's name, for scripts and for the keys of Prompts/lines.yaml.
  package var name: String {
    switch self {
    case .question: "question"
    case .request: "request"
    case .worry: "worry"
    case .greeting: "greeting"
    case .thanks: "thanks"
    case .plan: "plan"
    case .statement: "statement"
    case .foreign: "foreign"
    case .gibberish: "gibberish"
    }
  }
}
