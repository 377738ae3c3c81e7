import Testing

@testable import Interviews

@Suite struct MentionedPersonTests {
  @Test(arguments: [
    ("Priya; who runs nights", "Priya", "who runs nights"), ("Bo (surgery)", "Bo", "surgery"),
    ("Priya Rao from HR", "Priya Rao", "from HR"),
    ("Sam Lee, works at Mercy", "Sam Lee", "works at Mercy"),
    ("Ana Ruiz", "Ana Ruiz", ""),
  ])
  func `A name is told from what was said of them`(note: String, name: String, rest: String) {
    let split = MentionedPerson.split(note)
    #expect(split.name == name && split.rest == rest, "\(split)")
  }
}
