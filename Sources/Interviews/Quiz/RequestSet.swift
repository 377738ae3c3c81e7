/// One request taken apart: an example of each of its five parts (Udacity).
package struct RequestSet: Equatable, Sendable, Identifiable {
  /// Its key in the file, such as `nursing`.
  package let id: String
  /// Its topic and channel, such as `Nursing, an email`.
  package let title: String
  let examples: [RequestPart: Example]

  /// Words of a request, and why they are the part that they are.
  package struct Example: Equatable, Sendable, Decodable {
    package let text: String
    package let why: String

    package init(text: String, why: String) {
      self.text = text
      self.why = why
    }
  }

  /// Makes a set; nil unless each part has its example.
  package init?(id: String, title: String, examples: [RequestPart: Example]) {
    guard RequestPart.allCases.allSatisfy({ examples[$0] != nil }) else { return nil }
    self.id = id
    self.title = title
    self.examples = examples
  }

  /// The example of a part.
  package func example(of part: RequestPart) -> Example {
    // Each part has one: the initialisers see to it.
    examples[part] ?? Example(text: "", why: "")
  }

  /// Returns the key that an answer about a part is saved under.
  package func item(_ part: RequestPart) -> String { "\(id)/\(part.rawValue)" }
}

/// The file of requests: sets by their ids.
package struct RequestSetFile: Decodable, Sendable {
  /// The sets, by their ids in the order of letters.
  package let sets: [RequestSet]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static let titleKey = Key(stringValue: "title")

  /// Reads the sets.
  ///
  /// - Throws: `DecodingError` with the place of what is missing, empty or not known.
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
