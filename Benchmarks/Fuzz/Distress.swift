import Foundation

/// Reports the current draft if the program crashes or hangs.
enum Distress {
  /// The current draft. Allocated up front, since a signal handler must not allocate memory.
  private nonisolated(unsafe) static var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 1 << 24)
  private nonisolated(unsafe) static var count = 0
  private nonisolated(unsafe) static var words = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 200)
  private nonisolated(unsafe) static var wordCount = 0

  /// The seconds after which a draft counts as hanging.
  private static let patience: UInt32 = 60

  /// Installs the signal handlers.
  static func watch() {
    for sign in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] {
      signal(sign) { number in
        Distress.tell()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Records the draft to be checked next and restarts the timeout.
  static func note(_ draft: [UInt8], number: Int, seed: UInt64) {
    count = bytes.update(fromContentsOf: draft.prefix(bytes.count))
    let text = "CRASH OR HANG seed \(seed), number \(number)\nscript/fuzz --replay "
    wordCount = words.update(fromContentsOf: Array(text.utf8).prefix(words.count))
    alarm(patience)
  }

  private static func tell() {
    write(STDOUT_FILENO, words.baseAddress, wordCount)
    var place = 0
    while place < count {
      let left = min(3, count - place)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < left ? UInt32(bytes[place + offset]) : 0)
      }
      for digit in 0..<4 {
        put(digit <= left ? code(UInt8(group >> UInt32(18 - 6 * digit) & 63)) : UInt8(ascii: "="))
      }
      place += 3
    }
    put(UInt8(ascii: "\n"))
  }

  private static func put(_ byte: UInt8) {
    var byte = byte
    write(STDOUT_FILENO, &byte, 1)
  }

  private static func code(_ value: UInt8) -> UInt8 {
    switch value {
    case 0..<26: UInt8(ascii: "A") + value
    case 26..<52: UInt8(ascii: "a") + value - 26
    case 52..<62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}
