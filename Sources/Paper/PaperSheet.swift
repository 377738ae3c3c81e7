package import Presentation
import TextLayout

/// A sheet as a PDF: pages to read during the interview, then ruled pages for notes.
package enum PaperSheet {
  /// Starts to load the libraries and fonts on another thread, while the sheet is being made. Call
  /// it at most once, from the main thread.
  ///
  /// - Parameter language: the language of the sheet, as a BCP 47 tag.
  package static func loadEarly(language: String) {
    Typesetter.loadEarly(language: language)
  }

  /// Draws a sheet. The same sheet gives the same bytes on machines with the same fonts.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - size: the paper size.
  ///   - isLarge: true for large type.
  ///   - words: the phrases that aren't part of the sheet.
  /// - Returns: a PDF file.
  /// - Throws: ``PaperError`` if the libraries are missing or drawing fails.
  package static func render(
    _ sheet: Sheet, size: PaperSize = .a4, isLarge: Bool = false, words: PaperWords
  ) throws(PaperError) -> [UInt8] {
    let pages = Composition(
      sheet: sheet, size: size, isLarge: isLarge, words: words,
      typesetter: try Typesetter(language: sheet.language)
    ).pages
    let bytes = try Canvas(size: size).draw(pages, title: Sanitizer.line(sheet.title, limit: 200))
    return DocumentLanguage.add(sheet.language, to: bytes)
  }
}
