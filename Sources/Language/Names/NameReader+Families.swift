/// Names whose first word is only part of the first name, or may not be a first name.
extension NameReader {
  /// Returns a double given name: `Sue Ellen`, `Mary Jo`.
  func doubledGiven(_ words: [String]) -> String? {
    let pair = words.prefix(2).joined(separator: " ")
    let isWhole = words.count > 2 || pair.lowercased().hasPrefix("mary ")
    return isWhole && lexicon.doubled.contains(pair.lowercased()) ? pair : nil
  }

  /// True if the family name may come first, as in `Zhang Wei`. Then it's safest to use both names.
  func isEitherWay(_ words: [String]) -> Bool {
    guard words.count == 2 else { return false }
    let first = words[0].lowercased()
    let second = words[1].lowercased()
    return lexicon.familyFirst.contains(first) && !lexicon.givenToo.contains(first)
      && !lexicon.former.contains(second) && words[1].allSatisfy(\.isLetter)
      && (!lexicon.familyFirst.contains(second) || lexicon.short.contains(second)
        || second == "wei")
  }
}
