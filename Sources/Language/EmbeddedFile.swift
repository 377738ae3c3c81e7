/// A file of Prompts/lexicon/ as it was when the program was built.
struct EmbeddedFile: Sendable {
  /// The path below the project's root, such as `Prompts/lexicon/titles.yaml`.
  let path: String

  /// The file as its authors wrote it.
  let yaml: StaticString

  /// The same content as JSON.
  let json: StaticString
}

/// A file that is not YAML. The lexicon has none.
struct EmbeddedText: Sendable {
  let path: String
  let text: StaticString
}
