import DataFiles
import Foundation
import Interviews
import Pages
import Phrases
import Presentation
import Snapshots
import Testing

@Suite struct SheetPageTests {
  @Test func `A sheet as a page`() throws {
    expectSnapshot(
      try Sample.page(Sample.interview, file: Sample.template), named: "sheet-page")
  }

  @Test func `An empty form has lines to fill in`() throws {
    let blank = Sheet.blank(closing: ["Who else?"], dates: Sample.dates, book: Sample.book)
    let page = try Sample.page(blank)
    #expect(page.contains("<dt>Who</dt><dd><span class=\"line\"></span></dd>"))
    #expect(page.contains("<h3>1. <span class=\"line\"></span></h3>"))
  }

  @Test func `Only the questions, without room for notes`() throws {
    let page = try Sample.page(Sample.sheet(Sample.interview).questionsOnly, file: Sample.template)
    #expect(page.contains("How did you become a nurse?"))
    #expect(!page.contains("class=\"notes\"") && !page.contains("class=\"line\""))
  }

  @Test(arguments: Sample.hostile) func `Markup in any field stays text`(text: String) throws {
    let page = try Sample.page(Sample.interview(saying: text))
    for tag in ["<script", "<img", "<b>x", "</style><"] {
      #expect(!page.contains(tag), "\(tag)")
    }
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(!page.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
  }
}
