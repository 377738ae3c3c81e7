import ArgumentParser
import Foundation
import Journal
import Presentation
import Services
import Terminal
import TextLayout

/// A command of the shell that was typed in the conversation.
enum ShellLine {
  /// Whether one is being run: what it leaves to say is said by the conversation.
  static var isRunning: Bool { conversation != nil }

  /// The conversation in which one is being run. The program runs on one thread.
  nonisolated(unsafe) private(set) static var conversation: App?

  /// Runs it in this process, with the same options as in a shell.
  ///
  /// - Throws: ``Failure`` for what cannot be done, or cannot be read.
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
      // A status alone means that all has been said.
    } catch let failure as Failure {
      throw failure
    } catch let error as JournalError {
      throw Failure(error)
    } catch {
      try show(error, words)
    }
  }

  /// Words behind an option belong together: nobody in a conversation thinks of quotation marks, as in
  /// `/people add Cleo Hart --company Luna Health`. Where nothing but the command stands before the
  /// options, as in `people show --format json 1`, what follows a value may be meant for the command.
  static func joined(_ words: [String]) -> [String] {
    let isInner = RootCommand.names(behind: words.first).contains(words.dropFirst().first ?? "")
    let argument = words.dropFirst(isInner ? 2 : 1).first
    // Of what is due, two numbers are two values.
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

  /// Shows help that was asked for.
  ///
  /// - Throws: ``Failure`` for a mistake, with the help to look at.
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
  /// Reads commands typed in a conversation as the shell's are read.
  static var shell: Self {
    Self(
      run: { try ShellLine.run($0, for: $1) },
      live: { try LiveOptions.typed($0).wish() },
      rehearse: { try RehearseOptions.typed($0).wish() },
      message: { try MessageOptions.read($0).request })
  }
}

extension String {
  /// The text without something at its end.
  fileprivate func trimmingSuffix(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}
