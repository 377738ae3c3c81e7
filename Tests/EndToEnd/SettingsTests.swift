import Foundation
import Testing

@Suite struct SettingsTests {
  @Test func `What is set is used everywhere, and kept among one's own remarks`() throws {
    let program = try Program()
    let path = program.home + "/settings.yaml"
    try FileManager.default.createDirectory(
      atPath: program.home, withIntermediateDirectories: true)
    try "# Mine\nname: Kim Berg # as friends say\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let set = try program.run("settings", "minutes", "20")
    #expect(set.status == 0 && set.output == "minutes is now 20. It was 30.\n")
    _ = try program.run("settings", "field", "patient safety")
    _ = try program.run("settings", "free_hours", "tue 7:30-9, thu 17-19")
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == """
        # Mine
        name: Kim Berg # as friends say
        minutes: 20
        field: patient safety
        free_hours:
        - tue 7:30-9
        - thu 17-19

        """)
    _ = try program.run("people", "add", "--name", "Ana Ruiz", "--role", "nurse")
    let draft = try program.run("outreach", "draft", "1", "--no-input")
    #expect(draft.output.contains("20-minute") && draft.output.contains("Kim Berg"))
    _ = try program.run("outreach", "log", "1", "--sent")
    _ = try program.run("outreach", "log", "1", "--reply", "yes")
    #expect(try program.run("outreach", "draft", "1").output.contains("at 7:30 AM"))
    let prepared = try program.run("prepare", "--name", "Ana Ruiz", "--yes", "--format", "json")
    #expect(prepared.output.contains("\"minutes\" : 20"))
    #expect(
      try program.run("thanks", "1", "--used", "I'll read the book").output.contains("\nKim Berg\n")
    )
  }

  @Test func `A bad line is named with what is allowed, and does not stop the rest`() throws {
    let program = try Program()
    try FileManager.default.createDirectory(
      atPath: program.home, withIntermediateDirectories: true)
    let path = program.home + "/settings.yaml"
    try "name: Kim\nminutes: 400\ncolour: red\npaper: letter\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let shown = try program.run("settings")
    #expect(shown.status == 65)
    #expect(
      shown.errors.contains(
        "settings.yaml:2: minutes: “400” won't work. Use a whole number from 5 to 180"))
    #expect(shown.errors.contains("settings.yaml:3: There's no setting called “colour”."))
    #expect(shown.errors.contains("propose_day"))
    #expect(shown.output.contains("letter") && shown.output.contains("Kim"))
    // A talk is not held up by it.
    #expect(try program.run("due").status == 0)
    try "name: [".write(toFile: path, atomically: true, encoding: .utf8)
    let refused = try program.run("settings", "paper", "letter")
    #expect(
      refused.status == 65
        && refused.errors.hasPrefix("coffeechat: \(path):2: This isn't valid YAML"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "name: [")
  }

  @Test func `Slips are told, and options go together or not`() throws {
    let program = try Program()
    for arguments in [
      ["color"], ["minutes", "4"], ["name", ""], ["name", "x", "--unset"], ["--unset"],
      ["name", "--format", "json"], ["paper", "a5"],
    ] {
      let result = try program.run(["settings"] + arguments)
      #expect(result.status == 64 && result.errors.hasPrefix("coffeechat: "), "\(arguments)")
    }
    #expect(!FileManager.default.fileExists(atPath: program.home + "/settings.yaml"))
    let json = try program.run("settings", "--format", "json")
    #expect(json.output.contains("\"name\" : null") && json.output.contains("\"bell\" : false"))
  }

  @Test func `The conversation sets and shows, apostrophes included`() throws {
    let program = try Program()
    let result = try program.run(
      input: """
        /settings wish what it's like
        /settings wish
        /settings minutes: 45
        /settings minutes --unset
        /settings nonsense 3
        """)
    #expect(result.output.contains("wish: what it's like ·"))
    #expect(result.output.contains("minutes is back to the default, 30. It was 45."))
  }

  @Test func `The file is edited with the editor of one's choice`() throws {
    let program = try Program()
    program.environment["EDITOR"] = "sh -c 'printf \"paper: letter\\nbell: maybe\\n\" > $1' edit"
    let result = try program.run("settings", "--edit")
    #expect(result.output.contains("Saved:") && result.output.contains("settings.yaml:2: bell"))
    #expect(try program.run("settings", "paper").output.hasPrefix("paper: letter"))
  }
}
