import Foundation
import Testing

/// Faults that were found by trying the program hard.
@Suite struct FaultTests {
  /// Runs the program in a folder of its own.
  private func run(
    _ program: Program, in folder: String, _ arguments: String...
  ) throws -> Program.Result {
    let shell = "cd '\(folder)' && exec \"$0\" \"$@\""
    return try program.run(
      executable: "/bin/sh", ["-c", shell, program.path] + arguments)
  }

  private func folder() throws -> String {
    let path = NSTemporaryDirectory() + "faults-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test(arguments: ["x", "é", "語", "~", " ", ".x", "a.b.c", String(repeating: "n", count: 200)])
  func `A file may have any name`(name: String) throws {
    let program = try Program()
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try program.run("people", "add", "Al Bo")
    let result = try run(program, in: folder, "export", "-o", name)
    #expect(result.status == 0, "\(result.errors)")
    #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test func `A folder that is not there is named, with a slash at the end or not`() throws {
    let program = try Program()
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try program.run("people", "add", "Al Bo")
    for name in ["b/", "b/x"] {
      let result = try run(program, in: folder, "export", "-o", name)
      #expect(result.status != 0 && result.status < 128, "\(result.status)")
      #expect(result.errors.contains("b"))
    }
  }

  @Test func `A file that is replaced keeps its mode, and a crash's leftovers are no hindrance`()
    throws
  {
    let program = try Program()
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try program.run("prepare", "--name", "Ana Ruiz", "--yes")
    let path = folder + "/sheet.txt"
    #expect(FileManager.default.createFile(atPath: path, contents: Data("old".utf8)))
    chmod(path, 0o644)
    let result = try run(program, in: folder, "sheet", "1", "-o", "sheet.txt", "--force")
    #expect(result.status == 0, "\(result.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o644)
    let shell = "cd '\(folder)' && touch o.txt.$$.part && exec \"$0\" sheet 1 -o o.txt"
    let again = try program.run(executable: "/bin/sh", ["-c", shell, program.path])
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func `A preparation that is open during a restore is saved as a new interview`() throws {
    let other = try Program()
    _ = try other.run([], input: Data("/prepare\nAna Other\nsurgeon\n".utf8))
    let backup = other.home + "-backup.sqlite"
    defer { try? FileManager.default.removeItem(atPath: backup) }
    #expect(try other.run("backup", backup).status == 0)

    let program = try Program()
    let lines = "/prepare\nEve Window\nbaker\n/restore \(backup) --yes\nCorner Shop\nbread\n/quit\n"
    _ = try program.run([], input: Data(lines.utf8))
    let kept = try program.run("show", "1").output
    #expect(kept.contains("Ana Other") && kept.contains("surgeon"))
    #expect(!kept.contains("Corner Shop"))
    let all = try program.run("interviews").output
    #expect(all.contains("Ana Other") && all.contains("Eve Window"))
  }

  @Test func `A restore asks where only answers to exercises would be lost`() throws {
    let other = try Program()
    _ = try other.run("people", "add", "Al Bo")
    let backup = other.home + "-backup.sqlite"
    defer { try? FileManager.default.removeItem(atPath: backup) }
    #expect(try other.run("backup", backup).status == 0)
    let program = try Program()
    _ = try program.run(["quiz", "--seed", "1"], input: Data("cabed\nno\n".utf8))
    let result = try program.run("restore", backup, "--no-input")
    #expect(result.status != 0)
    #expect(result.errors.contains("--yes"))
  }

  @Test func `Settings changed at the same time are all kept`() throws {
    let program = try Program()
    let changes = [
      ["name", "Kim Park"], ["field", "baking"], ["minutes", "20"], ["background", "cook"],
    ]
    for _ in 0..<5 {
      try? FileManager.default.removeItem(atPath: program.home + "/settings.yaml")
      let processes = try changes.map { try program.start(["settings"] + $0) }
      processes.forEach { $0.waitUntilExit() }
      let text = try String(contentsOfFile: program.home + "/settings.yaml", encoding: .utf8)
      for part in ["name: Kim Park", "field: baking", "minutes: 20", "background: cook"] {
        #expect(text.contains(part), "\(text)")
      }
    }
  }

  @Test func `What was held cannot be undone to unfinished`() throws {
    let program = try Program()
    _ = try program.run(
      "prepare", "--name", "Ana Ruiz", "--when", "2026-11-21 10:00", "--minutes", "15", "--yes")
    _ = try program.run(["live", "1"], input: Data("/end\n".utf8))
    let undone = try program.run([], input: Data("/undo\nyes\n/quit\n".utf8))
    let shown = try program.run("interviews").output
    #expect(!shown.contains("not finished"), "\(undone.output)")
  }

  @Test func `Two short drafts are shown with their verdicts`() throws {
    let result = try Program().run("check", "Why?", "How?")
    #expect(result.output.contains("Why?") && result.output.contains("How?"))
  }

  @Test func `A number is no name, however it is given`() throws {
    let program = try Program()
    #expect(try program.run("people", "add", "123").status == 64)
    #expect(try program.run("people", "add", "--name", "123").status == 64)
  }

  @Test func `What looks like a formula comes back from a table as it was`() throws {
    let program = try Program()
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for note in [" =1+1", "'=x", "'plain", "=2"] {
      _ = try program.run(
        "people", "add", "Al \(note.count)o\(note.filter(\.isLetter))", "--notes", note)
    }
    _ = try run(program, in: folder, "people", "export", "-o", "people.csv", "--format", "csv")
    let text = try String(contentsOfFile: folder + "/people.csv", encoding: .utf8)
    #expect(text.contains("' =1+1") && text.contains("''=x") && text.contains("'=2"), "\(text)")
    let second = try Program()
    let imported = try run(second, in: folder, "people", "import", "people.csv")
    #expect(imported.status == 0, "\(imported.errors)")
    let json = try second.run("people", "list", "--format", "json").output
    #expect(json.contains("\"=2\"") && json.contains("\"'=x\""), "\(json)")
  }

  @Test func `A title is no first name in a session`() throws {
    let program = try Program()
    _ = try program.run(
      "prepare", "--name", "Dr. Elena Petrova", "--role", "nurse", "--when", "today 9:30",
      "--minutes", "20", "--yes")
    let talk = try program.run("live", "1", "--speed", "60", input: "/next\n/time\n/quit\n")
    #expect(talk.output.contains("Dr. Petrova") || talk.output.contains("Elena"))
    #expect(!talk.output.contains("Dr..") && !talk.output.contains("Dr.,"), "\(talk.output)")
  }
}
