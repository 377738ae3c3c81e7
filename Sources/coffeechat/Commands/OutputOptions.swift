import ArgumentParser
import Foundation
import Presentation
import Services
import Terminal
import TextLayout

/// The options of commands that write a file.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .words("output", value: "file"), completion: .file())
  var output: String?
  @Flag(help: .words("force")) var force = false

  /// The file that is meant; nil if it is standard output.
  var file: OutputFile? {
    output.flatMap { $0 == "-" ? nil : OutputFile($0, isForced: force) }
  }

  /// Writes to the file, or to standard output.
  func write(_ bytes: [UInt8], _ options: GlobalOptions) throws {
    try stream(options) { try $0(bytes) }
  }

  /// Writes to the file, or to standard output, part by part.
  func stream(
    _ options: GlobalOptions, _ body: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let file else {
      // A file takes what it is given; a terminal would obey it.
      let isTerminal = isatty(STDOUT_FILENO) == 1
      return try body { Output.standard.write(isTerminal ? Sanitizer.block($0) : $0) }
    }
    try Files.stream(to: try file.checked(mayAsk: !options.noInput), body)
  }
}
