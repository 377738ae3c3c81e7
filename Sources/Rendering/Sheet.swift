import Foundation
public import Interviews
public import Phrases

/// What one takes along to an interview: everything on one page or two, in the order of the talk.
///
/// It is the same for all formats; renderers walk over its sections.
public struct Sheet: Equatable, Sendable {
  /// The sheet's title.
  public let title: String
  /// What stands above the room for notes.
  public let notes: String
  /// The sections, in order. None is empty.
  public let sections: [Section]

  /// A part of the sheet under one heading.
  public struct Section: Equatable, Sendable {
    public let kind: Kind
    public let heading: String
    public let content: Content
  }

  /// What a section is about. The raw value is its key in Prompts/sheet.yaml.
  public enum Kind: String, Encodable, Sendable {
    case facts, purpose, findings, opening, questions
    case ifTimeAllows = "if-time-allows"
    case closing, avoid, afterwards
  }

  /// What a section holds.
  public enum Content: Equatable, Sendable {
    /// Labels and what they stand for.
    case facts([Fact])
    /// Points, one after another; with boxes to check where something is to be done.
    case points([String], boxes: Bool)
    /// Questions, each with room for notes.
    case questions([Entry])
  }

  /// One label and its value.
  public struct Fact: Equatable, Sendable {
    public let label: String
    public let value: String
  }

  /// One question.
  public struct Entry: Equatable, Sendable {
    /// When it is due: a time of day, or minutes from the beginning where no time is set; nil for
    /// questions beyond the plan.
    public let time: String?
    /// Its number in the interview.
    public let number: Int
    public let text: String
    /// Minutes for question and answer.
    public let minutes: String
    public let followUps: [String]
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
  ///   - policy: the numbers to go by.
  ///   - book: the sheet's words, from Prompts/sheet.yaml and Prompts/terms.yaml.
  public init(
    of interview: Interview, agenda: Agenda, closing: [String], dates: DateText,
    policy: Policy = .standard, book: Phrasebook
  ) {
    let writer = SheetWriter(
      interview: interview, agenda: agenda, closing: closing, dates: dates, policy: policy,
      book: book)
    title = writer.title
    notes = book.text("sheet.questions.notes")
    sections = writer.sections
  }
}
