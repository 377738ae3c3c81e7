import ArgumentParser
import Dialogue
import Foundation
import Presentation
import Services
import Terminal

/// `coffeechat live ID`: runs a live session.
struct LiveCommandLine: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.live) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var live: LiveOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    let wish = try live.wish()
    let app = try options.app()
    let interview = try argument.interview(in: app)
    try Sessions(app: app, input: LineInput.standard).live(interview, wish)
  }
}

/// The options of a live session.
struct LiveOptions: ParsableArguments {
  @Option(help: .words("speed", value: "times")) var speed = 1.0
  @Flag(inversion: .prefixedNo, help: .words("bell")) var bell: Bool?

  func wish() throws -> Sessions.Options {
    guard SessionClock.speeds.contains(speed) else { throw Failure("live.speed", [:], .usage) }
    return Sessions.Options(speed: speed, rings: bell)
  }
}

extension ParsableArguments {
  /// Parses options typed at the prompt.
  ///
  /// - Throws: ``Failure`` that says what is wrong with them.
  static func typed(_ line: String) throws -> Self {
    guard let words = line.isEmpty ? [] : CommandWords.split(line) else {
      throw Failure("live.options", ["options": line], .usage)
    }
    do {
      return try parse(words)
    } catch {
      throw Failure("live.bad-option", ["problem": message(for: error)], .usage)
    }
  }
}

/// `coffeechat sessions ID`: prints the sessions of an interview and their results.
struct SessionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.sessions) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json:
      let sessions = try app.journal().sessions(of: interview.id)
      try JSONOutput.print(sessions.map { SessionJSON($0, dates: app.dates) })
    case .text:
      Output.standard.show(try Views(app: app).lines(of: .sessions(interview)))
    }
  }
}
