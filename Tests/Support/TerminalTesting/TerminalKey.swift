/// A key as terminals send it.
public enum TerminalKey: Sendable {
  case enter, tab, escape, backspace
  case up, down, left, right, home, end, delete
  case control(Character)
  case meta(Character)

  /// What the terminal sends for it.
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
