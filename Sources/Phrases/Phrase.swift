/// Something to say: the name of a sentence in Prompts/ and what to put into its slots.
///
/// The conversation never holds a sentence itself; who prints a phrase looks it up.
package struct Phrase: Codable, Equatable, Sendable {
  /// The place of the sentence: the file's name, then the keys in it, such as
  /// `prepare.when.past`.
  package let key: String
  /// The values of the sentence's slots.
  package let values: [String: String]

  /// Names a sentence.
  package init(_ key: String, _ values: [String: String] = [:]) {
    self.key = key
    self.values = values
  }
}
