/// A draft that proves a rule: a text and, if it matters, the interviewee's role or field.
public struct Example: Decodable, Equatable, Sendable {
  /// The draft.
  public var text: String
  /// The interviewee's role.
  public var role: String?
  /// The interviewee's field.
  public var field: String?

  private enum Key: String, CodingKey { case text, role, field }

  /// Decodes a plain text, or a mapping of `text`, `role` and `field`.
  ///
  /// - Throws: `DecodingError` if it is neither.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.text = text
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    text = try container.decode(String.self, forKey: .text)
    role = try container.decodeIfPresent(String.self, forKey: .role)
    field = try container.decodeIfPresent(String.self, forKey: .field)
  }

  /// The context in which the example is checked.
  public var context: CheckContext { CheckContext(role: role, field: field) }
}
