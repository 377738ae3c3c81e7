/// A notes sheet as JSON, for scripts.
package struct SheetJSON: Encodable, Sendable {
  let title: String
  let sections: [Section]

  struct Section: Encodable {
    let kind: Sheet.Kind
    let heading: String
    var facts: [Fact]?
    var points: [String]?
    var questions: [Question]?
  }

  struct Fact: Encodable {
    let label: String
    let value: String?
  }

  struct Question: Encodable {
    let number: Int
    let time: String?
    let text: String?
    let minutes: String
    let followUps: [String]
  }

  /// Creates the JSON form of a sheet.
  package init(_ sheet: Sheet) {
    title = sheet.title
    sections = sheet.sections.map { section in
      var json = Section(kind: section.kind, heading: section.heading)
      switch section.content {
      case .facts(let facts): json.facts = facts.map { Fact(label: $0.label, value: $0.value) }
      case .points(let points, _): json.points = points
      case .room: break
      case .questions(let entries):
        json.questions = entries.map {
          Question(
            number: $0.number, time: $0.time, text: $0.text, minutes: $0.minutes,
            followUps: $0.followUps)
        }
      }
      return json
    }
  }
}
