package import Foundation
package import Language

/// What was understood of a line, as JSON. Facts that weren't said are left out.
package struct UnderstandingJSON: Encodable {
  private let text: String
  private let at: String
  private let intent: String
  private let facts: Facts

  /// Creates the JSON of a line.
  ///
  /// - Parameters:
  ///   - read: what was understood.
  ///   - text: the line as typed.
  ///   - place: where it was typed.
  ///   - calendar: the user's calendar, for the time of day.
  package init(_ read: Understanding, of text: String, at place: Place, calendar: Calendar) {
    self.text = text
    at = place.rawValue
    intent = read.intent.rawValue
    facts = Facts(read.facts, calendar: calendar)
  }

  private struct Finding: Encodable {
    let kind: String
    let say: String
  }

  private struct Facts: Encodable {
    let name: String?
    let role: String?
    let company: String?
    let field: String?
    let connection: String?
    let through: String?
    let stage: String?
    let goals: [String]?
    let start: String?
    let zone: String?
    let minutes: Int?
    let medium: String?
    let place: String?
    let findings: [Finding]?

    init(_ facts: SaidFacts, calendar: Calendar) {
      name = facts.name
      role = facts.role
      company = facts.company
      field = facts.field
      connection = facts.relation?.rawValue
      through = facts.through
      stage = facts.stage?.rawValue
      goals = facts.aims.isEmpty ? nil : facts.aims.map(\.rawValue)
      start = facts.start.map { UnderstandingJSON.local($0, calendar: calendar) }
      zone = facts.zone
      minutes = facts.minutes
      medium = facts.channel?.rawValue
      place = facts.place
      let said = facts.findings.map { Finding(kind: $0.kind.rawValue, say: $0.say) }
      findings = said.isEmpty ? nil : said
    }
  }

  /// The facts by name, as text.
  var listed: [(String, String)] {
    let values: [(String, String?)] = [
      ("name", facts.name), ("role", facts.role), ("company", facts.company),
      ("field", facts.field), ("connection", facts.connection), ("through", facts.through),
      ("stage", facts.stage), ("goals", facts.goals?.joined(separator: ", ")),
      ("start", facts.start), ("zone", facts.zone), ("minutes", facts.minutes.map(String.init)),
      ("medium", facts.medium), ("place", facts.place),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
      + (facts.findings ?? []).map { ("finding", "\($0.say) (\($0.kind))") }
  }

  /// The local time, such as `2026-12-03T14:00`.
  private static func local(_ date: Date, calendar: Calendar) -> String {
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func digits(_ value: Int?, _ count: Int) -> String {
      let text = String(value ?? 0)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(parts.year, 4))-\(digits(parts.month, 2))-\(digits(parts.day, 2))"
      + "T\(digits(parts.hour, 2)):\(digits(parts.minute, 2))"
  }
}
