import Interviews
import Language

/// The purpose of a line at the main prompt: the intent, and the topic if it asks the program about
/// one.
struct Meaning {
  let kind: LineKind
  let read: Understanding
  let intent: Intent
  let sureness: Double

  init(_ line: String, _ read: Understanding) {
    kind = LineKind(line)
    let intent = Self.intent(of: kind, read)
    self.intent = intent ?? read.intent
    sureness = intent == nil ? read.sureness : 1
    self.read = intent.map(read.taken) ?? read
  }

  /// Returns the intent that the rules know better; nil to go by the classifier.
  private static func intent(of kind: LineKind, _ read: Understanding) -> Intent? {
    switch kind {
    case .request(let topic):
      guard read.sureness < sure || alwaysTold.contains(topic) else { return nil }
      return intents[topic]
    case .question:
      // One that names no topic of the program is for the other person.
      let givesWay = read.second == .check || read.sureness < certain
      return read.intent == .check || givingWay.contains(read.intent) && givesWay ? .check : nil
    case .plan:
      return read.sureness < sure && read.intent != .change && read.intent != .reply
        ? .prepare : nil
    case .worry, .greeting, .thanks, .statement, .foreign, .gibberish: return nil
    }
  }

  /// From this sureness, an intent outweighs the topic of a request.
  private static let sure = 0.7

  /// From this sureness, an intent outweighs that a line is a question.
  private static let certain = 0.95

  /// Intents that a question can be taken for.
  private static let givingWay: Set<Intent> = [
    .help, .why, .chat, .answer, .unclear, .reflect, .thanks, .open, .practice, .print, .find,
  ]

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

  /// True if the line may change a plan, and says how. It's said back and can be undone.
  var isChange: Bool { intent == .change && !read.facts.isEmpty && sureness > 0.25 }

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
