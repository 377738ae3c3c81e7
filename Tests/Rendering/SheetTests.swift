import DataFiles
import Foundation
import Interviews
import Language
import Phrases
import Rendering
import Snapshots
import Testing

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
    let view = TalkText(book: Self.book, dates: Self.dates, width: 60)
    let agenda = Agenda(questions: Self.interview.questions, minutes: 15)
    let lines = view.agenda(agenda, of: Self.interview) + view.plan(agenda, of: Self.interview)
    expectSnapshot(lines.map(\.text).joined(separator: "\n") + "\n", named: "agenda-screen")
  }
}
