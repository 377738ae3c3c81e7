import Testing

@testable import LineEditing

@Suite struct KeyReaderTests {
  func keys(_ bytes: [UInt8], bound: [String] = []) -> [Key] {
    var reader = KeyReader()
    reader.boundSequences = Set(bound.map { Array($0.utf8) })
    return bytes.flatMap { reader.read($0) }
  }

  func keys(_ text: String, bound: [String] = []) -> [Key] { keys(Array(text.utf8), bound: bound) }

  @Test(
    arguments: [
      ([0xC3, 0xA9], "é"), ([0xF0, 0x9F, 0x98, 0x80], "😀"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xE2, 0x82], ""), ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF5], "\u{FFFD}"), ([0xE2, 0xC3, 0xA9], "\u{FFFD}é"), ([0xC2, 0x85], "\u{FFFD}"),
      ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}"), ([0xF4, 0x90], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func `UTF-8 is decoded, and nothing else passes for it`(bytes: [UInt8], text: String) {
    #expect(keys(bytes) == text.unicodeScalars.map { .scalar($0) })
  }

  @Test func `Special keys are recognised in all their forms`() {
    #expect(keys("\u{1B}[A\u{1B}OA\u{1B}[1A") == [.special(.up), .special(.up), .special(.up)])
    #expect(keys("\u{1B}[1;5C\u{1B}[1;3D") == [.special(.wordRight), .special(.wordLeft)])
    #expect(keys("\u{1B}[3~\u{1B}[3;5~") == [.special(.delete), .special(.deleteWord)])
    #expect(
      keys("\u{1B}[1~\u{1B}[7~\u{1B}[8~") == [.special(.home), .special(.home), .special(.end)])
    #expect(keys("\u{1B}OM") == [.scalar("\r")])
  }

  @Test func `Unknown sequences vanish, bound ones pass`() {
    #expect(keys("\u{1B}[15~a", bound: []) == [.scalar("a")])
    #expect(keys("\u{1B}[15~", bound: ["\u{1B}[15~"]) == [.sequence(Array("\u{1B}[15~".utf8))])
    #expect(keys("\u{1B}[\u{3}") == [.scalar("\u{3}")])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 100)).count < 100)
  }

  @Test func `Escape and a letter are two characters`() {
    #expect(keys("\u{1B}b") == [.scalar("\u{1B}"), .scalar("b")])
    #expect(keys("\u{1B}\u{1B}[A") == [.scalar("\u{1B}"), .special(.up)])
    var reader = KeyReader()
    #expect(reader.read(0x1B) == [])
    #expect(reader.isAfterEscape)
    #expect(reader.flushEscape() == [.scalar("\u{1B}")])
    #expect(!reader.isAfterEscape)
  }

  @Test func `A paste is one key`() {
    #expect(
      keys("\u{1B}[200~a\u{1B}[A\n\u{1B}[201~b") == [
        .paste(Array("a\u{1B}[A\n".utf8)), .scalar("b"),
      ])
  }

  @Test func `A paste without measure is cut`() {
    var reader = KeyReader()
    reader.maximumPaste = 10
    let all = Array(("\u{1B}[200~" + String(repeating: "x", count: 20_000) + "\u{1B}[201~").utf8)
    #expect(all.flatMap { reader.read($0) } == [.paste(Array(repeating: 0x78, count: 10))])
    #expect(reader.pasteWasCut)
  }
}
