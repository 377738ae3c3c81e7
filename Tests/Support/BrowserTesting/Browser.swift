import Foundation

/// A headless Chromium with its own profile, controlled through the DevTools protocol.
///
/// Messages go through two named pipes, which a shell passes to it as descriptors 3 and 4.
public final class Browser {
  /// The path of the browser; nil if none can be started.
  public static let program = ["google-chrome", "chromium", "chromium-browser"]
    .flatMap { name in ["/usr/bin/\(name)", "/usr/local/bin/\(name)"] }
    .first { FileManager.default.isExecutableFile(atPath: $0) && starts($0) }

  /// True if the program runs. Some systems have a stub that only explains how to install the
  /// browser.
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

  /// A folder for files, deleted with the browser.
  public let folder: String
  private let process = Process()
  private let requests: Int32
  private let answers: Int32
  private var buffer: [UInt8] = []
  private var number = 0
  /// Events that arrived before anything waited for them.
  private(set) var events: [Message] = []

  /// An error of the browser or its connection.
  public struct Problem: Error, CustomStringConvertible {
    /// The description of the error.
    public let description: String
  }

  /// A response or an event.
  public struct Message {
    let object: [String: Any]
    var id: Int? { object["id"] as? Int }
    /// The name of an event; nil for a response.
    public var method: String? { object["method"] as? String }
    var session: String? { object["sessionId"] as? String }
    /// The parameters of an event.
    public var parameters: [String: Any] { object["params"] as? [String: Any] ?? [:] }
  }

  /// Starts a browser.
  ///
  /// - Throws: ``Problem`` if there is no browser, its pipes can't be created or it doesn't answer;
  ///   also errors of creating its folder and starting it.
  public init() throws {
    guard let program = Self.program else { throw Problem(description: "no browser") }
    folder = NSTemporaryDirectory() + "browser-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let pipes = [folder + "/requests", folder + "/answers"]
    for pipe in pipes where mkfifo(pipe, 0o600) != 0 { throw Problem(description: "no pipe") }
    // Open for reading and writing, so that neither side blocks on opening.
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

  /// Sends a command and waits for its response.
  ///
  /// - Parameter session: the page's session; nil for the browser itself.
  /// - Returns: the result of the command.
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

  /// True if an event of a page has arrived and wasn't waited for yet.
  func has(_ method: String, session: String) -> Bool {
    events.contains { $0.method == method && $0.session == session }
  }

  /// Drops all pending events with this name.
  func forget(_ method: String) {
    events.removeAll { $0.method == method }
  }

  /// Returns the next message. Throws if none arrives within a minute.
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
