import Dialogue
import Interviews
import Testing

@Suite struct ShellTests {
  @Test(arguments: [
    ("/people add Ana Ruiz --role nurse", "[shell: people add Ana Ruiz --role nurse]\n"),
    ("/people find", "[shell: people find]\n"), ("/people findus", "No one matches “findus”."),
    ("/outreach log 3 --reply yes", "[shell: outreach log 3 --reply yes]\n"),
    ("coffeechat outreach --help", "[shell: outreach --help]\n"),
    ("/outreach", "[what is due with people]\n"), ("/export -o x", "[shell: export -o x]\n"),
    ("coffeechat people import a b.csv", "[shell: people import a b.csv]\n"),
    ("coffeechat due --done 3", "[shell: due --done 3]\n"), ("coffeechat due", "[due]\n"),
    ("coffeechat undo", "There's nothing to undo."),
    ("coffeechat prepare", "Press Enter to accept what's in brackets"),
    ("coffeechat prepare --name Ana", "[shell: prepare --name Ana]\n"),
    ("coffeechat", "You're already in coffeechat."),
    ("coffeechat people nurse", "No one matches “nurse”."),
    ("coffeechat groups, do you know some?", "[check: ok"),
  ]) func `What the shell can do can be typed in the conversation`(
    line: String, answer: String
  ) throws {
    #expect(try Transcript().said(line).hasPrefix(answer))
  }

  @Test func `While a talk is prepared a command runs and the same question comes again`() throws {
    let transcript = Transcript()
    try transcript.type("/prepare", "Ana")
    #expect(try transcript.said("coffeechat people find") == "[shell: people find]\n")
    #expect(try transcript.conversation.ask().kind == .step(.role))
  }
}
