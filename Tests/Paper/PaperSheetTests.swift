import Foundation
import Interviews
import Presentation
import Testing

@testable import Paper

@Suite(.enabled(if: Poppler.isThere, "poppler-utils is missing")) struct PaperSheetTests {
  @Test func `Everything can be selected, in the order of the talk`() throws {
    let text = try Poppler(Samples.draw(Samples.sheet(Samples.interview())))
      .text(isRaw: true)
    let phrases = [
      "Conversation with Ana Ruiz", "City Hospital", "Introduced by Sam Lee.", "My goal",
      "studied law first", "Opening", "Thank you for making the time", "Questions", "begin0x",
      "middle0x", "end0x", "begin1x", "Closing", "May I write again?",
      "You've answered all my questions.", "Their salary.",
      "Thank them by", "Page 1 of 2", "Notes", "Takeaways", "What I promised",
      "Page 2 of 2",
    ]
    // Each after the one before it.
    var rest = text[...]
    for phrase in phrases {
      let place = try #require(rest.range(of: phrase), "\(phrase) does not follow in \(rest)")
      rest = rest[place.upperBound...]
    }
  }

  @Test func `The file says what it is`() throws {
    let pdf = try Poppler(Samples.draw(Samples.sheet(Samples.interview())))
    #expect(try pdf.info("Title") == "Conversation with Ana Ruiz")
    #expect(try pdf.info("Tagged") == "yes")
    #expect(try pdf.info("Page size")?.hasPrefix("595.276 x 841.89") == true)
    let fonts = try pdf.fonts
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.isEmbedded, "\(font.line)") }
  }

  @Test func `Its language stands in the catalogue, and the file stays whole`() throws {
    let bytes = try Samples.draw(Samples.sheet(Samples.interview()))
    #expect(String(decoding: bytes, as: Unicode.ASCII.self).contains("/Lang (en)"))
    let path = NSTemporaryDirectory() + UUID().uuidString + ".pdf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = [path, "-"]
    let complaints = Pipe()
    process.standardError = complaints
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: said, as: UTF8.self) == "")
  }

  @Test func `Letter is Letter`() throws {
    let pdf = try Poppler(Samples.draw(Samples.sheet(Samples.interview()), size: .letter))
    #expect(try pdf.info("Page size")?.hasPrefix("612 x 792") == true)
  }

  @Test func `The same sheet gives the same bytes`() throws {
    let sheet = Samples.sheet(Samples.interview(name: "Nguyễn Thị Hoàng"))
    #expect(try Samples.draw(sheet) == Samples.draw(sheet))
  }

  @Test(arguments: PaperSize.allCases)
  func `Half an hour is one sheet of paper, an hour two`(size: PaperSize) throws {
    let half = Samples.sheet(Samples.interview(minutes: 30, questions: 11))
    #expect(try Poppler(Samples.draw(half, size: size)).pages == 2)
    let hour = Samples.sheet(Samples.interview(minutes: 60, questions: 20))
    #expect(try Poppler(Samples.draw(hour, size: size)).pages <= 4)
  }

  @Test(arguments: [1, 2, 5, 9, 14, 23, 37, 60], [false, true])
  func `No question is split`(count: Int, isLarge: Bool) throws {
    let sheet = Samples.sheet(Samples.interview(minutes: 90, questions: count))
    let pdf = try Poppler(Samples.draw(sheet, isLarge: isLarge))
    let pages = try (1...pdf.pages).map { try pdf.text(page: $0) }
    for number in 0..<count {
      let words = ["begin", "middle", "end"].map { "\($0)\(number)x" }
      #expect(
        pages.contains { page in words.allSatisfy(page.contains) }, "question \(number)")
    }
  }

  @Test func `Only the questions, without room for notes`() throws {
    let sheet = Samples.sheet(Samples.interview()).questionsOnly
    let pdf = try Poppler(Samples.draw(sheet))
    let text = try pdf.text()
    #expect(try pdf.pages == 1)
    #expect(text.contains("begin8x") && text.contains("end0x"))
    #expect(!text.contains("My purpose") && !text.contains("What I take home"))
  }

  @Test func `An empty form is one sheet of paper`() throws {
    let blank = Sheet.blank(
      closing: ["Who else should I meet?"], dates: Samples.dates, book: Samples.book)
    let pdf = try Poppler(Samples.draw(blank))
    #expect(try pdf.pages == 2)
    #expect(try pdf.text().contains("Company"))
  }

  @Test(arguments: [
    ("ar", "أحمد العلي"), ("he", "דוד כהן"), ("hi", "अनीता शाह"), ("zh-cn", "陈晓明"),
    ("vi", "Nguyễn Thị Hoàng"), ("el", "Ελένη Παππά"),
  ])
  func `Names of any script can be selected`(language: String, name: String) throws {
    let fonts = "/usr/bin/fc-list"
    guard FileManager.default.isExecutableFile(atPath: fonts),
      try !run(fonts, [":lang=\(language)", "family"]).output.isEmpty
    else {
      print("skipped: no font for \(name)")
      return
    }
    let text = try Poppler(Samples.draw(Samples.sheet(Samples.interview(name: name)))).text()
    let marks = CharacterSet(charactersIn: "\u{202A}\u{202B}\u{202C}")
    let plain = String(text.unicodeScalars.filter { !marks.contains($0) })
      .precomposedStringWithCompatibilityMapping
    for word in name.split(separator: " ") {
      #expect(plain.contains(String(word).precomposedStringWithCompatibilityMapping))
    }
  }

  @Test func `An emoji beside a name is no harm`() throws {
    let sheet = Samples.sheet(Samples.interview(name: "Ana 👩🏽‍⚕️ Ruiz"))
    let pdf = try Poppler(Samples.draw(sheet))
    let text = try pdf.text(page: 1)
    #expect(text.contains("Ana") && text.contains("Ruiz") && !text.contains("U+200D"))
    #expect(try pdf.pages == 2)
  }

  @Test func `A hostile title breaks nothing`() throws {
    let name = String(repeating: "Boss\n\u{1B}[2J\u{202E}\u{0}) /Lang (xx) ", count: 250)
    let sheet = Samples.sheet(
      Samples.interview(name: name, role: String(repeating: "x", count: 5_000)))
    let pdf = try Poppler(Samples.draw(sheet))
    #expect(try pdf.text(page: 1).contains("…"))
    #expect(try pdf.info("Title")?.contains("Boss") == true)
    #expect(try pdf.pages <= 4)
  }
}
