import Foundation
import Interviews
import Language
import Phrases

/// The preparation's question about the user's research findings.
extension Conversation {
  /// Puts a finding back on the line for editing.
  mutating func revisit(_ index: Int, in preparation: inout Preparation) {
    preparation.detail = .revisiting(finding: index)
    preparation.initial = preparation.interview.findings[index]
    mode = .preparing(preparation)
  }

  /// Handles an edited finding: unchanged, changed, or deleted.
  mutating func handle(
    revisited answer: Answer, at index: Int, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.detail = nil
    let old = preparation.interview.findings[index]
    var new = ""
    if case .text(let text) = answer { new = text }
    guard answer != .skip, new != old else {
      mode = .preparing(preparation)
      return []
    }
    preparation.interview.progress = preparation.progress(at: .findings)
    // Questions based on the old finding go with it.
    preparation.interview.questions.removeAll { $0.reasons.contains(.finding(old)) }
    if new.isEmpty {
      preparation.interview.findings.remove(at: index)
    } else {
      preparation.interview.findings[index] = new
    }
    mode = .preparing(preparation)
    let key = new.isEmpty ? "change.finding-gone" : "change.finding-edit"
    return [.save(preparation.interview, change: Phrase(key, ["text": old]))]
      + (new.isEmpty ? [] : replies(to: [new], in: preparation))
  }

  mutating func handle(
    finding answer: Answer, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard case .text(let line) = answer else {
      return try finish(.findings, in: preparation, now: now)
    }
    if let aside = try aside(line, in: preparation, now: now) { return aside }
    // Save one finding as typed, but split a line with several. Skip non-findings such as "Couldn't
    // find anything".
    let parts = ResearchPhrase.split(line)
    let typed = (parts.count > 1 ? parts : [line]).filter {
      noticed($0, in: preparation).reading != .unusable(.empty)
    }
    guard !typed.isEmpty else { return [.say(Phrase("prepare.findings.unusable.empty"))] }
    let notes = typed.filter { !preparation.interview.findings.contains($0) }
    guard !notes.isEmpty else { return [.say(Phrase("prepare.findings.again"))] }
    preparation.interview.findings += notes
    let others = otherFacts(in: line, for: &preparation, now: now)
    preparation.interview.progress = preparation.progress(at: .findings)
    mode = .preparing(preparation)
    let change = Phrase("change.finding", ["text": line])
    return [.save(preparation.interview, change: change)] + others
      + replies(to: notes, in: preparation)
  }

  /// Fills in facts that a finding gives away, if they're still open, and says them back.
  private func otherFacts(
    in line: String, for preparation: inout Preparation, now: Date
  ) -> [Effect] {
    let read = dependencies.understand(line, .findings, now)
    guard read.intent.isAnswer else { return [] }
    let taken = preparation.interview.apply(
      read.facts.without(.findings).without(.name), policy: dependencies.policy, isGentle: true)
    return saidBack(taken, now: now).map { [.say($0)] } ?? []
  }

  /// Returns replies to findings that cannot become questions.
  private func replies(to findings: [String], in preparation: Preparation) -> [Effect] {
    findings.compactMap { Phrase.reply(to: noticed($0, in: preparation)) }.map { .say($0) }
  }

  /// Reads a finding as it would be said to the interviewee.
  func noticed(_ finding: String, in preparation: Preparation) -> ResearchPhrase {
    let person = preparation.interview.interviewee
    return ResearchPhrase(reading: finding, name: person.names, company: person.company)
  }
}

extension Phrase {
  /// Returns the reply to a finding that cannot become a question; nil if it can.
  fileprivate static func reply(to noticed: ResearchPhrase) -> Phrase? {
    switch noticed.reading {
    case .sayable: nil
    case .privateMatter: Phrase("prepare.findings.private")
    case .unusable(let reason): Phrase("prepare.findings.unusable.\(reason.rawValue)")
    case .unclear(let start): Phrase("prepare.findings.unclear", ["start": start.trimmed])
    }
  }
}
