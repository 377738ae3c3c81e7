import ArgumentParser
import Foundation
import Interviews
import Presentation
import Services
import Terminal
import TextLayout

/// `coffeechat sheet ID`: writes the notes sheet for the screen, paper, or a phone.
struct SheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.sheet) }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, pdf, html, card, json

    /// The file extension of the format.
    var ending: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .card: "card.html"
      case .pdf, .html, .json: rawValue
      }
    }
  }

  @Argument(help: .words("sheet-id", value: "id")) var words: String?
  @OptionGroup var options: GlobalOptions
  @Option(help: .words("sheet-format")) var format: Format?
  @OptionGroup var output: OutputOptions
  @OptionGroup var paper: PaperOptions
  @Flag(help: .words("questions-only")) var questionsOnly = false
  @Flag(help: .words("blank")) var blank = false
  @Flag(help: .words("print")) var print = false
  @Flag(help: .words("open")) var open = false

  func run() throws {
    options.apply()
    let format = self.format ?? (print || open ? .pdf : .text)
    if print, format != .pdf { throw Failure("print.pdf-only", [:], .usage) }
    try refuseIdleOptions(format)
    let goesElsewhere = print || open
    if format == .pdf, output.file == nil, !goesElsewhere, isatty(STDOUT_FILENO) == 1 {
      throw Failure("paper.terminal", [:], .usage)
    }
    let app = try options.app()
    let interview = try interview(in: app)
    let whole = try blank ? app.blankSheet() : app.sheet(of: interview)
    let sheet = questionsOnly ? whole.questionsOnly : whole
    let bytes =
      switch format {
      case .text: TextSheet.render(sheet)
      case .markdown: MarkdownSheet.render(sheet)
      case .pdf: try paper.render(sheet, in: app)
      case .html: try Page.sheet(sheet)
      case .card: try Page.card(of: interview, sheet: sheet, in: app)
      case .json: try JSONBytes.of(SheetJSON(sheet))
      }
    if print { try ExternalProgram.print(bytes, title: Sanitizer.line(sheet.title, limit: 80)) }
    if output.output != nil || !goesElsewhere { try output.write(bytes, options) }
    if open { try show(bytes, of: interview, as: format, in: app) }
  }

  /// Refuses options without an effect, which are most likely mistakes.
  private func refuseIdleOptions(_ format: Format) throws {
    let idle: [(String, Bool)] = [
      ("--paper", paper.paper != nil && format != .pdf),
      ("--large", paper.large && format != .pdf),
      ("--questions-only", questionsOnly && format == .card), ("--blank", blank && words != nil),
      ("--force", output.force && output.output == nil),
    ]
    guard let option = idle.first(where: \.1)?.0 else { return }
    throw Failure("flags.idle", ["flag": option], .usage)
  }

  private func interview(in app: App) throws -> Interview {
    guard !blank else {
      guard format != .card else { throw Failure("card.blank", [:], .usage) }
      return Interview()
    }
    guard let words else { throw Failure("interview.none-named", [:], .usage) }
    return try app.interview(matching: words)
  }

  /// Opens the file written, or a new one among the sheets if none was named.
  private func show(
    _ bytes: [UInt8], of interview: Interview, as format: Format, in app: App
  ) throws {
    let path =
      try output.file?.path
      ?? SheetFile(blank ? app.home.form : app.home.sheet(of: interview), format.ending, in: app)
      .write(bytes)
    try ExternalProgram.open(path)
  }
}
