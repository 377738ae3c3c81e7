import Foundation
import Interviews
import Language
import Phrases

/// Half a sentence for each fact, for saying back what was taken from a line.
struct SaidBack {
  let facts: SaidFacts
  let dates: DateText

  /// Says back the facts in one line; nil if there are none.
  var line: Phrase? { Self.list("said.got", parts) }

  /// The facts, each as a phrase.
  var parts: [Phrase] { person + meeting + aims + findings }

  /// Says back a whole interview in two lines: the person, then the plan.
  var lines: [Phrase] {
    [Self.list("said.got", person), Self.list("said.plan", meeting + aims + findings)]
      .compactMap(\.self)
  }

  private static func list(_ key: String, _ parts: [Phrase]) -> Phrase? {
    parts.isEmpty ? nil : Phrase(key, parts: parts)
  }

  /// The person: `Dana Reyes`, `PM at Stripe`, `you know each other`.
  private var person: [Phrase] {
    var parts: [Phrase] = []
    if let name = facts.name { parts.append(Phrase("said.name", ["name": name])) }
    switch (facts.role, facts.company) {
    case (let role?, let company?):
      parts.append(Phrase("said.work", ["role": role, "company": company]))
    case (let role?, nil): parts.append(Phrase("said.role", ["role": role]))
    case (nil, let company?): parts.append(Phrase("said.company", ["company": company]))
    case (nil, nil): break
    }
    if let field = facts.field { parts.append(Phrase("said.field", ["field": field])) }
    if let stage = facts.stage { parts.append(Phrase("said.stage", ["stage": stage.rawValue])) }
    switch (facts.relation, facts.through) {
    case (_, let name?): parts.append(Phrase("said.through", ["name": name]))
    case (let relation?, nil): parts.append(Phrase("said.relation.\(relation.rawValue)"))
    case (nil, nil): break
    }
    return parts
  }

  /// The meeting: `Thu, Dec 3 at 2:00 PM`, `30 minutes`, `on video`.
  private var meeting: [Phrase] {
    var parts: [Phrase] = []
    if let start = facts.start {
      parts.append(Phrase("said.start", ["date": dates.full(start, zone: facts.zone)]))
    }
    if let minutes = facts.minutes {
      parts.append(Phrase("said.minutes", ["minutes": "\(minutes)"]))
    }
    if let channel = facts.channel {
      parts.append(Phrase("said.medium", ["medium": channel.rawValue.replacing(" ", with: "-")]))
    }
    if let place = facts.place { parts.append(Phrase("said.place", ["place": place])) }
    return parts
  }

  private var aims: [Phrase] {
    Self.list("said.aims", facts.aims.map { Phrase("said.aim.\($0.rawValue)") }).map { [$0] } ?? []
  }

  private var findings: [Phrase] {
    facts.findings.map { Phrase("said.finding", ["text": $0]) }
  }
}

extension Conversation {
  /// Says back facts in one line; nil if there are none.
  func saidBack(_ facts: SaidFacts, now: Date) -> Phrase? {
    SaidBack(facts: facts, dates: dependencies.dates(now: now)).line
  }

  /// Says back everything known about an interview, in two lines.
  func saidBack(_ interview: Interview, now: Date) -> [Phrase] {
    var facts = SaidFacts(changedIn: interview, since: Interview(minutes: 0))
    // The usual length is only worth a word beside a date.
    if facts.start == nil, interview.minutes == dependencies.policy.minutes { facts.minutes = nil }
    return SaidBack(facts: facts, dates: dependencies.dates(now: now)).lines
  }
}
