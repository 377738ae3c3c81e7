import Mustache
package import Phrases
package import Presentation
import TextLayout

/// A sheet as a single, self-contained HTML file for the screen and for printing.
package enum SheetPage {
  /// The number of lines for notes below each question.
  static let noteLines = 3

  /// Renders a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - book: the other phrases, from Prompts/sheet.yaml.
  ///   - file: returns the text of a file in Prompts/pages/.
  /// - Returns: UTF-8 text that ends with a line break.
  /// - Throws: an error if the template is malformed.
  package static func render(
    _ sheet: Sheet, book: Phrasebook, file: (_ name: String) -> String
  ) throws -> [UInt8] {
    let template = try MustacheTemplate(string: file("sheet.html"))
    var values: [String: Any] = [
      "language": Sanitizer.line(sheet.language), "title": Sanitizer.line(sheet.title),
      "style": file("base.css") + file("sheet.css"), "footer": book.text("sheet.page.footer"),
      "room": Array(repeating: "", count: noteLines),
      "sections": sheet.sections.map(Section.init),
    ]
    if sheet.hasRoom { values["notes"] = sheet.notes }
    return Array(template.render(values).utf8)
  }

  /// A question in the template's context.
  private struct Question {
    let time: String?
    let number: Int
    let text: String?
    let minutes: String
    let deeper: PageItems<String>?

    init(_ entry: Sheet.Entry) {
      time = entry.time.map { Sanitizer.line($0) }
      number = entry.number
      text = entry.text.map { Sanitizer.line($0) }
      minutes = Sanitizer.line(entry.minutes)
      deeper =
        entry.followUps.isEmpty
        ? nil : PageItems(items: entry.followUps.map { Sanitizer.line($0) })
    }
  }

  /// A section in the template's context.
  private struct Section {
    let kind: String
    let heading: String
    var facts: PageItems<PageFact>?
    var points: PagePoints?
    var questions: PageItems<Question>?
    var lines: PageItems<String>?

    init(_ section: Sheet.Section) {
      kind = section.kind.rawValue
      heading = Sanitizer.line(section.heading)
      switch section.content {
      case .facts(let facts): self.facts = PageItems(items: facts.map(PageFact.init))
      case .points(let points, let boxes): self.points = PagePoints(points, boxes: boxes)
      case .questions(let entries): questions = PageItems(items: entries.map(Question.init))
      case .room(let count): lines = PageItems(items: Array(repeating: "", count: count))
      }
    }
  }
}
