package import Interviews
package import Language
import Phrases

/// Writes the report on an interview, section by section.
struct SummaryWriter {
  let summary: InterviewSummary
  let dates: DateText
  let book: Phrasebook

  var title: String {
    summary.interviewee.name.map { say("title", ["name": $0]) } ?? say("title-open")
  }

  var sections: [Sheet.Section] {
    var sections = [
      section(.facts, .facts(facts)), section(.asked, points(summary.asked, lines: 4)),
      section(.learned, points(summary.learned, lines: 4)),
      section(.applied, points(applied, lines: 4)),
    ]
    let missing = summary.missing.map { say("missing.\($0.rawValue)") }
    if !missing.isEmpty { sections.append(section(.open, .points(missing, boxes: true))) }
    return sections
  }

  private var applied: [String] {
    guard !summary.applied.isEmpty, let by = summary.by else { return summary.applied }
    return summary.applied + [say("by", ["by": by])]
  }

  private var facts: [Sheet.Fact] {
    let person = summary.interviewee
    var facts = [fact("name", person.name), fact("role", person.role)]
    if let company = person.company { facts.append(fact("company", company)) }
    if let field = person.field { facts.append(fact("field", field)) }
    facts.append(fact("date", summary.date.map(dates.full)))
    if let minutes = summary.minutes {
      facts.append(fact("length", say("minutes", ["minutes": "\(minutes)"])))
    }
    if let energy = summary.energy {
      let values = ["before": "\(energy.before)", "after": "\(energy.after)"]
      facts.append(fact("energy", say("energy", values)))
    }
    return facts
  }

  private func fact(_ key: String, _ value: String?) -> Sheet.Fact {
    Sheet.Fact(label: say("facts.\(key)"), value: value)
  }

  /// The points, or blank lines to write on if there are none.
  private func points(_ points: [String], lines: Int) -> Sheet.Content {
    points.isEmpty ? .room(lines: lines) : .points(points, boxes: false)
  }

  private func section(_ kind: Sheet.Kind, _ content: Sheet.Content) -> Sheet.Section {
    let isPlanned = kind == .asked && summary.isPlanned && !summary.asked.isEmpty
    let heading = say("headings.\(isPlanned ? "planned" : kind.rawValue)")
    return Sheet.Section(
      kind: kind, heading: heading, title: heading, time: nil, content: content)
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("summary.\(key)", values)
  }
}

/// The report on an interview as JSON, for scripts.
package struct SummaryJSON: Encodable, Sendable {
  let name: String?
  let role: String?
  let company: String?
  let field: String?
  let date: String?
  let minutes: Int?
  let asked: [String]
  let isPlanned: Bool
  let learned: [String]
  let applied: [String]
  let by: String?
  let energyBefore: Int?
  let energyAfter: Int?
  let missing: [InterviewSummary.Field]

  /// Creates the JSON form of a report.
  ///
  /// - Parameter dates: formats local times.
  package init(_ summary: InterviewSummary, dates: DateText) {
    name = summary.interviewee.name
    role = summary.interviewee.role
    company = summary.interviewee.company
    field = summary.interviewee.field
    date = summary.date.map(dates.local)
    minutes = summary.minutes
    asked = summary.asked
    isPlanned = summary.isPlanned
    learned = summary.learned
    applied = summary.applied
    by = summary.by
    energyBefore = summary.energy?.before
    energyAfter = summary.energy?.after
    missing = summary.missing
  }
}
