import Foundation
import Testing

@Suite struct ExportTests {
  func filled() throws -> Program {
    let program = try Program()
    for (name, place) in [("Ana Ruiz", "Café \"Luna\", left\u{1F600}"), ("=HYPERLINK(1)", "-2+3")] {
      let result = try program.run(
        "prepare", "--name", name, "--role", "nurse", "--when", "2026-12-01 10:00", "--minutes",
        "20", "--place=\(place)", "--yes")
      #expect(result.status == 0, "\(result.errors)")
    }
    return program
  }

  @Test func `An export is taken in by another journal, once`() throws {
    let program = try filled()
    let file = program.home + "/all.json"
    #expect(try program.run("export", "-o", file).status == 0)
    _ = try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(fileURLWithPath: file)))
    let other = try Program()
    #expect(try other.run("import", file).output.contains("new interviews: 2"))
    #expect(try other.run("import", file).output.hasPrefix("Nothing new."))
    let lists = try [program, other].map { try $0.run("interviews", "--format", "json").output }
    #expect(lists[0] == lists[1])
    let wrong = try other.run("import", program.path)
    #expect(wrong.status == 65 && !wrong.errors.isEmpty)
  }

  @Test func `A table holds no formulas, and another program reads it`() throws {
    let program = try filled()
    let file = program.home + "/people.csv"
    #expect(try program.run("export", "--format", "csv", "-o", file).status == 0)
    let script = """
      import csv, sys
      for row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8')):
          print('|'.join(row))
      """
    let read = try #require(
      CalendarTests.run(CalendarTests.python, ["-c", script, file]), "python3 reads the table")
    let rows = read.output.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("Number|Name|Role|"))
    #expect(rows[1].contains("|Café \"Luna\", left\u{1F600}|"))
    #expect(rows[2].hasPrefix("2|'=HYPERLINK(1)|") && rows[2].contains("|'-2+3|"))
    let people = try program.run("export", "--format", "csv", "--table", "people").output
    #expect(people.contains("Ana Ruiz,,,nurse") && people.contains("'=HYPERLINK(1)"))
    _ = try program.run(
      "outreach", "draft", "1", "--me", "Kim", "--interest", "nursing", "--style", "warm")
    _ = try program.run("outreach", "log", "1", "--sent")
    let outreach = try program.run("export", "--format", "csv", "--table", "outreach").output
    #expect(outreach.contains("1,Ana Ruiz,2026-11-21T09:00,yes,request,warm,email"))
    #expect(try program.run("export", "--table", "people").status == 64)
  }

  @Test func `A folder of Markdown has a file for each talk, and is not mixed with others`() throws
  {
    let program = try filled()
    let folder = program.home + "/talks"
    #expect(try program.run("export", "--format", "markdown").status == 64)
    #expect(try program.run("export", "--format", "markdown", "-o", folder).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["1-ana-ruiz.md", "2-hyperlink-1.md"])
    let text = try String(contentsOfFile: folder + "/1-ana-ruiz.md", encoding: .utf8)
    #expect(text.hasPrefix("# Conversation with Ana Ruiz\n"))
    #expect(try program.run("export", "--format", "markdown", "-o", folder).status == 73)
    #expect(try program.run("export", "--format", "markdown", "-o", folder, "--force").status == 0)
  }

  @Test func `A backup is put back only when that is meant, and nothing is lost by it`() throws {
    let program = try filled()
    let file = program.home + "/copy.sqlite"
    let made = try program.run("backup", file)
    #expect(made.output.contains("Interviews: 2"), "\(made.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try program.run("backup", file).status == 73)
    _ = try program.run("prepare", "--name", "Cy", "--yes")
    #expect(try program.run("restore", file).status == 64)
    let terminal = try program.terminal("restore", file)
    try terminal.waitForText("interviews 3")
    try terminal.answer("yes or no [no]>", "no")
    #expect(try terminal.waitForExit() == 0)
    #expect(try program.run("show", "3").status == 0)
    let restored = try program.run("restore", file, "--yes")
    #expect(restored.status == 0 && restored.output.contains("Interviews: 2"))
    #expect(try program.run("show", "3").status == 66)
    // What was there can be had again.
    let kept = try #require(
      restored.output.split(separator: "\n").last?.split(separator: " ").last.map(String.init))
    #expect(try program.run("restore", kept, "--yes").output.contains("Interviews: 3"))
    #expect(try program.run("show", "3").status == 0)
    // A backup whose pages are whole but not what they say.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let place = try #require(bytes.range(of: Data("\"followUps\"".utf8)))
    bytes.replaceSubrange(place, with: Data("{followUps}}".utf8.prefix(place.count)))
    let damaged = program.home + "/damaged.sqlite"
    try bytes.write(to: URL(fileURLWithPath: damaged))
    #expect(try program.run("restore", damaged, "--yes").status == 65)
    #expect(mkfifo(program.home + "/pipe", 0o600) == 0)
    #expect(try program.run("backup", program.home + "/pipe", "--force").status == 73)
    for wrong in [program.path, program.home + "/none", "/dev/null"] {
      #expect(try program.run("restore", wrong, "--yes").status != 0)
    }
    #expect(try program.run("show", "3").status == 0)
  }

  @Test func `People without a talk are not replaced without a question, and are kept`() throws {
    let (program, other) = (try Program(), try filled())
    _ = try program.run("people", "add", "Ana Ruiz", "--role", "nurse")
    let file = program.home + "/copy.sqlite"
    #expect(try other.run("backup", file).status == 0)
    #expect(try program.run("restore", file).status == 64)
    let restored = try program.run("restore", file, "--yes")
    let kept = try #require(
      restored.output.split(separator: "\n").last?.split(separator: " ").last.map(String.init))
    let back = try program.run("restore", kept, "--yes")
    #expect(back.output.contains("Interviews: 0") && back.output.contains("people: 1"))
    #expect(try program.run("people", "show", "Ana Ruiz").status == 0)
  }
}
