/// A key press.
public enum TerminalKey: Sendable {
  /// Keys with a name.
  case enter, tab, escape, backspace
  case up, down, left, right, home, end, delete
  /// A letter with the Control key.
  case control(Character)
  /// A character with the Meta (Alt) key.
  case meta(Character)

  /// The bytes the terminal sends for it.
  public var sequence: String {
    switch self {
    case .enter: "\r"
    case .tab: "\t"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}[D"
    case .home: "\u{1B}[H"
    case .end: "\u{1B}[F"
    case .delete: "\u{1B}[3~"
    case .control(let key): String(UnicodeScalar((key.asciiValue ?? 0) & 0x1F))
    case .meta(let key): "\u{1B}" + String(key)
    }
  }
}
