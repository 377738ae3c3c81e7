package import Interviews

extension Advice {
  /// Returns the topic that matches the words.
  ///
  /// - Throws: ``Failure`` if no topic matches.
  package func found(_ words: String) throws -> Topic {
    if let topic = topic(named: words) { return topic }
    let names = topics.map(\.name).joined(separator: ", ")
    throw Failure("advice.unknown", ["topic": words, "topics": names], .noInput)
  }
}
