internal import CEditline
internal import Foundation

/// The position in the history, with the edits made on the way.
struct HistoryPosition {
  /// The entry that is shown; `count` for the new line.
  var index: Int
  let count: Int
  /// Edited lines, by entry.
  var edited: [Int: String] = [:]

  init(count: Int) {
    self.count = count
    index = count
  }
}

/// Up, Down and Ctrl-R. libedit's own commands cut lines at 1,024 characters and read the search
/// text as a regular expression.
extension LineEditor {
  func recall(older: Bool) -> Effect {
    let next = history.index + (older ? -1 : 1)
    guard (0...history.count).contains(next) else { return .failed }
    recall(next)
    return .changed
  }

  private func recall(_ index: Int) {
    history.edited[history.index] = currentText
    history.index = index
    replaceLine(with: historyText(at: index))
  }

  /// Goes to the next line in the history that begins with the text before the cursor.
  func recallMatch(older: Bool) -> Effect {
    guard let editline else { return .failed }
    let (start, count) = withLine { text, cursor in (Self.text(text[..<cursor]), cursor) }
    var index = history.index
    repeat {
      index += older ? -1 : 1
      guard (0...history.count).contains(index) else { return .failed }
    } while !historyText(at: index).hasPrefix(start)
    recall(index)
    let distance = withLine { _, cursor in count - cursor }
    _ = el_cursor(editline, Int32(clamping: distance))
    return .changed
  }

  private func historyText(at index: Int) -> String {
    if let edited = history.edited[index] { return edited }
    return request.history.indices.contains(index) ? request.history[index] : ""
  }
}

/// A history search in progress.
struct HistorySearch {
  /// The search text. Case is ignored.
  var pattern = ""
  /// The entry found; nil if there is none yet.
  var index: Int?
  /// The text found, and the index of the search text in it.
  var found: [Unicode.Scalar] = []
  var foundAt = 0
}

extension LineEditor {
  /// Searches the history backward as the user types. Ctrl-R goes to an older match, Ctrl-S to a
  /// newer one, and Ctrl-G cancels. Any other key accepts the match and then acts on it.
  func searchHistory() -> Effect {
    guard let editline, !request.history.isEmpty else { return .failed }
    search = HistorySearch()
    defer { search = nil }
    while var state = search {
      var character: wchar_t = 0
      guard el_wgetc(editline, &character) == 1,
        let scalar = Unicode.Scalar(UInt32(bitPattern: character))
      else { return .failed }
      let start = state.index ?? request.history.count
      var isFound = true
      switch scalar {
      case "\u{12}": isFound = find(&state, in: (0..<start).reversed())
      case "\u{13}": isFound = find(&state, in: Array(start..<request.history.count).dropFirst())
      case "\u{08}", "\u{7F}":
        guard !state.pattern.isEmpty else { return .failed }
        state.pattern.removeLast()
        if state.pattern.isEmpty {
          state = HistorySearch()
        } else {
          isFound = find(&state, in: request.history.indices.reversed())
        }
      case "\u{07}": return .failed
      case "\u{1B}": return take(state)
      case SpecialKey.paste.scalar:
        state.pattern += pastedText(paste, newlines: .spaces)
        isFound = find(&state, in: (0..<min(start + 1, request.history.count)).reversed())
      case _ where scalar.value < 0x20 || Self.isPrivate(scalar):
        // Enter, an arrow and so on: accept the match, then handle the key.
        scalars = [scalar]
        return take(state)
      default:
        state.pattern.unicodeScalars.append(scalar)
        isFound = find(&state, in: (0..<min(start + 1, request.history.count)).reversed())
      }
      search = state
      if !isFound { el_beep(editline) }
    }
    return .changed
  }

  private func find(_ state: inout HistorySearch, in indices: some Sequence<Int>) -> Bool {
    guard !state.pattern.isEmpty else { return false }
    for index in indices {
      let text = request.history[index]
      guard let range = text.range(of: state.pattern, options: [.caseInsensitive]) else { continue }
      // Finding an equal line would look as if nothing had happened.
      let found = Array(text.unicodeScalars)
      if found == state.found, index != state.index { continue }
      state.index = index
      state.found = found
      state.foundAt = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      return true
    }
    return false
  }

  private func take(_ state: HistorySearch) -> Effect {
    guard let index = state.index, let editline else { return .changed }
    history.edited[history.index] = currentText
    history.index = index
    replaceLine(with: request.history[index])
    let distance = withLine { text, cursor in min(state.foundAt, text.count) - cursor }
    _ = el_cursor(editline, Int32(clamping: distance))
    return .changed
  }
}
