import Foundation
import Testing

/// The examples of README.md and docs/, run again in their order, each file in a home of its own.
@Suite(.serialized) struct DocumentTests {
  static let names: [String] = {
    let docs =
      (try? FileManager.default.contentsOfDirectory(
        atPath: Document.root.appending(path: "docs").path)) ?? []
    return ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
  }()

  @Test(arguments: names) func `Every example is what happens`(name: String) throws {
    let program = try Program()
    var document = try Document(name)
    for command in document.commands {
      let output = try program.shell(command, in: Document.root.path)
      try document.expect(output, under: "<!-- run: \(command) -->")
    }
    try document.finish()
  }

  @Test(arguments: names) func `Every link to a file of the project leads somewhere`(
    name: String
  ) throws {
    let document = try Document(name)
    let folder = Document.root.appending(path: name).deletingLastPathComponent()
    for match in document.text.matches(of: /\]\(([^)#:]+)\)/) {
      let path = folder.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name): \(match.1)")
    }
  }
}

extension Program {
  /// Runs a shell's command line that calls `coffeechat`.
  ///
  /// - Parameter folder: where it runs; by default where the tests do.
  /// - Returns: what it printed, errors included, without the last line break.
  func shell(_ command: String, in folder: String? = nil) throws -> String {
    let process = Process()
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = environment.merging([
      "PATH": (path as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
    ]) { $1 }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var text = String(decoding: output, as: UTF8.self)
      .replacingOccurrences(of: home, with: "~/.local/share/coffeechat")
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
