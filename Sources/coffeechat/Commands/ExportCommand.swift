import ArgumentParser
import DataFiles
import Foundation
import Interviews
import Journal
import Presentation
import Services
import Terminal

/// `coffeechat export`: writes the journal's contents as JSON, Markdown, or CSV.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("export") }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown, csv
  }

  /// The rows of a table.
  enum Table: String, ExpressibleByArgument, CaseIterable {
    case talks, people, outreach
  }

  @Option(help: .words("export-format")) var format = Format.json
  @Option(help: .words("export-table")) var table: Table?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    options.apply()
    guard table == nil || format == .csv else {
      throw Failure("flags.idle", ["flag": "--table"], .usage)
    }
    let app = try options.app(isStrict: true)
    switch format {
    case .json: try output.stream(options) { try app.journal().export($0) }
    case .csv:
      try output.stream(options) { write in
        switch table ?? .talks {
        case .talks: try InterviewTable(app: app).write(write)
        case .people: try PeopleTable(app: app).write(write)
        case .outreach: try OutreachTable(app: app).write(write)
        }
      }
    case .markdown:
      guard let folder = output.file?.path else { throw Failure("export.folder", [:], .usage) }
      let done = try MarkdownFolder(folder, isForced: output.force, app: app).write()
      Output.standard.write(Words.say(done) + "\n")
    }
  }
}

/// `coffeechat import FILE`: imports a JSON export.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("import") }

  @Argument(help: .words("export-file"), completion: .file()) var file: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app(isStrict: true)
    let text = try Files.text(at: file)
    let imported = try WorkFolder.with { folder in
      do {
        return try app.journal().importExport(
          text, workingIn: folder, label: Words.fact, at: app.clock.now())
      } catch let error as JournalError where [.notExported, .newer].contains(error.problem) {
        throw Failure("journal.import-\(error.problem.rawValue)", ["path": file], .badData)
      }
    }
    let key = imported.isEmpty ? "nothing" : "done"
    Output.standard.write(
      Words.book.text(
        "shell.import.\(key)",
        [
          "people": "\(imported.people)", "interviews": "\(imported.interviews)",
          "sessions": "\(imported.sessions)",
          "updated": "\(imported.updated)", "unchanged": "\(imported.unchanged)",
        ]) + "\n")
  }
}
