import Dialogue
import Interviews
import Testing

@Suite struct PeopleTests {
  @Test func `People are listed, searched and shown`() throws {
    let memory = Transcript.Memory()
    let transcript = Transcript(memory: memory)
    try transcript.type("/people")
    #expect(transcript.text.contains("You don't have any contacts yet."))
    memory.people = (1...40).map { Person(id: $0, name: $0 < 3 ? "Ana \($0)" : "Bo \($0)") }
    try transcript.type(
      "/people", "/people Ana", "/people Bo 7", "/people #2", "/people 99", "/people x")
    #expect(transcript.text.contains("Bo 30; 10 more]"))
    #expect(transcript.text.contains("[people: Ana 1, Ana 2; 0 more]"))
    #expect(transcript.text.contains("[person Bo 7]") && transcript.text.contains("[person Ana 2]"))
    #expect(transcript.text.contains("There's no contact 99."))
    #expect(transcript.text.contains("No one matches “x”."))
  }

  @Test func `A post asks for field and wish, one can go back, and what is set is not asked`()
    throws
  {
    let memory = Transcript.Memory()
    let transcript = Transcript(memory: memory)
    try transcript.type("/where", "/where post", "", "?", "health", "<", "health", "")
    #expect(transcript.text.contains("[where to look]"))
    #expect(transcript.text.contains("Please type a field"))
    #expect(transcript.text.contains("Please finish the sentence"))
    #expect(transcript.conversation.mode == .posting(field: "health"))
    memory.settings.field = "care"
    let set = Transcript(memory: memory)
    try set.type("/where post", "how it began")
    #expect(set.text.contains("[post: care; how it began]"))
    memory.settings.wish = "what counts"
    try set.type("/where post")
    #expect(set.text.contains("[post: care; what counts]") && set.conversation.mode == .main)
    try transcript.type("^C")
    #expect(transcript.conversation.mode == .main)
  }
}
