/// The lists of words of Prompts/lexicon/finding-words.yaml.
enum FindingWords {
  private static let lists: [String: Set<String>] = Lexicon.decode("finding-words")

  /// Returns the words of a list.
  ///
  /// - Parameter name: a key of the file. A test looks for each name that the code uses.
  static func of(_ name: String) -> Set<String> { lists[name] ?? [] }
}
