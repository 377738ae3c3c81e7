extension Prompt {
  /// The prompt as cells. A newline is a cell of its own, and styles are part of the cells they
  /// apply to.
  var cells: [Layout.Cell] {
    var cells: [Layout.Cell] = []
    var style = ""
    var plain = Substring()
    var rest = text[...]

    func flush() {
      for character in plain {
        let glyph =
          character.isNewline
          ? Glyph(text: "\n", width: 0) : LineEditing.glyph(for: character.unicodeScalars)
        cells.append(Layout.Cell(glyph: glyph, style: style))
      }
      plain = Substring()
    }

    while let character = rest.popFirst() {
      guard character == "\u{1B}" else {
        plain.append(character)
        continue
      }
      flush()
      guard let sequence = Self.popSequence(&rest), sequence.last == "m" else { continue }
      let parameters = sequence.dropLast()
      if parameters.allSatisfy({ $0 == "0" || $0 == ";" }) {
        style = ""
      } else {
        style += "\u{1B}[" + sequence
      }
    }
    flush()
    return cells
  }

  /// Removes the sequence after an Escape, and returns it if it is a control sequence.
  private static func popSequence(_ rest: inout Substring) -> Substring? {
    switch rest.first {
    case "[":
      rest.removeFirst()
      let end = rest.firstIndex { $0.isASCII && ("@"..."~").contains($0) } ?? rest.endIndex
      guard end < rest.endIndex else {
        rest = ""
        return nil
      }
      let sequence = rest[...end]
      rest = rest[rest.index(after: end)...]
      return sequence
    case "]":
      // An operating system command ends with BEL or ESC \.
      while let character = rest.popFirst(), character != "\u{07}" {
        if character == "\u{1B}", rest.first == "\\" {
          rest.removeFirst()
          break
        }
      }
      return nil
    default:
      _ = rest.popFirst()
      return nil
    }
  }
}
