import Foundation
import Interviews
import Language
import Phrases

/// Lines typed at a question of a preparation that aren't answers to it.
extension Conversation {
  /// The sureness from which a line that could be an answer is taken for something else.
  private static let sure = 0.6

  /// The sureness from which a line is only chat: "blah" isn't a greeting.
  private static let certain = 0.9

  /// The longest line, in words, that can be an aside where people type whole sentences.
  private static let longestAside = 8

  /// Reacts to a line that isn't an answer: it leaves the question open, goes back, asks why, and so
  /// on. The question is asked again, with an example.
  ///
  /// - Returns: nil if the line may be an answer.
  mutating func aside(
    _ line: String, in preparation: Preparation, now: Date
  ) throws -> [Effect]? {
    guard !isLiteral else { return nil }
    let step = preparation.step
    let read = dependencies.understand(line, step.place ?? .findings, now)
    let isProse = [.findings, .introduction].contains(step)
    guard read.sureness >= Self.sure || step.isStrict && read.sureness >= Understanding.unsure,
      !isProse || line.split(whereSeparator: \.isWhitespace).count <= Self.longestAside
    else { return nil }
    switch read.intent {
    case .open where isProse: return nil
    case .open where step == .minutes:
      let minutes = "\(preparation.interview.minutes)"
      return try leaveOpen(
        step, in: preparation, saying: [Phrase("prepare.minutes.open", ["minutes": minutes])],
        now: now)
    case .open:
      return try leaveOpen(step, in: preparation, saying: [Phrase("prepare.work.open")], now: now)
    // A fact may be a word such as back: "Back office".
    case .back where step.isStrict || !line.contains(where: \.isUppercase):
      return try goBack(from: preparation, now: now)
    case .why, .help: return [.say(preparation.why), example(step)]
    case .undo: return try undo()
    case .change where !isProse && read.facts.isEmpty && preparation.interview.id != 0:
      guard [.calledOff, .deleted].contains(Turn(line)) else { return nil }
      mode = .main
      return try change(preparation.interview, line, read, now: now)
    case .quit: return try leave()
    case .worry: return [.say(Phrase("prepare.aside.worry")), example(step)]
    case .chat where read.sureness >= Self.certain:
      return [.say(Phrase("prepare.aside.chat")), example(step)]
    case .check where !isProse: return [.say(Phrase("prepare.aside.question")), example(step)]
    case .find, .reachOut, .practice, .start, .print, .thanks, .reflect, .due:
      return isProse || !read.facts.isEmpty
        ? nil : [.say(Phrase("prepare.aside.later")), example(step)]
    case .unclear where !isProse && read.facts.isEmpty && !step.isStrict:
      return [.say(Phrase("prepare.aside.unclear")), example(step)]
    default: return nil
    }
  }

  /// One example of an answer.
  private func example(_ step: Step) -> Effect { .say(Phrase("prepare.\(step.rawValue).example")) }

  /// Handles an answer to who they're meeting, which may say more about the person.
  mutating func take(
    name text: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    if try isLiteral || isKnown(text) { return try handle(name: text, in: preparation, now: now) }
    let read = dependencies.understand(text, .name, now)
    var facts = read.intent.isAnswer ? read.facts : SaidFacts()
    let name = facts.name
    facts.name = nil
    if facts.isEmpty {
      guard let name = name ?? (Self.canBeName(text) || isLiteral ? text : nil) else {
        return [.say(Phrase("prepare.aside.unclear")), example(.name)]
      }
      return try handle(name: name, in: preparation, now: now)
    }
    var preparation = preparation
    let taken = preparation.interview.apply(facts, policy: dependencies.policy)
    guard let name else { return keep(taken, from: text, in: preparation, now: now) }
    preparation.opening = text
    return try handle(name: name, in: preparation, now: now)
  }

  /// Saves facts for other questions, says them back, and asks the same question again.
  mutating func keep(
    _ taken: SaidFacts, from line: String, in preparation: Preparation, now: Date
  ) -> [Effect] {
    var preparation = preparation
    guard let said = saidBack(taken, now: now) else { return [] }
    preparation.interview.progress = preparation.progress(at: preparation.step)
    mode = .preparing(preparation)
    return [
      .save(preparation.interview, change: Phrase("change.said", ["text": line])), .say(said),
    ]
  }

  /// True if a line is short enough for a name, or looks like one.
  private static func canBeName(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.count <= longestName
      || words.count { $0.first?.isUppercase == true } * 2 > words.count
  }
}
