import Dialogue
import Interviews
import Testing

@Suite struct WhoTests {
  func transcript() -> Transcript {
    let memory = Transcript.Memory()
    memory.people = [
      Person(
        id: 1, name: "Rosa Diaz", role: "nurse", company: "City Hospital", field: "health care",
        stage: .senior, connection: .warm(through: "Sam Lee"),
        research: [.init(.posts, "her post on night shifts")]),
      Person(id: 3, name: "Chris Park", role: "baker"),
      Person(id: 4, name: "Chris Park", role: "cook", company: "Luna"),
      Person(id: 5, name: "Dana Whitfield"),
    ]
    return Transcript(memory: memory)
  }

  @Test func `What is known of somebody are the answers that Enter takes`() throws {
    let transcript = transcript()
    try transcript.type("/prepare", "rosa diaz", "", "", "", "", "")
    #expect(try transcript.conversation.ask().kind == .step(.goals))
    let interviewee = transcript.memory.interviews.first?.interviewee
    #expect(interviewee == transcript.memory.people[0].interviewee)
    #expect(transcript.text.contains("role [nurse]>"))
    #expect(transcript.text.contains("connection [warm through Sam Lee]>"))
    #expect(transcript.memory.interviews.first?.person == 1)
    try transcript.type("", "tomorrow 10am", "", "", "", "a degree in law", "")
    #expect(transcript.text.contains("You've already noted: her post on night shifts"))
    #expect(
      transcript.memory.interviews.first?.findings == [
        "her post on night shifts", "a degree in law",
      ])
  }

  @Test func `The beginning of a name, or a slip in it, is asked about`() throws {
    for typed in ["Rosa", "Rosa D", "Roza Diaz", "Rosa Dìaz"] {
      let transcript = transcript()
      try transcript.type("/prepare", typed)
      let question = try transcript.conversation.ask().question.map(Transcript.book.text)
      #expect(question == "Do you mean Rosa Diaz, nurse at City Hospital?", "\(typed)")
      #expect(transcript.memory.interviews.isEmpty)
      try transcript.type("?", "")
      #expect(transcript.memory.interviews.first?.interviewee.name == "Rosa Diaz")
    }
    let other = transcript()
    try other.type("/prepare", "Rosa", "no", "")
    #expect(other.memory.interviews.first?.interviewee.name == "Rosa")
    #expect(other.memory.interviews.first?.person == nil)
    try transcript().type("/prepare", "Rosalind Diazepam", "nurse")
  }

  @Test func `Of namesakes one is chosen from a list`() throws {
    let transcript = transcript()
    try transcript.type("/prepare", "chris park", "", "9", "4")
    #expect(transcript.text.contains("[people: Chris Park, Chris Park; 0 more]"))
    #expect(transcript.text.contains("Please type a number from the list"))
    #expect(transcript.memory.interviews.first?.person == 4)
    #expect(try transcript.conversation.ask().standard == "cook")
    // Going back to another name lets go of what came from the first.
    try transcript.type("<", "Dana Whitefield", "yes")
    #expect(transcript.memory.interviews.first?.interviewee == Interviewee(name: "Dana Whitfield"))
    #expect(transcript.memory.interviews.first?.person == 5)
  }

  @Test func `Somebody of the name who works elsewhere is asked about`() throws {
    let transcript = transcript()
    try transcript.type("/prepare", "rosa diaz", "", "Orion")
    let question = try transcript.conversation.ask().question.map(Transcript.book.text)
    #expect(question == "Do you mean Rosa Diaz, nurse at City Hospital?")
    try transcript.type("<", "Orion", "yes")
    #expect(try transcript.conversation.ask().kind == .step(.field))
    #expect(transcript.memory.interviews.first?.person == 1)
    #expect(transcript.memory.interviews.first?.interviewee.company == "Orion")
    let other = self.transcript()
    try other.type("/prepare", "rosa diaz", "", "Orion", "new", "pilot", "")
    #expect(try other.conversation.ask().kind == .step(.field))
    let interview = other.memory.interviews.first
    #expect(
      interview?.interviewee == Interviewee(name: "Rosa Diaz", role: "pilot", company: "Orion"))
    #expect(interview?.person == nil)
  }

  @Test func `A talk can be prepared with somebody of whom there is none yet`() throws {
    let transcript = transcript()
    try transcript.type("/prepare dana whitfield", "teacher")
    #expect(transcript.memory.interviews.first?.interviewee.role == "teacher")
    #expect(try transcript.said("/prepare nobody").contains("I can't find anyone named “nobody”."))
  }
}
