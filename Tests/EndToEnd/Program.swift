import Foundation
import TerminalTesting

/// The built program with a home of its own, at a fixed time.
final class Program {
  let home: String
  let path: String
  var environment: [String: String]

  /// - Parameter home: the folder to keep everything in; a new one, gone after the test, if nil.
  init() throws {
    path = try builtProgram("coffeechat")
    home = NSTemporaryDirectory() + "coffeechat-" + UUID().uuidString
    environment = [
      "COFFEECHAT_HOME": home, "COFFEECHAT_NOW": "2026-11-21T09:00:00Z", "TZ": "UTC",
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin",
    ]
  }

  deinit {
    chmod(home, 0o700)
    try? FileManager.default.removeItem(atPath: home)
  }

  /// What a run printed, and how it ended.
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - input: what it reads from standard input.
  func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], input: Data = Data()) throws -> Result {
    try run(executable: path, arguments, input: input)
  }

  /// Starts the program with nothing to read, and lets it run.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs another program to its end, with the environment of this one.
  func run(
    executable: String, _ arguments: [String], input: Data = Data()
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = environment
    let pipes = (Pipe(), Pipe())
    // A file, so that a long input never waits for a long output.
    let file = NSTemporaryDirectory() + "input-" + UUID().uuidString
    try input.write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    process.standardInput = handle
    process.standardOutput = pipes.0
    process.standardError = pipes.1
    try process.run()
    let errors = Gathered(pipes.1.fileHandleForReading)
    let output = pipes.0.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: output, as: UTF8.self), errors: errors.text(),
      status: process.terminationStatus)
  }

  /// Starts the program in a terminal.
  func terminal(
    _ arguments: String..., columns: Int = 80, rows: Int = 24
  ) throws -> TerminalSession {
    try TerminalSession(
      path, arguments, environment: environment,
      screen: Screen(columns: columns, height: rows))
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class Gathered: @unchecked Sendable {
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      data = handle.readDataToEndOfFile()
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data, as: UTF8.self)
  }
}

extension TerminalSession {
  /// Waits until the cursor's row ends with a prompt, with nothing typed.
  func waitForPrompt(_ prompt: String) throws {
    try wait("prompt \(prompt)") {
      // Something may stand at the right of the line.
      $0.cursorRow.hasPrefix(prompt)
        && $0.cursorRow.split(separator: "  ").first?.hasSuffix(">") ?? false
    }
  }

  /// Types a line at a prompt.
  func answer(_ prompt: String, _ line: String) throws {
    try waitForPrompt(prompt)
    try send(line + "\r")
    guard !line.isEmpty else { return }
    try wait("\(line) to be echoed") { screen in
      screen.rows.contains { $0.hasPrefix(prompt) && $0.hasSuffix(line) }
    }
  }

  /// All that was ever on the screen.
  var everything: String {
    (screen.scrolledOff + screen.rows).joined(separator: "\n")
  }
}
