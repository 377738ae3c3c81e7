import ArgumentParser
import Foundation

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Flag(help: .words("plain")) var plain = false
  @Flag(help: .words("no-input")) var noInput = false
  @Option(help: .words("home", value: "dir"), completion: .directory) var home: String?

  /// Puts the options into force, where they are not looked up.
  func apply() {
    if plain { Output.standard.isPlain = true }
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
    Output.standard.write(try bytes(value, pretty: pretty))
  }

  /// One value and a line break.
  static func bytes(_ value: some Encodable, pretty: Bool = true) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
