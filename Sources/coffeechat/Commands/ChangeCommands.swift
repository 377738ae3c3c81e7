import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Interviews
import Phrases
import Services
import Terminal

/// `coffeechat reschedule ID WHEN`: moves an interview to another date.
struct RescheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.reschedule) }

  @OptionGroup var argument: InterviewArgument
  @Argument(help: .words("when-words")) var when: [String]
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    let words = when.joined(separator: " ")
    try app.perform { try $0.reschedule(interview, to: words, now: app.clock.now()) }
  }
}

/// `coffeechat cancel ID`: calls off an interview.
struct CancelCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.cancel) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    try app.perform { try $0.cancel(interview, now: app.clock.now()) }
  }
}

/// `coffeechat delete ID`: deletes an interview.
struct DeleteCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.delete) }

  @OptionGroup var argument: InterviewArgument
  @Flag(help: .words("restore-yes")) var yes = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    if !yes {
      let input = LineInput.standard
      let values = ["name": interview.title, "id": "\(interview.id)"]
      guard input.isInteractive, !options.noInput else {
        throw Failure("interview.delete-yes", values, .usage)
      }
      let question =
        try app.journal().hasHistory(interview.id)
        ? Phrase("choose.deletion-for-good.ask", values) : Phrase("choose.deletion.ask", values)
      guard input.confirm(Words.say(question)) else { return }
    }
    try app.perform { try $0.delete(interview) }
  }
}

extension App {
  /// Carries out a change of the conversation as a command of the shell.
  ///
  /// - Throws: ``Failure`` if the change needs an answer, which a command can't ask for.
  fileprivate func perform(
    _ change: (inout Conversation) throws -> [Effect]
  ) throws {
    let host = ConversationHost(app: self, .shell, isShell: true)
    var conversation = Conversation(dependencies: dependencies())
    let effects = try change(&conversation)
    guard case .main = conversation.mode else {
      let problem = effects.compactMap { effect -> String? in
        if case .say(let phrase, _) = effect { Words.say(phrase) } else { nil }
      }
      throw Failure(
        "interview.when", ["problem": problem.first ?? Words.book.text("prepare.when.unclear")],
        .usage)
    }
    _ = try host.perform(effects, in: &conversation)
  }
}
