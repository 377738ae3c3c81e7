import QuestionChecking
import Testing

@Suite struct HostileTextTests {
  let checker = BuiltInRules.checker

  @Test func `Byte ranges hold with accents, emoji and smart quotes`() throws {
    let text = "😀 Señor, “could you’d” — please hire me? ¡Olé!"
    let finding = try #require(checker.check(text).first { $0.category == "job" })
    let bytes = Array(text.utf8)[finding.range]
    #expect(String(decoding: bytes, as: UTF8.self) == finding.matched)
    #expect(finding.matched == "hire me")
  }

  @Test func `Bytes that are not UTF-8 do not hide an ask`() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0xC3] + Array("will you hire me".utf8) + [0xE2, 0x82]
    let finding = try #require(checker.check(bytes).first { $0.category == "job" })
    #expect(Array("hire me".utf8) == Array(bytes[finding.range]))
  }

  @Test func `A hundred thousand combining marks are answered`() {
    let text = "Will you hire m" + String(repeating: "\u{301}", count: 100_000) + "e?"
    #expect(Verdict(checker.check(text)) == .forbidden)
  }

  @Test(arguments: [
    "", " ", "\0", "?", "...", "'", "'s", "’", "\u{200B}", "\n\n\n", "$", "$,", "w/",
  ])
  func `Next to nothing is answered`(text: String) {
    #expect(Verdict(checker.check(text)) == .ok)
  }

  @Test func `A very long line is answered`() {
    let text = String(repeating: "what do you like about your job and ", count: 1_000)
    #expect(Verdict(checker.check(text + "will you hire me")) == .forbidden)
  }

  @Test func `Whatever the bytes, ranges lie within the text and repeat themselves`() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "hire me", "job", "your salary", "could you", " ", "’", "'", ".", "?", "\n", "\0", "é", "😀",
      "$90k", "refer me to HR", "but", "u", "\u{301}", "\u{202E}", "not asking for", "w/",
    ].map { Array($0.utf8) }
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += pieces.randomElement(using: &random) ?? []
          bytes.append(32)
        }
      }
      let findings = checker.check(bytes)
      #expect(findings == checker.check(bytes))
      #expect(findings == findings.sorted { $0.severity > $1.severity })
      for finding in findings {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes.count)
        #expect(String(decoding: bytes[finding.range], as: UTF8.self) == finding.matched)
      }
    }
  }
}
