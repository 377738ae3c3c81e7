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
    #expect(waiting.output.hasPrefix("Your message to Ana Ruiz has been waiting for 4 days."))
    #expect(try program.run("outreach", "log", "1", "--sent").output.contains("Dec 2"))
    #expect(try program.run("outreach", "due").output.hasPrefix("You have no messages to write"))
    program.environment["COFFEECHAT_NOW"] = "2026-12-02T10:00:00Z"
    #expect(
      try program.run("outreach", "due").output.contains(
        "coffeechat outreach draft 1 --kind follow-up"))
    // What one said of oneself is not asked again.
    let followUp = try program.run("outreach", "draft", "1", "--no-input")
    #expect(followUp.output.contains("I am following up on my note"))
    #expect(followUp.output.contains("Wednesday, November 25."))
    #expect(followUp.output.contains("note about patient safety"))
    _ = try program.run("outreach", "log", "1", "--sent")
    #expect(try program.run("outreach", "draft", "1").status == 64)
    program.environment["COFFEECHAT_NOW"] = "2026-12-10T10:00:00Z"
    #expect(
      try program.run("outreach", "due").output.contains("Try someone like Bo Lind (2)."))
    let yes = try program.run("outreach", "log", "1", "--reply", "yes", "--at", "yesterday")
    #expect(yes.output.replacing("\n", with: " ").contains("--kind scheduling"))
    #expect(try program.run("outreach", "due").output.hasPrefix("You have no messages to write"))
    #expect(
      try program.run("outreach", "draft", "1").output.contains(
        "Would Friday, December 11 at 8:00 AM"))
    let log = try program.run("outreach", "log", "1").output.replacing("\n  ", with: " ")
    #expect(
      log.contains("They said yes on Wed, Dec 9."))
    #expect(try program.run("outreach", "stats").output.contains("1 of 1, too few to tell"))
    #expect(
      try program.run("outreach", "stats", "--format", "json").output.contains("\"tooFew\" : true"))
  }

  @Test func `What doesn't fit is left out, and a notice says so`() throws {
    let program = try Self.program()
    func draft(_ words: String...) throws -> (text: String, said: String) {
      let run = try program.run(
        ["outreach", "draft", "1", "--no-input", "--style", "warm"] + Self.me + words)
      #expect(run.status == 0)
      return (run.output, run.errors.replacing("\n", with: " "))
    }
    let lost = try draft("--background", "laid off in march")
    #expect(!lost.text.contains("laid off") && lost.said.contains("“laid off in march”"))
    let odd = try draft("--background", "nurse", "--reason", "networking")
    #expect(!odd.text.contains("networking") && odd.text.contains("I'm a nurse"))
    #expect(odd.said.contains("“networking”") && odd.said.contains("I read your post"))
    let refused = try program.run(
      "outreach", "draft", "2", "--no-input", "--me", "Kim", "--interest", "i dont know what")
    #expect(refused.status == 64 && refused.errors.contains("patient safety"))
  }

  @Test func `An introducer needs a name`() throws {
    let program = try Self.program()
    _ = try program.run(
      "people", "add", "Ellen Fox", "--known", "warm through my aunt", "--no-input")
    let refused = try program.run(["outreach", "draft", "3", "--no-input"] + Self.me)
    #expect(refused.status == 64 && refused.errors.contains("who is your aunt?"))
  }

  @Test func `A follow-up quotes what was sent to that person, and to no other`() throws {
    let program = try Self.program()
    let me = ["--me", "Kim Park"]
    _ = try program.run(["outreach", "draft", "1", "--interest", "night nursing"] + me)
    _ = try program.run("outreach", "log", "1", "--sent")
    let other = try program.run(["outreach", "draft", "2", "--interest", "SQL"] + me)
    #expect(other.output.contains("about SQL"))
    // What is said to one is no setting for all, and is asked anew for another.
    #expect(try !program.run("settings", "field").output.contains("night nursing"))
    _ = try program.run("outreach", "drop", "2")
    #expect(try program.run(["outreach", "draft", "2"] + me).errors.contains("--interest"))
    let wish = ["--interest", "SQL", "--wish", "how you use it"]
    _ = try program.run(["outreach", "draft", "2"] + wish + me)
    #expect(try !program.run("settings", "wish").output.contains("how you use it"))
    program.environment["COFFEECHAT_NOW"] = "2026-11-30T09:00:00Z"
    let followUp = try program.run("outreach", "draft", "1")
    #expect(followUp.output.contains("night nursing"))
    // A message that was written elsewhere is not quoted.
    _ = try program.run("outreach", "drop", "2")
    _ = try program.run("outreach", "log", "2", "--sent", "--at", "8 days ago")
    let unknown = try program.run("outreach", "draft", "2").output
    #expect(unknown.contains("following up") && !unknown.contains("SQL"))
  }

  @Test func `Nobody is asked twice by accident, and a no is respected`() throws {
    let program = try Self.program()
    _ = try program.run(["outreach", "draft", "1"] + Self.me)
    _ = try program.run("outreach", "log", "1", "--sent")
    let early = try program.run("outreach", "draft", "1")
    #expect(early.status == 64 && early.output.isEmpty)
    let said = early.errors.replacing("\n", with: " ")
    #expect(said.contains("Nov 28") && said.contains("log 1 --reply yes"))
    #expect(try program.run("outreach", "log", "1", "--sent").status == 64)
    let again = try program.run("outreach", "draft", "1", "--kind", "request").errors
    #expect(again.replacing("\n", with: " ").contains("wouldn't ask again"))
    _ = try program.run("outreach", "drop", "1")
    #expect(try program.run("outreach", "log", "1", "--sent", "--at", "1850-01-01").status == 64)
    _ = try program.run("outreach", "log", "1", "--reply", "no")
    let rest = try program.run("outreach", "draft", "1")
    #expect(rest.status == 64 && rest.errors.contains("said no"))
    // In the conversation it is asked whether they answered, and a yes goes on to the times.
    _ = try program.run(["outreach", "draft", "2"] + Self.me)
    _ = try program.run("outreach", "log", "2", "--sent")
    let lines = "/reach-out 2\n?\nperhaps\nyes\n\n/reach-out 1\n/quit\n"
    let talk = try program.run([], input: Data(lines.utf8)).output.replacing("\n", with: " ")
    for part in [
      "You asked Bo Lind on Sat, Nov 21", "Please type yes, no or other", "great news",
      "times to meet", "settings free_hours", "Ana Ruiz said no.",
    ] { #expect(talk.contains(part), "\(part)") }
  }

  @Test func `Whoever is put back to asked is waited for as before`() throws {
    let program = try Self.program()
    _ = try program.run("outreach", "log", "1", "--sent", "--kind", "request", "--at", "8 days ago")
    #expect(try program.run("due").output.contains("Ana Ruiz"))
    _ = try program.run("people", "edit", "1", "--status", "scheduled")
    #expect(!(try program.run("due").output.contains("Ana Ruiz")))
    #expect(!(try program.run("people", "show", "1").output.contains("December")))
    _ = try program.run("people", "edit", "1", "--status", "asked")
    let list = try program.run("due").output
    #expect(list.contains("Ana Ruiz"))
    // Reopened, it would not show.
    _ = try program.run([], input: Data("/due done 1\n".utf8))
    _ = try program.run("people", "edit", "1", "--status", "met")
    let said = try program.run([], input: Data("/due open 1\n".utf8)).output
    #expect(said.replacing("\n", with: " ").contains("people edit 1 --status asked"), "\(said)")
  }

  @Test func `A log refuses a style there isn't, and details of nothing sent`() throws {
    let program = try Self.program()
    let unknown = try program.run("outreach", "log", "1", "--sent", "--style", "nonsense")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("“nonsense”") && unknown.errors.contains("warm"))
    for (flag, value) in [("--style", "warm"), ("--kind", "request"), ("--channel", "email")] {
      for others in [[], ["--reply", "yes"]] {
        let idle = try program.run(["outreach", "log", "1", flag, value] + others)
        #expect(idle.status == 64)
        #expect(idle.errors.contains("\(flag) works only with --sent"), "\(idle.errors)")
      }
    }
    #expect(
      try program.run("outreach", "log", "1", "--format", "json").output.filter { !$0.isWhitespace }
        == "[]")
    for style in ["warm", "own"] {
      let style = ["--kind", "request", "--style", style]
      #expect(try program.run(["outreach", "log", "1", "--sent"] + style).status == 0)
    }
  }

  @Test func `An answer is not dated before what it answers`() throws {
    let program = try Self.program()
    _ = try program.run("outreach", "log", "1", "--sent", "--kind", "request", "--at", "8 days ago")
    _ = try program.run("outreach", "log", "1", "--sent", "--kind", "follow-up")
    let early = try program.run("outreach", "log", "1", "--reply", "yes", "--at", "20 days ago")
    let said = early.errors.replacing("\n", with: " ")
    #expect(early.status == 64 && said.contains("Nov 13"))
    #expect(try program.run("outreach", "log", "1").output.contains("said yes") == false)
    // It came before the follow-up went out.
    let yes = try program.run("outreach", "log", "1", "--reply", "yes", "--at", "yesterday")
    #expect(yes.status == 0)
    let log = try program.run("outreach", "log", "1").output.replacing("\n  ", with: " ")
    #expect(log.contains("They said yes on Fri, Nov 20."))
  }

  @Test func `Whom one knows through somebody is reached through them`() throws {
    let program = try Program()
    _ = try program.run("people", "add", "--name", "Rosa Diaz", "--known", "warm through Sam Ortiz")
    let draft = try program.run(["outreach", "draft", "1"] + Self.me)
    #expect(draft.output.contains("Sam") && draft.output.contains("introduce"))
    // A draft that was only looked at is not the one that went out.
    _ = try program.run("outreach", "draft", "1", "--kind", "blurb")
    _ = try program.run("outreach", "drop", "1", "--kind", "introduction")
    #expect(try program.run("outreach", "log", "1", "--sent").status == 64)
    _ = try program.run("outreach", "drop", "1")
    _ = try program.run("outreach", "log", "1", "--sent")
    #expect(try program.run("outreach", "draft", "1").errors.contains("Sam Ortiz"))
    let yes = try program.run("outreach", "log", "1", "--reply", "yes").output
    #expect(yes.replacing("\n", with: " ").contains("send Sam Ortiz a note to forward"))
    let note = try program.run(["outreach", "draft", "1"] + Self.me).output
    #expect(note.contains("a note you can forward") && note.contains("Hi Rosa,"))
    #expect(try program.run("outreach", "log", "1", "--sent").output.contains("forwards it"))
    let request = try program.run("outreach", "draft", "1", "--format", "json").output
    #expect(request.contains("Sam Ortiz suggested I reach out."))
    #expect(request.contains("\"kind\" : \"request\"") && request.contains("\"sent\" : false"))
    #expect(try program.run("due").output.contains("1 message is ready to send"))
  }

  @Test func `What was found out about somebody is why one writes to them`() throws {
    let program = try Program()
    _ = try program.run(
      "people", "add", "--name", "Ana Ruiz", "--known", "cold", "--found",
      "posts: post on night shifts")
    let draft = try program.run(["outreach", "draft", "1"] + Self.me).output
    #expect(draft.contains("and your post on night shifts made me want to ask how you got"))
    let reason = try program.run("outreach", "draft", "1", "--reason", "your talk was clear").output
    #expect(reason.contains("because your talk was clear") && !reason.contains("night shifts"))
  }

  @Test func `What was edited is not lost when the journal cannot take it`() throws {
    let program = try Self.program()
    _ = try program.run(["outreach", "draft", "1"] + Self.me)
    // A directory in the place of the journal's log: nothing can be written any more.
    let journal = "$COFFEECHAT_HOME/journal.sqlite"
    program.environment["EDITOR"] =
      "/bin/sh -c 'echo my own words > \"$0\"; : > \"\(journal)\"; rm -f \"\(journal)-wal\"'"
    let failed = try program.run("outreach", "draft", "1", "--edit")
    #expect(failed.status != 0)
    let rescued = try String(
      contentsOfFile: program.home + "/drafts/1-request.txt", encoding: .utf8)
    #expect(rescued == "my own words\n" && failed.errors.contains("drafts/1-request.txt"))
  }

  @Test func `Half a line and commands come through a fact's question unharmed`() throws {
    let program = try Self.program()
    let session = try program.terminal()
    try session.answer("coffeechat", "/reach-out bo")
    try session.waitForPrompt("name>")
    try session.send("Kim Pa")
    try session.wait("what was typed") { $0.cursorRow == "name> Kim Pa" }
    try session.press(.control("c"))
    try session.waitForPrompt("coffeechat")
    try session.send("/reach-out bo\r")
    try session.wait("the half line") { $0.cursorRow == "name> Kim Pa" }
    try session.send("rk\r")
    try session.answer("interest>", "patient safety")
    try session.waitForPrompt("draft>")
    try session.press(.control("c"))
    try session.waitForPrompt("coffeechat")
    #expect(session.everything.contains("Nothing was saved."))
    try session.answer("coffeechat", "/reach-out bo")
    // What was typed for this person is offered again.
    try session.wait("the interest") { $0.cursorRow == "interest> patient safety" }
    try session.send("\r")
    try session.waitForPrompt("draft>")
    try session.press(.control("d"))
    #expect(try session.waitForExit() == 0)
  }

  @Test func `When it is time to ask once more, one is asked whether they answered`() throws {
    let program = try Self.program()
    _ = try program.run(["outreach", "draft", "1"] + Self.me)
    _ = try program.run("outreach", "log", "1", "--sent")
    program.environment["COFFEECHAT_NOW"] = "2026-11-30T09:00:00Z"
    let nothing = try program.run(input: "/reach-out ana\n\n/quit\n").output
    #expect(nothing.contains("It's time for one follow-up."))
    #expect(nothing.contains("To Ana Ruiz: follow-up"))
    let yes = try program.run(input: "/reach-out ana\nyes\n/quit\n").output
    #expect(yes.contains("To Ana Ruiz: times to meet"))
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
    program.environment["EDITOR"] = "sed -i s/30-minute/20-minute/"
    let arguments = ["outreach", "draft", "1", "--edit"] + Self.me
    #expect(try program.run(arguments).output.contains("20-minute"))
    program.environment["EDITOR"] = "/bin/sh -c 'echo mine > \"$0\"; exit 3'"
    let failed = try program.run("outreach", "draft", "1", "--edit")
    #expect(failed.status == 74)
    let rescued = try String(
      contentsOfFile: program.home + "/drafts/1-request.txt", encoding: .utf8)
    #expect(rescued == "mine\n")
    #expect(try program.run("outreach", "draft", "1").output.contains("20-minute"))
    program.environment["EDITOR"] = "no-such-editor"
    #expect(try program.run("outreach", "draft", "1", "--edit").status == 69)
    // Another style takes no edited draft away.
    _ = try program.run("outreach", "draft", "1", "--style", "warm")
    let log = try program.run("outreach", "log", "1", "--format", "json").output
    #expect(log.contains("20-minute") && log.contains("\"warm\""))
  }

  @Test func `Another channel takes the place of a draft that nobody edited`() throws {
    let program = try Self.program()
    for channel in ["email", "text", "phone"] {
      let reason = ["--reason", "your talk was clear", "--channel", channel]
      _ = try program.run(["outreach", "draft", "1"] + Self.me + reason)
    }
    #expect(try program.run("outreach", "due").output.ranges(of: "started today").count == 1)
  }

  @Test func `In the conversation a message is asked for, changed and logged`() throws {
    let program = try Self.program()
    program.environment["EDITOR"] = "sed -i s/30-minute/25-minute/"
    let lines = [
      "/reach-out ana", "Kim Park", "", "patient safety", "channel note", "style shouting",
      "edit", "style warm", "undo", "sent", "/reach-out", "/quit",
    ]
    let output = try program.run([], input: Data(lines.joined(separator: "\n").utf8)).output
    for part in [
      "The message needs this.", "To Ana Ruiz: request, formal, connection note",
      "of 200 characters", "There's no style “shouting”", "25-minute", "request, warm",
      "Here's the previous version.", "follow up on Sat, Nov 28",
      "Next: follow up with Ana Ruiz",
    ] { #expect(output.contains(part), "\(part)") }
    let log = try program.run("outreach", "log", "1", "--format", "json").output
    #expect(log.contains("25-minute") && log.contains("\"sent\" : true"))
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
