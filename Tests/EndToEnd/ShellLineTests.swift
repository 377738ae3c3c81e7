import Foundation
import TerminalTesting
import Testing

/// Commands of the shell, typed in a conversation, with the program as it is.
@Suite struct ShellLineTests {
  @Test func `They work in a preparation that a command began, too`() throws {
    let program = try Program()
    let talk = try program.run(["prepare"], input: Data("Ana Ruiz\n/people add Bo Lind\n".utf8))
    #expect(talk.output.contains("Added Bo Lind as number 1."))
  }

  @Test func `An apostrophe in a name is no quotation mark`() throws {
    let program = try Program()
    let talk = try program.run(
      input: """
        /people add Sinead O'Connor --role "night nurse"
        /people list
        """)
    #expect(talk.output.contains("1  Sinead O'Connor, night nurse"))
    let open = try program.run(input: "/people add \"Bo\n")
    #expect(open.errors.contains("A quotation mark isn't closed."))
    #expect(try !program.run("people", "list").output.contains("Bo"))
  }

  @Test func `Help is help, whatever the command`() throws {
    let program = try Program()
    for command in ["live", "reflect", "rehearse 1", "prepare", "people find"] {
      let talk = try program.run(input: "coffeechat \(command) --help\n")
      #expect(talk.output.contains("USAGE: coffeechat"), "\(command)")
    }
  }

  @Test func `Standard input belongs to the conversation`() throws {
    let program = try Program()
    for command in ["people import -", "check --format json -", "check --kind request"] {
      let terminal = try program.terminal()
      try terminal.answer("coffeechat>", "coffeechat \(command)")
      try terminal.waitForPrompt("coffeechat>")
    }
  }

  @Test func `A talk prepared by a command is not taken back without a question`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try terminal.answer("coffeechat>", "coffeechat prepare --name Bob --yes")
    try terminal.answer("coffeechat>", "/undo")
    try terminal.waitForText("can't be undone")
    try terminal.answer("coffeechat>", "/undo")
    try terminal.waitForText("Undo an earlier change for Bob")
    try terminal.answer("yes or no", "no")
    try terminal.waitForPrompt("coffeechat>")
    #expect(try program.run("show", "1").output.contains("Bob"))
  }

  @Test func `An option for one command leaves the conversation as it was`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try terminal.answer("coffeechat>", "/people add Bo Lind")
    try terminal.answer("coffeechat>", "/people list --plain")
    try terminal.waitForPrompt("coffeechat>")
    // Plain lines end without anything below them.
    try terminal.send("/help\r")
    try terminal.waitForPrompt("coffeechat>")
    #expect(terminal.rawOutput.split(separator: 0x0A).last?.contains(0x1B) == true)
  }

  @Test func `Words behind an option need no quotation marks`() throws {
    let program = try Program()
    let talk = try program.run(
      input: """
        /people add Cleo Hart --role head nurse --company Luna Health
        /people list
        """)
    #expect(talk.output.contains("1  Cleo Hart, head nurse at Luna Health"))
    let json = try program.run(input: "coffeechat people show --format json 1\n")
    #expect(json.output.contains("\"company\" : \"Luna Health\""))
    for line in ["/settings", "?"] {
      let odd = try program.run(input: "/people add \(line)\n")
      #expect(odd.errors.contains("“\(line)” doesn't look like a name."))
    }
    #expect(try program.run("people", "list").output.split(separator: "\n").count == 1)
  }
}
