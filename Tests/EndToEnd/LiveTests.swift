import Foundation
import TerminalTesting
import Testing

@Suite struct LiveTests {
  /// A program with one talk, of twenty minutes, prepared.
  func prepared(when: String = "2026-11-21 10:00") throws -> Program {
    let program = try Program()
    let result = try program.run(
      "prepare", "--name", "Zoë Ruiz", "--role", "nurse", "--when", when, "--minutes", "20",
      "--medium", "in-person", "--yes")
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  func sessions(_ program: Program) throws -> [[String: Any]] {
    let text = try program.run("sessions", "1", "--format", "json").output
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
  }

  @Test(arguments: [80, 40]) func `One types through cues, resizes, pauses and looks back`(
    columns: Int
  ) throws {
    let program = try prepared()
    let terminal = try program.terminal(
      "live", "1", "--speed", "120", columns: columns, rows: 24)
    try terminal.waitForText("It's time.")
    let note = "she loves the nights: Łódź, naïve 日本 and 👩‍🔬, all of a wrapped line"
    try terminal.send(note)
    try terminal.waitForText("Say who you are")
    try terminal.wait("the half-typed note, undisturbed") {
      $0.rows.joined().contains("all of a wrapped line")
    }
    terminal.resize(columns: columns / 2, height: 24)
    try terminal.send("!\r")
    try terminal.send("/star\r")
    try terminal.waitForText("Starred:")
    terminal.resize(columns: columns, height: 24)
    try terminal.send("/next\r")
    try terminal.waitForText("Question 1")
    try terminal.send("/pause\r")
    try terminal.waitForText("Paused.")
    try terminal.send("/resume\r/met Priya\r")
    try terminal.waitForText("New person to talk to: Priya.")
    try terminal.send("/end\r")
    try terminal.wait("to be asked, or the debrief") {
      $0.cursorRow.hasPrefix("yes or no")
        || $0.rows.contains { $0.contains("This was a practice run") }
    }
    try terminal.send("yes\r")
    try terminal.waitForText("This was a practice run")
    #expect(try terminal.waitForExit() == 0)
    let session = try #require(try sessions(program).first)
    #expect(session["kind"] as? String == "trial")
    #expect(session["takeaways"] as? [String] == [note + "!"])
    #expect(session["people"] as? [String] == ["Priya"])
  }

  @Test func `Killed at any moment, it goes on with every note and the half-typed line`() throws {
    let program = try prepared()
    var notes: [String] = []
    for round in 0..<6 {
      let terminal = try program.terminal("live", "1", "--speed", "2")
      try terminal.waitForText(
        round == 0 ? "Ready for your conversation" : "Back in your conversation")
      if round > 0 {
        try terminal.wait("the half-typed line") { $0.cursorRow.hasSuffix("half \(round)") }
        try terminal.press(.control("u"))
      }
      let note = "note number \(round)"
      notes.append(note)
      try terminal.send(note + "\r")
      if round == 1 {
        try terminal.send("/next\r/next\r")
        try terminal.waitForText("Question 1")
      }
      try terminal.send("half \(round + 1)")
      try terminal.wait("it is typed") { $0.cursorRow.hasSuffix("half \(round + 1)") }
      // Kept within a second.
      let deadline = ContinuousClock.now + .seconds(20)
      while ContinuousClock.now < deadline {
        if try sessions(program).first?["typed"] as? String == "half \(round + 1)" { break }
      }
      terminal.kill(SIGKILL)
      _ = try? terminal.waitForExit()
    }
    let session = try #require(try sessions(program).first)
    #expect((session["notes"] as? [[String: Any]])?.compactMap { $0["text"] as? String } == notes)
    #expect(session["stop"] as? String == "1")
    #expect(try sessions(program).count == 1)
  }

  @Test func `Killed at a hundred moments, it never loses a note it has taken`() throws {
    let program = try prepared()
    var random = SystemRandomNumberGenerator()
    var taken: [String] = []
    for round in 0..<100 {
      let terminal = try program.terminal("live", "1", "--speed", "0.5")
      try terminal.wait("the clock") { $0.cursorRow.contains("> ") || $0.cursorRow.hasSuffix(">") }
      let note = "note \(round)"
      try terminal.send("\u{15}" + note + "\r")
      // With every other one the kill comes at any moment, taken or not.
      if round.isMultiple(of: 2) {
        try terminal.wait("it is taken") {
          $0.rows.contains { $0.hasSuffix(note) } && $0.cursorRow.hasSuffix(">")
        }
        taken.append(note)
      }
      usleep(.random(in: 0...20_000, using: &random))
      terminal.kill(SIGKILL)
      _ = try? terminal.waitForExit()
    }
    let session = try #require(try sessions(program).first)
    let notes = (session["notes"] as? [[String: Any]])?.compactMap { $0["text"] as? String } ?? []
    #expect(Set(taken).isSubset(of: notes))
    #expect(notes == notes.sorted { Int($0.dropFirst(5)) ?? 0 < Int($1.dropFirst(5)) ?? 0 })
    #expect(try sessions(program).count == 1)
  }

  @Test func `A second window says that the talk is open, and offers to watch`() throws {
    let program = try prepared()
    let first = try program.terminal("live", "1", "--speed", "0.1")
    try first.waitForText("Ready for your conversation")
    let second = try program.terminal("live", "1", "--speed", "0.1")
    try second.answer("yes or no [no]>", "yes")
    try second.waitForText("view-only")
    try first.send("seen from afar\r")
    try second.waitForText("seen from afar")
    try second.press(.control("c"))
    #expect(try second.waitForExit() == 0)
    try first.press(.control("d"))
    try first.waitForText("to continue.")
    #expect(try first.waitForExit() == 0)
  }

  @Test(arguments: [
    ("2026-11-21 08:00", "yes"), ("2026-11-28 10:00", "no"),
  ]) func `A talk of another time asks what is meant`(when: String, answer: String) throws {
    let program = try Program()
    program.environment["COFFEECHAT_NOW"] = "2026-11-21T07:00:00Z"
    _ = try program.run(
      "prepare", "--name", "Ana", "--role", "nurse", "--when", when, "--minutes", "20", "--yes")
    program.environment["COFFEECHAT_NOW"] = "2026-11-21T09:00:00Z"
    let script = try program.run("live", "1")
    #expect(script.status == 64 && script.errors.contains("Start it now"))
    let terminal = try program.terminal("live", "1")
    try terminal.answer("yes or no [no]>", answer)
    if answer == "yes" {
      try terminal.wait("the clock") { $0.cursorRow.contains(" opening>") }
      try terminal.press(.control("d"))
    }
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `From the conversation one goes to the talk and comes back`() throws {
    let program = try prepared(when: "2026-11-21 09:10")
    let terminal = try program.terminal()
    try terminal.answer("coffeechat, Zoë Ruiz>", "/live 1")
    try terminal.waitForText("Ready for your conversation with Zoë Ruiz.")
    try terminal.wait("the clock") { $0.cursorRow.hasPrefix("starts in ") }
    try terminal.send("/next\r/ask Will you hire me?\r")
    try terminal.waitForText("Off-limits.")
    try terminal.wait("the question on the line") {
      $0.cursorRow.contains("/ask Will you hire me?")
    }
    try terminal.press(.control("u"))
    try terminal.send("/quit\r")
    try terminal.waitForPrompt("coffeechat, Zoë Ruiz>")
  }

  @Test func `An unknown talk or speed is told`() throws {
    let program = try Program()
    #expect(try program.run("live", "7").status == 66)
    #expect(try program.run("live", "7", "--speed", "0").status == 64)
  }
}
