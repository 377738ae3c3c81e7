/// A character as the checker sees it.
enum Letter: Equatable {
  /// Part of a word, in lowercase and without accents.
  case letter(UInt8)
  /// A letter of another script. No list has words with it.
  case foreign
  case digit(UInt8)
  case apostrophe
  case currency
  case fullStop
  case questionMark
  case exclamationMark
  case newline
  /// A sign that is read as a word.
  case ampersand, at
  /// A bracket that opens a template slot, with the byte that closes it.
  case bracket(UInt8)
  case underscore
  /// A colon, a semicolon or a dash.
  case clauseBreak
  /// A character that is ignored: a joiner, a soft hyphen or a combining accent.
  case silent
  case space
}

extension Letter {
  /// Classifies an ASCII character.
  init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .letter(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .letter(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit(byte)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): self = .apostrophe
    case UInt8(ascii: "$"): self = .currency
    case UInt8(ascii: "."): self = .fullStop
    case UInt8(ascii: "?"): self = .questionMark
    case UInt8(ascii: "!"): self = .exclamationMark
    case UInt8(ascii: ":"), UInt8(ascii: ";"): self = .clauseBreak
    case UInt8(ascii: "["): self = .bracket(UInt8(ascii: "]"))
    case UInt8(ascii: "{"): self = .bracket(UInt8(ascii: "}"))
    case UInt8(ascii: "<"): self = .bracket(UInt8(ascii: ">"))
    case UInt8(ascii: "_"): self = .underscore
    case UInt8(ascii: "\n"): self = .newline
    case UInt8(ascii: "&"): self = .ampersand
    case UInt8(ascii: "@"): self = .at
    default: self = .space
    }
  }

  /// Classifies a character beyond ASCII.
  init(scalar: UInt32) {
    switch scalar {
    case 0xA2...0xA5, 0x20A0...0x20CF: self = .currency
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032: self = .apostrophe
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .silent
    case 0x2013...0x2015: self = .clauseBreak
    case 0xC0...0x17F: self = Letter.accented(scalar)
    case 0x2029, 0x85, 0x2028: self = .newline
    case 0x3002: self = .fullStop
    case 0xFF01...0xFF5E: self.init(ascii: UInt8(scalar - 0xFEE0))
    case 0x80...0xA9, 0xAB...0xB9, 0xBB...0xBF, 0x2000...0x2BFF, 0x3000...0x303F,
      0xE000...0xF8FF, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF:
      self = .space
    default: self = .foreign
    }
  }

  /// Removes the accent from a letter of the Latin-1 and Latin Extended-A blocks.
  private static func accented(_ scalar: UInt32) -> Letter {
    let base = accentless[Int(scalar - 0xC0)]
    return base == UInt8(ascii: "-") ? .foreign : .letter(base)
  }

  private static let accentless: [UInt8] = Array(
    """
    aaaaaaaceeeeiiiidnooooo-ouuuuy-saaaaaaaceeeeiiiidnooooo-ouuuuy-y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
    nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)
}
