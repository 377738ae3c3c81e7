import Foundation
import TerminalTesting
import Testing

@Suite struct PaperTests {
  func prepared() throws -> Program {
    let program = try Program()
    let result = try program.run(
      "prepare", "--name", "Ana Ruiz", "--when", "2026-12-01 15:00", "--minutes", "30",
      "--medium", "phone", "--yes")
    #expect(result.status == 0)
    return program
  }

  @Test func `A sheet as PDF goes to a file`() throws {
    let program = try prepared()
    let path = program.home + "/sheet.pdf"
    let result = try program.run("sheet", "1", "--format", "pdf", "-o", path)
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    let whole = try #require(FileManager.default.contents(atPath: path))
    #expect(whole.starts(with: Data("%PDF-".utf8)))
    let short = program.home + "/questions.pdf"
    _ = try program.run(
      "sheet", "1", "--format", "pdf", "-o", short, "--questions-only", "--paper", "letter")
    let questions = try #require(FileManager.default.contents(atPath: short))
    #expect(questions.count < whole.count)
  }

  @Test func `A PDF is not written to a terminal`() throws {
    let program = try prepared()
    let terminal = try program.terminal("sheet", "1", "--format", "pdf")
    try terminal.wait("what to type") {
      $0.rows.joined(separator: " ").contains("-o sheet.pdf")
    }
    #expect(try terminal.waitForExit() == 64)
  }

  @Test func `Without Pango a PDF is refused, and the rest works`() throws {
    let program = try prepared()
    let folder = program.home + "/libraries"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib"] {
      try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    program.environment["LD_LIBRARY_PATH"] = folder
    let result = try program.run("sheet", "1", "--format", "pdf", "-o", program.home + "/a.pdf")
    #expect(result.status == 69)
    #expect(result.errors.contains("libpangocairo"))
    #expect(!FileManager.default.fileExists(atPath: program.home + "/a.pdf"))
    #expect(try program.run("sheet", "1").status == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/ldd")))
  func `The program starts without Pango`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [try Program().path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let libraries = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(libraries.contains("libc"))
    for name in ["pango", "cairo", "glib", "fontconfig"] { #expect(!libraries.contains(name)) }
  }
}
