/// Links, and numbers to call, whose digits are not times.
enum Addresses {
  /// Returns the ranges of the links, and of the numbers that are too long for a date.
  static func ranges(in text: Substring) -> [Range<String.Index>] {
    let numbers = numbers(in: text)
    let words = words(in: text) { word in
      let digits = word.count { $0.isASCII && $0.isNumber }
      return isLink(word)
        || digits >= 10 && !word.contains { $0.isLetter || $0 == ":" || $0 == "/" }
    }
    .filter { range in !numbers.contains { $0.overlaps(range) } }
    return (words + numbers).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Returns the ranges of the links, mail addresses, and long numbers in a sentence: `555-0119`,
  /// `(312) 555-0119`, `894 2231 222`, `#12`.
  static func numbers(in text: Substring) -> [Range<String.Index>] {
    var found = words(in: text) { isLink($0) || isMail($0) }
    let isTaken = { (range: Range<String.Index>) in found.contains { $0.overlaps(range) } }
    let pattern =
      #/(?:\+?1[-. ])?(?:\([2-9]\d\d\) ?|\b[2-9]\d\d[-. ])[2-9]\d\d[-. ]\d{4}\b|\b[2-9]\d\d[-.]\d{4}\b|\b\d{3} \d{3,4} \d{3,4}\b|\+[1-9][\d -]{7,}\d/#
    let numbers = text.matches(of: pattern).map(\.range).filter { !isTaken($0) }
    found += numbers
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func words(
    in text: Substring, where isAddress: (Substring) -> Bool
  ) -> [Range<String.Index>] {
    text.split(whereSeparator: \.isWhitespace).filter(isAddress).map { $0.startIndex..<$0.endIndex }
  }

  private static func isLink(_ word: Substring) -> Bool {
    if word.contains("://") || word.lowercased().hasPrefix("www.") { return true }
    // `zoom.us/j/1234`
    guard let dot = word.firstIndex(of: "."), let slash = word.firstIndex(of: "/") else {
      return false
    }
    return dot < slash && dot > word.startIndex && word[word.index(before: dot)].isLetter
      && word.index(after: dot) < slash && word[word.index(after: dot)].isLetter
  }

  private static func isMail(_ word: Substring) -> Bool {
    guard let at = word.firstIndex(of: "@"), at > word.startIndex else { return false }
    return word[..<at].contains(where: \.isLetter) && word[at...].contains(".")
  }
}
