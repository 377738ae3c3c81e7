/// A unit of input from the terminal.
enum Key: Equatable {
  case scalar(Unicode.Scalar)
  case special(SpecialKey)
  /// An escape sequence that the user has bound in their settings.
  case sequence([UInt8])
  /// Pasted bytes, unchanged.
  case paste([UInt8])
}

/// The keys that a terminal sends as escape sequences.
///
/// libedit gets a single character for each, one of the control characters U+0080 to U+009F, which
/// can't be typed. So it never waits inside a sequence, Escape works at once in vi mode, and an
/// unknown sequence leaves nothing on the line.
enum SpecialKey: UInt32, CaseIterable {
  case up = 0x80
  case down, left, right, home, end, delete, wordLeft, wordRight, deleteWord, paste

  /// The character that libedit gets.
  var scalar: Unicode.Scalar { Unicode.Scalar(UInt8(rawValue)) }

  /// The same character, as a key to bind.
  var key: String { String(scalar) }

  /// Decodes the parameters and the last byte of `ESC [ … x`.
  init?(parameters: String, final: UInt8) {
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
    let isModified = parts.count > 1 && parts[1] != "1"
    switch UnicodeScalar(final) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = isModified ? .wordRight : .right
    case "D": self = isModified ? .wordLeft : .left
    case "H": self = .home
    case "F": self = .end
    case "~":
      switch parts.first {
      case "1", "7": self = .home
      case "4", "8": self = .end
      case "3": self = isModified ? .deleteWord : .delete
      default: return nil
      }
    default: return nil
    }
  }
}
