import ArgumentParser
import Foundation
import Journal
import Presentation
import Services
import Terminal
import TextLayout

/// A shell command typed in the conversation.
enum ShellLine {
  /// True while such a command runs. The conversation then prints what is left to say.
  static var isRunning: Bool { conversation != nil }

  /// The conversation that the command runs in. The program runs on one thread.
  nonisolated(unsafe) private(set) static var conversation: App?

  /// Runs a command in this process, with the same options as in a shell.
  ///
  /// - Throws: ``Failure`` if it can't be parsed or fails.
  static func run(_ line: String, for app: App) throws {
    guard let split = CommandWords.split(line) else { throw Failure("shell.quote", [:], .usage) }
    let words = GlobalOptions.movedBehindCommand(joined(split))
    let before = (isPlain: Output.standard.isPlain, named: RootCommand.named)
    RootCommand.named = words.first
    conversation = app
    defer {
      conversation = nil
      (Output.standard.isPlain, RootCommand.named) = before
      app.refreshSettings()
    }
    do {
      var command = try RootCommand.parseAsRoot(words)
      guard !(command is RootCommand) else { throw Failure("shell.no-command", [:], .usage) }
      try command.run()
    } catch is ExitStatus {
      // A bare status means everything has been printed.
    } catch let failure as Failure {
      throw failure
    } catch let error as JournalError {
      throw Failure(error)
    } catch {
      try show(error, words)
    }
  }

  /// Joins the words after an option, so a value needs no quotes, as in `/people add Cleo Hart
  /// --company Luna Health`. If the command has no argument before its options, as in `people show
  /// --format json 1`, the words stay apart, because they may be its arguments.
  static func joined(_ words: [String]) -> [String] {
    let isInner = RootCommand.names(behind: words.first).contains(words.dropFirst().first ?? "")
    let argument = words.dropFirst(isInner ? 2 : 1).first
    // `due` takes two numbers as separate arguments.
    guard words.first != "due", let argument, !argument.hasPrefix("-") else { return words }
    var result: [String] = []
    var isValue = false
    for word in words {
      let isOption = word.count > 1 && word.hasPrefix("-")
      if !isOption, isValue, result.last.map({ !$0.hasPrefix("-") }) == true {
        result[result.count - 1] += " " + word
      } else {
        result.append(word)
      }
      isValue = isValue || isOption
    }
    return result
  }

  /// Prints help that the user asked for.
  ///
  /// - Throws: ``Failure`` for any other error, with the command whose help to read.
  private static func show(_ error: any Error, _ words: [String]) throws {
    if RootCommand.exitCode(for: error).isSuccess {
      return Output.standard.write(
        Sanitizer.lines(RootCommand.fullMessage(for: error)).joined(separator: "\n") + "\n")
    }
    let problem = RootCommand.message(for: error).split(whereSeparator: \.isWhitespace)
    let inner = RootCommand.names(behind: words.first).contains(words.dropFirst().first ?? "")
    throw Failure(
      "shell.problem",
      [
        "problem": problem.joined(separator: " ").trimmingSuffix("."),
        "command": words.prefix(inner ? 2 : 1).joined(separator: " "),
      ], .usage)
  }
}

extension TypedCommands {
  /// Parses commands typed in a conversation like those of the shell.
  static var shell: Self {
    Self(
      run: { try ShellLine.run($0, for: $1) },
      live: { try LiveOptions.typed($0).wish() },
      rehearse: { try RehearseOptions.typed($0).wish() },
      message: { try MessageOptions.read($0).request })
  }
}

extension String {
  /// Returns the text without a suffix.
  fileprivate func trimmingSuffix(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}
