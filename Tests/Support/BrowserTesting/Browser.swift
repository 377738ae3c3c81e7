import Foundation

/// A Chromium without a window, driven through its DevTools protocol, with a profile of its own.
///
/// Messages go through two named pipes that a shell gives it as descriptors 3 and 4.
public final class Browser {
  /// The browser's program; nil where there is none that starts.
  public static let program = ["google-chrome", "chromium", "chromium-browser"]
    .flatMap { name in ["/usr/bin/\(name)", "/usr/local/bin/\(name)"] }
    .first { FileManager.default.isExecutableFile(atPath: $0) && starts($0) }

  /// Some systems have a program of that name that only says how to get the browser.
  private static func starts(_ path: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--version"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// A folder for files; gone with the browser.
  public let folder: String
  private let process = Process()
  private let requests: Int32
  private let answers: Int32
  private var buffer: [UInt8] = []
  private var number = 0
  /// What was reported and not yet waited for.
  private(set) var events: [Message] = []

  /// What goes wrong with a browser.
  public struct Problem: Error, CustomStringConvertible {
    public let description: String
  }

  /// An answer or an event.
  public struct Message {
    let object: [String: Any]
    var id: Int? { object["id"] as? Int }
    public var method: String? { object["method"] as? String }
    var session: String? { object["sessionId"] as? String }
    /// What an event says.
    public var parameters: [String: Any] { object["params"] as? [String: Any] ?? [:] }
  }

  /// Starts a browser.
  public init() throws {
    guard let program = Self.program else { throw Problem(description: "no browser") }
    folder = NSTemporaryDirectory() + "browser-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let pipes = [folder + "/requests", folder + "/answers"]
    for pipe in pipes where mkfifo(pipe, 0o600) != 0 { throw Problem(description: "no pipe") }
    // Opened both ways, so that nobody waits for the other end.
    requests = open(pipes[0], O_RDWR | O_CLOEXEC)
    answers = open(pipes[1], O_RDWR | O_CLOEXEC)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "exec \"$@\" 3<\"$0\" 4>\"${0%requests}answers\"", pipes[0], program]
      + [
        "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--hide-scrollbars", "--user-data-dir=\(folder)/profile",
      ]
    process.environment = ["HOME": folder, "PATH": "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try send(
      "Browser.setDownloadBehavior",
      ["behavior": "allow", "downloadPath": folder, "eventsEnabled": true])
  }

  deinit {
    _ = try? send("Browser.close")
    process.terminate()
    process.waitUntilExit()
    close(requests)
    close(answers)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Sends a command and waits for its answer.
  ///
  /// - Parameter session: the page's session; nil for the browser itself.
  /// - Returns: what it answers.
  @discardableResult
  func send(
    _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
  ) throws -> [String: Any] {
    number += 1
    let sent = number
    var object: [String: Any] = ["id": sent, "method": method, "params": parameters]
    object["sessionId"] = session
    let bytes = try Array(JSONSerialization.data(withJSONObject: object)) + [0]
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(requests, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Problem(description: "\(method) cannot be sent") }
      start += count
    }
    while true {
      let message = try receive(for: method)
      guard message.id == sent else {
        if message.method != nil { events.append(message) }
        continue
      }
      if let error = message.object["error"] { throw Problem(description: "\(method): \(error)") }
      return message.object["result"] as? [String: Any] ?? [:]
    }
  }

  /// Waits for an event of a page.
  func wait(for method: String, session: String?) throws -> Message {
    while true {
      if let index = events.firstIndex(where: { $0.method == method && $0.session == session }) {
        return events.remove(at: index)
      }
      let message = try receive(for: method)
      if message.method != nil { events.append(message) }
    }
  }

  /// Whether an event of a page has been reported.
  func has(_ method: String, session: String) -> Bool {
    events.contains { $0.method == method && $0.session == session }
  }

  /// Drops all events of a kind.
  func forget(_ method: String) {
    events.removeAll { $0.method == method }
  }

  /// The next message; none within a minute is an error.
  private func receive(for what: String) throws -> Message {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let data = Data(buffer[..<end])
        buffer.removeSubrange(...end)
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return Message(object: object ?? [:])
      }
      var poller = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, 60_000) > 0 else {
        throw Problem(description: "no answer to \(what)")
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(answers, &chunk, chunk.count)
      guard count > 0 else { throw Problem(description: "the browser is gone") }
      buffer += chunk[..<count]
    }
  }
}
