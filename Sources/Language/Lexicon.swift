import Foundation

/// The English words that the program understands: the files of Prompts/lexicon/, built in.
///
/// A file is decoded when it is first needed, so a command that reads no text does not pay for it.
enum Lexicon {
  /// Decodes a file.
  ///
  /// - Parameter name: the file's name without folder and ending, such as `titles`.
  /// - Returns: its content. The files are part of the program, and a test decodes each of them, so
  ///   one that is missing or malformed is a mistake in the build.
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
