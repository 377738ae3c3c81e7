/// Examples of forbidden questions from one file of rules.
public struct ForbiddenExamples: Decodable, Sendable {
  /// Complete questions that are short enough to show. Examples of messages, and examples for a
  /// certain role or field, are left out.
  public let questions: [String]

  private struct Part: Decodable {
    var severity: Severity?
    var kinds: [DraftKind]?
    var flagged: [Example]?
  }

  private enum Key: String, CodingKey { case rules }

  /// The length of a question that is short enough, in characters.
  static let lengths = 25...110

  /// Decodes a file of rules.
  ///
  /// - Throws: `DecodingError` if it isn't one.
  public init(from decoder: any Decoder) throws {
    let file = try Part(from: decoder)
    let rules = try decoder.container(keyedBy: Key.self).decodeIfPresent(
      [Part].self, forKey: .rules)
    var found: [String] = []
    for rule in rules ?? [] {
      let kinds = rule.kinds ?? file.kinds ?? [.question]
      guard rule.severity ?? file.severity == .forbidden, kinds.contains(.question) else {
        continue
      }
      for example in rule.flagged ?? [] where example.role == nil && example.field == nil {
        if Self.isWhole(example.text) { found.append(example.text) }
      }
    }
    questions = found
  }

  private static func isWhole(_ text: String) -> Bool {
    lengths.contains(text.count) && text.hasSuffix("?") && text.first?.isUppercase == true
      && text.contains(where: \.isLowercase)
  }
}
