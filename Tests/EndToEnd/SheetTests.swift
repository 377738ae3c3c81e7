import Foundation
import Testing

/// The sheet on its way to paper and viewers.
@Suite struct SheetTests {
  func prepared() throws -> Program {
    let program = try Program()
    let result = try program.run(
      "prepare", "--name", "Ana; rm -rf $HOME \"Ruiz\"", "--role", "nurse", "--when",
      "2026-12-01 10:00", "--minutes", "20", "--yes")
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  /// Puts a program of a name first on the path, which keeps its arguments and input.
  func install(_ name: String, in program: Program, status: Int = 0) throws {
    let folder = program.home + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(program.home)/\(name).arguments'
      [ "$1" = -t ] && cp "$3" '\(program.home)/\(name).input'
      [ \(status) = 0 ] || echo 'no default destination' >&2
      exit \(status)
      """
    try script.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
    program.environment["PATH"] = folder + ":/usr/bin:/bin"
  }

  func kept(_ name: String, _ program: Program) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(program.home)/\(name)")),
      as: UTF8.self)
  }

  @Test func `The print command gets the PDF, and no shell the title`() throws {
    let program = try prepared()
    try install("lp", in: program)
    let result = try program.run("sheet", "1", "--print")
    #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    #expect(try kept("lp.input", program).hasPrefix("%PDF-"))
    let arguments = try kept("lp.arguments", program).split(separator: "\n")
    #expect(arguments.prefix(2) == ["-t", "Conversation with Ana; rm -rf $HOME \"Ruiz\""])
    // Nothing of it stays behind.
    #expect(!FileManager.default.fileExists(atPath: String(arguments[2])))
    #expect(try program.run("sheet", "1", "--print", "--format", "html").status == 64)
  }

  @Test func `The viewer gets the file, wherever it is`() throws {
    let program = try prepared()
    try install("xdg-open", in: program)
    #expect(try program.run("sheet", "1", "--open").status == 0)
    let beside = try kept("xdg-open.arguments", program).trimmingCharacters(in: .newlines)
    #expect(beside.hasPrefix(program.home + "/sheets/1-ana-") && beside.hasSuffix(".pdf"))
    #expect(FileManager.default.fileExists(atPath: beside))
    let file = program.home + "/-sheet.html"
    #expect(try program.run("sheet", "1", "--open", "--format", "html", "-o", file).status == 0)
    #expect(try kept("xdg-open.arguments", program) == file + "\n")
  }

  @Test func `Where it cannot be printed or opened, it says what to do`() throws {
    let program = try prepared()
    program.environment["PATH"] = "/nowhere"
    let missing = try program.run("sheet", "1", "--print")
    #expect(missing.status == 69 && missing.errors.contains("-o sheet.pdf"), "\(missing.errors)")
    #expect(try program.run("sheet", "1", "--open").status == 69)
    try install("lp", in: program, status: 1)
    let failed = try program.run("sheet", "1", "--print")
    #expect(failed.status == 74 && failed.errors.contains("no default destination"))
  }

  @Test(arguments: ["text", "markdown", "pdf", "html", "json"])
  func `An empty form needs no interview`(format: String) throws {
    let program = try Program()
    let file = program.home + ".form"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = try program.run("sheet", "--blank", "--format", format, "-o", file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count > 500)
    #expect(try program.run("sheet", "--blank", "--format", "card").status == 64)
    #expect(try program.run("sheet").status == 64)
  }

  @Test func `A name of 5,000 characters makes a sheet in every format`() throws {
    let program = try Program()
    let name = String(repeating: "Ana <b>\"Ruiz\" ", count: 360)
    _ = try program.run("prepare", "--name", name, "--when", "2026-12-01 10:00", "--yes")
    for format in ["text", "markdown", "pdf", "html", "card", "json"] {
      let file = program.home + "/sheet." + format
      let result = try program.run("sheet", "1", "--format", format, "-o", file)
      #expect(result.status == 0, "\(format): \(result.errors)")
    }
    #expect(try program.run("calendar", "1").status == 0)
  }

  @Test func `A full disk leaves no half a file`() throws {
    let program = try prepared()
    let result = try program.run("sheet", "1", "--format", "pdf", "-o", "/dev/full")
    #expect(result.status == 73 && result.errors.contains("Check the folder"), "\(result.errors)")
    let folder = program.home + "/locked"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try program.run("sheet", "1", "-o", folder).status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
