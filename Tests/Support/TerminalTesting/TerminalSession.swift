internal import CPseudoTerminal
internal import Foundation

/// A program running in a pseudo-terminal, with the screen a user would see.
///
/// Tests wait for output instead of sleeping, so they run as fast as the machine allows. The
/// timeout is only reached when something never happens.
public final class TerminalSession {
  /// The screen the user sees.
  public private(set) var screen: Screen
  /// Everything the program has written.
  public private(set) var rawOutput: [UInt8] = []
  /// The longest time to wait for output.
  public let timeout: Duration

  private let controller: Int32
  private let process: pid_t
  private var isOpen = true
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: the path.
  ///   - arguments: the arguments, without the program's name.
  ///   - environment: variables added to `TERM` (`xterm-256color`), `PATH` and `SWIFT_BACKTRACE`,
  ///     which they can replace. Nothing is inherited.
  ///   - screen: the empty screen to start with, which also sets the terminal's size.
  ///   - timeout: the longest time to wait for output.
  /// - Throws: `TerminalError.couldNotStart`.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    screen: Screen = Screen(columns: 80, height: 24), timeout: Duration = .seconds(60)
  ) throws {
    self.screen = screen
    self.timeout = timeout
    let environment = [
      "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    .merging(environment) { $1 }
    var controller: Int32 = -1
    let argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    process = pseudo_terminal_spawn(
      program, argumentPointers, environmentPointers, Int32(screen.columns), Int32(screen.height),
      &controller)
    guard process > 0 else { throw TerminalError.couldNotStart(program, errno: errno) }
    self.controller = controller
  }

  deinit {
    hangUp()
    guard status == nil else { return }
    Foundation.kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  // MARK: - Input

  /// Types text, or pastes it without bracketing.
  ///
  /// - Throws: `TerminalError.timedOut` if the program doesn't read it; `TerminalError.hasEnded` if
  ///   it has ended.
  public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  /// Presses keys in order.
  ///
  /// - Throws: `TerminalError`, like ``send(_:)``.
  public func press(_ keys: TerminalKey...) throws {
    try send(keys.map(\.sequence).joined())
  }

  /// Pastes text with bracketing.
  ///
  /// - Throws: `TerminalError`, like ``send(_:)``.
  public func paste(_ text: String) throws { try send("\u{1B}[200~" + text + "\u{1B}[201~") }

  /// Sends raw bytes.
  ///
  /// - Throws: `TerminalError`, like ``send(_:)``.
  public func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + timeout
    while !rest.isEmpty {
      // The program may be blocked until its output is read.
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&descriptor, 1, Int32(clamping: milliseconds(until: deadline)))
      if descriptor.revents & Int16(POLLIN) != 0 { _ = readAvailable() }
      if descriptor.revents & Int16(POLLOUT) != 0 {
        let piece = rest.prefix(512)
        let count = piece.withUnsafeBufferPointer { write(controller, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
      } else if descriptor.revents & Int16(POLLHUP | POLLERR) != 0 {
        throw TerminalError.hasEnded(picture: picture)
      }
      if deadline < .now {
        throw TerminalError.timedOut("to send \(rest.count) bytes", picture: picture)
      }
    }
  }

  /// Resizes the window.
  public func resize(columns: Int, height: Int) {
    while readAvailable() {}
    screen.resize(columns: columns, height: height)
    _ = pseudo_terminal_resize(controller, Int32(columns), Int32(height))
  }

  /// Sends a signal to the program.
  public func kill(_ signal: Int32) { Foundation.kill(process, signal) }

  /// Closes the window.
  public func hangUp() {
    guard isOpen else { return }
    isOpen = false
    Foundation.close(controller)
  }

  // MARK: - Output

  /// Reads output until a condition is met.
  ///
  /// - Parameters:
  ///   - what: a description of the condition for the error message.
  ///   - isReached: true if the condition is met. Called after each chunk of output, so it must not
  ///     be true too early.
  /// - Throws: `TerminalError` if the condition isn't met in time or the program ends first.
  public func wait(_ what: String, until isReached: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + timeout
    while !isReached(screen) {
      guard isOpen else { throw TerminalError.hasEnded(picture: picture) }
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, Int32(clamping: milliseconds(until: deadline)))
      if ready > 0 {
        if !readAvailable() {
          throw TerminalError.notReached(what, picture: picture)
        }
      } else if deadline < .now {
        throw TerminalError.timedOut(what, picture: picture)
      }
    }
  }

  /// Reads output until the screen has exactly these rows and, if given, this cursor position.
  ///
  /// - Throws: `TerminalError`, with the actual screen.
  public func waitForScreen(_ rows: [String], cursor: Screen.Position? = nil) throws {
    let place = cursor.map { ", cursor at \($0)" } ?? ""
    try wait("the rows\n" + rows.joined(separator: "\n") + place) {
      $0.rows == rows && (cursor == nil || $0.cursor == cursor)
    }
  }

  /// Reads output until the text is on the screen, within one row.
  ///
  /// - Throws: `TerminalError`, with the actual screen.
  public func waitForText(_ text: String) throws {
    try wait("the text \(text)") { $0.rows.contains { $0.contains(text) } }
  }

  /// Reads all output until the program ends.
  ///
  /// - Returns: the exit status as a shell reports it: 128 plus the signal number if a signal ended
  ///   it.
  /// - Throws: `TerminalError.timedOut` if it doesn't end.
  public func waitForExit() throws -> Int32 {
    let deadline = ContinuousClock.now + timeout
    while isOpen {
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, Int32(clamping: milliseconds(until: deadline)))
      if ready > 0, !readAvailable() { break }
      if deadline < .now { throw TerminalError.timedOut("the end", picture: picture) }
    }
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    let status = pseudo_terminal_status(raw)
    self.status = status
    return status
  }

  /// True if the terminal is in its normal mode: it echoes input and passes it on line by line.
  public var isInUsualMode: Bool {
    var mode = termios()
    guard tcgetattr(controller, &mode) == 0 else { return false }
    let usual = tcflag_t(ICANON | ECHO | ISIG)
    return mode.c_lflag & usual == usual && mode.c_iflag & tcflag_t(ICRNL) != 0
  }

  private var picture: String { screen.picture }

  /// Reads the available output.
  ///
  /// - Returns: true if there was any.
  private func readAvailable() -> Bool {
    var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard isOpen, poll(&descriptor, 1, 0) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    rawOutput += buffer[..<count]
    screen.feed(Array(buffer[..<count]))
    return true
  }

  private func milliseconds(until deadline: ContinuousClock.Instant) -> Int64 {
    let left = ContinuousClock.now.duration(to: deadline).components
    return max(1, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
  }
}

/// The reasons a terminal test can't continue.
public enum TerminalError: Error, CustomStringConvertible {
  case couldNotStart(String, errno: Int32)
  case timedOut(String, picture: String)
  case notReached(String, picture: String)
  case hasEnded(picture: String)
  case noSuchProgram(String)

  /// The message, with the screen at the time.
  public var description: String {
    switch self {
    case .couldNotStart(let program, let number):
      "Could not start \(program): \(String(cString: strerror(number)))"
    case .timedOut(let what, let picture): "Waited in vain for \(what)\nThe screen is\n\(picture)"
    case .notReached(let what, let picture):
      "The program ended before there was \(what)\nThe screen is\n\(picture)"
    case .hasEnded(let picture): "The program has ended. The screen is\n\(picture)"
    case .noSuchProgram(let name): "The program \(name) is not built"
    }
  }
}
