import Foundation
import Interviews
import Language
import Phrases

/// Going on with a preparation that was left off, or with something else instead.
extension Conversation {
  /// Takes the answer to whether to go on.
  mutating func handle(
    resume answer: Answer, _ interview: Interview, orNew: Bool, now: Date
  ) throws -> [Effect] {
    switch answer {
    case .yes, .none:
      // It may have been changed since it was offered, here by /undo or in another window.
      guard let interview = try dependencies.interview(interview.id) else {
        mode = .main
        return [.say(Phrase("main.no-such-interview", ["id": "\(interview.id)"]))]
      }
      return try resume(interview, now: now)
    case .text(let line):
      if let effects = try handle(named: line, orNew: orNew, now: now) { return effects }
      guard !orNew else { return [.say(Phrase("main.yes-or-no"))] }
      // Whoever types something else wants that instead.
      mode = .main
      return try handle(.text(line), now: now)
    default:
      guard !orNew else { return prepare() }
      mode = .main
      return [
        .leaveForToday(interview.id),
        .say(Phrase("main.resume.later", ["id": "\(interview.id)"])),
      ]
    }
  }

  /// Takes a name where a yes or no was asked: somebody else is meant. Nil for what is no name.
  mutating func handle(
    named line: String, orNew: Bool, now: Date
  ) throws -> [Effect]? {
    if let interview = try dependencies.latestWithName(line, 0) {
      mode = .main
      inHand = interview
      return try orNew ? resume(interview, now: now) : [.show(.interview(interview))]
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    let isName =
      (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
      && LineKind(line) == .statement
    guard try isName || isKnown(line) else { return nil }
    return try prepare(named: line, now: now)
  }
}
