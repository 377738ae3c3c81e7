import ArgumentParser
import Conversation
import Foundation
import Interviews
import Rendering

/// `coffeechat interviews`: lists them.
struct InterviewsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.interviews) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let interviews = try app.journal().interviews(now: app.clock.now())
    switch output.format {
    case .json: try JSONOutput.print(interviews.map { InterviewJSON($0, dates: app.dates) })
    case .text: Output.standard.show(try EffectRunner(app: app).lines(of: .interviews(interviews)))
    }
  }
}

/// The number of an interview, as an argument.
struct InterviewArgument: ParsableArguments {
  @Argument(help: .words("id")) var id: Interview.ID

  /// Finds the interview.
  ///
  /// - Throws: ``Failure`` if there is none of that number.
  func interview(in app: App) throws -> Interview {
    guard let interview = try app.journal().interview(id) else {
      throw Failure("interview.missing", ["id": "\(id)"], .noInput)
    }
    return interview
  }
}

/// `coffeechat show ID`: what is known of an interview.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.show) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json: try JSONOutput.print(InterviewJSON(interview, dates: app.dates))
    case .text: Output.standard.show(try EffectRunner(app: app).lines(of: .interview(interview)))
    }
  }
}

/// `coffeechat agenda ID`: the timed agenda.
struct AgendaCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.agenda) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json:
      let agenda = AgendaJSON(app.agenda(of: interview), of: interview, dates: app.dates) {
        Words.book.text("terms.\($0.rawValue)")
      }
      try JSONOutput.print(agenda)
    case .text: Output.standard.show(try EffectRunner(app: app).lines(of: .agenda(interview)))
    }
  }
}

/// `coffeechat sheet ID`: the notes sheet.
struct SheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.sheet) }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, pdf
  }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @Option(help: .words("sheet-format")) var format = Format.text
  @Option(name: .shortAndLong, help: .words("output", value: "file"), completion: .file())
  var output: String?
  @Flag(help: .words("force")) var force = false
  @OptionGroup var paper: PaperOptions
  @Flag(help: .words("questions-only")) var questionsOnly = false

  func run() throws {
    options.apply()
    if format == .pdf { try paper.prepare(output: output) }
    let app = try App(home: options.home, isLenient: true)
    let whole = try app.sheet(of: try argument.interview(in: app))
    let sheet = questionsOnly ? whole.questionsOnly : whole
    let bytes =
      switch format {
      case .text: TextSheet.render(sheet)
      case .markdown: MarkdownSheet.render(sheet)
      case .json: try JSONOutput.bytes(SheetJSON(sheet))
      case .pdf: try paper.render(sheet, hasNotes: !questionsOnly)
      }
    guard let output, output != "-" else { return Output.standard.write(bytes) }
    guard force || !FileManager.default.fileExists(atPath: output) else {
      throw Failure("file.exists", ["path": output], .cannotCreate)
    }
    try Files.write(bytes, to: output, makingFolder: false)
  }
}
