import Foundation

/// A file in QuestionBanks/ or Prompts/, embedded at build time.
struct EmbeddedFile: Sendable {
  /// The path relative to the project root, such as `QuestionBanks/good/path.yaml`.
  let path: String

  /// The original YAML text.
  let yaml: StaticString

  /// The same content as JSON, without the examples of rules.
  let json: StaticString
}

/// A file that isn't YAML, such as HTML, CSS, or a template, embedded at build time.
struct EmbeddedText: Sendable {
  /// The path relative to the project root, such as `Prompts/pages/sheet.html`.
  let path: String

  /// The original text.
  let text: StaticString
}

extension StaticString {
  /// The bytes of the text, without a copy.
  var data: Data {
    Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: utf8Start), count: utf8CodeUnitCount,
      deallocator: .none)
  }
}
