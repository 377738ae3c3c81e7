import Mustache
public import Phrases
public import Rendering

/// A sheet as one HTML file that needs nothing else: to read on any screen and to print.
public enum SheetPage {
  /// How many lines stand under a question, for notes.
  static let noteLines = 3

  /// Renders a sheet.
  ///
  /// - Parameters:
  ///   - sheet: what to render.
  ///   - book: the words around it, from Prompts/sheet.yaml.
  ///   - file: the text of a file of Prompts/pages/, by its name.
  /// - Returns: UTF-8 text that ends with a line break.
  /// - Throws: an error of the template, if it is not well formed.
  public static func render(
    _ sheet: Sheet, book: Phrasebook, file: (_ name: String) -> String
  ) throws -> [UInt8] {
    let template = try MustacheTemplate(string: file("sheet.html"))
    let values: [String: Any] = [
      "language": Sanitizer.line(sheet.language), "title": Sanitizer.line(sheet.title),
      "style": file("sheet.css"), "footer": book.text("sheet.page.footer"),
      "notes": sheet.notes, "room": Array(repeating: "", count: noteLines),
      "sections": sheet.sections.map(Section.init),
    ]
    return Array(template.render(values).utf8)
  }

  // What the template walks over; the names are those in sheet.html.

  private struct Section {
    let kind: String
    let heading: String
    var facts: Items<Fact>?
    var points: Points?
    var questions: Items<Question>?
    var lines: Items<String>?

    init(_ section: Sheet.Section) {
      kind = section.kind.rawValue
      heading = Sanitizer.line(section.heading)
      switch section.content {
      case .facts(let facts): self.facts = Items(items: facts.map(Fact.init))
      case .points(let points, let boxes):
        self.points = Points(items: points.map { Sanitizer.line($0) }, boxes: boxes)
      case .questions(let entries): questions = Items(items: entries.map(Question.init))
      case .room(let count): lines = Items(items: Array(repeating: "", count: count))
      }
    }
  }

  private struct Items<Item> {
    let items: [Item]
  }

  private struct Points {
    let items: [String]
    let boxes: Bool
  }

  private struct Fact {
    let label: String
    let value: String?

    init(_ fact: Sheet.Fact) {
      label = Sanitizer.line(fact.label)
      value = fact.value.map { Sanitizer.line($0) }
    }
  }

  private struct Question {
    let time: String?
    let number: Int
    let text: String?
    let minutes: String
    let deeper: Items<String>?

    init(_ entry: Sheet.Entry) {
      time = entry.time.map { Sanitizer.line($0) }
      number = entry.number
      text = entry.text.map { Sanitizer.line($0) }
      minutes = Sanitizer.line(entry.minutes)
      deeper =
        entry.followUps.isEmpty ? nil : Items(items: entry.followUps.map { Sanitizer.line($0) })
    }
  }
}
