import Foundation
import Rendering
import Subprocess

/// A program of the system that is handed something, with arguments and never through a shell.
enum ExternalProgram {
  /// The system's print command.
  static func print(_ bytes: [UInt8], title: String) throws {
    try run("lp", ["-t", title, "-"], input: bytes, problem: "print")
  }

  /// The viewer for a file.
  static func open(_ path: String) throws {
    #if os(macOS)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    // An absolute path cannot be taken for an option.
    let whole = URL(fileURLWithPath: path).path
    try run(name, [whole], problem: "open")
  }

  private static func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], problem: String
  ) throws {
    let values = ["program": name]
    let words: String?
    do {
      words = try wait {
        let result = try await Subprocess.run(
          .name(name), arguments: Arguments(arguments), input: .array(input), output: .discarded,
          error: .string(limit: 1 << 16))
        return result.terminationStatus.isSuccess ? nil : result.standardError
      }
    } catch {
      throw Failure("\(problem).missing", values, .unavailable)
    }
    guard let words else { return }
    let said = Sanitizer.line(words.trimmingCharacters(in: .whitespacesAndNewlines), limit: 200)
    throw Failure("\(problem).failed", values.merging(["words": said]) { $1 }, .io)
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
