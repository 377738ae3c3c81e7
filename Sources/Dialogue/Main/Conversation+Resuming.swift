import Foundation
import Interviews
import Language
import Phrases

/// Resuming an unfinished preparation, or doing something else instead.
extension Conversation {
  /// Handles the answer to an offer to resume.
  mutating func handle(
    resume answer: Answer, _ interview: Interview, orNew: Bool, now: Date
  ) throws -> [Effect] {
    switch answer {
    case .yes, .none:
      // It may have changed since it was offered, by /undo or in another window.
      guard let interview = try dependencies.interview(interview.id) else {
        mode = .main
        return [.say(Phrase("main.no-such-interview", ["id": "\(interview.id)"]))]
      }
      return try resume(interview, now: now)
    case .text(let line):
      if let effects = try handle(named: line, orNew: orNew, now: now) { return effects }
      guard !orNew else { return [.say(Phrase("main.yes-or-no"))] }
      // The user typed something else instead of an answer.
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

  /// Handles a name typed in place of a yes or no, which picks another person.
  ///
  /// - Returns: nil if the line is not a name.
  mutating func handle(
    named line: String, orNew: Bool, now: Date
  ) throws -> [Effect]? {
    if let interview = try dependencies.latestWithName(line, 0) {
      mode = .main
      currentInterview = interview
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
