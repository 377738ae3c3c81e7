import Foundation
import TerminalTesting
import Testing

@Suite struct AfterTests {
  /// A program with a talk of this morning that was held, with a takeaway, a promise and a name.
  func held(_ notes: String = "/star the nights are the best\n/todo send the paper\n/met Priya\n")
    throws -> Program
  {
    let program = try Program()
    _ = try program.run(
      "prepare", "--name", "Ana Ruiz", "--role", "nurse", "--when", "2026-11-21 09:01",
      "--minutes", "20", "--goal", "role", "--yes")
    let talk = try program.run("live", "1", input: "/next\n/next\n\(notes)/end\nyes\n")
    #expect(talk.status == 0 && talk.errors.isEmpty, "\(talk.errors)")
    #expect(talk.output.contains("/thanks 1 to draft your thank-you"))
    return program
  }

  @Test func `A talk leaves thanks, a promise and somebody to ask`() throws {
    let program = try held()
    let due = try program.run("due")
    #expect(due.status == 0, "nothing is overdue yet")
    let lines = due.output.split(separator: "\n").map(String.init)
    #expect(lines[0].contains("Thank Ana Ruiz, ") && lines[0].hasSuffix("coffeechat thanks 1"))
    #expect(due.output.contains("Promise to Ana Ruiz (“send the paper”)"))
    #expect(due.output.contains("Reach out to Priya"))
    program.environment["COFFEECHAT_NOW"] = "2026-11-23T08:00:00Z"
    let late = try program.run("due")
    #expect(late.status == 1 && late.output.contains(" hr overdue"))
    let start = try program.run([]).output
    #expect(start.contains(/Thank Ana Ruiz, 2[23] hr overdue +\/thanks 1/))
    #expect(!start.contains("You have nothing planned yet."))
  }

  @Test func `A trial or a rehearsal leaves nothing to do`() throws {
    let program = try Program()
    _ = try program.run("prepare", "--name", "Ana", "--when", "2026-11-21 09:01", "--yes")
    for command in [["live", "1", "--speed", "30"], ["rehearse", "1", "--seed", "1"]] {
      _ = try program.run(command, input: Data("/next\n/todo send it\n/end\nyes\n".utf8))
    }
    #expect(try program.run("due").output == "You're all caught up. Nice work.\n")
  }

