import Foundation
import Testing

/// Calendar files, read back by other programs' parsers.
@Suite struct CalendarTests {
  static let python = "/usr/bin/python3"
  static let hasICalendar = run(python, ["-c", "import icalendar"])?.status == 0
  static let hasKhal = FileManager.default.isExecutableFile(atPath: "/usr/bin/khal")

  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) -> (output: String, status: Int32)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
      .merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  /// Prints a line for each component that python's icalendar finds.
  static let reader = """
    import sys, icalendar
    for part in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk():
        row = [part.name]
        for key in ['UID', 'SEQUENCE', 'SUMMARY', 'LOCATION', 'DTSTART', 'DTEND', 'DUE', 'TRIGGER']:
            if key in part:
                value = part[key]
                row.append(key + '=' + str(value.dt if hasattr(value, 'dt') else value))
        print(' | '.join(row).replace(chr(10), '/'))
    """

  func prepared(_ arguments: String...) throws -> Program {
    let program = try Program()
    let result = try program.run(
      [
        "prepare", "--name", "Zoë Ruiz", "--role", "nurse", "--when", "2026-12-01 10:00",
        "--minutes", "30", "--yes",
      ] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  func components(_ program: Program) throws -> [String] {
    let file = program.home + "/talk.ics"
    let result = try program.run("calendar", "1", "-o", file, "--force")
    #expect(result.status == 0, "\(result.errors)")
    let read = try #require(Self.run(Self.python, ["-c", Self.reader, file]))
    #expect(read.status == 0, "\(read.output)")
    return read.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: hasICalendar, "skipped: no icalendar for python3"))
  func `Another program reads the talk, its alarms, the thanks and the days after`() throws {
    let program = try prepared(
      "--medium", "in-person", "--place", "Café Luna; 2nd floor, left\\ by the window")
    let parts = try components(program)
    let talk = try #require(parts.first { $0.contains("Informational interview with Zoë Ruiz") })
    #expect(talk.contains("LOCATION=Café Luna; 2nd floor, left\\ by the window"))
    #expect(talk.contains("DTSTART=2026-12-01 10:00:00+00:00"))
    #expect(talk.contains("DTEND=2026-12-01 10:30:00+00:00"))
    #expect(parts.contains("VALARM | TRIGGER=-1 day, 0:00:00"))
    #expect(parts.contains("VALARM | TRIGGER=-1 day, 22:55:00"))
    let thanks = try #require(parts.first { $0.hasPrefix("VTODO") })
    #expect(thanks.contains("DUE=2026-12-02 10:30:00+00:00"))
    #expect(parts.contains { $0.contains("Check in") && $0.contains("DTSTART=2026-12-22 ") })
  }

  @Test(.enabled(if: hasICalendar, "skipped: no icalendar for python3"))
  func `After a change the same things are told once more, with a higher sequence`() throws {
    let program = try prepared()
    func identities(_ parts: [String]) -> [String: Int] {
      var found: [String: Int] = [:]
      for part in parts where part.contains("UID=") {
        let fields = part.components(separatedBy: " | ")
        found[fields.first { $0.hasPrefix("UID=") } ?? ""] =
          fields.first { $0.hasPrefix("SEQUENCE=") }.flatMap { Int($0.dropFirst(9)) }
      }
      return found
    }
    let before = identities(try components(program))
    let change = try program.run(
      input: "/prepare 1\n\n\n\n\n\n\n\n\n2026-12-02 11:00\n\n\n\n\n\n\n\n")
    #expect(change.status == 0, "\(change.errors)")
    let after = identities(try components(program))
    #expect(before.count == 4 && Set(before.keys) == Set(after.keys))
    for (identity, sequence) in before { #expect(after[identity] ?? 0 > sequence) }
  }

  @Test(.enabled(if: hasKhal, "skipped: no khal"))
  func `khal takes it up, and up again`() throws {
    let program = try prepared("--medium", "video", "--place", "https://meet.example/zoe")
    let file = program.home + "/talk.ics"
    _ = try program.run("calendar", "-o", file)
    let folder = program.home + "/khal"
    try FileManager.default.createDirectory(
      atPath: folder + "/events", withIntermediateDirectories: true)
    let config = """
      [calendars]
      [[talks]]
      path = \(folder)/events
      [locale]
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      local_timezone = UTC
      default_timezone = UTC
      [sqlite]
      path = \(folder)/khal.db
      [default]
      default_calendar = talks
      """
    try config.write(toFile: folder + "/config", atomically: true, encoding: .utf8)
    let home = ["HOME": folder]
    for _ in 1...2 {
      let imported = Self.run(
        "/usr/bin/khal", ["-c", folder + "/config", "import", "--batch", file], environment: home)
      #expect(imported?.status == 0)
    }
    let list = Self.run(
      "/usr/bin/khal", ["-c", folder + "/config", "list", "2026-12-01", "2026-12-01"],
      environment: home)
    let talks =
      (list?.output ?? "").components(separatedBy: "Informational interview with Zoë Ruiz").count
      - 1
    #expect(talks == 1, "\(list?.output ?? "")")
    #expect(list?.output.contains("10:00-10:30") == true)
  }

  @Test func `Where there is nothing to put into a calendar, it says so`() throws {
    let program = try Program()
    #expect(try program.run("calendar").errors.contains("None of your interviews has a date yet."))
    #expect(try program.run("calendar", "9").status == 66)
    _ = try program.run("prepare", "--name", "Ana", "--when", "skip", "--yes")
    let undated = try program.run("calendar", "1")
    #expect(undated.status == 65 && undated.errors.contains("has no date yet"))
  }

  @Test func `A file is written where it can be, and never overwritten unasked`() throws {
    let program = try prepared()
    let file = program.home + "/talk.ics"
    #expect(try program.run("calendar", "1", "-o", file).status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try program.run("calendar", "1", "-o", file).errors.contains("--force"))
    #expect(try program.run("calendar", "1", "-o", program.home).errors.contains("is a folder"))
    let nowhere = try program.run("calendar", "1", "-o", program.home + "/a/b.ics")
    #expect(nowhere.status == 73 && nowhere.errors.contains("doesn't exist"))
    #expect(try program.run("calendar", "1", "-o", "/dev/null").status == 0)
    // A link leads to a file, and that is asked about.
    let link = program.home + "/link.ics"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "talk.ics")
    #expect(try program.run("calendar", "1", "-o", link).status == 73)
    try Data(repeating: 0x78, count: 100_000).write(to: URL(fileURLWithPath: file))
    #expect(try program.run("calendar", "1", "-o", link, "--force").status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == "talk.ics")
    let journal = program.home + "/journal.sqlite"
    #expect(try program.run("calendar", "1", "-o", journal, "--force").status == 64)
    let terminal = try program.terminal("calendar", "1", "-o", file)
    try terminal.answer("yes or no [no]>", "yes")
    #expect(try terminal.waitForExit() == 0)
  }
}
