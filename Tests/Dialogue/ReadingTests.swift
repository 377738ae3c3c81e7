import Dialogue
import Foundation
import Interviews
import Language
import Testing

/// What a line is at each prompt: a command, an answer, or a question to check.
@Suite struct ReadingTests {
  /// A conversation that waits at a place.
  static func conversation(_ place: Place) throws -> Conversation {
    let transcript = Transcript()
    for line in place.lines { try transcript.type(line) }
    return transcript.conversation
  }

  enum Place: String, CaseIterable {
    case main, name, role, connection, findings, review, edit

    var lines: [String] {
      let facts = ["/prepare", "Ana Ruiz"]
      switch self {
      case .main: return []
      case .name: return ["/prepare"]
      case .role: return facts
      case .connection: return facts + ["nurse", "City Hospital", "health care"]
      case .findings:
        return facts + [
          "nurse", "City Hospital", "health care", "cold", "mid", "role", "", "", "", "",
        ]
      case .review: return Place.findings.lines + ["", ""]
      case .edit: return Place.review.lines + ["edit 1"]
      }
    }
  }

  @Test(
    arguments: [
      (.main, "?", .answer(.help)), (.main, "help", .command(.help, "")),
      (.main, "prepare", .command(.prepare, "")), (.main, "/prep Bo", .command(.prepare, "Bo")),
      (.main, "What do you like about it?", .answer(.text("What do you like about it?"))),
      (.main, "skip", .answer(.text("skip"))), (.main, "cancel", .answer(.cancel)),
      (.main, "coffeechat", .programName), (.main, "/nope", .unknownCommand("nope", begun: [])),
      (.main, "<", .answer(.back)), (.main, "quit", .command(.quit, "")),
      (.name, "prepare", .answer(.text("prepare"))), (.name, "quit", .answer(.quit)),
      (.name, "/help", .command(.help, "")), (.name, "cancel", .answer(.cancel)),
      (.role, "idk", .answer(.skip)), (.role, "not sure", .answer(.skip)),
      (.role, "back", .answer(.back)), (.role, "Back office", .answer(.text("Back office"))),
      (.role, "agenda", .answer(.text("agenda"))), (.connection, "", .answer(.none)),
      (.connection, "help", .answer(.help)), (.connection, "direct", .answer(.text("direct"))),
      (.findings, "not sure", .answer(.text("not sure"))), (.findings, "skip", .answer(.skip)),
      (.findings, "exit", .answer(.quit)), (.findings, "/undo", .command(.undo, "")),
      (.review, "", .review(.keep)), (.review, "looks good", .review(.keep)),
      (.review, "swap the second", .review(.swap(2))), (.review, "agenda", .command(.agenda, "")),
      (.review, "i don't like number 2", .review(.swap(2))),
      (.review, "minutes 2 5min", .review(.minutes(2, 5))),
      (.review, "move 3 first", .review(.move(3, to: 1))),
      (.review, "edit 2 What is it like?", .review(.edit(2, to: "What is it like?"))),
      (.review, "why number 3?", .review(.unclear)), (.review, "cancel", .answer(.cancel)),
      (.review, "What is hard about it?", .review(.draft("What is hard about it?"))),
      (.edit, "swap 2", .answer(.text("swap 2"))), (.edit, "?", .answer(.help)),
      (.edit, "agenda", .answer(.text("agenda"))), (.edit, "never mind", .answer(.cancel)),
    ] as [(Place, String, LineReading)])
  func `A line is read by the prompt that is open`(
    place: Place, line: String, expected: LineReading
  ) throws {
    let conversation = try Self.conversation(place)
    #expect(try conversation.reading(of: line) == expected)
  }

  @Test(arguments: [Place.name, .role, .connection, .findings, .review, .edit])
  func `Help, cancel and quit work at every prompt and lose nothing`(place: Place) throws {
    for word in ["?", "help", "cancel", "quit"] {
      let transcript = Transcript()
      for line in place.lines { try transcript.type(line) }
      let before = transcript.memory.interviews
      let ask = try transcript.conversation.ask()
      try transcript.type(word)
      #expect(transcript.memory.interviews == before, "\(word)")
      #expect(transcript.isOver == (word == "quit"), "\(word)")
      switch word {
      case "cancel": #expect(transcript.conversation.mode == .main)
      case "quit": break
      default: #expect(try transcript.conversation.ask().kind == ask.kind)
      }
    }
  }

  @Test(arguments: ["Later Please", "Good Morning", "Thank You"])
  func `Words with capitals are no name where a preparation is offered again`(line: String) throws {
    let transcript = Transcript()
    for line in ["/prepare", "Ana Ruiz", "nurse", "^C", "/prepare"] { try transcript.type(line) }
    try transcript.type(line)
    #expect(transcript.memory.interviews.map(\.interviewee.name) == ["Ana Ruiz"])
  }

  @Test func `A check with options is the shell's`() throws {
    let transcript = Transcript()
    try transcript.type("/check --kind request Could you get me a job?")
    #expect(transcript.text.contains("[shell: check --kind request Could you get me a job?]"))
  }

  @Test func `A question mark behind a question that is edited ends it`() throws {
    let transcript = Transcript()
    for line in Place.review.lines + ["edit 1", "Tell me how you came to nursing at first"] {
      try transcript.type(line)
    }
    for line in ["edit 1", "Tell me how you came to nursing at first?"] {
      try transcript.type(line)
    }
    let question = transcript.memory.interviews.last?.questions.first?.text
    #expect(question == "Tell me how you came to nursing at first?")
  }
}
