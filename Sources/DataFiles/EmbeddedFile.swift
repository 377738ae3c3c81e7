import Foundation

/// A file of QuestionBanks/ or Prompts/ as it was when the program was built.
struct EmbeddedFile: Sendable {
  /// The path below the project's root, such as `QuestionBanks/good/path.yaml`.
  let path: String

  /// The file as its authors wrote it.
  let yaml: StaticString

  /// The same content as JSON, without the examples of rules.
  let json: StaticString
}

/// A file of Prompts/pages/ as it was when the program was built: HTML, CSS or JavaScript.
struct EmbeddedText: Sendable {
  /// The path below the project's root, such as `Prompts/pages/sheet.html`.
  let path: String

  /// The file as its authors wrote it.
  let text: StaticString
}

extension StaticString {
  /// The bytes of the text where they lie in the program, without a copy.
  var data: Data {
    Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: utf8Start), count: utf8CodeUnitCount,
      deallocator: .none)
  }
}
