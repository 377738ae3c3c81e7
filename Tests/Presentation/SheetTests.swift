import DataFiles
import Foundation
import Interviews
import Language
import Phrases
import Presentation
import Snapshots
import Testing
import TextLayout

@Suite struct SheetTests {
  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }

  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  static let dates: DateText = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return DateText(
      calendar: calendar, now: Date(timeIntervalSince1970: 1_796_000_000))
  }()

  static let interview = Interview(
    id: 3,
    interviewee: Interviewee(
      name: "Ana Ruiz", role: "nurse", company: "City Hospital", field: "health care",
      stage: .senior, connection: .warm(through: "Sam Lee")),
    goals: [.role, .wayIn, .network], start: Date(timeIntervalSince1970: 1_796_119_200),
    minutes: 15, medium: .inPerson, place: "Café Luna", findings: ["a degree in law"],
    questions: [
      PlannedQuestion(
        bankID: "a", text: "How did you become a nurse?", theme: .path, place: .warmUp, minutes: 4,
        followUps: ["What came next?", "Who helped?"], reasons: [.opener]),
      PlannedQuestion(text: "What do you read, watch or listen to?", minutes: 5, priority: .nice),
      PlannedQuestion(text: "What would you change?", minutes: 4, priority: .nice),
    ])

  @Test func `Another time zone is shown by both clocks`() {
    var interview = Self.interview
    interview.zone = "America/New_York"
    let text = String(decoding: TextSheet.render(sheet(interview)), as: UTF8.self)
    #expect(text.contains("Tue, Dec 1 at 10:00 AM to 10:15 AM"))
    #expect(text.contains("Their time              5:00 AM EST"))
    let lines = InterviewText(book: Self.book, dates: Self.dates, width: 80)
      .agenda(Agenda(of: interview), of: interview).map(\.text)
    #expect(lines[0].contains("Tue, Dec 1 at 10:00 AM UTC (5:00 AM EST for them)"))
  }

  @Test(arguments: [80, 40], [9.5, 12, 14]) func `Times stand in a column`(width: Int, hour: Double)
  {
    var interview = Self.interview
    interview.start = Date(timeIntervalSince1970: 1_796_083_200 + hour * 3600)
    interview.minutes = 45
    let dates = [
      Self.dates, DateText(calendar: Self.calendar, region: Region("en_GB") ?? .standard),
    ]
    for text in dates {
      let lines = InterviewText(book: Self.book, dates: text, width: width)
        .agenda(Agenda(of: interview), of: interview).map(\.text)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      let times = lines.filter { $0.contains("min") && $0.contains(":") && !$0.contains("Ana") }
      let ends = times.compactMap { line in line.firstIndex(of: ":").map { line[..<$0].count } }
      #expect(Set(ends).count == 1, "\(lines)")
    }
  }

  func sheet(_ interview: Interview) -> Sheet {
    Sheet(
      of: interview,
      agenda: Agenda(questions: interview.questions, minutes: interview.minutes),
      closing: ["Who else should I meet?", "May I write again?"], dates: Self.dates,
      book: Self.book)
  }

  @Test func `A sheet as text`() {
    let text = String(decoding: TextSheet.render(sheet(Self.interview)), as: UTF8.self)
    expectSnapshot(text, named: "sheet-text")
  }

  @Test func `An empty form`() {
    let blank = Sheet.blank(
      closing: ["Who else should I meet?"], dates: Self.dates, book: Self.book)
    expectSnapshot(
      String(decoding: TextSheet.render(blank), as: UTF8.self), named: "sheet-blank")
  }

  @Test func `Only the questions, without room for notes`() {
    let questions = sheet(Self.interview).questionsOnly
    let text = String(decoding: TextSheet.render(questions), as: UTF8.self)
    #expect(text.contains("How did you become a nurse?") && !text.contains("___"))
    let markdown = String(decoding: MarkdownSheet.render(questions), as: UTF8.self)
    #expect(markdown.contains("How did you become a nurse?") && !markdown.contains("Notes:"))
  }

  @Test func `A sheet as Markdown`() {
    let text = String(decoding: MarkdownSheet.render(sheet(Self.interview)), as: UTF8.self)
    expectSnapshot(text, named: "sheet-markdown")
  }

  @Test func `A sheet of which nothing is known yet`() {
    let text = String(decoding: TextSheet.render(sheet(Interview())), as: UTF8.self)
    expectSnapshot(text, named: "sheet-open")
  }

  @Test func `A hostile name is text in every format`() {
    var interview = Self.interview
    interview.interviewee.name = "<script>*x*\u{1B}[2J\u{202E}\n# Boss"
    interview.place = "1. here | `code` [a](b)"
    let text = String(decoding: TextSheet.render(sheet(interview)), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
    let markdown = String(decoding: MarkdownSheet.render(sheet(interview)), as: UTF8.self)
    #expect(!markdown.contains("<script>"))
    #expect(markdown.contains("\\*x\\*"))
    #expect(!markdown.contains("\n# Boss"))
    #expect(markdown.contains("\\`code\\` \\[a\\](b)"))
  }

  @Test(arguments: [24, 40, 72]) func `No line of a text sheet is too wide`(width: Int) {
    let text = String(
      decoding: TextSheet.render(sheet(Self.interview), width: width), as: UTF8.self)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
  }

  @Test func `An agenda for the screen`() {
    let view = InterviewText(book: Self.book, dates: Self.dates, width: 60)
    let agenda = Agenda(questions: Self.interview.questions, minutes: 15)
    let lines = view.agenda(agenda, of: Self.interview) + view.plan(agenda, of: Self.interview)
    expectSnapshot(lines.map(\.text).joined(separator: "\n") + "\n", named: "agenda-screen")
  }
}
