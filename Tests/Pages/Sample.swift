import DataFiles
import Foundation
import Interviews
import Language
import Pages
import Phrases
import Presentation

/// An interview for pages, and what makes pages of it.
enum Sample {
  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }

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
    minutes: 30, medium: .inPerson, place: "Café Luna", findings: ["a degree in law"],
    questions: [
      PlannedQuestion(
        bankID: "a", text: "How did you become a nurse?", theme: .path, place: .warmUp, minutes: 4,
        followUps: ["What came next?", "Who helped?"], reasons: [.opener]),
      PlannedQuestion(text: "What does a good night look like?", minutes: 6),
      PlannedQuestion(text: "Whom do you learn from?", minutes: 6),
      PlannedQuestion(text: "What do you read, watch or listen to?", minutes: 5, priority: .nice),
      PlannedQuestion(text: "What would you change?", minutes: 4, priority: .nice),
    ])

  /// The interview with a text in every field that holds one.
  static func interview(saying text: String) -> Interview {
    var interview = interview
    interview.interviewee = Interviewee(
      name: text, role: text, company: text, field: text, connection: .warm(through: text))
    interview.place = text
    interview.findings = [text]
    for index in interview.questions.indices {
      interview.questions[index].text = text
      interview.questions[index].followUps = [text]
    }
    return interview
  }

  /// Texts that try to be more than text.
  static let hostile = [
    "<script>document.title = 'owned'</script>", "\"><img src=x onerror=alert(1)>",
    "</style><script src=//example.com></script>", "{{{style}}} {{#sections}}<b>x</b>",
    "</script><!--<script>", "a\u{2028}b\u{202E}c\u{1B}[2J\n<b>x</b>",
  ]

  /// A template alone: its style and script stand in files of their own.
  static func template(_ name: String) -> String { name.hasSuffix(".html") ? file(name) : "" }

  /// A file of Prompts/pages/.
  static func file(_ name: String) -> String { TextFile.builtIn("Prompts/pages/\(name)") ?? "" }

  static func sheet(_ interview: Interview) -> Sheet {
    Sheet(
      of: interview, agenda: Agenda(of: interview),
      closing: ["Who else should I meet?", "May I write again?"], dates: dates, book: book)
  }

  static func page(
    _ interview: Interview, file: (String) -> String = file
  ) throws -> String {
    try page(sheet(interview), file: file)
  }

  static func page(_ sheet: Sheet, file: (String) -> String = file) throws -> String {
    String(decoding: try SheetPage.render(sheet, book: book, file: file), as: UTF8.self)
  }

  /// The card of an interview.
  static func card(
    _ interview: Interview, made: Date = Date(timeIntervalSince1970: 1_796_000_000),
    file: (String) -> String = file
  ) throws -> String {
    let card = CardPage(
      of: interview, agenda: Agenda(of: interview), sheet: sheet(interview), book: book,
      region: .standard)
    return String(decoding: try card.render(made: made, cues: cues, file: file), as: UTF8.self)
  }

  /// The cues of Prompts/live.yaml.
  static let cues: CueSheet = {
    var moments: [String: CueSheet.Cue.Moment] = [:]
    for id in book.keys(of: "live.cues") {
      let key = "live.cues.\(id)"
      let media = (book.template("\(key).media") ?? "").split(separator: " ")
      moments[id] = CueSheet.Cue.Moment(
        book.text("\(key).at"), least: Int(book.template("\(key).least") ?? "0") ?? 0,
        media: Set(media.compactMap { Interview.Medium(rawValue: String($0)) }))
    }
    return CueSheet(moments)
  }()
}
