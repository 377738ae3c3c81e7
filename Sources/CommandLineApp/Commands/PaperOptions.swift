public import ArgumentParser
import Foundation
public import Paper
import Rendering

/// How a sheet is put on paper.
struct PaperOptions: ParsableArguments {
  @Option(help: .words("paper")) var paper = PaperSize.a4
  @Flag(help: .words("large")) var large = false

  /// Refuses a terminal, and begins to load what drawing needs while the journal is read.
  ///
  /// - Parameter isForStandardOutput: whether it is to go to standard output.
  func prepare(isForStandardOutput: Bool) throws {
    if isForStandardOutput, isatty(STDOUT_FILENO) == 1 {
      throw Failure("paper.terminal", [:], .usage)
    }
    PaperSheet.loadEarly(language: Words.book.text("sheet.language"))
  }

  /// Draws a sheet as a PDF.
  ///
  /// - Throws: ``Failure`` if that cannot be done here.
  func render(_ sheet: Sheet, hasNotes: Bool) throws -> [UInt8] {
    do {
      return try PaperSheet.render(
        sheet, size: paper, isLarge: large, hasNotes: hasNotes,
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
