import ArgumentParser
import DataFiles
import Dialogue
import Foundation
package import Paper
import Presentation
import Services

/// The options of a printed sheet.
struct PaperOptions: ParsableArguments {
  @Option(help: .words("paper")) var paper: PaperSize?
  @Flag(help: .words("large")) var large = false

  /// Starts loading the drawing library if a PDF is likely to be wanted, while the rest of the
  /// command line is parsed and the journal is read.
  static func loadEarly(for arguments: [String]) {
    guard arguments.first == Command.sheet.rawValue,
      arguments.contains(where: { ["pdf", "--format=pdf", "--print", "--open"].contains($0) })
    else { return }
    PaperSheet.loadEarly(language: Words.book.text("sheet.language"))
  }

  /// Renders a sheet as a PDF.
  ///
  /// - Throws: ``Failure`` if the library for it is missing or fails.
  func render(_ sheet: Sheet, in app: App) throws -> [UInt8] {
    do {
      return try PaperSheet.render(
        sheet, size: paper ?? PaperSize(rawValue: app.paper) ?? .letter, isLarge: large,
        words: PaperWords(book: Words.book))
    } catch {
      switch error {
      case .noLibrary: throw Failure("paper.no-library", [:], .unavailable)
      case .notDrawn: throw Failure("paper.not-drawn", [:], .io)
      }
    }
  }
}

extension PaperSize: ExpressibleByArgument {}
