import Foundation
import Interviews
import Language
import Phrases

/// Drafts typed at the main prompt: they are checked, then offered to the current interview.
extension Conversation {
  /// Checks a draft and, unless it is forbidden, offers it to the current interview. A line that is
  /// not a question gets a reply instead, unless the checker has a serious finding.
  ///
  /// - Parameter isDraft: true if the line is known to be a question.
  mutating func check(_ draft: String, isDraft: Bool = false, now: Date) throws -> [Effect] {
    let report = try report(on: draft, for: currentInterview)
    if !report.isJudged, !isDraft, let kind = report.kind { return [.say(reply(to: kind))] }
    var effects: [Effect] = [.show(.check(report))]
    if report.verdict == .forbidden {
      if !alternatives.isEmpty { effects.append(.say(Phrase("main.pick"))) }
    } else if let interview = currentInterview, interview.end ?? .distantFuture > now {
      mode = .offering(draft: draft, isDoubtful: report.verdict == .caution)
    } else {
      effects.append(.say(Phrase("main.no-interview")))
    }
    return effects
  }

  /// Returns the reply to a line that is not a question.
  func reply(to kind: LineKind) -> Phrase {
    if case .request(let topic) = kind { return Phrase("lines.request.\(topic)") }
    guard let interview = currentInterview, kind == .thanks || kind == .statement else {
      return Phrase("lines.\(kind.name)")
    }
    return Phrase(
      "lines.\(kind.name)-open", ["name": interview.title, "id": "\(interview.id)"])
  }

  /// Checks a draft, and remembers its suggested replacements.
  mutating func report(on draft: String, for interview: Interview?) throws -> CheckReport {
    let findings = try dependencies.findings(draft, interview?.interviewee)
    var report = CheckReport(
      text: draft, findings: findings, bank: findings.isEmpty ? [] : try dependencies.questions(),
      slots: interview?.slots ?? Slots(),
      used: Set(interview?.questions.compactMap(\.bankID) ?? []))
    report.similar = dependencies.similar(draft, findings)
    alternatives = Alternatives(
      draft: draft,
      questions: report.isSerious || report.rewording != nil ? report.suggestions : [])
    lastRule = findings.first?.rule
    return report
  }

  /// Handles the answer to an offer to add a draft.
  mutating func handle(
    offer answer: Answer, draft: String, isDoubtful: Bool, now: Date
  ) throws -> [Effect] {
    let yes: Bool
    switch answer {
    case .yes: yes = true
    case .none: yes = !isDoubtful
    case .text(let line):
      guard Self.isSentence(line) else { return [.say(Phrase("main.yes-or-no"))] }
      // This is another question, not an answer.
      mode = .main
      return try check(line, now: now)
    default: yes = false
    }
    mode = .main
    // Another window may have changed it.
    guard yes, let id = currentInterview?.id, let before = try dependencies.interview(id) else {
      return []
    }
    var interview = before
    let draft = DraftTidying.tidied(draft)
    let question = PlannedQuestion(text: draft)
    interview.questions.append(question)
    interview.arrangeQuestions(since: before, policy: dependencies.policy)
    currentInterview = interview
    let number = (interview.questions.lastIndex(of: question) ?? 0) + 1
    let values = ["number": "\(number)", "name": interview.title]
    let agenda = Agenda(of: interview, policy: dependencies.policy)
    let isPlanned = agenda.planned.contains { $0.number == number }
    let said = isPlanned ? "main.added" : "main.added-spare"
    return [.save(interview, change: Phrase("change.add", ["text": draft]))]
      + (interview.progress == .ready ? [.writeSheet(interview)] : [])
      + [.say(Phrase(said, values))]
  }
}
