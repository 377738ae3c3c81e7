import Foundation
import Interviews
import Language
import TextLayout

/// Fits typed text into a sentence.
extension MessageFacts {
  /// Returns the text on one line, without end punctuation; nil if nothing is left.
  static func words(_ text: String) -> String? {
    var words = Sanitizer.line(
      Sanitizer.withoutControls(text).split(whereSeparator: \.isWhitespace).joined(separator: " "),
      limit: 600)[...]
    while let last = words.last, " .,;:!?…".contains(last) { words.removeLast() }
    return words.isEmpty ? nil : String(words)
  }

  /// Returns the text for the middle of a sentence, with a lowercase first letter unless it is a
  /// name.
  package static func inSentence(_ text: String) -> String {
    words(text).map(startingSmall) ?? ""
  }

  /// Returns the sender's interest as it follows "interested in"; nil if it isn't a phrase.
  static func interestPhrase(_ text: String) -> String? {
    guard let phrase = words(text).flatMap(InterestPhrase.read) else { return nil }
    return JobTitle.inSentence(phrase, isField: true)
  }

  /// Returns the text as it follows a word already in the sentence, such as "because".
  static func after(_ opening: String, _ text: String) -> String {
    let hasIt = text.lowercased().hasPrefix(opening + " ")
    return startingSmall(hasIt ? String(text.dropFirst(opening.count + 1)) : text)
  }

  /// Lowercases the first word if it would be lowercase inside a sentence.
  static func startingSmall(_ text: String) -> String {
    let first = text.prefix { !$0.isWhitespace }
    let small = first.lowercased()
    guard JobTitle.isCapitalized(first) else { return text }
    // For example, "Running a ward".
    let second = text.dropFirst(first.count).split(separator: " ").first.map(String.init)
    let isDoing = small.hasSuffix("ing") && second.map(joining.contains) == true
    guard
      isDoing || smallWords.contains(small)
        || JobTitle.inSentence(String(first), isField: true) == small
    else {
      return text
    }
    return small + text.dropFirst(first.count)
  }

  /// Adds an article to a noun phrase for a person, unless it starts with a word that needs none.
  static func withArticle(_ text: String) -> String {
    let first = text.lowercased().prefix { !$0.isWhitespace && $0 != "," }
    return bare.contains(String(first)) ? text : IndefiniteArticle.before(text)
  }

  /// Words that end the part of a phrase that names the person.
  static let joining: Set<String> = [
    "a", "an", "the", "and", "as", "at", "by", "for", "from", "in", "into", "my", "of", "off", "on",
    "or", "out", "to", "towards", "up", "who", "with",
  ]

  private static let bare: Set<String> = [
    "a", "an", "the", "my", "your", "one", "in", "at", "on", "with", "between", "out", "from",
    "still", "back", "not", "currently", "now", "also", "just", "about", "head", "chief", "vice",
  ]

  private static let smallWords: Set<String> = [
    "a", "an", "the", "my", "your", "our", "their", "we", "you", "they", "he", "she", "it", "how",
    "what", "why", "where", "when", "which", "who", "whether", "if", "being", "becoming", "getting",
    "working", "making", "finding", "learning", "there", "this", "that", "somebody", "someone",
    "people", "one",
  ]
}
