import ArgumentParser
import Foundation
import Presentation
import Services
import Terminal
import TextLayout

/// The options of commands that can write to a file.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .words("output", value: "file"), completion: .file())
  var output: String?
  @Flag(help: .words("force")) var force = false

  /// The output file; nil for standard output.
  var file: OutputFile? {
    output.flatMap { $0 == "-" ? nil : OutputFile($0, isForced: force) }
  }

  /// Writes bytes to the file or to standard output.
  ///
  /// - Throws: ``Failure`` if the file can't be written.
  func write(_ bytes: [UInt8], _ options: GlobalOptions) throws {
    try stream(options) { try $0(bytes) }
  }

  /// Writes to the file or to standard output, part by part.
  ///
  /// - Throws: ``Failure`` if the file can't be written, or what `body` throws.
  func stream(
    _ options: GlobalOptions, _ body: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let file else {
      // Remove control characters for a terminal, which would act on them.
      let isTerminal = isatty(STDOUT_FILENO) == 1
      return try body { Output.standard.write(isTerminal ? Sanitizer.block($0) : $0) }
    }
    try Files.stream(to: try file.checked(mayAsk: !options.noInput), body)
  }
}
