import DataFiles
package import Interviews
import Pages
package import Presentation

/// HTML files, made from the built-in templates.
package enum Page {
  /// Renders a notes sheet.
  ///
  /// - Throws: an error if its template can't be rendered.
  package static func sheet(_ sheet: Sheet) throws -> [UInt8] {
    try SheetPage.render(sheet, book: Words.book, file: file)
  }

  /// Renders a card for a phone.
  ///
  /// - Throws: an error if its template can't be rendered.
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
