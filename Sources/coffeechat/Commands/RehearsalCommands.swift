import ArgumentParser
import Dialogue
import Foundation
import Interviews
import Presentation
import Services
import Terminal

/// `coffeechat rehearse ID`: rehearses an interview with the program as the interviewee.
struct RehearseCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.rehearse) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var rehearsal: RehearseOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    let wish = try rehearsal.wish()
    let app = try options.app()
    let interview = try argument.interview(in: app)
    try Sessions(app: app, input: LineInput.standard).rehearse(interview, wish)
  }
}

/// The options of a rehearsal.
struct RehearseOptions: ParsableArguments {
  @Option(
    help: .words("persona", value: "persona"),
    completion: .list(Personas.builtIn))
  var persona: String?
  @Option(help: .words("seed", value: "number")) var seed: UInt64?
  @Option(help: .words("partner", value: "model")) var partner: String?
  @Option(help: .words("interviewee", value: "command")) var interviewee: String?
  @Flag(help: .words("interviewee-stays")) var intervieweeStays = false
  @Option(help: .words("timeout", value: "seconds")) var timeout = IntervieweeProgram.patience
  @Option(help: .words("rehearsal-speed", value: "times")) var speed = 1.0
  @Flag(inversion: .prefixedNo, help: .words("bell")) var bell: Bool?

  func wish() throws -> Sessions.RehearsalOptions {
    guard SessionClock.speeds.contains(speed) else { throw Failure("live.speed", [:], .usage) }
    return Sessions.RehearsalOptions(
      persona: persona, seed: seed, speed: speed, rings: bell,
      program: try program())
  }

  private func program() throws -> IntervieweeProgram? {
    guard (1...600).contains(timeout) else { throw Failure("rehearsal.timeout", [:], .usage) }
    guard partner == nil || interviewee == nil else {
      throw Failure("rehearsal.one-partner", [:], .usage)
    }
    if let partner { return try IntervieweeProgram(partner: partner, patience: timeout) }
    return try interviewee.map {
      try IntervieweeProgram($0, form: intervieweeStays ? .stays : .lines, patience: timeout)
    }
  }
}

/// `coffeechat rehearsals ID`: prints the rehearsals of an interview and its live session side by
/// side.
struct RehearsalsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.rehearsals) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    switch output.format {
    case .json:
      let comparison = RehearsalComparison(try app.journal().sessions(of: interview.id))
      try JSONOutput.print(comparison.columns.map { RehearsalJSON($0, dates: app.dates) })
    case .text:
      Output.standard.show(try Views(app: app).lines(of: .rehearsals(interview)))
    }
  }
}
