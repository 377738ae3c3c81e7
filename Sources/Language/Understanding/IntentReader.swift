import Classification

/// Tells what someone wants with a line. Words vary without end, so this is a classifier's job; what
/// rules find in the line are some of its features.
enum IntentReader {
  /// An intent with how sure it is, and the second most likely one.
  struct Guess {
    var intent: Intent
    let sureness: Double
    let second: Intent
  }

  /// Returns the features of a line.
  ///
  /// - Parameters:
  ///   - line: the line as typed.
  ///   - place: where it was typed.
  ///   - found: the facts in it.
  static func features(
    of line: String, at place: Place, found: FactReader.Result
  ) -> LineFeatures {
    var flags = ["at " + place.rawValue]
    switch LineKind(line) {
    case .request(let topic): flags += ["request", "topic " + topic]
    case let kind: flags.append(kind.name)
    }
    if place != .main {
      switch Answer(line, to: .fact) {
      case .text: break
      case let answer: flags.append("answer \(answer)")
      }
    }
    return LineFeatures(
      line, flags: flags + self.flags(found), place: place == .main ? "main" : "question",
      shape: IntentLexicon.shared.shape(of: found.shape))
  }

  /// What the rules found.
  private static func flags(_ found: FactReader.Result) -> [String] {
    let facts = found.facts
    let said: [(String, Bool)] = [
      ("name", facts.name != nil), ("role", facts.role != nil), ("company", facts.company != nil),
      ("field", facts.field != nil), ("relation", facts.relation != nil),
      ("stage", facts.stage != nil), ("aims", !facts.aims.isEmpty), ("start", facts.start != nil),
      ("minutes", facts.minutes != nil), ("channel", facts.channel != nil),
      ("findings", !facts.findings.isEmpty), ("problem", found.problem != nil),
      ("nothing", facts.isEmpty),
    ]
    return said.filter(\.1).map { "found " + $0.0 }
  }

  /// Tells the intent of a line.
  static func read(_ line: String, at place: Place, found: FactReader.Result) -> Guess {
    let guesses = LineClassifier.intents.guesses(features(of: line, at: place, found: found))
      .compactMap { guess in Intent(rawValue: guess.label).map { ($0, guess.probability) } }
      .filter { place != .main || !Intent.onlyAtQuestions.contains($0.0) }
    let best = guesses[0]
    return Guess(
      intent: settled(best.0, sureness: best.1, at: place, found: found), sureness: best.1,
      second: guesses[1].0)
  }

  /// The sureness from which a line is an answer even if nothing in it can be used.
  private static let clear = 0.7

  /// An answer is a line from which something can be used, unless its words say so clearly.
  private static func settled(
    _ intent: Intent, sureness: Double, at place: Place, found: FactReader.Result
  ) -> Intent {
    guard place != .main else { return intent }
    switch intent {
    case .answer where found.facts.isEmpty && sureness < clear: return .unclear
    case .unclear where !found.facts.isEmpty: return .answer
    default: return intent
    }
  }
}

extension Intent {
  /// The intents that only make sense when a question was asked.
  static let onlyAtQuestions: Set<Intent> = [.answer, .back, .why, .open]
}

/// The classes of Prompts/lexicon/intents.yaml.
struct IntentLexicon: Decodable, Sendable {
  static let shared: IntentLexicon = Lexicon.decode("intents")

  private let classes: WordClasses

  /// Returns the words with the class of each phrase in its place.
  func shape(of words: [String]) -> [String] { classes.find(in: words).shape }
}
