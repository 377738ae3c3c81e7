import Fuzzing
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

  @Test(.timeLimit(.minutes(1)))
  func `Every character is read, whatever it is`() {
    let scalars = (0..<0x2_0000).compactMap(Unicode.Scalar.init)
    let text = scalars.map { "a\($0)b " }.joined() + "Will you hire me?"
    #expect(Verdict(checker.check(text)) == .forbidden)
  }

  @Test(arguments: ["___", "_____", "\u{FF3F}\u{FF3F}\u{FF3F}"])
  func `A blank to fill in is one word, however it is written`(blank: String) throws {
    let text = "Could you introduce me to \(blank)?"
    #expect(
      checker.check(text).map(\.rule)
        == checker.check("Could you introduce me to [name]?").map(\.rule))
  }

  @Test func `A very long line is answered`() {
    let text = String(repeating: "what do you like about your job and ", count: 1_000)
    #expect(Verdict(checker.check(text + "will you hire me")) == .forbidden)
  }

  @Test func `A long run of filler neither hides an ask nor makes up one`() {
    let filler = String(repeating: "right now, ", count: 110)
    #expect(Verdict(checker.check("Could you \(filler) hire me?")) == .forbidden)
    let good = checker.check("Could you \(filler) tell me about your team?")
    #expect(good.map(\.rule) == ["too-long"])
  }

  @Test func `Whatever the bytes, what is promised of the answers holds`() throws {
    let examples = try BuiltInRules.files.flatMap {
      try $0.decodeWithExamples(RuleFile.self).examples
    }
    let drafts = HostileDrafts(of: examples, seed: 7)
    let properties = CheckerProperties(checker)
    for number in 0..<3_000 {
      let bytes = drafts[number]
      let broken = properties.broken(checker.check(bytes), of: bytes)
      #expect(broken.isEmpty, "\(number): \(String(decoding: bytes.prefix(200), as: UTF8.self))")
    }
  }
}
