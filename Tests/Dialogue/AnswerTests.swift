import Dialogue
import Interviews
import Testing

@Suite struct AnswerTests {
  @Test func `A connection may name who is in between`() {
    #expect(Connection(answer: "warm through Sam Lee") == .warm(through: "Sam Lee"))
    #expect(Connection(answer: "via Sam") == .warm(through: "Sam"))
    #expect(Connection(answer: "warm, through Sam Lee") == .warm(through: "Sam Lee"))
    #expect(Connection(answer: "introduced by Sam Lee") == .warm(through: "Sam Lee"))
    #expect(Connection(answer: "Warm") == .warm(through: nil))
    #expect(Connection(answer: "1") == .direct)
    #expect(Connection(answer: "warm through") == nil)
    #expect(Connection(answer: "enemy") == nil)
  }

  @Test func `Goals keep their order, each once, three at most`() {
    #expect([Goal](answer: "network, role") == [.network, .role])
    #expect([Goal](answer: "way in and hiring") == [.wayIn, .hiring])
    #expect([Goal](answer: "1 1 3") == [.role, .company])
    #expect([Goal](answer: "role company field hiring") == nil)
    #expect([Goal](answer: "money") == nil)
    #expect([Goal](answer: "") == nil)
  }

  @Test func `A medium may come with a number or a link`() throws {
    #expect(Interview.Medium.read("in person")?.0 == .inPerson)
    #expect(Interview.Medium.read("video https://x.y")?.place == "https://x.y")
    #expect(Interview.Medium.read("Phone +49 123")?.place == "+49 123")
    #expect(Interview.Medium.read("pigeon") == nil)
    for (answer, medium) in [
      ("phone call", Interview.Medium.phone), ("video call", .video), ("a zoom call", .video),
      ("over coffee", .inPerson), ("by phone", .phone),
    ] {
      let read = try #require(Interview.Medium.read(answer))
      #expect(read.0 == medium && read.place == nil, "\(answer)")
    }
    #expect(Interview.Medium.read("coffee at Blue Bottle")?.place == "Blue Bottle")
  }
}
