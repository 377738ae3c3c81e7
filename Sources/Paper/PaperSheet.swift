package import Presentation
import TextLayout

/// A sheet as a PDF: what one needs in the talk, and ruled pages for notes.
package enum PaperSheet {
  /// Begins to load what drawing needs, on a thread of its own, while the sheet is being put
  /// together. To be called once at most, by the program's first thread.
  ///
  /// - Parameter language: of the sheet's words, as a BCP 47 tag.
  package static func loadEarly(language: String) {
    Typesetter.loadEarly(language: language)
  }

  /// Draws a sheet. The same sheet gives the same bytes on machines with the same fonts.
  ///
  /// - Parameters:
  ///   - sheet: what to draw.
  ///   - size: the paper.
  ///   - isLarge: whether it is set in large type.
  ///   - words: the words around it.
  /// - Returns: a PDF file.
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
