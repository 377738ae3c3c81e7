import Dialogue
import Testing

@Suite struct CompletionTests {
  func texts(_ transcript: Transcript, _ line: String) throws -> [String] {
    try transcript.conversation.completions(for: line).texts
  }

  @Test func `Commands are completed, with a slash and without`() throws {
    let transcript = Transcript()
    #expect(try texts(transcript, "/pre") == ["/prepare"])
    #expect(try texts(transcript, "pre") == ["prepare"])
    #expect(
      try texts(transcript, "/s") == ["/show", "/sheet", "/sessions", "/summary", "/settings"])
  }

  @Test func `Themes, stages and question ids are completed after questions`() throws {
    let found = try texts(Transcript(), "/questions path")
    #expect(found.first == "path")
    #expect(found.count > 1, "ids follow the theme")
    #expect(try texts(Transcript(), "/questions sen") == ["senior"])
  }

  @Test func `Names are completed where an interview is meant, also with spaces`() throws {
    let transcript = Transcript()
    try transcript.type("/prepare", "Ana Ruiz", "nurse", "^C")
    #expect(try texts(transcript, "/open ana r") == ["Ana Ruiz"])
    try transcript.type("/prepare", "no", "Bo")
    #expect(try texts(transcript, "nu") == ["nurse"])
  }

  @Test func `Choices are completed, a list of goals word by word`() throws {
    let transcript = Transcript()
    try transcript.type("/prepare", "Ana", "", "", "")
    #expect(try texts(transcript, "w") == ["warm"])
    try transcript.type("", "")
    let found = try transcript.conversation.completions(for: "role, way")
    #expect(found.texts == ["way-in"])
    #expect(found.replacing == 3)
  }
}
