import ArgumentParser
import Conversation
import Foundation
import Rendering

/// `coffeechat live ID`: holds the talk.
struct LiveCommandLine: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.live) }

  @OptionGroup var argument: InterviewArgument
  @Option(help: .words("speed", value: "times")) var speed = 1.0
  @Flag(help: .words("bell")) var bell = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    guard SessionClock.speeds.contains(speed) else { throw Failure("live.speed", [:], .usage) }
    let app = try App(home: options.home, isLenient: true)
    let interview = try argument.interview(in: app)
    try Sessions(app: app, input: LineInput())
      .live(interview, Sessions.Wish(speed: speed, rings: bell))
  }
}

/// `coffeechat sessions ID`: what came of a talk and its rehearsals.
struct SessionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.sessions) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json:
      let sessions = try app.journal().sessions(of: interview.id)
      try JSONOutput.print(sessions.map { SessionJSON($0, dates: app.dates) })
    case .text:
      Output.standard.show(try EffectRunner(app: app).lines(of: .sessions(interview)))
    }
  }
}
