import Foundation

/// Parses notes about a person the interviewee named.
enum MentionedPerson {
  /// Splits a note into the name and the rest. For example, the names in `Priya, who runs nights`,
  /// `Bo (surgery)`, and `Priya Rao from HR` are Priya, Bo, and Priya Rao.
  static func split(_ note: String) -> (name: String, rest: String) {
    let words = note.split(whereSeparator: \.isWhitespace).map(String.init)
    var name: [String] = []
    for (index, word) in words.enumerated() {
      let isBreak = word.first.map { "(-–—:;".contains($0) } ?? false
      if !name.isEmpty, isBreak || linking.contains(word.lowercased()) {
        return (name.joined(separator: " "), clean(words[index...]))
      }
      guard let last = word.last, ",;:".contains(last) else {
        name.append(word)
        continue
      }
      name.append(String(word.dropLast()))
      return (name.joined(separator: " "), clean(words[(index + 1)...]))
    }
    return (name.joined(separator: " "), "")
  }

  /// Lowercase words that end the name and begin the rest.
  private static let linking: Set<String> = [
    "from", "at", "in", "who", "who's", "she", "he", "they", "is", "works", "runs", "leads", "does",
    "a", "an", "the", "her", "his", "their", "my", "on", "over",
  ]

  private static func clean(_ words: ArraySlice<String>) -> String {
    var text = words.joined(separator: " ")[...]
    while let first = text.first, "-–—:; ".contains(first) { text.removeFirst() }
    if text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
    return String(text)
  }
}
