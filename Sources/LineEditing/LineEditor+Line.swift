internal import CEditline
internal import Foundation

/// Access to the text in libedit's buffer.
extension LineEditor {
  /// Calls `body` with the line and the index of the cursor in it.
  func withLine<Result>(
    _ body: (UnsafeBufferPointer<Unicode.Scalar>, Int) -> Result
  ) -> Result {
    guard let editline, let line = el_wline(editline)?.pointee, let start = line.buffer,
      let cursor = line.cursor, let end = line.lastchar
    else { return body(UnsafeBufferPointer(start: nil, count: 0), 0) }
    let count = max(0, end - start)
    return start.withMemoryRebound(to: Unicode.Scalar.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count), min(max(0, cursor - start), count))
    }
  }

  /// The current text of the line.
  var currentText: String {
    withLine { text, _ in Self.text(text) }
  }

  /// Stands for a newline in the buffer, so that libedit's screen doesn't need a row for each. It
  /// is the last private-use character, and can't be typed or pasted.
  static let newline: Unicode.Scalar = "\u{10FFFD}"

  /// Returns scalars of the buffer as text.
  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    Graphemes.string(scalars.lazy.map { $0 == newline ? "\n" : $0 })
  }

  /// True if a scalar stands for a special key.
  static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0x80..<0xA0).contains(scalar.value) }

  /// Inserts text at the cursor. Text that doesn't fit into the line is cut.
  func insert(_ text: String) {
    guard let editline else { return }
    var text = text
    let room = remainingBytes
    if text.utf8.count > room {
      text = text.prefix(utf8Count: room)
      lineWasCut = true
      send("\u{07}")
    }
    // A zero would end the C string.
    let scalars = text.unicodeScalars
      .filter { $0 != "\0" && $0 != Self.newline && !Self.isPrivate($0) }
      .map { $0 == "\n" ? Self.newline : $0 }
    withWideString(Graphemes.string(scalars)) { _ = el_winsertstr(editline, $0) }
  }

  /// Replaces the whole line and moves the cursor to its end.
  func replaceLine(with text: String) {
    guard let editline else { return }
    let (count, cursor) = withLine { text, cursor in (text.count, cursor) }
    _ = el_cursor(editline, Int32(clamping: count - cursor))
    el_deletestr(editline, Int32(clamping: count))
    insert(text)
  }

  /// Removes the scalars from the cursor to `end` after it.
  func deleteForward(to end: Int) {
    guard let editline else { return }
    let cursor = withLine { _, cursor in cursor }
    _ = el_cursor(editline, Int32(clamping: end - cursor))
    el_deletestr(editline, Int32(clamping: end - cursor))
  }

  /// Moves the cursor to the start of a character if a libedit command has left it inside.
  func snapCursor() {
    // `$` on an empty line in vi mode moves it before the line.
    if let editline, let line = el_wline(editline)?.pointee, line.cursor < line.buffer {
      _ = el_cursor(editline, Int32(clamping: line.buffer - line.cursor))
    }
    let distance = withLine { text, cursor in
      guard cursor > 0, cursor < text.count else { return 0 }
      let start = Graphemes.start(before: cursor, in: text)
      let end = Graphemes.end(after: start, in: text)
      return end > cursor ? start - cursor : 0
    }
    if distance != 0, let editline { _ = el_cursor(editline, Int32(clamping: distance)) }
  }
}

extension String {
  /// Returns the longest prefix of whole characters with at most `count` bytes.
  func prefix(utf8Count count: Int) -> String {
    guard utf8.count > count else { return self }
    guard count > 0 else { return "" }
    var index = utf8.index(startIndex, offsetBy: count)
    // Round down to the start of a character.
    while index > startIndex, index.samePosition(in: self) == nil {
      index = utf8.index(before: index)
    }
    return String(self[..<index])
  }
}
