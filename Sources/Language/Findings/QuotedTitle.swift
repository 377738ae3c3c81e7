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
      guard place % 2 == 1, part.first?.isUppercase == true, inner.count > 2 else {
        return String(part)
      }
      let title = String(inner.reversed().drop { ",.".contains($0) }.reversed())
      return "\(mark)\(title)\(mark)"
    }.joined().replacing(": \(mark)", with: " \(mark)")
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
