/// Splits any bytes into sentences of words.
///
/// It works in one pass and holds at most one sentence. A very long sentence is returned in
/// overlapping parts.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private let signs: RulePlan.Signs

  private var position = 0
  /// The letters of the current word, in lowercase without accents.
  private var letters: [UInt8] = []
  private var newlines = 0
  private var clauseBroke = false
  private(set) var wordCount = 0
  private(set) var questionMarks = 0
  /// The words of the current sentence.
  private(set) var tokens: [Token] = []
  private var overlap = 0

  /// The most words of a sentence; a longer one is cut.
  static let longestSentence = 240
  /// The fewest underscores that count as a slot.
  static let shortestBlank = 3
  /// The longest slot in brackets, in bytes.
  static let longestSlot = 60
  /// The number of words that the parts of a cut sentence share.
  static let sharedWords = 40

  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, signs: RulePlan.Signs) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.signs = signs
    letters.reserveCapacity(32)
    tokens.reserveCapacity(32)
  }

  /// Reads to the end of the next sentence that has words.
  ///
  /// - Returns: false at the end of the text.
  mutating func nextSentence() -> Bool {
    tokens.removeFirst(tokens.count - overlap)
    let old = overlap
    overlap = 0
    while position < bytes.count {
      if tokens.count >= Tokenizer.longestSentence {
        overlap = Tokenizer.sharedWords
        return true
      }
      if readPiece(), tokens.count > old { return true }
    }
    return tokens.count > old
  }

  /// Reads a word or a sign.
  ///
  /// - Returns: true if it ends a sentence.
  private mutating func readPiece() -> Bool {
    let (letter, length) = decode(at: position)
    let start = position
    switch letter {
    case .letter, .foreign, .digit:
      newlines = 0
      readWord()
      return false
    case .currency:
      newlines = 0
      readMoney()
      return false
    case .ampersand, .at:
      position += length
      append(letter == .at ? signs.at : signs.and, start, position)
      return false
    case .fullStop:
      return readFullStops(length)
    case .questionMark, .exclamationMark:
      position += length
      if letter == .questionMark, start == 0 || bytes[start - 1] != UInt8(ascii: "?") {
        questionMarks += 1
      }
      return true
    case .newline:
      position += length
      newlines += 1
      return newlines >= 2
    case .bracket(let closing):
      readSlot(closing)
      return false
    case .underscore:
      readBlank()
      return false
    case .clauseBreak:
      position += length
      clauseBroke = true
      return false
    case .apostrophe, .silent, .space:
      position += length
      return false
    }
  }

  /// Reads periods. A single one ends a sentence, unless it is inside a word.
  ///
  /// - Returns: true if the sentence ends.
  private mutating func readFullStops(_ length: Int) -> Bool {
    let start = position
    position += length
    var stops = 1
    while position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      stops += 1
    }
    guard stops == 1 else { return false }
    guard position < bytes.count, start > 0 else { return true }
    let (next, _) = decode(at: position)
    switch next {
    case .letter, .digit, .foreign: return false
    default: return true
    }
  }

  /// Reads words in brackets as one slot, if they look like one.
  private mutating func readSlot(_ closing: UInt8) {
    let start = position
    position += 1
    var end = position
    while end < bytes.count, end - start < Tokenizer.longestSlot {
      if bytes[end] == closing, end > position, case .letter = Letter(ascii: bytes[position] & 0x7F)
      {
        position = end + 1
        append(signs.slot, start, position)
        return
      }
      guard bytes[end] != UInt8(ascii: "\n") else { return }
      end += 1
    }
  }

  /// Reads a run of underscores as one slot.
  private mutating func readBlank() {
    let start = position
    var count = 0
    while position < bytes.count, case (.underscore, let length) = decode(at: position) {
      position += length
      count += 1
    }
    if count >= Tokenizer.shortestBlank { append(signs.slot, start, position) }
  }

  private mutating func readMoney() {
    let start = position
    reading: while position < bytes.count {
      let (letter, length) = decode(at: position)
      switch letter {
      case .currency, .digit: position += length
      case .letter(UInt8(ascii: "k")), .letter(UInt8(ascii: "m")): position += length
      case .fullStop:
        guard position + 1 < bytes.count,
          case .digit = decode(at: position + 1).letter
        else { break reading }
        position += length
      case .space:
        guard bytes[position] == UInt8(ascii: ","), position + 1 < bytes.count,
          case .digit = decode(at: position + 1).letter
        else { break reading }
        position += length
      default: break reading
      }
    }
    append(signs.money, start, position)
  }

  private mutating func readWord() {
    let start = position
    var end = position
    var hash = WordHash()
    var isForeign = false
    var isNumber = true
    /// The word up to the last apostrophe, and the position of that apostrophe.
    var apostrophe: (end: Int, start: Int, hash: WordHash, letters: Int)?
    letters.removeAll(keepingCapacity: true)
    reading: while position < bytes.count {
      let (letter, length) = decode(at: position)
      switch letter {
      case .letter(let value), .digit(let value):
        if case .letter = letter { isNumber = false }
        hash.add(value)
        if letters.count <= TypoTable.longestWord { letters.append(value) }
        position += length
        end = position
      case .foreign:
        isForeign = true
        position += length
        end = position
      case .silent:
        position += length
      case .apostrophe:
        guard position + length < bytes.count,
          case .letter = decode(at: position + length).letter
        else { break reading }
        apostrophe = (end, position, hash, letters.count)
        hash.add(UInt8(ascii: "'"))
        position += length
      default:
        break reading
      }
    }
    wordCount += 1
    guard !isForeign else { return append(Symbols.unknown, start, end) }
    if let reading = lexicon.reading(hash: hash.value) {
      for place in reading { append(lexicon[place], start, end) }
      return
    }
    if isNumber { return append(signs.number, start, end) }
    guard let apostrophe else { return append(corrected(letters.count), start, end) }
    if let reading = lexicon.reading(hash: apostrophe.hash.value) {
      for place in reading { append(lexicon[place], start, apostrophe.end) }
    } else {
      append(corrected(apostrophe.letters), start, apostrophe.end)
    }
    var suffix = WordHash([UInt8(ascii: "'")])
    for letter in letters[min(apostrophe.letters, letters.count)...] { suffix.add(letter) }
    for place in lexicon.reading(hash: suffix.value) ?? 0..<0 {
      append(lexicon[place], apostrophe.start, end)
    }
  }

  /// Corrects a typo in the first `count` letters of the current word.
  private func corrected(_ count: Int) -> Symbol {
    if let first = letters.first, first <= UInt8(ascii: "9") {
      return signs.number
    }
    return lexicon.correction(letters[..<min(count, letters.count)]) ?? Symbols.unknown
  }

  private mutating func append(_ word: Symbol, _ start: Int, _ end: Int) {
    tokens.append(
      Token(word: word, start: start, end: end, number: wordCount, beginsClause: clauseBroke))
    clauseBroke = false
  }

  /// Decodes one character. A byte that isn't valid UTF-8 counts as a space.
  @inline(__always)
  private func decode(at index: Int) -> (letter: Letter, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Letter(ascii: first), 1) }
    return decodeLong(first, at: index)
  }

  private func decodeLong(_ first: UInt8, at index: Int) -> (letter: Letter, length: Int) {
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return (.space, 1)
    }
    guard index + length <= bytes.count else { return (.space, 1) }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (.space, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (Letter(scalar: scalar), length)
  }
}
