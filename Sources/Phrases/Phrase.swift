/// A sentence to show: its key in Prompts/ and the values of its slots.
///
/// The conversation never holds sentences. The code that prints a phrase looks it up.
package struct Phrase: Codable, Equatable, Sendable {
  /// The file name and the keys inside it, joined by dots, such as `prepare.when.past`.
  package let key: String
  /// The values of the slots.
  package let values: [String: String]
  /// Phrases that fill the slot `{parts}` as a list; nil if there is no such slot.
  package let parts: [Phrase]?

  /// Creates a phrase from a key and values.
  package init(_ key: String, _ values: [String: String] = [:], parts: [Phrase]? = nil) {
    self.key = key
    self.values = values
    self.parts = parts
  }
}
