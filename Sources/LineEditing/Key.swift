/// One thing that came from the keyboard.
enum Key: Equatable {
  case scalar(Unicode.Scalar)
  case special(SpecialKey)
  /// An escape sequence that the user's own settings bind.
  case sequence([UInt8])
  /// What was pasted, as it came.
  case paste([UInt8])
}

/// The keys that a terminal sends as an escape sequence.
///
/// libedit is given one character for each, out of the control characters U+0080 to U+009F that
/// nobody types. So it never waits inside a sequence, Escape works at once in vi mode, and a
/// sequence that means nothing to us leaves nothing on the line.
enum SpecialKey: UInt32, CaseIterable {
  case up = 0x80
  case down, left, right, home, end, delete, wordLeft, wordRight, deleteWord, paste

  /// The character that libedit is given.
  var scalar: Unicode.Scalar { Unicode.Scalar(UInt8(rawValue)) }

  /// The same as a key to bind.
  var key: String { String(scalar) }

  /// Reads the parameters and the last byte of `ESC [ … x`.
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
