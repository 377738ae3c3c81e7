/// Holds a quoted title together while a note is read: `his talk "Debugging at 3am" at GopherCon`.
///
/// The title becomes one word, with a middle dot on either side and in place of each space.
enum QuotedTitle {
  static let mark: Character = "·"

  /// Joins each quoted title in a text into one word.
  static func joined(_ text: String) -> String {
    let quotes: Set<Character> = ["\"", "“", "”"]
    let parts = text.split(omittingEmptySubsequences: false) { quotes.contains($0) }
    guard parts.count >= 3, parts.count % 2 == 1, !text.contains(mark),
      !(parts[0].isEmpty && parts[parts.count - 1].isEmpty && parts.count == 3)
    else { return text }
    return parts.enumerated().map { place, part in
      let inner = part.split(separator: " ").joined(separator: String(mark))
      guard place % 2 == 1, inner.count > 2,
        part.first?.isUppercase == true
          || isTitle(part, after: parts[place - 1], before: parts[place + 1])
      else { return String(part) }
      let written =
        part.first?.isUppercase == true
        ? inner
        : CompanyReader.titleCased(WordLine(String(part))).words.joined(separator: String(mark))
      let title = String(written.reversed().drop { ",.".contains($0) }.reversed())
      return "\(mark)\(title)\(mark)"
    }.joined().replacing(": \(mark)", with: " \(mark)")
  }

  /// True if a quotation in lower case is a title: `a post called "what the strike taught me"`, or
  /// `the "just keep going" campaign`.
  private static func isTitle(_ part: Substring, after: Substring, before: Substring) -> Bool {
    let last = WordLine(String(after)).bareWords.last ?? ""
    if ["called", "titled", "named", "entitled"].contains(last) { return true }
    let nouns = ["post", "talk", "work"].flatMap { FindingLexicon.findings.nouns[$0] ?? [] }
    return part.contains(" ")
      && (nouns.contains(last) || nouns.contains(WordLine(String(before)).bare(0)))
  }

  /// Restores the quotation marks and spaces of joined titles.
  static func written(_ text: String) -> String {
    guard text.contains(mark) else { return text }
    return text.split(separator: " ").map { word in
      guard word.first == mark, word.dropFirst().contains(mark) else { return String(word) }
      let end = word.lastIndex(of: mark) ?? word.endIndex
      let inner = word[word.index(after: word.startIndex)..<end]
      return "“" + inner.replacing(String(mark), with: " ") + "”" + word[end...].dropFirst()
    }.joined(separator: " ")
  }
}
