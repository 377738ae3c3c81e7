/// A sample request, split into its five parts (Udacity).
package struct RequestSet: Equatable, Sendable, Identifiable {
  /// The key in the file, such as `nursing`.
  package let id: String
  /// The subject and medium, such as `Nursing, an email`.
  package let title: String
  let examples: [RequestPart: Example]

  /// An excerpt from a request, and the reason it belongs to its part.
  package struct Example: Equatable, Sendable, Decodable {
    /// The excerpt.
    package let text: String
    /// The explanation.
    package let why: String

    /// Creates an example.
    package init(text: String, why: String) {
      self.text = text
      self.why = why
    }
  }

  /// Creates a set; nil unless every part has an example.
  package init?(id: String, title: String, examples: [RequestPart: Example]) {
    guard RequestPart.allCases.allSatisfy({ examples[$0] != nil }) else { return nil }
    self.id = id
    self.title = title
    self.examples = examples
  }

  /// The example of a part.
  package func example(of part: RequestPart) -> Example {
    // Every part has one: the initializers guarantee it.
    examples[part] ?? Example(text: "", why: "")
  }

  /// The key that answers about a part are stored under.
  package func item(_ part: RequestPart) -> String { "\(id)/\(part.rawValue)" }
}

/// The file of sample requests, as a dictionary of sets by id.
package struct RequestSetFile: Decodable, Sendable {
  /// The sets, sorted by id.
  package let sets: [RequestSet]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static let titleKey = Key(stringValue: "title")

  /// Decodes the sets.
  ///
  /// - Throws: `DecodingError` with the location of anything missing, empty, duplicate, or unknown.
  package init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Key.self)
    sets = try file.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
      let container = try file.nestedContainer(keyedBy: Key.self, forKey: key)
      var examples: [RequestPart: RequestSet.Example] = [:]
      for part in RequestPart.allCases {
        let place = Key(stringValue: part.rawValue)
        let example = try container.decode(RequestSet.Example.self, forKey: place)
        try Self.refuse(example.text.isEmpty || example.why.isEmpty, "is empty", place, container)
        let isTwice = examples.values.contains { $0.text == example.text }
        try Self.refuse(isTwice, "has the example of another part", place, container)
        examples[part] = example
      }
      for other in container.allKeys where other.stringValue != Self.titleKey.stringValue {
        let isKnown = RequestPart(rawValue: other.stringValue) != nil
        try Self.refuse(!isKnown, "is no part of a request", other, container)
      }
      let title = try container.decode(String.self, forKey: Self.titleKey)
      guard let set = RequestSet(id: key.stringValue, title: title, examples: examples) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: file, debugDescription: "\(key.stringValue) lacks a part")
      }
      return set
    }
  }

  private static func refuse(
    _ isWrong: Bool, _ problem: String, _ key: Key, _ container: KeyedDecodingContainer<Key>
  ) throws {
    guard isWrong else { return }
    throw DecodingError.dataCorruptedError(
      forKey: key, in: container, debugDescription: "\(key.stringValue) \(problem)")
  }
}
