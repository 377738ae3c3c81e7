import Foundation
import Interviews
import Pages
import Snapshots
import Testing

@Suite struct CardPageTests {
  @Test func `A card`() throws {
    expectSnapshot(
      try Sample.card(Sample.interview, file: Sample.template), named: "card-page")
  }

  @Test(arguments: Sample.hostile) func `Markup in any field stays text`(text: String) throws {
    let page = try Sample.card(Sample.interview(saying: text))
    for tag in ["<script>document", "<script src", "<img", "<b>x", "</style><", "</script><!--"] {
      #expect(!page.contains(tag), "\(tag)")
    }
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(!page.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x1B })
  }

  @Test(arguments: ["sheet", "card"]) func `The policy knows style and script by their hashes`(
    name: String
  ) throws {
    let html = Sample.file("\(name).html")
    let style = contentHash(Sample.file("base.css") + Sample.file("\(name).css"))
    #expect(html.contains("style-src '\(style)'"), "\(style)")
    guard name == "card" else { return }
    let script = contentHash(Sample.file("card.js"))
    #expect(html.contains("script-src '\(script)'"), "\(script)")
  }

  @Test func `A policy allows nothing else`() {
    for name in ["sheet", "card"] {
      let html = Sample.file("\(name).html")
      #expect(html.contains("content=\"default-src 'none'; "))
      #expect(!html.contains("unsafe-"))
      #expect(!html.contains("http://") && !html.contains("https://"))
    }
  }

  @Test func `Every word that script and template name is there`() {
    let known = Set(Sample.book.keys(of: "card.page") + ["cue-next", "cue-put-off"])
    let named =
      Sample.file("card.js").matches(of: /words(?:\.|\[")([a-z-]+)/).map { String($0.1) }
      + Sample.file("card.html").matches(of: /words\.([a-z-]+)/).map { String($0.1) }
    #expect(named.count > 30)
    #expect(Set(named).subtracting(known).isEmpty)
    #expect(known.subtracting(named) == ["minutes"])
  }
}
