import DataFiles
import Foundation
import Interviews
import Language
import Phrases
import Presentation

@testable import Paper

/// Sheets to draw.
enum Samples {
  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }

  static let words = PaperWords(book: book)

  static let dates: DateText = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return DateText(
      calendar: calendar, now: Date(timeIntervalSince1970: 1_796_000_000))
  }()

  static func sheet(_ interview: Interview) -> Sheet {
    Sheet(
      of: interview, agenda: Agenda(of: interview),
      closing: ["Who else should I meet?", "May I write again?"], dates: dates, book: book)
  }

  /// A talk of so many minutes, with so many questions; a question and its follow-ups have words
  /// of their own.
  static func interview(
    minutes: Int = 30, questions: Int = 9, name: String = "Ana Ruiz", role: String = "nurse"
  ) -> Interview {
    Interview(
      id: 3,
      interviewee: Interviewee(
        name: name, role: role, company: "City Hospital", field: "health care",
        connection: .warm(through: "Sam Lee")),
      goals: [.role, .wayIn, .network], start: Date(timeIntervalSince1970: 1_796_119_200),
      minutes: minutes, medium: .inPerson, place: "Café Luna",
      findings: ["wrote about night shifts in a magazine", "studied law first"],
      questions: (0..<questions).map { number in
        PlannedQuestion(
          text: "Which habits would you pass on to someone who is new, begin\(number)x?",
          minutes: 2 + number % 2,
          followUps: [
            "Which of them are hard to keep, middle\(number)x?",
            "Who passed them on, end\(number)x?",
          ])
      })
  }

  static func draw(
    _ sheet: Sheet, size: PaperSize = .a4, isLarge: Bool = false
  ) throws -> [UInt8] {
    try PaperSheet.render(sheet, size: size, isLarge: isLarge, words: words)
  }

  /// The pages before they are drawn.
  static func compose(
    _ sheet: Sheet, size: PaperSize = .a4, isLarge: Bool = false
  ) throws -> Composition {
    Composition(
      sheet: sheet, size: size, isLarge: isLarge, words: words,
      typesetter: try Typesetter(language: sheet.language))
  }
}
