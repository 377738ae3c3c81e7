import Phrases
import Testing

@Suite struct PhrasebookTests {
  let book = Phrasebook { file in
    switch file {
    case "talk":
      .branch(["hello": .text("Hello {name}."), "about": .text("About {term step}: {text}")])
    case "terms": .branch(["role": .text("the role")])
    default: nil
    }
  }

  @Test func `Slots are filled in one pass`() {
    #expect(book.text("talk.hello", ["name": "{text}"]) == "Hello {text}.")
  }

  @Test func `A term stands in for its key`() {
    #expect(book.text("talk.about", ["step": "role", "text": "x"]) == "About the role: x")
    #expect(book.text("talk.about", ["step": "unknown", "text": "x"]) == "About unknown: x")
  }

  @Test func `What is missing shows as its key, never as nothing`() {
    #expect(book.text("talk.nothing") == "talk.nothing")
    #expect(book.text("nothing.at.all") == "nothing.at.all")
    #expect(book.text("talk.hello") == "talk.hello")
  }
}
