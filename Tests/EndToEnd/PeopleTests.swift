import Foundation
import Testing

@Suite struct PeopleTests {
  static let connections = """
    Notes:
    "When exporting, some addresses are missing."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Ana,Ruiz,https://example.org/in/ana,,City Hospital,nurse,09 Nov 2025
    ,,,,Gone,,01 Jan 2020
    "Bo \u{1B}[2J\u{202E}",Lee,https://example.org/in/bo,bo@example.org,Luna,"=HYPERLINK(1)",01 Jan 2024

    """

  @Test func `Contacts come in once, and what is passed over is told`() throws {
    let program = try Program()
    let file = program.home + ".csv"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Self.connections.write(toFile: file, atomically: true, encoding: .utf8)
    let trial = try program.run("people", "import", file, "--dry-run")
    #expect(trial.output.contains("nothing was saved. It would add 2"))
    #expect(try program.run("people", "list").output.isEmpty)
    let first = try program.run("people", "import", file)
    #expect(first.status == 0 && first.output.contains("line 6: skipped because it has no name\n"))
    #expect(first.output.contains("Added 2, merged 0, skipped 1. Already here: 0."))
    let again = try program.run("people", "import", "-", "--verbose", input: Self.connections)
    #expect(again.output.contains("line 5: Ana Ruiz is already here (1); nothing new\n"))
    #expect(again.output.contains("Added 0, merged 0, skipped 1. Already here: 2."))
  }

  @Test func `What comes in stays text on the screen and in a table`() throws {
    let program = try Program()
    _ = try program.run("people", "import", "-", input: Self.connections)
    for arguments in [["list"], ["show", "2"], ["find"], ["find", "luna"]] {
      let output = try program.run(["people"] + arguments).output
      #expect(output.contains("Bo <U+001B>[2J<U+202E> Lee"), "\(arguments)")
      #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"))
    }
    let table = try program.run("people", "export").output
    #expect(table.contains(",'=HYPERLINK(1),"))
    // What was exported is known in every format that can be read back.
    for format in ["csv", "vcard"] {
      let file = try program.run("people", "export", "--format", format).output
      let back = try program.run("people", "import", "-", input: file)
      // A vCard cannot hold control characters.
      let summary = format == "csv" ? "Added 0, merged 0, skipped 0. Already here: 2." : "Added 0"
      #expect(back.output.contains(summary), "\(format)")
    }
  }

  @Test func `A talk with a namesake at another company is with somebody new`() throws {
    let program = try Program()
    _ = try program.run("people", "add", "Ana Ruiz", "--role", "nurse", "--company", "Luna")
    let talk = try program.run(
      "prepare", "--name", "Ana Ruiz", "--company", "Orion", "--role", "pilot", "--yes")
    #expect(talk.status == 0 && talk.errors.contains("Added “Ana Ruiz” as a new person."))
    #expect(talk.errors.contains("You already know Ana Ruiz (1), nurse, Luna."))
    #expect(!(try program.run("people", "show", "1").output.contains("Orion")))
    let other = try program.run("people", "show", "2").output
    #expect(other.contains("Orion") && other.contains("pilot"))
    #expect(try program.run("people", "show", "3").status == 66)
  }

