import Foundation
package import Interviews
package import Language
package import Phrases

/// The notes sheet for an interview: everything on one or two pages, in the order of the
/// conversation.
///
/// It is independent of the output format. Renderers walk its sections.
package struct Sheet: Equatable, Sendable {
  /// The sheet's title.
  package let title: String
  /// The language of the sheet as a BCP 47 tag.
  package let language: String
  /// The heading above the space for notes.
  package let notes: String
  /// True if there is space for notes.
  package private(set) var hasRoom = true
  /// The sections in order, none of them empty.
  package private(set) var sections: [Section]

  /// A part of the sheet with one heading.
  package struct Section: Equatable, Sendable {
    /// The subject of the section.
    package let kind: Kind
    /// The heading, including the time if there is one.
    package let heading: String
    /// The heading without the time.
    package let title: String
    /// The time it begins.
    package let time: String?
    /// The content.
    package let content: Content
  }

  /// The subject of a section. The raw value is its key in Prompts/sheet.yaml.
  package enum Kind: String, Encodable, Sendable {
    case facts, purpose, findings, setup, opening, questions
    case ifTimeAllows = "if-time-allows"
    case closing, avoid, afterwards, takeaways, people, promises
    // Sections of the report on an interview. Their phrases are in Prompts/summary.yaml.
    case asked, learned, applied, open
  }

  /// The content of a section.
  package enum Content: Equatable, Sendable {
    /// Labels with their values.
    case facts([Fact])
    /// A list of points, with boxes to check if they are things to do.
    case points([String], boxes: Bool)
    /// Questions, each with space for notes.
    case questions([Entry])
    /// Blank lines to write on.
    case room(lines: Int)
  }

  /// A label and its value.
  package struct Fact: Equatable, Sendable {
    /// The label.
    package let label: String
    /// The value; nil if it is filled in by hand.
    package let value: String?
    /// True if a value filled in by hand needs a whole line.
    package var isLong = false
  }

  /// A question on the sheet.
  package struct Entry: Equatable, Sendable {
    /// The time of day, or the minutes from the start if no time is set; nil if the question isn't
    /// in the agenda.
    package let time: String?
    /// The number of the question in the interview, from 1.
    package let number: Int
    /// The question; nil if it is filled in by hand.
    package let text: String?
    /// The time for question and answer, in minutes, as text.
    package let minutes: String
    /// Follow-up questions.
    package let followUps: [String]
  }
}

extension Sheet {
  /// Creates the sheet for an interview.
  ///
  /// - Parameters:
  ///   - interview: the interview, prepared or not.
  ///   - agenda: the interview's agenda.
  ///   - closing: the closing questions from the bank, such as asking for an introduction.
  ///   - dates: formats dates and times.
  ///   - settings: the user's details, and the lengths and deadlines to use.
  ///   - book: the phrases, from Prompts/sheet.yaml and Prompts/terms.yaml.
  package init(
    of interview: Interview, agenda: Agenda, closing: [String], dates: DateText,
    settings: Settings = Settings(), book: Phrasebook
  ) {
    self.init(
      SheetWriter(
        interview: interview, agenda: agenda, closing: closing, dates: dates, settings: settings,
        book: book))
  }

  /// An empty form to fill in by hand.
  ///
  /// - Parameters:
  ///   - closing: the closing questions from the bank.
  ///   - dates: formats dates and times.
  ///   - settings: decides the length and the number of questions.
  ///   - book: the phrases, from Prompts/sheet.yaml.
  package static func blank(
    closing: [String], dates: DateText, settings: Settings = Settings(), book: Phrasebook
  ) -> Sheet {
    let policy = settings.policy
    let room = policy.minutes - policy.parts(of: policy.minutes).total
    let count = policy.questions(in: policy.minutes)
    let questions = Array(
      repeating: PlannedQuestion(text: "", minutes: max(1, room / count)), count: count)
    let interview = Interview(minutes: policy.minutes, questions: questions)
    return Sheet(
      SheetWriter(
        interview: interview, agenda: Agenda(of: interview, policy: policy), closing: closing,
        dates: dates, settings: settings, book: book, isBlank: true))
  }

  private init(_ writer: SheetWriter) {
    title = writer.title
    language = writer.book.text("sheet.language")
    notes = writer.book.text("sheet.questions.notes")
    sections = writer.sections
  }

  /// Creates the report on an interview that has taken place, as courses ask for it.
  ///
  /// - Parameter book: the phrases, from Prompts/summary.yaml.
  package init(of summary: InterviewSummary, dates: DateText, book: Phrasebook) {
    let writer = SummaryWriter(summary: summary, dates: dates, book: book)
    hasRoom = false
    title = writer.title
    language = book.text("sheet.language")
    notes = book.text("sheet.questions.notes")
    sections = writer.sections
  }

  /// A copy with only the questions, and without space for notes.
  package var questionsOnly: Sheet {
    var sheet = self
    sheet.hasRoom = false
    sheet.sections = sections.filter { [.questions, .ifTimeAllows].contains($0.kind) }
    return sheet
  }
}
