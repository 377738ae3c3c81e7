import Foundation
import TerminalTesting
import Testing

/// The page for those who use the checker in programs of their own.
@Suite struct LibraryTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `The example in the page is the program that is compiled, and prints that`() throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }
    let page = try text("docs/question-checking.md")
    let source = try text("Examples/CheckQuestions/main.swift")
    #expect(page.contains("```swift\n\(source)```"))
    let example = Process()
    example.executableURL = URL(filePath: try builtProgram("CheckQuestions"))
    let pipe = Pipe()
    example.standardOutput = pipe
    try example.run()
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    example.waitUntilExit()
    #expect(page.contains("```text\n\(String(decoding: printed, as: UTF8.self))```"))
  }
}
