import Foundation
import Presentation
import Services
import Subprocess
import TextLayout

/// A program of the system that is handed something, with arguments and never through a shell.
package enum ExternalProgram {
  /// The system's print command.
  package static func print(_ bytes: [UInt8], title: String) throws {
    // As a file: a program that stops without reading breaks no pipe.
    try WorkFolder.with { folder in
      let path = folder + "/sheet.pdf"
      try Files.write(bytes, to: path)
      try run("lp", ["-t", title, path], problem: "print")
    }
  }

  /// The viewer for a file.
  package static func open(_ path: String) throws {
    #if os(macOS)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    // An absolute path cannot be taken for an option.
    let whole = URL(fileURLWithPath: path).path
    try run(name, [whole], problem: "open")
  }

  /// The program for a link, such as one that opens a mail program.
  package static func open(link: String) throws {
    #if os(macOS)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    try run(name, [link], problem: "open-link")
  }

  private static func run(_ name: String, _ arguments: [String], problem: String) throws {
    var values = ["program": name, "path": arguments.last ?? ""]
    do {
      let words: String? = try wait {
        let result = try await Subprocess.run(
          .name(name), arguments: Arguments(arguments), input: .none, output: .discarded,
          error: .string(limit: 1 << 20))
        guard !result.terminationStatus.isSuccess else { return nil }
        let said = result.standardError.trimmingCharacters(in: .whitespacesAndNewlines)
        return said.isEmpty ? "\(result.terminationStatus)" : said
      }
      guard let words else { return }
      values["words"] = Sanitizer.line(words, limit: 200)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw Failure("\(problem).missing", values, .unavailable)
    } catch {
      values["words"] = Sanitizer.line("\(error)", limit: 200)
    }
    throw Failure("\(problem).failed", values, .io)
  }

  /// Waits for something that is done elsewhere; the program itself runs on one thread.
  private static func wait<Value: Sendable>(
    for work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    nonisolated(unsafe) var result: Swift.Result<Value, any Error>?
    let done = DispatchSemaphore(value: 0)
    Task {
      do { result = .success(try await work()) } catch { result = .failure(error) }
      done.signal()
    }
    done.wait()
    guard let result else { throw CancellationError() }
    return try result.get()
  }
}
