package import Phrases

/// The words on paper that are not the sheet's own.
package struct PaperWords: Sendable {
  /// What stands above the ruled pages.
  let notes: String
  private let book: Phrasebook

  /// - Parameter book: where they are found, in Prompts/sheet.yaml.
  package init(book: Phrasebook) {
    self.book = book
    notes = book.text("sheet.paper.notes")
  }

  /// Which page it is, for its foot.
  func page(_ number: Int, of count: Int) -> String {
    book.text("sheet.paper.page", ["page": "\(number)", "pages": "\(count)"])
  }
}
