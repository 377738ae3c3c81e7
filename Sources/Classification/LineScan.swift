/// The words and sentences of a line, as bytes.
struct LineScan {
  /// The line in lowercase, without apostrophes, with every digit as 0, and with a space before the
  /// first word and between words.
  private(set) var bytes: [UInt8] = [LineScan.space]
  /// The words, as ranges of ``bytes``.
  private(set) var words: [Range<Int>] = []
  /// The same words, as ranges of the bytes of the line as typed.
  private(set) var typed: [Range<Int>] = []
  /// The sentences, as ranges of ``words``.
  private(set) var sentences: [Range<Int>] = []
  /// The marks in the line that say something about its kind, each once.
  private(set) var marks: [UInt8] = []

  private static let space = UInt8(ascii: " ")
  private static let telling = Array("?!,@/$%&\"".utf8)
  private var wordStart: Int?
  private var typedStart = 0
  private var typedEnd = 0
  private var sentenceStart = 0

  /// Splits a line, which need not be valid UTF-8.
  init(_ line: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(line.count + 2)
    words.reserveCapacity(line.count / 4 + 1)
    typed.reserveCapacity(line.count / 4 + 1)
    var position = 0
    while position < line.count {
      let byte = line[position]
      if byte < 0x80 {
        read(byte, at: position)
        position += 1
      } else {
        position += readLong(line, at: position)
      }
    }
    endSentence()
  }

  private mutating func read(_ byte: UInt8, at position: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte, at: position)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte + 32, at: position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): append(UInt8(ascii: "0"), at: position)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: "\n"), UInt8(ascii: ":"):
      endSentence()
      note(byte)
    default:
      endWord()
      note(byte)
    }
  }

  /// Reads a character of several bytes.
  ///
  /// - Returns: the number of its bytes.
  private mutating func readLong(_ line: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    var decoder = UTF8()
    var rest = line[position...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
      endWord()
      return 1
    }
    let count = UTF8.width(scalar)
    if scalar == "\u{2019}" || scalar == "\u{2018}" { return count }
    if scalar.properties.isAlphabetic {
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, at: position) }
      typedEnd = position + count
    } else {
      endWord()
    }
    return count
  }

  private mutating func append(_ byte: UInt8, at position: Int) {
    if wordStart == nil {
      wordStart = bytes.count
      typedStart = position
    }
    bytes.append(byte)
    typedEnd = position + 1
  }

  private mutating func endWord() {
    guard let start = wordStart else { return }
    words.append(start..<bytes.count)
    typed.append(typedStart..<typedEnd)
    bytes.append(Self.space)
    wordStart = nil
  }

  private mutating func endSentence() {
    endWord()
    guard sentenceStart < words.count else { return }
    sentences.append(sentenceStart..<words.count)
    sentenceStart = words.count
  }

  private mutating func note(_ mark: UInt8) {
    if Self.telling.contains(mark), !marks.contains(mark) { marks.append(mark) }
  }
}
