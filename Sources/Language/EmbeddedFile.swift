/// A file in Prompts/lexicon/, embedded at build time.
struct EmbeddedFile: Sendable {
  /// The path relative to the project root, such as `Prompts/lexicon/titles.yaml`.
  let path: String

  /// The original YAML text.
  let yaml: StaticString

  /// The same content as JSON.
  let json: StaticString
}

/// An embedded file that isn't YAML. The lexicon has none.
struct EmbeddedText: Sendable {
  let path: String
  let text: StaticString
}
