import DataFiles
package import Dialogue
import Foundation
import Journal
import Phrases
import Presentation
package import Services

/// The conversation with a person at a terminal, or with a script of lines.
package enum Talk {
  /// Holds the conversation until it is left.
  ///
  /// - Parameter reader: reads what is typed behind commands, as a shell does.
  package static func run(_ app: App, _ reader: TypedCommands) throws {
    var conversation = Conversation(world: app.world())
    let lines = LineSource(app: app)
    let runner = runner(for: app, lines, reader)
    try? app.catchUp()
    let effects = try conversation.begin(now: app.clock.now())
    guard try runner.run(effects, in: &conversation) else { return }
    try converse(&conversation, runner: runner, lines: lines)
  }

  /// What carries out the effects of a conversation with a person.
  package static func runner(
    for app: App, _ lines: LineSource, _ reader: TypedCommands
  ) -> EffectRunner {
    var runner = EffectRunner(app: app)
    runner.hold = { interview, options in
      try Sessions(app: app, input: lines.input).live(interview, try reader.live(options))
      lines.forgetQuestion()
    }
    runner.rehearse = { interview, options in
      try Sessions(app: app, input: lines.input).rehearse(interview, try reader.rehearse(options))
      lines.forgetQuestion()
    }
    runner.reachOut = { person, options in
      let request = try reader.message(options)
      defer { lines.forgetQuestion() }
      return try OutreachRunner(to: person, request, app: app, input: lines.input).run()
    }
    runner.thank = { interview, style in
      defer { lines.forgetQuestion() }
      return try OutreachRunner(thanking: interview, style, app: app, input: lines.input).run()
    }
    runner.shell = { try reader.run($0, app) }
    runner.isInteractive = lines.isInteractive
    return runner
  }

  /// Reads lines and answers them, until the conversation is left.
  package static func converse(
    _ conversation: inout Conversation, runner: EffectRunner, lines: LineSource
  ) throws {
    while try take(
      lines.next(for: conversation), in: &conversation, runner: runner, lines: lines)
    {}
  }

  /// Answers one input.
  ///
  /// An input whose effects fail is taken back: what went wrong is said, and the same question is
  /// asked again. A script cannot react to that, so there the failure ends the program.
  ///
  /// - Returns: whether the conversation goes on.
  package static func take(
    _ input: Input, in conversation: inout Conversation, runner: EffectRunner, lines: LineSource
  ) throws -> Bool {
    let before = conversation
    do {
      let effects = try conversation.handle(input, now: runner.app.clock.now())
      if effects.contains(where: \.showsView) { lines.forgetQuestion() }
      return try runner.run(effects, in: &conversation)
    } catch let error as JournalError where error.problem == .changedElsewhere {
      conversation = before
      let now = runner.app.clock.now()
      let fresh = try conversation.inHand.flatMap { try runner.app.journal().interview($0.id) }
      return try runner.run(
        conversation.handle(.changedElsewhere(fresh), now: now), in: &conversation)
    } catch {
      conversation = before
      // A status alone means that all has been said.
      let failure = error is ExitStatus ? nil : Failure(error)
      guard lines.isInteractive, input != .endOfInput else { throw failure ?? error }
      if let failure { Output.standard.complain(failure.sentence(in: Words.book)) }
      return true
    }
  }
}

extension Effect {
  fileprivate var showsView: Bool {
    if case .show = self { true } else { false }
  }
}
