import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Journal
import Presentation
import Services
import Terminal
import TextLayout

/// The program: reads the command line, and ends the process with an exit status.
enum CoffeechatApp {
  /// Runs the program with the arguments of the process. Does not return.
  static func main() -> Never {
    // If a reader closes its pipe, writing fails quietly. See Output.
    signal(SIGPIPE, SIG_IGN)
    var arguments = GlobalOptions.movedBehindCommand(Array(CommandLine.arguments.dropFirst()))
    do {
      if arguments.isEmpty {
        // Skip the command table, which the conversation doesn't need.
        try converse(in: GlobalOptions.app())
      } else {
        PaperOptions.loadEarly(for: arguments)
        // A sentence stands for its preparation: coffeechat "30 min with Dana Reyes, thursday 2pm"
        if let first = arguments.first, !first.hasPrefix("-"), first.contains(where: \.isWhitespace)
        {
          arguments.insert(PrepareCommand.configuration.commandName ?? "", at: 0)
        }
        RootCommand.named = arguments.first
        var command = try RootCommand.parseAsRoot(arguments)
        try command.run()
      }
      leave(.success)
    } catch let status as ExitStatus {
      leave(status)
    } catch let failure as Failure {
      leave(complaining: failure)
    } catch let error as JournalError {
      leave(complaining: Failure(error))
    } catch {
      leave(showing: error)
    }
  }

  /// Runs the conversation until the user quits.
  ///
  /// - Throws: an error if the conversation can't start, or a script's input fails.
  static func converse(in app: App) throws {
    try? app.catchUp()
    let host = ConversationHost(app: app, .shell)
    _ = try DialogueLoop(Conversation(dependencies: app.dependencies()), host, .standard).run()
  }

  /// Prints a message from swift-argument-parser: help on standard output, errors on standard
  /// error.
  private static func leave(showing error: any Error) -> Never {
    // The message may repeat what the user typed.
    let text = Sanitizer.lines(RootCommand.fullMessage(for: error)).joined(separator: "\n")
    let code = RootCommand.exitCode(for: error)
    if code.isSuccess {
      Output.standard.write(text + "\n")
    } else if !text.isEmpty {
      Output.standard.writeError(text + "\n")
    }
    flushAndExit(code.rawValue)
  }

  private static func leave(complaining failure: Failure) -> Never {
    Output.standard.complain(failure.sentence(in: Words.book))
    leave(failure.status)
  }

  private static func leave(_ status: ExitStatus) -> Never {
    flushAndExit(status.rawValue)
  }

  private static func flushAndExit(_ code: Int32) -> Never {
    if !Output.standard.flush() {
      Output.standard.complain(Words.book.text("errors.file.output"))
      exit(ExitStatus.io.rawValue)
    }
    // Skip the libraries' exit handlers: the system cleans up faster.
    fflush(nil)
    _exit(code)
  }
}
