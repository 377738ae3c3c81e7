import Foundation
import TerminalTesting
import Testing

@Suite struct OutreachTests {
  static let me = ["--me", "Kim Park", "--interest", "patient safety"]

  /// A program that knows two people.
  static func program() throws -> Program {
    let program = try Program()
    for (name, role) in [("Ana Ruiz", "nurse"), ("Bo Lind", "night nurse")] {
      _ = try program.run("prepare", "--name", name, "--role", role, "--known", "cold", "--yes")
    }
    return program
  }

  @Test func `A message is written, logged, followed up and answered`() throws {
    let program = try Self.program()
    let refused = try program.run("outreach", "draft", "1", "--no-input")
    #expect(refused.status == 64 && refused.errors.contains("--me, --interest"))
    let draft = try program.run(["outreach", "draft", "1"] + Self.me)
    #expect(draft.status == 0 && draft.output.contains("Dear Ana Ruiz,"))
    program.environment["COFFEECHAT_NOW"] = "2026-11-25T09:00:00Z"
    let waiting = try program.run("outreach", "due")
    #expect(waiting.output.hasPrefix("Your message to Ana Ruiz has waited 4 days."))
    #expect(try program.run("outreach", "log", "1", "--sent").output.contains("2 December 2026"))
    #expect(try program.run("outreach", "due").output.hasPrefix("Nothing is due"))
    program.environment["COFFEECHAT_NOW"] = "2026-12-02T10:00:00Z"
    #expect(
      try program.run("outreach", "due").output.contains(
        "coffeechat outreach draft 1 --kind follow-up"))
    // What one said of oneself is not asked again.
    let followUp = try program.run("outreach", "draft", "1", "--no-input")
    #expect(followUp.output.contains("Wednesday 25 November about patient safety"))
    _ = try program.run("outreach", "log", "1", "--sent")
    #expect(try program.run("outreach", "draft", "1").status == 64)
    program.environment["COFFEECHAT_NOW"] = "2026-12-10T10:00:00Z"
    #expect(
      try program.run("outreach", "due").output.contains("Ask someone like Bo Lind (2)."))
    let yes = try program.run("outreach", "log", "1", "--reply", "yes", "--at", "yesterday")
    #expect(yes.output.contains("--kind scheduling"))
    #expect(try program.run("outreach", "due").output.hasPrefix("Nothing is due"))
    #expect(
      try program.run("outreach", "draft", "1").output.contains("Friday 11 December at 08:00"))
    let log = try program.run("outreach", "log", "1").output.replacing("\n  ", with: " ")
    #expect(log.contains("said yes") && log.contains("Answer on Wednesday 9 December 2026: yes."))
    #expect(try program.run("outreach", "stats").output.contains("1 of 1, too few to tell"))
    #expect(
      try program.run("outreach", "stats", "--format", "json").output.contains("\"tooFew\" : true"))
  }

  @Test func `A mistake in one's own template is told with file and line`() throws {
    let program = try Self.program()
    let folder = program.home + "/messages"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "Hi\n{{nam}}".write(
      toFile: folder + "/request-cold.mine.email.mustache", atomically: true, encoding: .utf8)
    let result = try program.run(["outreach", "draft", "1"] + Self.me)
    #expect(result.status == 65 && result.errors.contains("mine.email.mustache:2:"))
  }

  @Test func `An editor changes the draft; one that fails loses nothing`() throws {
    let program = try Self.program()
    program.environment["EDITOR"] = "sed -i s/30/20/"
    let arguments = ["outreach", "draft", "1", "--edit"] + Self.me
    #expect(try program.run(arguments).output.contains("20 minutes"))
    program.environment["EDITOR"] = "/bin/sh -c 'echo mine > \"$0\"; exit 3'"
    let failed = try program.run("outreach", "draft", "1", "--edit")
    #expect(failed.status == 74)
    let rescued = try String(
      contentsOfFile: program.home + "/drafts/1-request.txt", encoding: .utf8)
    #expect(rescued == "mine\n")
    #expect(try program.run("outreach", "draft", "1").output.contains("20 minutes"))
    program.environment["EDITOR"] = "no-such-editor"
    #expect(try program.run("outreach", "draft", "1", "--edit").status == 69)
    // Another style takes no edited draft away.
    _ = try program.run("outreach", "draft", "1", "--style", "warm")
    let log = try program.run("outreach", "log", "1", "--format", "json").output
    #expect(log.contains("20 minutes") && log.contains("\"warm\""))
  }

  @Test func `Another channel takes the place of a draft that nobody edited`() throws {
    let program = try Self.program()
    for channel in ["email", "text", "phone"] {
      let reason = ["--reason", "your talk was clear", "--channel", channel]
      _ = try program.run(["outreach", "draft", "1"] + Self.me + reason)
    }
    #expect(try program.run("outreach", "due").output.ranges(of: "begun today").count == 1)
  }

  @Test func `In the conversation a message is asked for, changed and logged`() throws {
    let program = try Self.program()
    program.environment["EDITOR"] = "sed -i s/30/25/"
    let lines = [
      "/reach-out ana", "Kim Park", "", "patient safety", "channel note", "style shouting",
      "edit", "style warm", "undo", "sent", "/reach-out", "/quit",
    ]
    let output = try program.run([], input: Data(lines.joined(separator: "\n").utf8)).output
    for part in [
      "The message cannot do without it.", "To Ana Ruiz: request, formal, connection note",
      "of 300 characters", "There is no style “shouting”", "25 minutes", "request, warm",
      "Here is the version before.", "follow up on Saturday 28 November 2026",
      "Next: follow up with Ana Ruiz",
    ] { #expect(output.contains(part), "\(part)") }
    let log = try program.run("outreach", "log", "1", "--format", "json").output
    #expect(log.contains("25 minutes") && log.contains("\"sent\" : true"))
  }

  @Test func `At a terminal the editor gets it, and what is copied goes to its clipboard`() throws {
    let program = try Self.program()
    program.environment["EDITOR"] = "/bin/sh -c 'echo EDITING; read word; echo \"$word\" > \"$0\"'"
    let session = try program.terminal()
    try session.answer("coffeechat", "/reach-out bo")
    try session.answer("name", "Kim Park")
    try session.answer("interest", "patient safety")
    try session.waitForPrompt("draft")
    try session.send("edit\r")
    try session.wait("the editor") { $0.rows.contains("EDITING") }
    try session.send("Would you talk with me?\r")
    try session.waitForPrompt("draft")
    #expect(session.everything.contains("  Would you talk with me?"))
    try session.send("copy\r")
    try session.wait("word that it is copied") { screen in
      screen.rows.contains { $0.hasPrefix("Copied.") }
    }
    try session.send("\r")
    try session.waitForPrompt("coffeechat")
  }
}
