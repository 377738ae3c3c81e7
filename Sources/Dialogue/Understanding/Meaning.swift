import Interviews
import Language

/// What a line at the main prompt is for: the intent, and the topic if it asks the program about
/// one.
struct Meaning {
  let kind: LineKind
  let read: Understanding
  let intent: Intent
  let sureness: Double

  init(_ line: String, _ read: Understanding) {
    kind = LineKind(line)
    self.read = read
    if case .request(let topic) = kind, let told = Self.intents[topic],
      read.sureness < Self.sure || Self.alwaysTold.contains(topic)
    {
      intent = told
      sureness = 1
    } else if read.intent == .help, kind == .question, read.second == .check,
      read.sureness < Self.sure
    {
      // A question that names no topic of the program is more likely for the other person.
      intent = .check
      sureness = 1
    } else {
      intent = read.intent
      sureness = read.sureness
    }
  }

  /// From this sureness, an intent outweighs the topic of a request.
  private static let sure = 0.7

  /// The intents of the topics in Prompts/lexicon/lines.yaml.
  private static let intents: [String: Intent] = [
    "capabilities": .help, "what-is-it": .help, "start": .help, "questions-for": .help,
    "find-someone": .find, "reach-out": .reachOut, "wear": .help, "video": .help, "due": .due,
    "when": .due, "practice": .practice, "print": .print, "cancel": .change, "change": .change,
    "follow-up": .help, "thank-you": .thanks, "undo": .undo, "leave": .quit,
  ]

  /// Topics that are only ever about the program's advice.
  private static let alwaysTold: Set<String> = [
    "capabilities", "what-is-it", "questions-for", "wear", "video",
  ]

  /// The topic of a request; nil if the line is something else.
  var topic: String? { if case .request(let topic) = kind { topic } else { nil } }

  /// The two likeliest intents, for asking back; nil if the intent is clear enough.
  var doubt: [Intent]? {
    guard sureness < Understanding.unsure, read.second != .unclear, intent != .unclear,
      Self.choices.contains(intent), Self.choices.contains(read.second)
    else { return nil }
    return [intent, read.second]
  }

  /// The intents that a choice can name.
  private static let choices: Set<Intent> = [
    .prepare, .check, .find, .reachOut, .change, .reply, .practice, .start, .print, .thanks,
    .reflect, .due, .help, .undo, .quit,
  ]
}
