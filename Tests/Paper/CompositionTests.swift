import Foundation
import Interviews
import Presentation
import Testing

@testable import Paper

@Suite struct CompositionTests {
  @Test(arguments: PaperSize.allCases, [false, true])
  func `Lines to write on are 8 mm apart`(size: PaperSize, isLarge: Bool) throws {
    let sheet = Samples.sheet(Samples.interview(minutes: 60, questions: 20))
    let composition = try Samples.compose(sheet, size: size, isLarge: isLarge)
    let ruled = composition.pages.dropFirst(composition.pagesToRead)
    #expect(!ruled.isEmpty)
    for page in ruled {
      let lines = page.compactMap { mark -> Double? in
        if case .rule = mark.shape { mark.y } else { nil }
      }.sorted()
      try #require(lines.count > 20)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(abs((next - line) * 25.4 / 72 - 8) < 1e-6)
      }
    }
  }

  @Test func `Each question has lines of its own`() throws {
    let composition = try Samples.compose(
      Samples.sheet(Samples.interview(questions: 3)))
    let page = try #require(composition.pages.last)
    let ends = page.filter {
      if case .rule = $0.shape { $0.x == Grid.margin } else { false }
    }
    // Below the heading, three questions, and the takeaways, people and promises.
    #expect(ends.count == 7)
  }

  @Test func `Facts stand beside their labels, whatever they are written in`() throws {
    func start(_ name: String) throws -> Double? {
      let sheet = Samples.sheet(Samples.interview(name: name))
      return try Samples.compose(sheet).pages[0].lazy.compactMap { mark -> Double? in
        guard case .text(let text, _) = mark.shape, text.isAtLeft else { return nil }
        return mark.x + text.inset
      }.first
    }
    let latin = try #require(try start("Ana Ruiz"))
    #expect(try start("\u{623}\u{62D}\u{645}\u{62F}") == latin)
    #expect(try start("\u{5D3}\u{5D5}\u{5D3}") == latin)
  }

  @Test func `Large type is 16 points`() throws {
    for (isLarge, expected) in [(false, 8.5...10), (true, 16...16)] {
      let composition = try Samples.compose(
        Samples.sheet(Samples.interview()), isLarge: isLarge)
      let bodies = composition.pages[0].texts.filter { !$0.style.isBold && $0.style.grey == 0 }
      #expect(!bodies.isEmpty)
      for body in bodies { #expect(expected.contains(body.style.size)) }
    }
  }

  @Test func `There are two weights, and nothing but greys`() throws {
    let bytes = try Samples.draw(Samples.sheet(Samples.interview()))
    #expect(!bytes.isEmpty)
    let composition = try Samples.compose(Samples.sheet(Samples.interview()))
    for text in composition.pages.flatMap(\.texts) {
      // Light enough to recede, dark enough to be read: 7 to 1 against white is 0.35.
      #expect((0...0.4).contains(text.style.grey))
    }
  }

  @Test(arguments: PaperSize.allCases, [false, true])
  func `Nothing is outside the page`(size: PaperSize, isLarge: Bool) throws {
    let long = String(repeating: "Wideword", count: 600)
    var interview = Samples.interview(minutes: 180, questions: 60, name: long, role: long)
    interview.questions[3].text = long
    interview.questions[4].followUps = Array(repeating: long, count: 40)
    interview.place = String(repeating: "somewhere ", count: 500)
    interview.findings = Array(repeating: long, count: 30)
    let composition = try Samples.compose(
      Samples.sheet(interview), size: size, isLarge: isLarge)
    for mark in composition.pages.joined() {
      let end =
        switch mark.shape {
        case .text(let text, _):
          (x: mark.x + text.width, y: mark.y + text.height - text.style.leading)
        case .rule(let length, _, _): (x: mark.x + length, y: mark.y)
        case .box(let side): (x: mark.x + side, y: mark.y + side)
        }
      #expect(mark.x > 20 && end.x < size.width - 20)
      #expect(mark.y > 20 && end.y < size.height - 20)
    }
  }

  @Test func `A heading is never the last on a page`() throws {
    for count in 1...24 {
      let composition = try Samples.compose(
        Samples.sheet(Samples.interview(minutes: 60, questions: count)), isLarge: true)
      for page in composition.pages.prefix(composition.pagesToRead) {
        let foot = page.map(\.y).max() ?? 0
        let content = page.filter { $0.y < foot - 1 }
        let last = content.max { $0.y < $1.y }
        if case .text(_, .heading) = last?.shape {
          Issue.record("a heading ends a page of \(count) questions")
        }
      }
    }
  }
}

extension [Mark] {
  fileprivate var texts: [SetText] {
    compactMap { if case .text(let text, _) = $0.shape { text } else { nil } }
  }
}
