/// The words and sentences of a line, as bytes.
struct LineScan {
  /// The line in lowercase, without apostrophes, with every digit as 0, and with a space before the
  /// first word and between words.
  private(set) var bytes: [UInt8] = [LineScan.space]
  /// The words, as ranges of ``bytes``.
  private(set) var words: [Range<Int>] = []
  /// The sentences, as ranges of ``words``.
  private(set) var sentences: [Range<Int>] = []
  /// The marks in the line that say something about its kind, each once.
  private(set) var marks: [Character] = []

  private static let space = UInt8(ascii: " ")
  private var wordStart: Int?
  private var sentenceStart = 0

  /// Splits a line.
  init(_ line: String) {
    bytes.reserveCapacity(line.utf8.count + 2)
    for scalar in line.unicodeScalars { read(scalar) }
    endSentence()
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": append(UInt8(scalar.value))
    case "A"..."Z": append(UInt8(scalar.value + 32))
    case "0"..."9": append(UInt8(ascii: "0"))
    case "'", "\u{2019}", "\u{2018}", "`": break
    case ".", "!", "?", ";", "\n", ":":
      endSentence()
      note(scalar)
    case "\u{0}"..."\u{7f}":
      endWord()
      note(scalar)
    case _ where scalar.properties.isAlphabetic:
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
    default: endWord()
    }
  }

  private mutating func append(_ byte: UInt8) {
    if wordStart == nil { wordStart = bytes.count }
    bytes.append(byte)
  }

  private mutating func endWord() {
    guard let start = wordStart else { return }
    words.append(start..<bytes.count)
    bytes.append(Self.space)
    wordStart = nil
  }

  private mutating func endSentence() {
    endWord()
    guard sentenceStart < words.count else { return }
    sentences.append(sentenceStart..<words.count)
    sentenceStart = words.count
  }

  private mutating func note(_ scalar: Unicode.Scalar) {
    let mark = Character(scalar)
    if "?!,@/$%&\"".contains(mark), !marks.contains(mark) { marks.append(mark) }
  }
}
