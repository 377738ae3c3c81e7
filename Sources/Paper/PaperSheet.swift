package import Presentation
import TextLayout

/// A sheet as a PDF: what one needs in the talk, and ruled pages for notes.
package enum PaperSheet {
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
