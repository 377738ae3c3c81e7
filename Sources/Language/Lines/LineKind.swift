/// The kind of a line: a question for the interviewee, or something said to the program.
///
/// Only questions are checked. Everything else gets a friendly reply and the next step.
package enum LineKind: Equatable, Sendable {
  /// A question the user could ask in an interview.
  case question
  /// A request or question the program can answer itself. `topic` is a key in
  /// Prompts/lexicon/lines.yaml, such as `capabilities`.
  case request(topic: String)
  /// Nervousness: `i'm so nervous`.
  case worry
  case greeting
  /// Thanks or an acknowledgment: `ok cool`.
  case thanks
  /// An upcoming interview: `i'm meeting Dana on thursday`.
  case plan
  /// Any other statement or note.
  case statement
  /// Text in a language the program doesn't understand.
  case foreign
  /// Text that can't be read as words.
  case gibberish

  /// Classifies a line.
  package init(_ line: String) {
    self = LineReader(line).kind
  }

  /// The name of the kind, for scripts and as a key in Prompts/lines.yaml.
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
