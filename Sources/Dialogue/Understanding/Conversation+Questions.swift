import Foundation
import Interviews
import Language
import Phrases

/// Changes to an interview's questions, told at the main prompt: "drop number 2", "fewer questions",
/// "more about the culture".
extension Conversation {
  /// A change to the questions of a plan.
  enum QuestionChange: Equatable {
    /// A command about a question, as in the review.
    case command(ReviewCommand)
    case fewer, more
  }

  /// Reads a change to the questions of an interview; nil if the line is about something else.
  func questionChange(in line: String, of interview: Interview) -> QuestionChange? {
    let count = interview.questions.count
    guard count > 0 else { return nil }
    switch QuestionWish(line) {
    case .fewer: return .fewer
    case .more: return .more
    case nil: break
    }
    let command = ReviewCommand(line, count: count)
    switch command {
    case .swap, .move, .drop, .must, .nice, .minutes: return .command(command)
    case .edit(_, let text) where text != nil: return .command(command)
    case .again where line.lowercased().contains("question"): return .command(command)
    case .keep, .edit, .again, .length, .malformed, .unclear, .draft: return nil
    }
  }

  /// Changes the questions of an interview.
  mutating func change(
    questionsOf interview: Interview, _ change: QuestionChange, _ line: String, now: Date
  ) throws -> [Effect] {
    currentInterview = interview
    switch change {
    case .command(let command): return try review(interview, command, line, now: now)
    case .fewer: return askFewer(interview, line)
    case .more:
      let all = interview.questions
      let more = try dependencies.chooser(for: interview).propose(keeping: all, refused: [])
      guard more.count > all.count else { return [.say(Phrase("main.change.no-more"))] }
      return propose(more, for: interview, line)
    }
  }

  /// Runs a command of the review on a plan that stays as finished as it was.
  private mutating func review(
    _ interview: Interview, _ command: ReviewCommand, _ line: String, now: Date
  ) throws -> [Effect] {
    mode = .preparing(Preparation(interview, at: .questions))
    let effects = try handle(review: command, line, now: now)
    // Anything that still needs an answer goes on in the review.
    guard case .preparing(let after) = mode, after.detail == nil else { return effects }
    mode = .main
    return effects.flatMap { effect -> [Effect] in
      guard case .save(var changed, let change) = effect else { return [effect] }
      changed.progress = interview.progress
      currentInterview = changed
      return [.save(changed, change: change)]
    }
  }

  /// Drops the questions that have no time, and the last of the others that can wait.
  private mutating func askFewer(_ interview: Interview, _ line: String) -> [Effect] {
    let planned = Agenda(of: interview, policy: dependencies.policy).planned.map(\.question)
    var kept = planned
    if kept.count > 2,
      let last = kept.lastIndex(where: { $0.priority == .nice && $0.place != .closing })
        ?? kept.lastIndex(where: { $0.bankID != nil })
    {
      kept.remove(at: last)
    }
    guard kept.count < interview.questions.count else {
      return [.say(Phrase("main.change.no-fewer"))]
    }
    return propose(kept, for: interview, line)
  }

  /// Proposes questions again after the goals have changed. The user's own stay.
  func proposeAgain(_ interview: inout Interview) throws {
    let own = interview.questions.filter { $0.bankID == nil }
    interview.questions = try dependencies.chooser(for: interview).propose(
      keeping: own, refused: [])
  }

  private mutating func propose(
    _ questions: [PlannedQuestion], for interview: Interview, _ line: String
  ) -> [Effect] {
    var changed = interview
    changed.questions = questions
    changed.arrangeQuestions(since: interview, policy: dependencies.policy)
    currentInterview = changed
    return [
      .save(changed, change: Phrase("change.said", ["text": line])),
      .show(.plan(changed, reasons: false)),
    ]
  }
}
