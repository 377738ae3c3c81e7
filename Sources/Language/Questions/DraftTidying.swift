/// Cleans up a hastily typed question.
package enum DraftTidying {
  /// Returns the question with an initial capital, a capital `I`, and end punctuation: `what do i
  /// need` becomes `What do I need?`. The wording is unchanged.
  ///
  /// - Parameter mark: the punctuation to add if the text has none. If nil, this is a question
  ///   mark, or a period for a request such as `Tell me …`.
  package static func tidied(_ draft: String, endsWith mark: String? = nil) -> String {
    var text = draft.split(whereSeparator: \.isWhitespace).map(capitalizingI)
      .joined(separator: " ")
    guard let first = text.first, let last = text.last else { return draft }
    // iPhone and eBay keep their lowercase first letter.
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
  /// True if a text starts with one of the phrases.
  fileprivate func opens(_ text: String) -> Bool {
    beginning(of: LineWords.split(text)[...]) != nil
  }
}
