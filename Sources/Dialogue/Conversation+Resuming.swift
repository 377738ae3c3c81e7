import Foundation
import Interviews
import Phrases

/// Going on with a preparation that was left off, or with something else instead.
extension Conversation {
  /// Takes the answer to whether to go on.
  mutating func handle(
    resume line: String, _ interview: Interview, orNew: Bool, now: Date
  ) throws -> [Effect] {
    if line == "?" { return [.say(Phrase("main.resume.why"))] }
    let yes = line.isEmpty ? true : line == "skip" ? false : readYesOrNo(line)
    if yes == nil, let effects = try handle(named: line, orNew: orNew, now: now) { return effects }
    switch yes {
    case true?:
      // It may have been changed since it was offered, here by /undo or in another window.
      guard let interview = try world.interview(interview.id) else {
        mode = .main
        return [.say(Phrase("main.no-such-interview", ["id": "\(interview.id)"]))]
      }
      return try resume(interview, now: now)
    case false? where orNew: return prepare()
    case false?:
      mode = .main
      return [
        .leaveForToday(interview.id),
        .say(Phrase("main.resume.later", ["id": "\(interview.id)"])),
      ]
    case nil where !orNew:
      // Whoever types something else wants that instead.
      mode = .main
      return try handle(mainLine: line, now: now)
    case nil: return [.say(Phrase("main.yes-or-no"))]
    }
  }

  /// Takes a name where a yes or no was asked: somebody else is meant. Nil for what is no name.
  mutating func handle(
    named line: String, orNew: Bool, now: Date
  ) throws -> [Effect]? {
    if let interview = try world.latestWithName(line, 0) {
      mode = .main
      inHand = interview
      return try orNew ? resume(interview, now: now) : [.show(.interview(interview))]
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    let isName = (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    guard try !line.hasSuffix("?") && isName || isKnown(line) else { return nil }
    return try prepare(named: line, now: now)
  }
}
