import Foundation
package import Interviews
package import Language
package import Phrases

/// What one takes along to an interview: everything on one page or two, in the order of the talk.
///
/// It is the same for all formats; renderers walk over its sections.
package struct Sheet: Equatable, Sendable {
  /// The sheet's title.
  package let title: String
  /// The language of its words, as a BCP 47 tag.
  package let language: String
  /// What stands above the room for notes.
  package let notes: String
  /// Whether there is room for notes.
  package private(set) var hasRoom = true
  /// The sections, in order. None is empty.
  package private(set) var sections: [Section]

  /// A part of the sheet under one heading.
  package struct Section: Equatable, Sendable {
    package let kind: Kind
    /// With the time, where it has one.
    package let heading: String
    /// The heading without the time.
    package let title: String
    /// When it begins.
    package let time: String?
    package let content: Content
  }

  /// What a section is about. The raw value is its key in Prompts/sheet.yaml.
  package enum Kind: String, Encodable, Sendable {
    case facts, purpose, findings, setup, opening, questions
    case ifTimeAllows = "if-time-allows"
    case closing, avoid, afterwards, takeaways, people, promises
    // Of the report on a talk; their words are in Prompts/summary.yaml.
    case asked, learned, applied, open
  }

  /// What a section holds.
  package enum Content: Equatable, Sendable {
    /// Labels and what they stand for.
    case facts([Fact])
    /// Points, one after another; with boxes to check where something is to be done.
    case points([String], boxes: Bool)
    /// Questions, each with room for notes.
    case questions([Entry])
    /// Room to write, of so many lines.
    case room(lines: Int)
  }

  /// One label and its value.
  package struct Fact: Equatable, Sendable {
    package let label: String
    /// Nil where it is to be written by hand.
    package let value: String?
    /// Whether what is written by hand takes the room of a whole line.
    package var isLong = false
  }

  /// One question.
  package struct Entry: Equatable, Sendable {
    /// When it is due: a time of day, or minutes from the beginning where no time is set; nil for
    /// questions beyond the plan.
    package let time: String?
    /// Its number in the interview.
    package let number: Int
    /// Nil where it is to be written by hand.
    package let text: String?
    /// Minutes for question and answer.
    package let minutes: String
    package let followUps: [String]
  }
}

extension Sheet {
  /// Puts a sheet together.
  ///
  /// - Parameters:
  ///   - interview: the interview, prepared or not.
  ///   - agenda: its plan.
  ///   - closing: the bank's questions for the end: whom else to ask, may one come back.
  ///   - dates: writes the dates.
  ///   - settings: who the sheet is for, and the numbers to go by.
  ///   - book: the sheet's words, from Prompts/sheet.yaml and Prompts/terms.yaml.
  package init(
    of interview: Interview, agenda: Agenda, closing: [String], dates: DateText,
    settings: Settings = Settings(), book: Phrasebook
  ) {
    self.init(
      SheetWriter(
        interview: interview, agenda: agenda, closing: closing, dates: dates, settings: settings,
        book: book))
  }

  /// An empty form, for whom and what is to be filled in by hand.
  ///
  /// - Parameters:
  ///   - closing: the bank's questions for the end.
  ///   - dates: writes the dates.
  ///   - settings: who the sheet is for, and the numbers to go by; the length and the number of
  ///     questions are the form's.
  ///   - book: the sheet's words, from Prompts/sheet.yaml.
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

  /// The report on a talk that was held, as courses ask for it.
  ///
  /// - Parameter book: the words, from Prompts/summary.yaml.
  package init(of summary: InterviewSummary, dates: DateText, book: Phrasebook) {
    let writer = SummaryWriter(summary: summary, dates: dates, book: book)
    hasRoom = false
    title = writer.title
    language = book.text("sheet.language")
    notes = book.text("sheet.questions.notes")
    sections = writer.sections
  }

  /// The same with nothing but its questions, and without room for notes.
  package var questionsOnly: Sheet {
    var sheet = self
    sheet.hasRoom = false
    sheet.sections = sections.filter { [.questions, .ifTimeAllows].contains($0.kind) }
    return sheet
  }
}
