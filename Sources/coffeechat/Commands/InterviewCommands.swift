import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Interviews
import Presentation
import Services
import Terminal

/// `coffeechat interviews`: lists the interviews.
struct InterviewsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.interviews) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let interviews = try app.journal().interviews(now: app.clock.now())
    switch output.format {
    case .json: try JSONOutput.print(interviews.map { InterviewJSON($0, dates: app.dates) })
    case .text: Output.standard.show(try Views(app: app).lines(of: .interviews(interviews)))
    }
  }
}

/// An interview as an argument, by number or name.
struct InterviewArgument: ParsableArguments {
  @Argument(help: .words("id", value: "id")) var words: String

  /// Returns the interview.
  ///
  /// - Throws: ``Failure`` if no interview matches, or more than one.
  func interview(in app: App) throws -> Interview { try app.interview(matching: words) }
}

/// `coffeechat show ID`: prints the facts of an interview.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.show) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json: try JSONOutput.print(InterviewJSON(interview, dates: app.dates))
    case .text: Output.standard.show(try Views(app: app).lines(of: .interview(interview)))
    }
  }
}

/// `coffeechat agenda ID`: prints the timed agenda of an interview.
struct AgendaCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.agenda) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json:
      let agenda = AgendaJSON(app.agenda(of: interview), of: interview, dates: app.dates) {
        Words.book.text("terms.\($0.rawValue)")
      }
      try JSONOutput.print(agenda)
    case .text: Output.standard.show(try Views(app: app).lines(of: .agenda(interview)))
    }
  }
}
