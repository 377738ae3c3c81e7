import Foundation

/// The built-in English word lists in Prompts/lexicon/.
///
/// Each file is decoded on first use, so a command that reads no text doesn't pay for it.
enum Lexicon {
  /// Decodes a file. A missing or malformed file is a build error; a test decodes every file.
  ///
  /// - Parameter name: the file name without folder and extension, such as `titles`.
  /// - Returns: the decoded content.
  static func decode<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value {
    let path = "Prompts/lexicon/\(name).yaml"
    guard let file = EmbeddedFile.all.first(where: { $0.path == path }) else {
      preconditionFailure("\(path) is not part of the build")
    }
    let data = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: file.json.utf8Start),
      count: file.json.utf8CodeUnitCount, deallocator: .none)
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      preconditionFailure("\(path): \(error)")
    }
  }
}