  @Test func `A name two letters away is proposed wherever one names somebody`() throws {
    let program = try Program()
    _ = try program.run("people", "add", "Ana Ruiz", "--role", "nurse")
    let shown = try program.run("people", "show", "Anna Ruis")
    #expect(shown.status == 66 && shown.errors.contains("Ana Ruiz"))
    #expect(try program.run("outreach", "draft", "Anna Ruis").errors.contains("Ana Ruiz"))
    let talk = try program.run("prepare", "--name", "Anna Ruis", "--yes")
    #expect(
      talk.errors.contains(
        "Added “Anna Ruis” as a new person. You already know Ana Ruiz (1), nurse."))
  }

  @Test(arguments: [
    ("", "standard input is empty"),
    ("Ana,nurse\nBo,cook\n", "can't tell what the columns in standard input are"),
    ("PK\u{3}\u{4}", "is compressed or isn't text"),
  ]) func `A file that is none is refused with what to do`(input: String, words: String) throws {
    let result = try Program().run("people", "import", "-", input: input)
    #expect(result.status == 65 && result.errors.contains(words))
  }

  @Test func `A changed fact stands in the history, and a fact can be taken away`() throws {
    let program = try Program()
    _ = try program.run("people", "add", "--name", "Ana Ruiz", "--role", "cook", "--field", "food")
    let edited = try program.run(
      "people", "edit", "ana", "--role", "nurse", "--field", "", "--status", "asked", "--found",
      "posts: on night shifts", "--email", "ana@example.org")
    #expect(
      edited.output == "Saved Ana Ruiz (1). Changed: role, field, contact info, research, status.\n"
    )
    let shown = try program.run("people", "show", "Ana Ruiz").output
    #expect(shown.contains("changed role, field, contact info, research"))
    #expect(shown.contains("- their posts: on night shifts"))
    #expect(
      shown.contains(
        "Still to look up: their profile, what their company makes, what you have in\ncommon"))
    #expect(!shown.contains("food"))
    let same = try program.run("people", "edit", "1", "--role", "nurse")
    #expect(same.output == "Nothing changed for Ana Ruiz (1).\n")
  }

  @Test(arguments: [
    ["--stage", "ancient"], ["--known", "enemy"], ["--source", "moon"], ["--email", "nobody"],
    ["--found", "gossip: x"], ["--phone", "none"],
  ]) func `A value that makes no sense is refused, and nothing is kept`(flags: [String]) throws {
    let program = try Program()
    let result = try program.run(["people", "add", "--name", "Ana"] + flags)
    #expect(result.status == 64 && result.errors.contains("\(flags[0]) “"))
    #expect(try program.run("people", "list").output.isEmpty)
    let nobody = try program.run("people", "add", "--name", "?!")
    #expect(nobody.status == 64 && nobody.errors.contains("“?!” doesn't look like a name."))
  }

  @Test func `Nobody is added twice by a slip, or joined without a yes`() throws {
    let program = try Program()
    _ = try program.run("people", "add", "--name", "Ana Ruiz")
    let twice = try program.run("people", "add", "--name", "ana ruiz", "--role", "nurse")
    #expect(twice.status == 64 && twice.errors.contains("people edit 1"))
    _ = try program.run("people", "add", "--name", "ana ruiz", "--role", "nurse", "--namesake")
    #expect(try program.run("people", "merge", "1", "2").status == 64)
    #expect(try program.run("people", "merge", "1", "2", "--yes").status == 0)
    #expect(try program.run("people", "list").output == "1  Ana Ruiz, nurse  to ask\n")
    #expect(try program.run("people", "show", "2").status == 66)
  }

  @Test func `What someone goes by is how a message greets them, unless it's formal`() throws {
    let program = try Program()
    _ = try program.run(
      "people", "add", "William Hale", "--goes-by", "Bill", "--pronouns", "he/him", "--role",
      "nurse", "--known", "direct")
    let shown = try program.run("people", "show", "Bill").output
    #expect(shown.contains("Goes by     Bill\n") && shown.contains("Pronouns    he/him\n"))
    let me = ["--me", "Kim Doe", "--background", "a nursing student", "--interest", "nursing"]
    let warm = try program.run(["outreach", "draft", "1", "--style", "warm"] + me)
    #expect(warm.output.contains("Hi Bill,") && !warm.output.contains("William"))
    _ = try program.run("people", "edit", "1", "--known", "cold")
    let formal = try program.run(["outreach", "draft", "1", "--style", "formal"] + me)
    #expect(formal.output.contains("Dear William Hale,") && !formal.output.contains("Bill"))
    _ = try program.run("prepare", "--name", "William Hale", "--yes")
    let sheet = try program.run("sheet", "1").output
    #expect(sheet.contains("William Hale (he/him)\n"))
  }

  @Test func `A missing name is asked for in a terminal`() throws {
    let program = try Program()
    let terminal = try program.terminal("people", "add", "--role", "nurse")
    try terminal.answer("name", "Ana Ruiz")
    try terminal.waitForText("Added Ana Ruiz as number 1.")
    #expect(try Program().run("people", "add", "--no-input").status == 64)
  }

  @Test(arguments: ["Pacific/Auckland", "America/New_York", "UTC"])
  func `A day of connecting is the same day everywhere`(zone: String) throws {
    let program = try Program()
    program.environment["TZ"] = zone
    let file = "Name,Connected On\nAna Ruiz,03 Nov 2025\n"
    _ = try program.run("people", "import", "-", input: file)
    #expect(try program.run("people", "show", "1").output.contains("Mon, Nov 3, 2025"))
    let table = try program.run("people", "export").output
    #expect(table.contains(",2025-11-03,"))
    let back = try program.run("people", "import", "-", input: table)
    #expect(back.output.contains("merged 0, skipped 0. Already here: 1"))
  }

  @Test func `What is left out of a record is told with its line`() throws {
    let program = try Program()
    let file = "Name,Email,Connected On\nAna,ana@,31 Feb 2020\nBo\n"
    let output = try program.run("people", "import", "-", input: file).output
    #expect(output.contains("line 2: left out “ana@” for Ana because it isn't an email address\n"))
    #expect(output.contains("line 2: left out “31 Feb 2020” for Ana because it isn't a real date"))
    #expect(output.contains("line 3: skipped because it has only one value"))
  }

  @Test func `Columns can be told, and a slip in telling is named`() throws {
    let program = try Program()
    let file = "Quien;Ort\nAna;Luna\n"
    func take(_ map: String...) throws -> Program.Result {
      try program.run(
        ["people", "import", "-"] + map.flatMap { ["--map", $0] }, input: Data(file.utf8))
    }
    #expect(try take().errors.contains("--map name=Who"))
    let wrong = try take("name=Quien", "company=Place")
    #expect(
      wrong.status == 65 && wrong.errors.contains("no column named “Place”. Columns: Quien, Ort."))
    #expect(try take("nom=Quien").status == 64)
    #expect(try take("name=Quien", "company=Ort").output.contains("Added 1,"))
    #expect(try program.run("people", "list").output == "1  Ana, Luna  to ask\n")
  }

  @Test func `A first name wins over what else is known, and near names are offered`() throws {
    let program = try Program()
    for flags in [
      ["Ana Ruiz", "--role", "nurse"], ["Chris Park", "--company", "Luna Analytics"],
      ["Chris Parker"],
    ] {
      _ = try program.run(["people", "add", "--name"] + flags)
    }
    #expect(try program.run("people", "show", "ana").output.hasPrefix("Ana Ruiz (number 1)"))
    let several = try program.run("people", "show", "chris")
    #expect(several.errors.contains("Chris Park (2), Luna Analytics"))
    #expect(several.status == 64)
    for command in [["people", "edit"], ["people", "show"], ["outreach", "draft"]] {
      let near = try program.run(command + ["anna", "ruis"])
      #expect(near.errors.contains("Did you mean Ana Ruiz (1), nurse?"), "\(command)")
      #expect(near.status == 66)
    }
    #expect(
      try program.run("people", "edit", "1", "--role", "cook", "--found", "gossip: x")
        .errors.contains("Nothing was changed."))
    #expect(try program.run("people", "list").output.contains("Ana Ruiz, nurse"))
    let merged = try program.run("people", "merge", "chris park", "3", "--yes")
    #expect(merged.output.hasPrefix("Merged. Chris Park (2) now has everything from both records."))
  }

  @Test func `Somebody is deleted only with a yes`() throws {
    let program = try Program()
    _ = try program.run("people", "add", "--name", "Ana Ruiz")
    let asked = try program.run("people", "delete", "ana")
    #expect(asked.status == 64 && asked.errors.contains("--yes"))
    let deleted = try program.run("people", "delete", "ana", "--yes")
    #expect(deleted.output.hasPrefix("Deleted Ana Ruiz (1)."))
    #expect(try program.run("people", "list").output.isEmpty)
  }

  @Test func `What was found out survives a table, and a terminal is not obeyed`() throws {
    let program = try Program()
    _ = try program.run(
      "people", "add", "--name", "Ana \u{1B}]52;c;eA==\u{7}", "--found", "posts: on nights")
    let table = try program.run("people", "export").output
    #expect(table.contains("\u{1B}]52"))
    let other = try Program()
    _ = try other.run("people", "import", "-", input: table)
    #expect(try other.run("people", "show", "1").output.contains("their posts: on nights"))
    let terminal = try program.terminal("people", "export")
    try terminal.waitForText("Ana <U+001B>]52;c;eA==<U+0007>")
  }

  @Test func `A slow reader of what came in holds up no other window`() throws {
    let program = try Program()
    let rows = (0..<1500).map { "P\($0) \(String(repeating: "x", count: 150)),nurse\n" }
    let file = program.home + ".csv"
    try ("Name,Role\n" + rows.joined()).write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: program.path)
    reader.arguments = ["people", "import", file, "--verbose"]
    reader.environment = program.environment
    let pipe = Pipe()
    reader.standardOutput = pipe
    try reader.run()
    // Something is told, and more than a pipe holds is still to come.
    let first = pipe.fileHandleForReading.availableData
    #expect(try program.run("people", "add", "--name", "Ana Ruiz").status == 0)
    let rest = pipe.fileHandleForReading.readDataToEndOfFile()
    reader.waitUntilExit()
    #expect(String(decoding: first + rest, as: UTF8.self).contains("Added 1500,"))
  }

  @Test func `In the conversation a name is as good as a number`() throws {
    let program = try Program()
    for flags in [["Chris Park", "--company", "Luna"], ["Chris Parker"]] {
      _ = try program.run(["people", "add", "--name"] + flags)
    }
    let talk = try program.run("--plain", input: "/reach-out chris\n/reach-out chrsi\n/quit\n")
      .output
    #expect(talk.contains("1  Chris Park, Luna"))
    #expect(talk.contains("“chris” could be any of these. Use the number."))
    #expect(talk.contains("No one is named “chrsi”. Did you mean one of these?"))
  }

  @Test func `In the conversation one can do with people what the shell can`() throws {
    let program = try Program()
    let file = program.home + ".csv"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Self.connections.write(toFile: file, atomically: true, encoding: .utf8)
    let talk = try program.run(
      input: """
        /people add Zoë O'Brien --role nurse --company Luna
        /people import \(file)
        coffeechat people find nurse
        /people edit 1 --role "head nurse"
        /outreach log 1 --sent
        /outreach log 1 --reply yes
        /people 1
        """)
    #expect(talk.status == 0 && talk.errors.isEmpty)
    for words in ["Added 2,", "Ana Ruiz", "head nurse", "That's great news."] {
      #expect(talk.output.contains(words), "\(words)")
    }
    #expect(!talk.output.contains("neither a command"))
  }

  @Test func `What is known of somebody is taken where nothing is asked`() throws {
    let program = try Program()
    _ = try program.run(
      "people", "add", "Rosa Diaz", "--role", "nurse", "--known", "warm through Sam", "--found",
      "posts:night shifts")
    for role in ["baker", "cook"] {
      _ = try program.run("people", "add", "Chris Park", "--role", role, "--namesake")
    }
    let sheet = try program.run("prepare", "--name", "Rosa Diaz", "--yes").output
    for words in ["nurse", "Introduced by Sam.", "night shifts"] {
      #expect(sheet.contains(words), "\(words)")
    }
    let two = try program.run("prepare", "--name", "Chris Park", "--yes")
    #expect(two.status == 64 && two.errors.contains("Chris Park (2), baker; Chris Park (3), cook"))
    #expect(try program.run("prepare", "--name", "#3", "--yes").output.contains("cook"))
  }

  @Test func `A mistake in such a command is told, and the conversation goes on`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try terminal.answer("coffeechat>", "/people add Bo Lind --stage high")
    try terminal.answer("coffeechat>", "/people merge bo")
    try terminal.answer("coffeechat>", "/people add Bo Lind")
    try terminal.answer("coffeechat>", "/people find --help")
    try terminal.waitForPrompt("coffeechat>")
    #expect(terminal.everything.contains("--stage"))
    #expect(terminal.everything.contains("people merge --help"))
    #expect(!terminal.everything.contains("Fatal"))
    #expect(try program.run("people", "list").output.contains("Bo Lind"))
    #expect(terminal.everything.contains("USAGE: coffeechat people find"))
  }
}
