internal import CPseudoTerminal
internal import Foundation

/// A program that runs in a pseudo-terminal, with the screen that a person at it would see.
///
/// Everything waits for something to happen, and for no given time: a test is as fast as the
/// machine lets it be. The timeout is only for what will never happen.
public final class TerminalSession {
  /// What the person sees.
  public private(set) var screen: Screen
  /// All that the program has written.
  public private(set) var rawOutput: [UInt8] = []
  /// How long to wait for what should happen.
  public let timeout: Duration

  private let controller: Int32
  private let process: pid_t
  private var isOpen = true
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: Its arguments, without its name.
  ///   - environment: Its whole environment; `TERM` is `xterm-256color` if not given.
  ///   - screen: The empty screen to begin with, which also gives the size.
  ///   - timeout: How long to wait for what should happen.
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

  // MARK: - What the person does

  /// Types, or pastes without brackets.
  ///
  /// - Throws: `TerminalError.timedOut`, if the program does not read.
  public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  /// Presses keys.
  public func press(_ keys: TerminalKey...) throws {
    try send(keys.map(\.sequence).joined())
  }

  /// Pastes as terminals do that bracket it.
  public func paste(_ text: String) throws { try send("\u{1B}[200~" + text + "\u{1B}[201~") }

  /// Sends any bytes.
  public func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + timeout
    while !rest.isEmpty {
      // The program may be waiting for us to read what it writes.
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

  /// Pulls at the corner of the window.
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

  // MARK: - What the person sees

  /// Reads until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - what: What is waited for, for the message if it never comes.
  ///   - isReached: Whether this is it. Asked after each piece of output, so it must not be true
  ///     half-way.
  /// - Throws: `TerminalError`, if it never comes or the program ends before.
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

  /// Reads until these rows are on the screen, and nothing else, with the cursor where given.
  ///
  /// - Throws: `TerminalError`, with what was there instead.
  public func waitForScreen(_ rows: [String], cursor: Screen.Position? = nil) throws {
    let place = cursor.map { ", cursor at \($0)" } ?? ""
    try wait("the rows\n" + rows.joined(separator: "\n") + place) {
      $0.rows == rows && (cursor == nil || $0.cursor == cursor)
    }
  }

  /// Reads until a text stands somewhere on the screen.
  public func waitForText(_ text: String) throws {
    try wait("the text \(text)") { $0.rows.contains { $0.contains(text) } }
  }

  /// Reads all that the program still writes until it ends.
  ///
  /// - Returns: Its exit status as a shell says it: 128 + the signal, if one ended it.
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

  /// Whether the terminal is in its usual mode: it shows what is typed, and gives it line by line.
  public var isInUsualMode: Bool {
    var mode = termios()
    guard tcgetattr(controller, &mode) == 0 else { return false }
    let usual = tcflag_t(ICANON | ECHO | ISIG)
    return mode.c_lflag & usual == usual && mode.c_iflag & tcflag_t(ICRNL) != 0
  }

  private var picture: String { screen.picture }

  /// Reads what is there.
  ///
  /// - Returns: Whether there was anything.
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

/// Why a test at a terminal cannot go on.
public enum TerminalError: Error, CustomStringConvertible {
  case couldNotStart(String, errno: Int32)
  case timedOut(String, picture: String)
  case notReached(String, picture: String)
  case hasEnded(picture: String)
  case noSuchProgram(String)

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
