package import Interviews

extension Advice {
  /// The topic that some words name.
  ///
  /// - Throws: ``Failure`` if there is none.
  package func found(_ words: String) throws -> Topic {
    if let topic = topic(named: words) { return topic }
    let names = topics.map(\.name).joined(separator: ", ")
    throw Failure("advice.unknown", ["topic": words, "topics": names], .noInput)
  }
}
