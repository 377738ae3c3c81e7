import Foundation
import Testing

/// A phone card, and its notes on their way back.
@Suite struct CardTests {
  private func prepared(name: String = "Ana Ruiz") throws -> Program {
    let program = try Program()
    let result = try program.run(
      "prepare", "--name", name, "--role", "nurse", "--known", "direct", "--goal", "role",
      "--when", "2026-12-01 10:00", "--medium", "video", "--yes")
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  /// The beginning of the talk, in milliseconds.
  static let start = 1_796_119_200_000

  /// A file as the card of interview 1 saves it.
  ///
  /// - Parameters:
  ///   - minute: when it is saved.
  ///   - notes: minute, box and text of each.
  private func file(
    of program: Program, saved minute: Int, _ notes: [(Int, String, String)]
  ) throws -> [String: Any] {
    let page = try program.run("sheet", "1", "--format", "card").output
    let open = try #require(page.range(of: "id=\"data\">"))
    let close = try #require(page.range(of: "</script>", range: open.upperBound..<page.endIndex))
    let json = try JSONSerialization.jsonObject(
      with: Data(page[open.upperBound..<close.lowerBound].utf8))
    let data = try #require(json as? [String: Any])
    var object = try #require(data["keep"] as? [String: Any])
    object["format"] = data["format"]
    object["version"] = data["version"]
    object["card"] = "00112233445566778899aabbccddeeff"
    object["saved"] = Self.start + minute * 60_000
    object["events"] = [
      ["at": Self.start, "what": "began", "end": Self.start + 30 * 60_000],
      ["at": Self.start + 3 * 60_000, "what": "moved", "to": "1", "fate": "asked"],
    ]
    object["notes"] = notes.map {
      ["at": Self.start + $0.0 * 60_000, "stop": $0.1, "text": $0.2] as [String: Any]
    }
    return object
  }

  private func write(_ object: [String: Any], for program: Program) throws -> String {
    let path = program.home + "/notes.json"
    try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `Notes come in once, however often the file is brought`() throws {
    let program = try prepared()
    let first = try write(
      file(of: program, saved: 10, [(4, "1", "law first"), (5, "takeaways", "so calm")]),
      for: program)
    let once = try program.run("notes", "import", first)
    #expect(once.status == 0, "\(once.errors)")
    #expect(
      once.output.hasPrefix(
        "Imported 2 notes from your phone. To see them: coffeechat sessions 1\n"))
    #expect(once.output.contains("/thanks 1 to draft your thank-you"))
    let shown = try program.run("sessions", "1").output
    for text in ["law first", "so calm", "Takeaways"] { #expect(shown.contains(text)) }
    let again = try program.run("notes", "import", first)
    #expect(again.output == "These notes are already saved. Nothing was added.\n")
    #expect(again.status == 0)
    #expect(try program.run("sessions", "1").output == shown)

    let later = try write(
      file(of: program, saved: 20, [(4, "1", "law first"), (15, "people", "Priya")]), for: program)
    let grew = try program.run("notes", "import", later).output
    #expect(grew.hasPrefix("Imported 1 new note from your phone."))
    #expect(grew.contains("Added Priya to your contacts, suggested by Ana Ruiz."))
    let grown = try program.run("sessions", "1").output
    for text in ["law first", "so calm", "Priya"] { #expect(grown.contains(text)) }
    let sessions = try program.run("sessions", "1", "--format", "json").output
    #expect(sessions.components(separatedBy: "\"kind\"").count == 2)
  }

  @Test func `What cannot be brought in is said, and nothing is`() throws {
    let program = try prepared()
    let good = try file(of: program, saved: 10, [(4, "1", "law first")])
    func refused(_ status: Int32, _ words: String, _ change: (inout [String: Any]) -> Void) throws {
      var object = good
      change(&object)
      let result = try program.run("notes", "import", write(object, for: program))
      #expect(result.status == status)
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count <= 2)
    }
    let other = UUID().uuidString
    try refused(66, "a conversation with Bo, which isn't in this journal") {
      $0["identity"] = other
      $0["name"] = "Bo"
    }
    try refused(66, "a conversation with someone you haven't named") {
      $0["identity"] = nil
      $0["name"] = nil
    }
    try refused(65, "a different version") { $0["version"] = 9 }
    try refused(65, "isn't a notes file from a phone card") { $0 = ["a": 1] }
    try refused(65, "is incomplete or was edited") { $0["events"] = nil }
    try refused(66, "a conversation with <U+001B>[2J") {
      $0["identity"] = other
      $0["name"] = "\u{1B}[2J\nx"
    }
    let path = program.home + "/huge.json"
    try Data(repeating: 0x20, count: (10 << 20) + 1).write(to: URL(fileURLWithPath: path))
    let huge = try program.run("notes", "import", path)
    #expect(huge.status == 65)
    #expect(huge.errors.contains("larger than 10 MB"))
    #expect(try program.run("notes", "import", program.home).status == 66)
    #expect(try program.run("notes", "import", program.home + "/none").status == 66)
    #expect(try program.run("notes", "import", "/dev/null").status == 65)
    #expect(try program.run("sessions", "1").output.contains("No sessions yet."))
  }

  @Test func `Notes find their talk in another journal, under another number and name`() throws {
    let program = try prepared()
    let card = try write(file(of: program, saved: 10, [(4, "1", "law first")]), for: program)
    let export = program.home + "/all.json"
    _ = try program.run("export", "-o", export)
    let other = try Program()
    _ = try other.run("prepare", "--name", "Bo", "--yes")
    _ = try other.run("import", export)
    let result = try other.run("notes", "import", card)
    #expect(result.output.contains("To see it: coffeechat sessions 2\n"), "\(result.errors)")
    #expect(try other.run("sessions", "2").output.contains("law first"))
  }

  @Test func `A card that two journals know is one talk in both`() throws {
    let here = try prepared()
    let early = try write(file(of: here, saved: 10, [(4, "1", "law first")]), for: here)
    let export = here.home + "/all.json"
    _ = try here.run("export", "-o", export)
    let there = try Program()
    _ = try there.run("import", export)
    // One gets the early file of the card, the other the later; then they meet.
    _ = try here.run("notes", "import", early)
    let later = try write(
      file(of: here, saved: 20, [(5, "2", "so calm"), (15, "people", "Priya")]), for: here)
    _ = try there.run("notes", "import", later)
    for (from, to) in [(here, there), (there, here)] {
      _ = try from.run("export", "-o", export, "--force")
      _ = try to.run("import", export)
    }
    for program in [here, there] {
      let sessions = try program.run("sessions", "1", "--format", "json").output
      #expect(sessions.components(separatedBy: "\"kind\"").count == 2)
      for text in ["so calm", "Priya"] { #expect(sessions.contains(text)) }
    }
    #expect(try here.run("sessions", "1").output.contains("law first"))
  }

  @Test func `Hostile notes are text on the screen`() throws {
    let program = try prepared(name: "</script><b>Ana</b>")
    let object = try file(of: program, saved: 10, [(4, "1", "a\u{1B}[2J\nforged: line\u{202E}")])
    let result = try program.run("notes", "import", write(object, for: program))
    #expect(result.status == 0, "\(result.errors)")
    let shown = try program.run("sessions", "1").output
    #expect(!shown.contains("\u{1B}"))
    #expect(shown.contains("a<U+001B>[2J forged: line<U+202E>"))
  }

  @Test func `The options of a card are those of a sheet`() throws {
    let program = try prepared()
    let path = program.home + "/card.html"
    #expect(try program.run("sheet", "1", "--format", "card", "-o", path).status == 0)
    #expect(try program.run("sheet", "1", "--format", "card", "-o", path).status == 73)
    #expect(
      try program.run("--home", program.home, "notes", "import", program.home + "/none").status
        == 66)
  }
}
