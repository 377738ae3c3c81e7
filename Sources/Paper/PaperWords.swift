package import Phrases

/// Phrases on paper that aren't part of the sheet.
package struct PaperWords: Sendable {
  /// The title of the notes pages.
  let notes: String
  private let book: Phrasebook

  /// Looks up the phrases.
  ///
  /// - Parameter book: the phrases, from Prompts/sheet.yaml.
  package init(book: Phrasebook) {
    self.book = book
    notes = book.text("sheet.paper.notes")
  }

  /// The page number in the footer.
  func page(_ number: Int, of count: Int) -> String {
    book.text("sheet.paper.page", ["page": "\(number)", "pages": "\(count)"])
  }
}
