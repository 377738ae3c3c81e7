internal import CEditline
internal import Foundation

/// Completion with Tab.
extension LineEditor {
  func completeAtCursor() -> Effect {
    guard let editline else { return .failed }
    let before = withLine { text, cursor in Self.text(text[..<cursor]) }
    let completion = request.complete(currentText, before.count)
    guard let only = completion.candidates.first else { return .failed }
    let replaced = String(before.suffix(max(0, completion.replacing)))

    var inserted = completion.commonPrefix
    if completion.candidates.count == 1 {
      inserted = only.text + (only.endsWord && !isSpaceAtCursor ? " " : "")
    } else if inserted.count <= replaced.count {
      list(completion.candidates)
      return .changed
    }
    el_deletestr(editline, Int32(clamping: replaced.unicodeScalars.count))
    insert(inserted)
    return .changed
  }

  private var isSpaceAtCursor: Bool {
    withLine { text, cursor in cursor < text.count && text[cursor] == " " }
  }

  /// Prints the candidates below the line. The line is then drawn again below them.
  private func list(_ candidates: [Completion.Candidate]) {
    drawLine(atEnd: true)
    display.leave()
    let rows = arrangedInColumns(
      candidates.map(\.text), columns: display.columns, rows: display.height - 2)
    display.printAbove(rows)
  }
}
