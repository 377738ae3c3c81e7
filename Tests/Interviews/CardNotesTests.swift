import Foundation
import Interviews
import Testing

@Suite struct CardNotesTests {
  static let start = Date(timeIntervalSince1970: 1_796_119_200)

  static let interview = Interview(
    id: 3, interviewee: Interviewee(name: "Ana Ruiz"), start: start, minutes: 30,
    questions: [
      PlannedQuestion(bankID: "a", text: "How did you begin?", minutes: 4),
      PlannedQuestion(text: "What is hard?", minutes: 5),
      PlannedQuestion(text: "What is next?", minutes: 5, priority: .nice),
    ])

  /// A card's file.
  ///
  /// - Parameters:
  ///   - saved: minutes from the beginning.
  ///   - events: minutes from the beginning, and the rest of each event as JSON.
  ///   - notes: minutes, box and text of each note.
  static func file(
    saved: Double = 60, events: [(Double, String)] = [(0, began)],
    notes: [(Double, String, String)] = [],
    changing change: (inout [String: Any]) -> Void = { _ in }
  ) throws -> Data {
    func moment(_ minutes: Double) -> Double { (start.timeIntervalSince1970 + minutes * 60) * 1000 }
    let plan = CardNotes.Plan(interview, minutes: 30, made: start.addingTimeInterval(-3600))
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(plan))
    var object = try #require(encoded as? [String: Any])
    object["format"] = CardNotes.format
    object["version"] = CardNotes.version
    object["card"] = "0123456789abcdef"
    object["saved"] = moment(saved)
    object["events"] = try events.map { minutes, json in
      let event = try JSONSerialization.jsonObject(with: Data("{\(json)}".utf8))
      return try #require(event as? [String: Any]).merging(["at": moment(minutes)]) { $1 }
    }
    object["notes"] = notes.map { ["at": moment($0.0), "stop": $0.1, "text": $0.2] }
    change(&object)
    return try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
  }

  /// The agreed end, in half an hour.
  static let began = "\"what\": \"began\", \"end\": 1796121000000"

  static func moved(_ stop: String) -> String {
    "\"what\": \"moved\", \"to\": \"\(stop)\", \"fate\": \"asked\""
  }

  private func held(
    _ data: Data, after earlier: SessionRecord? = nil, of interview: Interview = Self.interview
  ) throws -> SessionRecord? {
    try CardNotes(data).session(of: interview, after: earlier)
  }

  @Test func `A note belongs to its box, wherever the talk is`() throws {
    let record = try #require(
      try held(
        Self.file(
          events: [
            (0, Self.began), (3, Self.moved("1")), (7, Self.moved("2")), (28, #""what": "ended""#),
          ],
          notes: [
            (-2, "opening", "arrived"), (4, "1", "law first"), (8, "1", " again on 1 "),
            (9, "takeaways", "calm"), (10, "promises", "send the book"), (11, "people", "Priya"),
            (40, "closing", "afterwards"), (41, "2", "  "),
          ])))
    let session = record.session
    #expect(
      session.notes.map(\.text) == [
        "arrived", "law first", "again on 1", "calm", "send the book", "afterwards",
      ])
    #expect(session.notes.map(\.stop?.name) == ["opening", "1", "1", "2", "2", "closing"])
    let debrief = Debrief(of: session)
    #expect(debrief.takeaways == ["calm"])
    #expect(debrief.promises == ["send the book"])
    #expect(debrief.people == ["Priya"])
    #expect(debrief.length == 28 * 60)
    #expect(record.isEnded)
    #expect(session.asked == [1, 2])
  }

  @Test func `What was ticked and then not has not been asked`() throws {
    let record = try #require(
      try held(
        Self.file(events: [
          (0, Self.began), (3, Self.moved("1")), (7, Self.moved("2")),
          (8, #""what": "unticked", "stop": "1""#), (9, #""what": "ticked", "stop": "3""#),
        ])))
    #expect(record.session.asked == [2])
    #expect(record.session.answered == [3])
    #expect(record.session.spare == [1])
  }

  @Test func `The same file adds nothing, a later one what is new`() throws {
    let first = try Self.file(saved: 10, notes: [(4, "1", "law"), (5, "2", "to delete")])
    let record = try #require(try held(first))
    #expect(try held(first, after: record) == nil)
    let later = try Self.file(saved: 20, notes: [(4, "1", "law and nights"), (12, "1", "more")])
    let grown = try #require(try held(later, after: record))
    #expect(grown.session.notes.map(\.text) == ["law and nights", "to delete", "more"])
    #expect(grown.id == record.id)
    #expect(try held(first, after: grown) == nil)
    #expect(try held(later, after: grown) == nil)
  }

  @Test func `The session keeps the plan that the card had`() throws {
    var changed = Self.interview
    changed.questions[1].text = "Something else"
    changed.questions.swapAt(0, 2)
    let record = try #require(
      try held(Self.file(events: [(0, Self.began), (3, Self.moved("1"))]), of: changed))
    #expect(record.setup.interview.questions.map(\.text) == Self.interview.questions.map(\.text))
    #expect(record.setup.interview.questions[0].bankID == "a")
  }

  @Test func `A talk begun early ends as agreed`() throws {
    let record = try #require(try held(Self.file(events: [(-10, Self.began)])))
    #expect(record.setup.end == Self.start.addingTimeInterval(1800))
    #expect(record.setup.interview.start == Self.start.addingTimeInterval(-600))
  }

  @Test func `A card on which nothing happened is empty`() throws {
    #expect(try CardNotes(Self.file(events: [], notes: [(1, "1", " ")])).isEmpty)
    #expect(try !CardNotes(Self.file(events: [], notes: [(1, "1", "x")])).isEmpty)
  }

  @Test func `A file cut off anywhere is refused`() throws {
    let whole = try Self.file(notes: [(4, "1", "law — “first” \u{1F600}")])
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: CardNotes.Problem.self) { try CardNotes(whole.prefix(count)) }
    }
  }

  @Test(arguments: ["", "[]", "{}", "null", "\"x\"", "{\"format\": \"other\", \"version\": 1}"])
  func `What is no card's file is told from a damaged one`(text: String) {
    #expect(throws: CardNotes.Problem.other) { try CardNotes(Data(text.utf8)) }
  }

  @Test func `Another version is refused as that`() throws {
    let data = try Self.file { $0["version"] = 2 }
    #expect(throws: CardNotes.Problem.version) { try CardNotes(data) }
  }

  @Test func `Deep nesting does no harm`() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(throws: CardNotes.Problem.other) { try CardNotes(Data(deep.utf8)) }
  }

  /// A key of the file, and another value for it as JSON.
  static let changes: [(key: String, json: String)] = [
    ("card", #""""#), ("card", "\"" + String(repeating: "a", count: 65) + "\""), ("saved", "-1"),
    ("saved", "1e300"), ("minutes", "0"), ("minutes", "1000000"), ("interview", #""3""#),
    ("events", #""none""#), ("notes", #"[{"at": 1, "stop": "1", "text": "too early"}]"#),
    ("notes", #"[{"at": 1796119200000, "stop": "9", "text": "no such box"}]"#),
    ("notes", #"[{"at": 1796119200000, "stop": "1", "text": 5}]"#),
    ("questions", #"[{"text": "x", "minutes": -4, "priority": "must"}]"#),
    ("events", #"[{"at": 1796119200000, "what": "began"}]"#),
    ("events", #"[{"at": 1796119200000, "what": "began", "end": 1796119100000}]"#),
    ("events", #"[{"at": 1796119200000, "what": "moved", "to": "99"}]"#),
    ("events", #"[{"at": 1796119200000, "what": "moved"}]"#),
    ("events", #"[{"at": 1796119200000, "what": "ticked", "stop": "opening"}]"#),
    ("events", #"[{"at": 1796119200000, "what": "putOff", "stops": ["1", "0"]}]"#),
    ("events", #"[{"at": 1796119200000, "what": "putOff"}]"#),
    ("events", #"[{"at": 1796119200000, "what": "danced"}]"#),
    (
      "events",
      #"[{"at": 1796119200000, "what": "paused"}, {"at": 1796119100000, "what": "resumed"}]"#
    ),
  ]

  @Test(arguments: changes.indices) func `A changed file is refused`(index: Int) throws {
    let change = Self.changes[index]
    let value = try JSONSerialization.jsonObject(
      with: Data(change.json.utf8), options: .fragmentsAllowed)
    let data = try Self.file { $0[change.key] = value }
    #expect(throws: CardNotes.Problem.damaged) { try CardNotes(data) }
  }
}
