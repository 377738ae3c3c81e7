import Foundation
import Interviews
import Language
import Phrases

/// Writes the sections of a sheet.
struct SheetWriter {
  let interview: Interview
  let agenda: Agenda
  let closing: [String]
  let dates: DateText
  let settings: Settings
  let book: Phrasebook
  /// True for a form to fill in by hand.
  var isBlank = false

  private var policy: Policy { settings.policy }

  var title: String {
    if isBlank { return say("title-blank", ["minutes": "\(agenda.minutes)"]) }
    return interview.interviewee.name.map { say("title", ["name": $0]) } ?? say("title-open")
  }

  var sections: [Sheet.Section] {
    [
      section(.facts, .facts(facts)),
      section(.purpose, isBlank ? .room(lines: 2) : .points([purpose], boxes: false)),
      section(
        .findings, isBlank ? .room(lines: 3) : .points(interview.findings, boxes: false)),
      section(.setup, .points(setup, boxes: true)),
      section(.opening, at: .opening, .points(opening, boxes: true)),
      section(.questions, .questions(planned)),
      section(.ifTimeAllows, .questions(spare)),
      section(.closing, at: .closing, .points(closing + [say("closing.answered")], boxes: true)),
      section(.avoid, .points(book.list("sheet.avoid.points"), boxes: false)),
      section(.afterwards, .points(afterwards, boxes: true)),
      section(.takeaways, .room(lines: 3)),
      section(.people, .room(lines: 2)),
      section(.promises, .room(lines: 2)),
    ].filter { !$0.content.isEmpty }
  }

  /// Creates a section.
  ///
  /// - Parameter item: the part of the agenda whose time goes into the heading, if any.
  private func section(
    _ kind: Sheet.Kind, at item: Agenda.Kind? = nil, _ content: Sheet.Content
  ) -> Sheet.Section {
    let time = agenda.items.first { $0.kind == item }.map(time)
    let title = say("\(kind.rawValue).heading")
    let heading = time.map { say("\(kind.rawValue).heading-at", ["time": $0]) } ?? title
    return Sheet.Section(
      kind: kind, heading: heading, title: title, time: time, content: content)
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("sheet.\(key)", values)
  }

  // MARK: - Facts

  private var facts: [Sheet.Fact] {
    if isBlank {
      return [
        "who", "role", "company", "field", "when", "length", "arrive", "where", "connection",
      ].map { key in
        Sheet.Fact(
          label: say("facts.\(key)"), value: nil, isLong: ["where", "connection"].contains(key))
      }
    }
    let person = interview.interviewee
    let values: [(String, String?)] = [
      ("who", who), ("role", person.role), ("company", person.company),
      ("field", person.field), ("when", when), ("theirs", theirs), ("where", place),
      ("connection", connection),
    ]
    return values.compactMap { key, value in
      if value == nil, key != "who" { return nil }
      return Sheet.Fact(label: say("facts.\(key)"), value: value)
    } + arrival + owner
  }

  /// The owner of the sheet, and how to reach them if they leave it behind.
  private var owner: [Sheet.Fact] {
    let parts = [settings.name, settings.email, settings.phone].compactMap(\.self)
    return parts.isEmpty
      ? [] : [Sheet.Fact(label: say("facts.me"), value: parts.joined(separator: ", "))]
  }

  /// The time to arrive: early in person, on the minute for a call (Thinkful).
  private var arrival: [Sheet.Fact] {
    guard let start = interview.start, let medium = interview.medium else { return [] }
    let early = medium == .inPerson ? policy.arriveEarly : 0
    let time = dates.clock(start.addingTimeInterval(Double(-early) * 60))
    let key = early > 0 ? "facts.arrive-early" : "facts.arrive-exact"
    return [
      Sheet.Fact(
        label: say("facts.arrive"), value: say(key, ["time": time, "minutes": "\(early)"]))
    ]
  }

  private var when: String? {
    let values = ["minutes": "\(agenda.minutes)"]
    guard let start = interview.start, let end = interview.end else {
      return say("facts.minutes", values)
    }
    return say(
      "facts.when-value",
      values.merging(["start": dates.full(start), "end": dates.clock(end)]) { $1 })
  }

