/// Puts a question that someone typed in a hurry into the form of a sentence.
package enum DraftTidying {
  /// The question with a capital at its beginning, a capital `I`, and a mark at its end: `what do i
  /// need` becomes `What do I need?`. The words stay as they are.
  ///
  /// - Parameter mark: the mark to put at its end where it has none; a question mark, or a period for
  ///   a request such as `Tell me …`, if nil.
  package static func tidied(_ draft: String, endsWith mark: String? = nil) -> String {
    var text = draft.split(whereSeparator: \.isWhitespace).map(capitalizingI)
      .joined(separator: " ")
    guard let first = text.first, let last = text.last else { return draft }
    // iPhone and eBay keep their capital where it is.
    if first.isLowercase, text.dropFirst().first?.isUppercase != true {
      text = first.uppercased() + text.dropFirst()
    }
    guard last.isLetter || last.isNumber || last == ")" else { return text }
    return text + (mark ?? (LineLexicon.shared.requests.opens(text) ? "." : "?"))
  }

  private static func capitalizingI(_ word: Substring) -> String {
    for start in ["i", "i'm", "i’m", "i'd", "i’d", "i'll", "i’ll", "i've", "i’ve"] {
      if word == start || word == start + "," { return "I" + word.dropFirst() }
    }
    return String(word)
  }
}

extension PhraseList {
  /// Whether a text begins with one of the phrases.
  fileprivate func opens(_ text: String) -> Bool {
    beginning(of: LineWords.split(text)[...]) != nil
  }
}
