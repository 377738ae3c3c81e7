import DataFiles
package import Interviews
import Pages
package import Presentation

/// The HTML files the program makes, from the templates that are built into it.
package enum Page {
  /// A notes sheet.
  package static func sheet(_ sheet: Sheet) throws -> [UInt8] {
    try SheetPage.render(sheet, book: Words.book, file: file)
  }

  /// A card for a phone.
  package static func card(of interview: Interview, sheet: Sheet, in app: App) throws -> [UInt8] {
    try CardPage(
      of: interview, agenda: app.agenda(of: interview), sheet: sheet, book: Words.book,
      region: app.region
    )
    .render(made: app.clock.now(), cues: try Words.cues(), file: file)
  }

  private static func file(_ name: String) -> String {
    TextFile.builtIn("Prompts/pages/\(name)") ?? ""
  }
}
