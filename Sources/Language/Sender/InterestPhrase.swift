/// The sender's interest, as it follows "interested in".
package enum InterestPhrase {
  /// Reads an interest: `nursing` for `I want to get into nursing, I guess`.
  ///
  /// - Returns: the phrase; nil for a sentence that can't become one, such as `I'm a sophomore
  ///   studying biology`.
  package static func read(_ text: String) -> String? {
    let lexicon = SenderLexicon.shared
    var phrase = TypedPhrase(ProperNames.restore(WordLine(Texting.spelledOut(text))).text)
    phrase.cutHedges()
    if SenderLexicon.shared.emptyBackgrounds.contains(phrase.text.lowercased()) { return nil }
    if let fitted = fitting(phrase) { phrase = fitted }
    for _ in 0..<3 {
      if lexicon.interests.contains(where: { phrase.cutBeginning($0) != nil }) {
        phrase.cutHedges()
      }
    }
    if phrase.cutBeginning(lexicon.becoming) != nil {
      phrase.prepend("becoming")
    } else if let opening = phrase.cutBeginning(lexicon.doing.keys) {
      phrase.prepend(lexicon.doing[opening] ?? "")
    }
    let keys = phrase.keys
    guard let first = keys.first, keys.count <= 10, phrase.text.count <= 70, !phrase.hasBreak,
      !lexicon.subjects.contains(first), !lexicon.inverted.contains(first),
      !keys.contains(where: { ["i'm", "im", "i've", "i'd"].contains($0) }),
      !(keys.count > 1 && lexicon.clauses.contains(first) && lexicon.inverted.contains(keys[1]))
    else { return nil }
    return phrase.text
  }

  /// Returns `nursing` for `whether nursing is right for me`.
  private static func fitting(_ phrase: TypedPhrase) -> TypedPhrase? {
    var inner = phrase
    let lexicon = SenderLexicon.shared
    guard inner.cutBeginning(lexicon.fitting.before) != nil, inner.cutEnd(lexicon.fitting.after)
    else { return nil }
    return inner
  }
}

/// The sender's wish, as it follows "I'd love to hear".
package enum WishPhrase {
  /// Reads a wish: `how you got in` for `I want to know how you got in`, `about a typical week` for
  /// `a typical week`.
  ///
  /// - Returns: the clause; nil for a sentence that can't become one.
  package static func read(_ text: String) -> String? {
    let lexicon = SenderLexicon.shared
    guard let said = toReader(text) else { return nil }
    var phrase = TypedPhrase(said)
    phrase.cutHedges()
    _ = phrase.cutBeginning(lexicon.wishes.filter { $0 != "more" })
    let keys = phrase.keys
    guard let first = keys.first, keys.count <= 20, phrase.text.count <= 120, !phrase.hasBreak
    else { return nil }
    if lexicon.clauses.contains(first) {
      guard
        keys.count < 2 || !lexicon.inverted.contains(keys[1]) || first == "who" || first == "what"
      else { return nil }
      if ["what", "who"].contains(first), keys.count > 2, lexicon.inverted.contains(keys[1]),
        lexicon.subjects.contains(keys[2])
      {
        return nil
      }
      if first == "if" { return "whether " + phrase.text.dropFirst(3) }
      return lowered(phrase.text)
    }
    guard !lexicon.subjects.contains(first) || ["your", "you"].contains(first),
      !lexicon.inverted.contains(first)
    else { return nil }
    return "about " + phrase.text
  }

  /// Rewrites the wish for its reader: "what your days look like" for "what her days look like".
  private static func toReader(_ text: String) -> String? {
    let line = ProperNames.restore(WordLine(Texting.spelledOut(text)))
    guard let turned = SpokenTo.turned(line.text, of: nil) else { return nil }
    var result = turned.replacing("into it", with: "into this")
    if result.lowercased().hasPrefix("what's it like") {
      result = "what it's like" + result.dropFirst("what's it like".count)
    }
    // "if I'm too old" is a self-doubt, not a question for the reader.
    let words = WordLine(result).bareWords
    let isDoubt =
      ["i'm", "i"].contains(where: words.contains)
      && words.contains { ["old", "young", "late", "dumb", "smart", "stupid"].contains($0) }
    return isDoubt || words.contains(where: Texting.raw.contains) ? nil : result
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
