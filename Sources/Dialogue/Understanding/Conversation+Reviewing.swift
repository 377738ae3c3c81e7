import Foundation
import Interviews
import Language
import Phrases

extension SaidFacts {
  /// True if the facts are about the meeting or the person's work, rather than something found out.
  fileprivate var isAboutPlan: Bool {
    var others = self
    others.findings = []
    others.aims = []
    return !others.isEmpty
  }
}

/// Facts and wishes told while the questions or the agenda are reviewed.
extension Conversation {
  /// Applies what a line says about the interview, and shows the plan again.
  ///
  /// - Returns: nil if the line is a question to add, or nothing that was understood.
  mutating func tellWhileReviewing(
    _ line: String, _ preparation: Preparation, now: Date
  ) throws -> [Effect]? {
    let read = dependencies.understand(line, .main, now)
    let kind = LineKind(line)
    if QuestionWish(line) != nil {
      return try resumeReview(preparation, now: now) {
        try $0.change(preparation.interview, line, read, now: now)
      }
    }
    guard kind != .question, !line.hasSuffix("?") else { return nil }
    if kind == .worry { return [.say(Phrase("lines.worry"))] }
    if [.statement, .plan].contains(kind), !read.facts.isAboutPlan,
      case .sayable = noticed(line, in: preparation).reading
    {
      var facts = SaidFacts()
      facts.findings = [SaidFacts.Finding(text: line, kind: .other, say: line)]
      let found = Understanding(intent: .answer, facts: facts)
      return try resumeReview(preparation, now: now) {
        try $0.change(preparation.interview, line, found, now: now)
      }
    }
    guard [.change, .answer, .prepare].contains(read.intent), read.sureness > Self.leastSure,
      !read.facts.isEmpty || [.calledOff, .deleted].contains(Turn(line))
    else { return nil }
    return try resumeReview(preparation, now: now) {
      try $0.change(preparation.interview, line, read, now: now)
    }
  }

  /// From this sureness, a line is taken for a change rather than for an odd question.
  private static let leastSure = 0.5

  /// Makes a change as at the main prompt, and goes on reviewing unless it asks something back.
  private mutating func resumeReview(
    _ preparation: Preparation, now: Date, _ work: (inout Conversation) throws -> [Effect]
  ) throws -> [Effect] {
    mode = .main
    let current = currentInterview
    let effects = try work(&self)
    guard mode == .main, let changed = currentInterview, changed.id == preparation.interview.id,
      changed.outcome == nil
    else { return effects }
    currentInterview = current ?? changed
    var preparation = preparation
    preparation.interview = changed
    mode = .preparing(preparation)
    let showsPlan = effects.contains { if case .show = $0 { true } else { false } }
    return effects + (showsPlan ? [] : [.show(preparation.brief)])
  }
}
