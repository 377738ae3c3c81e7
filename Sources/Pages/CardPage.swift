package import Foundation
package import Interviews
package import Language
import Mustache
package import Phrases
package import Presentation
import TextLayout

/// A card for a phone: a running clock for the agenda, questions to check off, and space for notes.
/// It is a single HTML file that works offline.
package struct CardPage {
  let interview: Interview
  let agenda: Agenda
  let sheet: Sheet
  let book: Phrasebook
  let region: Region

  /// Creates a card.
  ///
  /// - Parameters:
  ///   - interview: the prepared interview.
  ///   - agenda: the interview's agenda.
  ///   - sheet: the interview's sheet, which the texts come from.
  ///   - book: the other phrases, from Prompts/card.yaml, live.yaml and sheet.yaml.
  ///   - region: decides the clock format.
  package init(
    of interview: Interview, agenda: Agenda, sheet: Sheet, book: Phrasebook, region: Region
  ) {
    self.interview = interview
    self.agenda = agenda
    self.sheet = sheet
    self.book = book
    self.region = region
  }

  /// Renders the card.
  ///
  /// - Parameters:
  ///   - made: the time at which the card is made; it distinguishes cards of the same interview.
  ///   - cues: the reminders to show.
  ///   - policy: the lengths to use.
  ///   - file: returns the text of a file in Prompts/pages/.
  /// - Returns: UTF-8 text that ends with a line break.
  /// - Throws: an error if the template is malformed.
  package func render(
    made: Date, cues: CueSheet, policy: Policy = .standard, file: (_ name: String) -> String
  ) throws -> [UInt8] {
    let data = CardData(self, made: made, cues: cues, policy: policy)
    let words = data.words
    let stops = stops
    var values: [String: Any] = [
      "language": Sanitizer.line(sheet.language), "title": Sanitizer.line(sheet.title),
      "style": file("base.css") + file("card.css"), "script": file("card.js"),
      "words": words, "length": "\(agenda.minutes):00", "data": try data.script(),
    ]
    values["before"] = sections([.facts, .purpose, .findings, .avoid])
    values["stops"] = stops.map(StopPart.init)
    values["rooms"] = Self.rooms.compactMap { kind in
      section(kind).map { ["id": kind.rawValue, "title": Sanitizer.line($0.heading)] }
    }
    values["after"] = sections([.afterwards])
    return Array(try MustacheTemplate(string: file("card.html")).render(values).utf8)
  }

  /// The sections of the sheet that get a notes field of their own.
  static let rooms: [Sheet.Kind] = [.takeaways, .people, .promises]

  // MARK: - Segments

  /// A segment of the interview as the card shows it.
  struct StopOfCard {
    let stop: Segment
    /// The name to use in a sentence.
    let name: String
    let title: String
    let points: [String]
    let seconds: Int
    /// The time it is due and its length, as text.
    let when: String
    var priority: PlannedQuestion.Priority?
    var isPlanned: Bool?
    /// The heading above it, if any.
    var heading: String?
  }

  var stops: [StopOfCard] {
    [part(.opening, .opening, points: section(.opening)?.points ?? [])] + questions(.questions)
      + questions(.ifTimeAllows)
      + [
        part(.closing, .closing, points: section(.closing)?.points ?? []),
        part(.thanks, .thanks, points: [book.text("live.stops.thanks.text")]),
      ]
  }

  private func part(_ stop: Segment, _ kind: Agenda.Kind, points: [String]) -> StopOfCard {
    let minutes = agenda.items.first { $0.kind == kind }?.minutes ?? 0
    let name = book.text("live.stops.\(stop.name).title")
    return StopOfCard(
      stop: stop, name: name, title: section(.init(rawValue: stop.name))?.heading ?? name,
      points: points, seconds: minutes * 60, when: time(minutes))
  }

  private func questions(_ kind: Sheet.Kind) -> [StopOfCard] {
    guard case .questions(let entries)? = section(kind)?.content else { return [] }
    return entries.enumerated().map { index, entry in
      let question = interview.questions[entry.number - 1]
      let planned = agenda.items.first { $0.entry?.number == entry.number }
      return StopOfCard(
        stop: .question(entry.number),
        name: book.text("live.stops.question.title", ["number": "\(entry.number)"]),
        title: "\(entry.number). \(question.text)", points: entry.followUps,
        seconds: (planned?.minutes ?? question.minutes) * 60,
        when: [entry.time, entry.minutes].compactMap { $0 }.joined(separator: " · "),
        priority: question.priority, isPlanned: planned != nil,
        heading: index == 0 ? section(kind)?.heading : nil)
    }
  }

  private func time(_ minutes: Int) -> String {
    book.text("card.page.minutes", ["minutes": "\(minutes)"])
  }

  private func section(_ kind: Sheet.Kind?) -> Sheet.Section? {
    sheet.sections.first { $0.kind == kind }
  }

  private func sections(_ kinds: [Sheet.Kind]) -> [TextPart] {
    kinds.compactMap(section).map(TextPart.init)
  }

  // MARK: - Template context

  private struct StopPart {
    let id: String
    let title: String
    let when: String
    let points: [String]
    let isQuestion: Bool
    let heading: String?

    init(_ stop: StopOfCard) {
      id = stop.stop.name
      title = Sanitizer.line(stop.title)
      when = Sanitizer.line(stop.when)
      points = stop.points.map { Sanitizer.line($0) }
      isQuestion = stop.priority != nil
      heading = stop.heading.map { Sanitizer.line($0) }
    }
  }

  private struct TextPart {
    let heading: String
    var facts: PageItems<PageFact>?
    var points: PagePoints?

    init(_ section: Sheet.Section) {
      heading = Sanitizer.line(section.heading)
      switch section.content {
      case .facts(let facts): self.facts = PageItems(items: facts.map(PageFact.init))
      case .points(let points, let boxes): self.points = PagePoints(points, boxes: boxes)
      case .questions, .room: break
      }
    }
  }
}

extension Sheet.Section {
  /// The points; empty if the section has other content.
  fileprivate var points: [String] {
    if case .points(let points, _) = content { points } else { [] }
  }
}
