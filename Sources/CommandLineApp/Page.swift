import DataFiles
import Pages
import Rendering

/// The HTML files the program makes, from the templates that are built into it.
enum Page {
  /// A notes sheet.
  static func sheet(_ sheet: Sheet) throws -> [UInt8] {
    try SheetPage.render(sheet, book: Words.book, file: file)
  }

  private static func file(_ name: String) -> String {
    TextFile.builtIn("Prompts/pages/\(name)") ?? ""
  }
}