  @Test(arguments: [80, 40]) func `Thanks are written, sent and kept`(columns: Int) throws {
    let program = try held()
    let terminal = try program.terminal(columns: columns)
    try terminal.waitForPrompt("coffeechat, A")
    #expect(terminal.everything.contains("Thank Ana Ruiz, "))
    #expect(terminal.everything.contains("/thanks 1"))
    try terminal.send("/thanks\r")
    try terminal.answer("name>", "Kim Park")
    try terminal.waitForPrompt("takeaway>")
    #expect(terminal.everything.contains("the nights are the best"))
    #expect(terminal.everything.contains("hours left."))
    try terminal.send("the nights\r")
    try terminal.wait("a start to finish") { $0.cursorRow.hasPrefix("takeaway> I'm going to") }
    try terminal.send("spend a night on the ward\r")
    try terminal.waitForPrompt("draft>")
    let shown = terminal.everything.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("I'm going to spend a night on the ward. I'll send the paper."))
    #expect(shown.contains("today") && shown.contains("generous") && !shown.contains("[say"))
    try terminal.answer("draft>", "sent")
    try terminal.waitForText("thanked Ana Ruiz")
    try terminal.waitForPrompt("coffeechat, A")
    try terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == 0)
    #expect(try !program.run("due").output.contains("Thank Ana"))
    let journal = try program.run("export").output
    #expect(journal.contains("\"kind\":\"thanks\"") && journal.contains("\"status\":\"thanked\""))
  }

  @Test func `A thank-you is written from an answer, and says what is missing without one`() throws
  {
    let program = try held()
    let refused = try program.run("thanks", "1")
    #expect(refused.status == 64 && refused.output.isEmpty && refused.errors.contains("--used"))
    #expect(refused.errors.contains("the nights are the best"))
    let used = ["--used", "her tip about the nights. I'll ask for a shift"]
    #expect(try program.run(["thanks", "1"] + used).errors.contains("settings name"))
    _ = try program.run("settings", "name", "kim park")
    let unclear = try program.run("thanks", "1", "--used", "nights")
    #expect(unclear.status == 64 && unclear.errors.contains("turn that into a sentence"))
    let path = program.home + "/thanks.txt"
    #expect(try program.run(["thanks", "1", "-o", path] + used).output.isEmpty)
    let email = try String(contentsOfFile: path, encoding: .utf8)
    #expect(email.hasPrefix("Subject: ") && email.contains("Your tip about the nights was"))
    #expect(email.hasSuffix("Kim Park\n") && !email.contains("the nights are the best"))
    let card = try program.run(["thanks", "1", "--style", "card"] + used)
    #expect(card.output.hasPrefix("Dear Ana,\n") && card.errors.contains("hours left"))
    // Much later the draft no longer says today.
    #expect(card.output.contains("today"))
    program.environment["COFFEECHAT_NOW"] = "2027-01-19T10:00:00Z"
    let late = try program.run("thanks", "1")
    #expect(late.status == 0 && !late.output.contains("today") && late.errors.contains("It's late"))
    #expect(try program.run("thanks", "1", "--sent").output.contains("thanked Ana Ruiz"))
    let twice = try program.run("thanks", "1", "--sent").output
    #expect(twice.contains("You already thanked Ana Ruiz"))
    #expect(try program.run("thanks", "7").status == 66)
  }

  @Test func `One looks back, goes back, leaves and goes on`() throws {
    let program = try held()
    let terminal = try program.terminal("reflect", "1")
    try terminal.answer("surprised [skip]>", "how calm she is")
    try terminal.answer("learned [skip]>", "the nights")
    try terminal.answer("fits [skip]>", "<")
    try terminal.wait("the earlier answer on the line") {
      $0.cursorRow == "learned> the nights"
    }
    try terminal.send(" are long\r")
    try terminal.waitForPrompt("fits [skip]>")
    try terminal.send("half an answ")
    try terminal.press(.control("c"))
    try terminal.waitForText("/reflect 1 to continue.")
    #expect(try terminal.waitForExit() == 0)

    let again = try program.terminal()
    try again.answer("coffeechat, Ana Ruiz>", "/reflect")
    try again.answer("fits [skip]>", "")
    try again.answer("will do [skip]>", "a week on the ward")
    try again.answer("by [skip]>", "in 2 weeks")
    try again.waitForText("Sat, Dec 5, 2026.")
    try again.answer("energy [skip]>", "2 9")
    try again.waitForText("Type two numbers from 1 to 5")
    try again.answer("energy [skip]>", "2 4")
    try again.waitForText("/summary 1")
    try again.waitForPrompt("coffeechat, Ana Ruiz>")
    // Killed, nothing that was answered is lost.
    again.kill(SIGKILL)
    _ = try? again.waitForExit()
    let report = try program.run("summary", "1", "--format", "markdown")
    #expect(report.status == 0 && report.errors.isEmpty)
    for text in [
      "# Informational interview with Ana Ruiz", "**Title:** nurse", "## Questions asked",
      "the nights are long", "a week on the ward", "By: Sat, Dec 5, 2026",
      "2 out of 5 before, 4 out of 5 after",
    ] {
      #expect(report.output.contains(text), "\(text)")
    }
  }

  @Test func `The report names what is open, in every format`() throws {
    let program = try Program()
    _ = try program.run("prepare", "--name", "Ana", "--yes")
    let report = try program.run("summary", "1")
    #expect(report.output.contains("[ ] the last name") && report.output.contains("____"))
    #expect(report.errors.contains("Still missing: the last name, their title"))
    let json = try program.run("summary", "1", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["missing"] as? [String])?.contains("last-name") == true)
    let path = program.home + "/report.pdf"
    let pdf = try program.run("summary", "1", "--format", "pdf", "-o", path)
    if pdf.status != 69 {
      #expect(FileManager.default.contents(atPath: path)?.prefix(4) == Data("%PDF".utf8))
    }
  }

  @Test func `What is due is done and put off in a shell`() throws {
    let program = try held()
    program.environment["COFFEECHAT_NOW"] = "2026-11-21T12:00:00Z"
    #expect(try program.run("due", "--done", "2").output.contains("“send the paper”"))
    #expect(try program.run("due", "--done", "2").output == "You already checked that off.\n")
    let snoozed = try program.run("due", "--snooze", "1", "5")
    #expect(snoozed.output == "Snoozed until Fri, Nov 27.\n")
    for arguments in [["--snooze", "1"], ["--snooze", "1", "0"], ["3", "--done", "3"]] {
      #expect(try program.run(["due"] + arguments).status == 64, "\(arguments)")
    }
    #expect(try program.run("due", "--done", "99").status == 66)
    // The check-in comes again, three weeks after it was done.
    program.environment["COFFEECHAT_NOW"] = "2026-12-15T08:00:00Z"
    let checkIn = try program.run("due", "4")
    #expect(checkIn.output.contains("You did what you promised:\n  - send the paper"))
    #expect(
      try program.run("due", "--done", "4").output.contains(
        "Your next check-in is Tue, Jan 5."))
    let json = try program.run("due", "--format", "json").output
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(list?.first?["kind"] as? String == "thanks")
  }

  @Test(arguments: [80, 40]) func `Insights fit the terminal`(columns: Int) throws {
    let program = try held("early shifts\n/star the nights are the best\n")
    let terminal = try program.terminal(columns: columns, rows: 60)
    try terminal.answer("coffeechat, A", "/insights")
    try terminal.waitForText("1 of 1 conversations ended on time.")
    try terminal.waitForPrompt("coffeechat, A")
    let rows = terminal.screen.rows
    #expect(rows.contains { $0.contains("█") && $0.hasSuffix("1 starred") })
    #expect(terminal.everything.contains("Not explored yet"))
    let found = try program.run("insights", "NIGHTS").output
    #expect(found.contains("the nights are the best") && !found.contains("early"))
    let json = try program.run("insights", "--format", "json")
    #expect(json.output.contains("\"inTime\" : 1") && json.status == 0)
    #expect(try Program().run("insights").output.contains("No conversations yet."))
  }
}
