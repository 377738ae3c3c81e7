import ArgumentParser
import DataFiles
import Foundation
import Presentation
import Services
import Terminal

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Flag(help: .words("plain")) var plain = false
  @Flag(help: .words("no-input")) var noInput = false
  @Option(help: .words("home", value: "dir"), completion: .directory) var home: String?

  /// Puts the options into force, where they are not looked up.
  func apply() {
    if plain { Output.standard.isPlain = true }
  }

  /// What a command works with.
  ///
  /// - Parameter isStrict: whether a mistake in a file of the person's own ends the command, rather
  ///   than leaving that file out.
  /// - Throws: ``Failure`` if the folder cannot be used.
  func app(isStrict: Bool = false) throws -> App {
    apply()
    return try Self.app(home: home, isStrict: isStrict)
  }

  /// What the program works with, without options.
  ///
  /// - Parameters:
  ///   - home: the folder that was named, if any.
  ///   - isStrict: see ``app(isStrict:)``.
  /// - Throws: ``Failure`` if the folder cannot be used.
  static func app(home: String? = nil, isStrict: Bool = false) throws -> App {
    let conversation = ShellLine.conversation
    return try App(
      home: home ?? conversation?.home.path, isLenient: !isStrict, within: conversation,
      complain: { problem in
        // In a conversation it has been said already.
        if conversation == nil { Output.standard.complain(Words.say(problem)) }
      },
      commandNames: RootCommand.names)
  }

  /// Moves options that stand before the subcommand behind it, so that
  /// `coffeechat --home DIR agenda 1` is the same as `coffeechat agenda 1 --home DIR`.
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
    // `banks validate` and `notes import` are commands of two words.
    let inner: [String] =
      ["banks", "notes", "outreach", "people"].contains(command) ? Array(rest.prefix(1)) : []
    return [command] + inner + leading + rest.dropFirst(inner.count)
  }
}

/// How data is printed.
enum DataFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The option --format of commands that print data.
struct FormatOption: ParsableArguments {
  @Option(help: .words("format")) var format = DataFormat.text
}

/// Prints values as JSON.
enum JSONOutput {
  /// Prints one value and a line break.
  static func print(_ value: some Encodable, pretty: Bool = true) throws {
    Output.standard.write(try JSONBytes.of(value, pretty: pretty))
  }
}
