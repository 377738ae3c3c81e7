import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Journal
import Presentation
import Services
import Terminal
import TextLayout

/// The program as a whole: reads the command line and ends the process with the right status.
enum CoffeechatApp {
  /// Runs the program on the arguments of the process. Does not return.
  static func main() -> Never {
    // A reader that has seen enough closes its pipe; writing then fails quietly. See Output.
    signal(SIGPIPE, SIG_IGN)
    let arguments = GlobalOptions.movedBehindCommand(Array(CommandLine.arguments.dropFirst()))
    do {
      if arguments.isEmpty {
        // The conversation alone does not pay for the command table.
        try converse(in: GlobalOptions.app())
      } else {
        PaperOptions.loadEarly(for: arguments)
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

  /// Holds the conversation until it is left.
  static func converse(in app: App) throws {
    try? app.catchUp()
    let host = ConversationHost(app: app, .shell)
    _ = try DialogueLoop(Conversation(dependencies: app.dependencies()), host, .standard).run()
  }

  /// Shows what swift-argument-parser has to say: help on standard output, errors on standard
  /// error.
  private static func leave(showing error: any Error) -> Never {
    // The message may repeat what was typed.
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
    // What libraries would tidy up, the system does faster.
    fflush(nil)
    _exit(code)
  }
}
