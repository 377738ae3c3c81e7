import ArgumentParser
import DataFiles
import Foundation
import Presentation
import Services
import Terminal

/// The options of every command.
struct GlobalOptions: ParsableArguments {
  @Flag(help: .words("plain")) var plain = false
  @Flag(help: .words("no-input")) var noInput = false
  @Option(help: .words("home", value: "dir"), completion: .directory) var home: String?

  /// Applies the options that take effect globally.
  func apply() {
    if plain { Output.standard.isPlain = true }
  }

  /// Applies the options, and returns the state of the run.
  ///
  /// - Parameter isStrict: true to fail on a mistake in the user's own files, false to skip the
  ///   file.
  /// - Throws: ``Failure`` if the home folder or the clock can't be set up.
  func app(isStrict: Bool = false) throws -> App {
    apply()
    return try Self.app(home: home, isStrict: isStrict)
  }

  /// Returns the state of a run; inside a conversation, it shares that conversation's journal and
  /// folder.
  ///
  /// - Parameters:
  ///   - home: the folder named on the command line, if any.
  ///   - isStrict: see ``app(isStrict:)``.
  /// - Throws: ``Failure`` if the home folder or the clock can't be set up.
  static func app(home: String? = nil, isStrict: Bool = false) throws -> App {
    let conversation = ShellLine.conversation
    return try App(
      home: home ?? conversation?.home.path, isLenient: !isStrict, within: conversation,
      complain: { problem in
        // A conversation has reported it already.
        if conversation == nil { Output.standard.complain(Words.say(problem)) }
      },
      commandNames: RootCommand.names)
  }

  /// Moves options before the subcommand to after it, so that `coffeechat --home DIR agenda 1`
  /// means `coffeechat agenda 1 --home DIR`.
  static func movedBehindCommand(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("--"), first != "--" {
      guard
        ["--plain", "--no-input", "--home", "--format"].contains(where: {
          first == $0 || first.hasPrefix($0 + "=")
        })
      else { return arguments }
      leading.append(rest.removeFirst())
      if ["--home", "--format"].contains(first), let value = rest.popFirst() {
        leading.append(value)
      }
    }
    guard let command = rest.popFirst(), !command.hasPrefix("-") else { return arguments }
    // These have subcommands of two words, such as `banks validate`.
    let inner: [String] =
      ["banks", "notes", "outreach", "people"].contains(command) ? Array(rest.prefix(1)) : []
    return [command] + inner + leading + rest.dropFirst(inner.count)
  }
}

/// The format of printed data.
enum DataFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The --format option of commands that print data.
struct FormatOption: ParsableArguments {
  @Option(help: .words("format")) var format = DataFormat.text
}

/// Printing of values as JSON.
enum JSONOutput {
  /// Prints a value as JSON, followed by a line break.
  static func print(_ value: some Encodable, pretty: Bool = true) throws {
    Output.standard.write(try JSONBytes.of(value, pretty: pretty))
  }
}
