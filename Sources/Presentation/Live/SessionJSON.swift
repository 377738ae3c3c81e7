package import Interviews
package import Language

/// A session as JSON, for scripts.
package struct SessionJSON: Encodable {
  let id: Int64
  let interview: Int64
  let kind: String
  let persona: String?
  let opened: String
  let ended: String?
  /// The current segment; nil before the session begins and after it ends.
  let stop: String?
  let minutes: Double
  let items: [Item]
  let asked: [String]
  let unasked: [String]
  let notes: [Note]
  let takeaways: [String]
  let promises: [String]
  let people: [String]
  /// The dialogue of a rehearsal; nil for other kinds of sessions.
  let lines: [Line]?
  /// The text on the input line, not submitted yet.
  let typed: String

  struct Item: Encodable {
    let stop: String
    let plannedMinutes: Double
    let minutes: Double
  }

  struct Note: Encodable {
    let at: String
    let stop: String?
    let text: String
    let starred: Bool
    let promise: Bool
  }

  struct Line: Encodable {
    let at: String
    let role: String
    let text: String
  }

  /// Creates the JSON form of a session.
  ///
  /// - Parameter dates: formats local times.
  package init(_ record: SessionRecord, dates: DateText) {
    let session = record.session
    let debrief = Debrief(of: session)
    func minutes(_ seconds: Double) -> Double { (seconds / 6).rounded() / 10 }
    func text(_ number: Int) -> String { session.questions[number - 1].text }
    id = record.id
    interview = record.setup.interview.id
    kind = record.setup.kind.rawValue
    persona = record.setup.persona
    opened = dates.local(record.setup.date)
    ended = debrief.ended.map(dates.local)
    stop = session.stop?.name
    self.minutes = minutes(debrief.length)
    items = debrief.items.map {
      Item(stop: $0.stop.name, plannedMinutes: minutes($0.planned), minutes: minutes($0.actual))
    }
    asked = session.asked.map(text)
    unasked = debrief.unasked.map(text)
    notes = session.notes.map {
      Note(
        at: dates.local($0.at), stop: $0.stop?.name, text: $0.text, starred: $0.isStarred,
        promise: $0.isPromise)
    }
    takeaways = debrief.takeaways
    promises = debrief.promises
    people = debrief.people
    lines =
      record.setup.kind != .rehearsal
      ? nil
      : session.lines.map { line in
        let isReply = if case .reply = line.kind { true } else { false }
        return Line(
          at: dates.local(line.at), role: isReply ? "interviewee" : "visitor", text: line.text)
      }
    typed = record.typed
  }
}
