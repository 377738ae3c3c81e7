import Foundation

/// A child process. The program is found on PATH and gets its arguments as they are, without a
/// shell.
package final class ChildProgram {
  /// Connections for the child's standard streams.
  package enum Streams {
    /// The child shares the terminal.
    case terminal
    /// The child reads from a pipe, and its output is captured. Its errors are discarded.
    case output
    /// The same, but its errors go to an open file descriptor.
    case outputAndErrors(Int32)
    /// The child has no input or output. Its errors go to an open file descriptor.
    case errors(Int32)
  }

  /// The result of an exchange with the child.
  package enum Result {
    /// The child ended after printing these bytes. The status is 128 plus the signal number if a
    /// signal ended it.
    case ended(status: Int32, [UInt8])
    /// The child printed as many bytes as the limit allows.
    case enough([UInt8])
    case late
  }

  /// The program doesn't exist or can't be run.
  package struct Missing: Error {}

  private let id: pid_t
  private let isOwnGroup: Bool
  private var status: Int32?
  /// The parent's ends of the pipes; -1 if there is none.
  private var (sink, source): (Int32, Int32) = (-1, -1)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: the program's name or path, and its arguments.
  ///   - streams: the connections of its standard streams.
  ///   - isOwnGroup: true to let ``kill()`` end the child's own children too.
  /// - Throws: ``Missing`` if the program can't be started.
  package init(
    _ words: [String], _ streams: Streams, isOwnGroup: Bool = false
  ) throws(Missing) {
    self.isOwnGroup = isOwnGroup
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var theirs: [Int32] = []
    defer { for end in theirs { close(end) } }
    func connect(_ descriptor: Int32, reading isReading: Bool) -> Int32 {
      guard let (read, write) = Self.pipe() else { return -1 }
      theirs.append(isReading ? read : write)
      posix_spawn_file_actions_adddup2(&actions, theirs[theirs.count - 1], descriptor)
      return isReading ? write : read
    }
    func silence(_ descriptor: Int32) {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    switch streams {
    case .terminal: break
    case .output:
      (sink, source) = (connect(0, reading: true), connect(1, reading: false))
      silence(2)
    case .outputAndErrors(let file):
      (sink, source) = (connect(0, reading: true), connect(1, reading: false))
      posix_spawn_file_actions_adddup2(&actions, file, 2)
    case .errors(let file):
      posix_spawn_file_actions_adddup2(&actions, file, 2)
      silence(0)
      silence(1)
    }
    guard let id = Self.spawn(words, actions: &actions, isOwnGroup: isOwnGroup) else {
      for end in [sink, source] where end >= 0 { close(end) }
      throw Missing()
    }
    self.id = id
  }

  deinit {
    shut(&sink)
    shut(&source)
  }

  private static func spawn(
    _ words: [String], actions: inout posix_spawn_file_actions_t, isOwnGroup: Bool
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The child shouldn't inherit ignored signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let group = isOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGDEF) | Int32(group)))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id = pid_t()
    let error = posix_spawnp(&id, words[0], &actions, &attributes, &arguments, environ)
    return error == 0 ? id : nil
  }

  /// Creates a pipe. The child only inherits the end it is connected to.
  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  // MARK: - Waiting

  /// Waits until the child has ended.
  ///
  /// - Returns: its exit status, or 128 plus the signal number.
  package func wait() -> Int32 {
    while status == nil { reap(0) }
    return status ?? 0
  }

  /// Records the status if the child has ended.
  private func reap(_ options: Int32) {
    var raw: Int32 = 0
    let ended = waitpid(id, &raw, options)
    if ended == id { status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F }
    if ended < 0, errno != EINTR { status = 127 }
  }

  /// Ends the child if it is running, and its process group if it has its own.
  package func kill() {
    guard status == nil else { return }
    _ = Foundation.kill(isOwnGroup ? -id : id, SIGKILL)
    _ = wait()
  }

  /// Writes to the child and reads its output, until it ends or the deadline passes.
  ///
  /// - Parameters:
  ///   - bytes: the child's standard input, or one more line of it.
  ///   - limit: the maximum number of bytes to read.
  ///   - deadline: the time to give up.
  ///   - isLine: true to leave the child running and to read just one line.
  package func exchange(
    _ bytes: [UInt8], limit: Int, until deadline: ContinuousClock.Instant, isLine: Bool = false
  ) -> Result {
    var rest = bytes[...]
    var read: [UInt8] = []
    for end in [sink, source] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    while source >= 0 {
      if rest.isEmpty, !isLine { shut(&sink) }
      if isLine, rest.isEmpty, read.contains(UInt8(ascii: "\n")) { return .enough(read) }
      let left = Self.milliseconds(until: deadline)
      guard left > 0 else { return .late }
      var ends = [
        pollfd(fd: source, events: Int16(POLLIN), revents: 0),
        pollfd(fd: rest.isEmpty ? -1 : sink, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&ends, 2, left) >= 0 || errno == EINTR else { break }
      if ends[1].revents != 0 { write(&rest) }
      if ends[0].revents != 0 { fill(&read, limit) }
      if read.count == limit { return .enough(read) }
    }
    shut(&sink)
    while true {
      reap(WNOHANG)
      if let status { return .ended(status: status, read) }
      guard Self.milliseconds(until: deadline) > 0 else { return .late }
      usleep(2000)
    }
  }

  private func write(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { Foundation.write(sink, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    // The child may close its input early.
    if count < 0, errno != EAGAIN, errno != EINTR { rest = [] }
  }

  private func fill(_ read: inout [UInt8], _ limit: Int) {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = chunk.withUnsafeMutableBytes {
      Foundation.read(source, $0.baseAddress, $0.count)
    }
    if count > 0 { read += chunk[..<min(count, limit - read.count)] }
    if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { shut(&source) }
  }

  private func shut(_ end: inout Int32) {
    if end >= 0 { close(end) }
    end = -1
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
