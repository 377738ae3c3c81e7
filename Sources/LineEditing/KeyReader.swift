/// Turns bytes from a terminal into keys: decodes UTF-8, recognizes escape sequences and collects
/// pastes.
struct KeyReader {
  /// Sequences that libedit gets unchanged, because the user has bound them.
  var boundSequences: Set<[UInt8]> = []
  /// The most bytes of a paste; the rest is dropped.
  var maximumPaste = 1 << 20
  /// True if a paste was longer than that. The caller resets it.
  var pasteWasCut = false

  private enum State {
    case ground
    case character(bytes: [UInt8], missing: Int)
    case escape
    case sequence([UInt8])
    case paste([UInt8])
  }
  private var state = State.ground

  /// True after an Escape that may be the start of a sequence.
  var isAfterEscape: Bool {
    if case .escape = state { true } else { false }
  }

  /// True during a paste.
  var isPasting: Bool {
    if case .paste = state { true } else { false }
  }

  /// Reads one byte.
  ///
  /// - Returns: The keys that it completes, usually one or none.
  mutating func read(_ byte: UInt8) -> [Key] {
    switch state {
    case .ground: return readGround(byte)
    case .character(let bytes, let missing): return read(byte, after: bytes, missing: missing)
    case .escape:
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "O"):
        state = .sequence([0x1B, byte])
        return []
      case 0x1B: return [.scalar("\u{1B}")]
      default:
        state = .ground
        return [.scalar("\u{1B}")] + readGround(byte)
      }
    case .sequence(let bytes): return read(byte, inSequence: bytes)
    case .paste: return readPasted(byte)
    }
  }

  /// Stops waiting for a sequence. The Escape was a key by itself.
  mutating func flushEscape() -> [Key] {
    guard isAfterEscape else { return [] }
    state = .ground
    return [.scalar("\u{1B}")]
  }

  /// Drops an incomplete sequence, character or paste.
  mutating func reset() { state = .ground }

  private mutating func readGround(_ byte: UInt8) -> [Key] {
    switch byte {
    case 0x1B:
      state = .escape
      return []
    case 0..<0x80: return [.scalar(Unicode.Scalar(byte))]
    case 0xC2...0xDF: state = .character(bytes: [byte], missing: 1)
    case 0xE0...0xEF: state = .character(bytes: [byte], missing: 2)
    case 0xF0...0xF4: state = .character(bytes: [byte], missing: 3)
    default: return [.scalar("\u{FFFD}")]
    }
    return []
  }

  private mutating func read(_ byte: UInt8, after bytes: [UInt8], missing: Int) -> [Key] {
    guard Self.mayContinue(bytes, with: byte) else {
      state = .ground
      return [.scalar("\u{FFFD}")] + readGround(byte)
    }
    if missing > 1 {
      state = .character(bytes: bytes + [byte], missing: missing - 1)
      return []
    }
    state = .ground
    guard let scalar = String(decoding: bytes + [byte], as: UTF8.self).unicodeScalars.first,
      !(0x80..<0xA0).contains(scalar.value), scalar.value != 0x10FFFD
    else { return [.scalar("\u{FFFD}")] }
    return [.scalar(scalar)]
  }

  /// True if a byte continues a UTF-8 character. Rejects overlong forms and surrogates.
  private static func mayContinue(_ bytes: [UInt8], with byte: UInt8) -> Bool {
    guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch bytes[0] {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }

  private mutating func read(_ byte: UInt8, inSequence bytes: [UInt8]) -> [Key] {
    let isFunctionKeyOfLinux = bytes == [0x1B, 0x5B] && byte == 0x5B
    let isParameter = bytes[1] == 0x5B && (0x20..<0x40).contains(byte)
    if isParameter || isFunctionKeyOfLinux, bytes.count < 64 {
      state = .sequence(bytes + [byte])
      return []
    }
    state = .ground
    guard (0x40..<0x7F).contains(byte) else { return readGround(byte) }
    let whole = bytes + [byte]
    let parameters = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    if parameters == "200", byte == UInt8(ascii: "~") {
      state = .paste([])
      return []
    }
    if boundSequences.contains(whole) { return [.sequence(whole)] }
    if bytes[1] == UInt8(ascii: "O"), byte == UInt8(ascii: "M") { return [.scalar("\r")] }
    return SpecialKey(parameters: parameters, final: byte).map { [.special($0)] } ?? []
  }

  private mutating func readPasted(_ byte: UInt8) -> [Key] {
    guard case .paste(var bytes) = state else { return [] }
    // The array must have only one owner, or each byte would copy it.
    state = .ground
    bytes.append(byte)
    let terminator: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    if byte == 0x7E, bytes.suffix(terminator.count) == terminator[...] {
      bytes.removeLast(terminator.count)
      if bytes.count > maximumPaste {
        bytes.removeSubrange(maximumPaste...)
        pasteWasCut = true
      }
      return [.paste(bytes)]
    }
    if bytes.count > maximumPaste + 4096 {
      bytes.removeSubrange(maximumPaste..<(bytes.count - terminator.count))
      pasteWasCut = true
    }
    state = .paste(bytes)
    return []
  }
}