  /// The interviewee's local time, if it differs.
  private var theirs: String? {
    interview.start.flatMap { dates.theirs(interview.zone, at: $0) }
  }

  /// The interviewee's name, with their pronouns if known.
  private var who: String? {
    let person = interview.interviewee
    guard let name = person.name, let pronouns = person.pronouns else { return person.name }
    return say("facts.who-value", ["name": name, "pronouns": pronouns])
  }

  private var place: String? {
    guard let medium = interview.medium else { return interview.place }
    let name = book.text("terms.\(medium.rawValue)")
    return interview.place.map { say("facts.where-value", ["medium": name, "place": $0]) } ?? name
  }

  private var connection: String? {
    switch interview.interviewee.connection {
    case .direct: say("facts.direct")
    case .warm(let through?): say("facts.warm", ["through": through])
    case .warm(nil): say("facts.warm-open")
    case .cold: say("facts.cold")
    case nil: nil
    }
  }

  private var purpose: String {
    let parts = interview.goals.map { goal in
      let key = "sheet.purpose.\(goal.rawValue)"
      return book.template(key).flatMap(interview.slots.fill) ?? book.text(key + "-plain")
    }
    switch parts.count {
    case 0: return say("purpose.open")
    case 1: return say("purpose.one", ["first": parts[0]])
    case 2: return say("purpose.two", ["first": parts[0], "second": parts[1]])
    default:
      return say("purpose.three", ["first": parts[0], "second": parts[1], "third": parts[2]])
    }
  }

  // MARK: - Opening and questions

  private var opening: [String] {
    let thanks =
      interview.slots.fill(book.template("sheet.opening.thanks") ?? "")
      ?? say("opening.thanks-plain")
    let end = interview.end.map { say("opening.notes", ["end": dates.clock($0)]) }
    return [thanks] + introduction
      + [end ?? say("opening.notes-open", ["minutes": "\(agenda.minutes)"])]
  }

  /// The user's introduction and what they hope to learn: their own words, or a generic outline.
  private var introduction: [String] {
    if !isBlank, let introduction = interview.introduction { return [introduction] }
    return [
      say("opening.who"),
      say(isBlank ? "opening.hope-open" : "opening.hope", ["purpose": purpose]),
    ]
  }

  /// The things to do before the interview, which depend on the medium.
  private var setup: [String] {
    interview.medium.map { book.list("sheet.setup.\($0.rawValue)") } ?? []
  }

  private var planned: [Sheet.Entry] {
    agenda.items.compactMap { item in
      item.entry.map { entry($0, time: time(of: item), minutes: item.minutes) }
    }
  }

  private var spare: [Sheet.Entry] {
    agenda.ifTimeAllows.map { entry($0, time: nil, minutes: $0.question.minutes) }
  }

  private func entry(_ entry: Agenda.Entry, time: String?, minutes: Int) -> Sheet.Entry {
    Sheet.Entry(
      time: time, number: entry.number, text: isBlank ? nil : entry.question.text,
      minutes: say("questions.minutes", ["minutes": "\(minutes)"]),
      followUps: entry.question.followUps)
  }

  private func time(of item: Agenda.Item) -> String {
    interview.start.map { dates.clock($0.addingTimeInterval(Double(item.start) * 60)) }
      ?? say("questions.from-start", ["minutes": "\(item.start)"])
  }

  // MARK: - After the interview

  private var afterwards: [String] {
    var values = ["hours": "\(policy.thankWithinHours)", "days": "\(policy.checkInDays)"]
    guard let end = interview.end else {
      return [
        say("afterwards.thanks-open", values), say("afterwards.connect"),
        say("afterwards.check-in-open", values),
      ]
    }
    let thanks = end.addingTimeInterval(Double(policy.thankWithinHours) * 3600)
    let checkIn = dates.adding(days: policy.checkInDays, to: end)
    values["by"] = dates.full(thanks)
    values["day"] = dates.day(checkIn)
    return [
      say("afterwards.thanks", values), say("afterwards.connect"),
      say("afterwards.check-in", values),
    ]
  }
}

extension Sheet.Content {
  var isEmpty: Bool {
    switch self {
    case .facts(let facts): facts.isEmpty
    case .points(let points, _): points.isEmpty
    case .questions(let entries): entries.isEmpty
    case .room(let lines): lines == 0
    }
  }
}
