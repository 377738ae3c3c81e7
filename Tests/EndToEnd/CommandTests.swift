import Foundation
import Testing

@Suite struct CommandTests {
  static let flags = [
    "prepare", "--name", "Ana Ruiz", "--role", "nurse", "--company", "City Hospital", "--field",
    "health care", "--known", "warm through Sam", "--stage", "senior", "--goal", "role", "--goal",
    "way-in", "--when", "2026-12-01 10:00", "--minutes", "30", "--medium", "in-person", "--place",
    "Café Luna", "--finding", "a degree in law", "--yes",
  ]

  func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `Flags alone prepare an interview and print its sheet`() throws {
    let program = try Program()
    let made = try program.run(Self.flags + ["--no-input"])
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("Conversation with Ana Ruiz\n"))
    #expect(made.errors.contains("Tue, Dec 1 at 10:00 AM"))
    let listed = try program.run("interviews")
    #expect(listed.output == "1  Tue, Dec 1 at 10:00 AM  Ana Ruiz, nurse\n")
    let sheet = try program.run("sheet", "1")
    #expect(sheet.output == made.output)
  }

  @Test func `The agenda as JSON adds up`() throws {
    let program = try Program()
    _ = try program.run(Self.flags)
    let agenda = try object(try program.run("agenda", "1", "--format", "json").output)
    #expect(agenda["interview"] as? Int == 1)
    #expect(agenda["starts"] as? String == "2026-12-01T10:00")
    #expect(agenda["minutes"] as? Int == 30)
    let items = agenda["items"] as? [[String: Any]] ?? []
    #expect(items.compactMap { $0["minutes"] as? Int }.reduce(0, +) == 30)
    #expect(items.first?["kind"] as? String == "opening")
    #expect(items.first?["question"] is NSNull)
    #expect(items.dropFirst().first?["at"] as? String == "10:03")
    #expect(items.dropFirst().first?["question"] is String)
    #expect((agenda["ifTimeAllows"] as? [Any])?.isEmpty == false)
  }

  @Test func `Where nothing may be asked, missing flags are named`() throws {
    let result = try Program().run("prepare", "--no-input", "--name", "Ana", "--yes")
    #expect(result.status == 64)
    #expect(result.errors.contains("--role, --company, --field, --when"))
    let skipped = try Program().run(
      "prepare", "--no-input", "--name", "Ana", "--role", "skip", "--company", "skip", "--field",
      "skip", "--when", "skip", "--yes")
    #expect(skipped.status == 0)
  }

  @Test(arguments: [
    ("--when", "2026-02-30 10:00"), ("--when", "2020-01-01 10:00"), ("--minutes", "0"),
    ("--minutes", "-3"), ("--stage", "ancient"), ("--goal", "money"), ("--known", "enemy"),
    ("--medium", "pigeon"),
  ]) func `A flag that makes no sense is refused before anything is written`(
    flag: String, value: String
  ) throws {
    let program = try Program()
    let result = try program.run("prepare", "--name", "Ana", "--yes", "\(flag)=\(value)")
    #expect(result.status == 64)
    #expect(result.errors.contains(flag))
    #expect(try program.run("interviews").output.isEmpty)
  }

  @Test func `An unknown interview is no input`() throws {
    let program = try Program()
    for command in ["show", "agenda", "sheet"] {
      let result = try program.run(command, "7")
      #expect(result.status == 66)
      #expect(result.errors.contains("There's no interview 7."))
      #expect(result.output.isEmpty)
    }
    #expect(try program.run("show", "seven").status == 66)
  }

  @Test func `Options may stand before the command`() throws {
    let program = try Program()
    _ = try program.run(Self.flags)
    let home = program.home
    program.environment["COFFEECHAT_HOME"] = nil
    program.environment["HOME"] = "/nonexistent"
    let result = try program.run("--home", home, "--format", "json", "show", "1")
    #expect(try object(result.output)["name"] as? String == "Ana Ruiz")
  }

  @Test func `Questions are filtered`() throws {
    let program = try Program()
    let all = try program.run("questions", "--format", "json").output
    let list = try JSONSerialization.jsonObject(with: Data(all.utf8)) as? [[String: Any]] ?? []
    #expect(list.count >= 150)
    let some = try program.run("questions", "--theme", "hiring", "--search", "interview")
    #expect(some.output.contains("Hiring\n"))
    #expect(!some.output.contains("Culture"))
    #expect(try program.run("questions", "--theme", "sports").status == 64)
  }

  @Test func `A sheet is written to a file, never over another`() throws {
    let program = try Program()
    _ = try program.run(Self.flags)
    let file = program.home + "/mine.md"
    let options = ["sheet", "1", "--format", "markdown", "-o", file]
    #expect(try program.run(options).status == 0)
    #expect(try text(file).hasPrefix("# Conversation with Ana Ruiz"))
    let again = try program.run(options)
    #expect(again.status == 73)
    #expect(again.errors.contains("--force"))
    #expect(try program.run(options + ["--force"]).status == 0)
    #expect(try program.run("sheet", "1", "-o", "/proc/none/x").status == 73)
  }

  @Test func `A flag is taken as it is`() throws {
    let program = try Program()
    let made = try program.run(
      "prepare", "--name", "Ana", "--role", "nurse", "--finding", "", "--finding",
      "went back to school at 40", "--finding", "skipped med school", "--medium", "phone",
      "--place", "+1 555", "--yes")
    #expect(made.status == 0)
    let stored = try object(try program.run("show", "1", "--format", "json").output)
    #expect(stored["role"] as? String == "nurse")
    #expect(stored["findings"] as? [String] == ["went back to school at 40", "skipped med school"])
    #expect(stored["place"] as? String == "+1 555")
  }

  @Test func `Input that ends too soon is told, and what was answered is kept`() throws {
    let program = try Program()
    let result = try program.run("prepare", "--name", "Ana", input: "nurse\n")
    #expect(result.status == 66)
    #expect(result.errors.contains("The input ended before you finished preparing."))
    #expect(try program.run("show", "1").output.contains("nurse"))
    let quit = try program.run("prepare", "--name", "Bo", input: "/quit\nbaker\n")
    #expect(quit.status == 0)
    #expect(!(try program.run("show", "2").output.contains("baker")))
    #expect(try program.run("prepare", "--name", "Bo", "--format", "json").status == 64)
  }

  @Test func `A read-only journal is told in a sentence`() throws {
    guard getuid() != 0 else { return }
    let program = try Program()
    _ = try program.run(Self.flags)
    chmod(program.home + "/journal.sqlite", 0o400)
    chmod(program.home, 0o500)
    let result = try program.run("prepare", "--name", "Bo", "--yes")
    #expect(result.status == 73)
    #expect(result.errors.contains("is read-only"))
  }

  @Test func `What was typed is shown safely in errors`() throws {
    let result = try Program().run("show", "\u{1B}[2Jx")
    #expect(result.status == 66)
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func `A sheet as JSON, and on standard output`() throws {
    let program = try Program()
    _ = try program.run(Self.flags)
    let sheet = try object(try program.run("sheet", "1", "--format", "json").output)
    #expect(sheet["title"] as? String == "Conversation with Ana Ruiz")
    #expect(try program.run("sheet", "1", "-o", "-").output.hasPrefix("Conversation with Ana Ruiz"))
    #expect(try program.run("sheet", "1", "-o", program.home + "/none/x.txt").status == 73)
  }

  @Test func `A closed pipe is no error`() throws {
    let program = try Program()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c",
      """
      yes 'What do you like?' | head -n 5000 |
        { '\(program.path)' check --format json; echo $? >&2; } | head -n 1 >/dev/null
      """,
    ]
    shell.environment = program.environment
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "0\n")
  }

  @Test func `A journal that cannot be opened is told in a sentence`() throws {
    let program = try Program()
    try FileManager.default.createDirectory(
      atPath: program.home, withIntermediateDirectories: true)
    let path = program.home + "/journal.sqlite"
    try Data("not a database, but text that is long enough to be read".utf8)
      .write(to: URL(fileURLWithPath: path))
    let result = try program.run("interviews")
    #expect(result.status == 65)
    #expect(result.errors.contains("is damaged or isn't a coffeechat journal"))
    program.environment["COFFEECHAT_HOME"] = "/proc/none"
    #expect(try program.run("interviews").status == 73)
  }

  @Test func `A time that is none is refused`() throws {
    let program = try Program()
    program.environment["COFFEECHAT_NOW"] = "soon"
    let result = try program.run("interviews")
    #expect(result.status == 64)
    #expect(result.errors.contains("COFFEECHAT_NOW"))
  }

  @Test(arguments: [
    "\u{1B}[2J\u{202E}evil\u{7}", "李小龍 🧑‍🔬", "  ", "-dash", "/slash", "عبد الله",
  ]) func `Any name is stored as given and shown safely`(name: String) throws {
    let program = try Program()
    let made = try program.run("prepare", "--name=\(name)", "--yes")
    #expect(made.status == 0)
    let shown = try program.run("show", "1")
    #expect(!shown.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    #expect(!shown.output.unicodeScalars.contains("\u{202E}"))
    let stored = try object(try program.run("show", "1", "--format", "json").output)
    let trimmed = name.trimmingCharacters(in: .whitespaces)
    #expect(stored["name"] as? String == (trimmed.isEmpty ? nil : trimmed))
  }

  @Test func `A name of 10,000 characters is kept whole`() throws {
    let program = try Program()
    let name = String(repeating: "Ñ", count: 10_000)
    #expect(try program.run("prepare", "--name", name, "--yes").status == 0)
    let stored = try object(try program.run("show", "1", "--format", "json").output)
    #expect(stored["name"] as? String == name)
    #expect(try program.run("interviews").output.count < 200)
  }
}
