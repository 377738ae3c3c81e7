import Foundation
import Yams

/// A YAML file of questions, rules, or words, either built in or the user's own.
package struct DataFile: Sendable {
  private enum Content: Sendable {
    case embedded(EmbeddedFile)
    case yaml(String)
  }

  /// The path: relative to the project root for a built-in file, otherwise as the user gave it.
  package let path: String
  private let content: Content

  /// Creates a file from the text of a user's own file.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, used at the start of error messages.
  ///   - yaml: the text of the file.
  package init(path: String, yaml: String) {
    self.path = path
    self.content = .yaml(yaml)
  }

  private init(_ file: EmbeddedFile) {
    self.path = file.path
    self.content = .embedded(file)
  }

  /// Returns the built-in files in a folder, sorted by path.
  ///
  /// - Parameter folder: a path relative to the project root, such as `QuestionBanks/good`.
  package static func builtIn(in folder: String) -> [DataFile] {
    EmbeddedFile.all.filter { $0.path.hasPrefix(folder + "/") }.map(DataFile.init)
  }

  /// Returns the built-in file at a path relative to the project root; nil if there is none.
  package static func builtIn(_ path: String) -> DataFile? {
    EmbeddedFile.all.first { $0.path == path }.map(DataFile.init)
  }

  /// The file name without folders and extension: `path` for `QuestionBanks/good/path.yaml`.
  package var name: String {
    String((path.split(separator: "/").last ?? "").split(separator: ".").first ?? "")
  }

  /// True if a text occurs in the file. Much faster than decoding the file.
  package func mentions(_ text: String) -> Bool {
    guard case .embedded(let file) = content else { return yaml.contains(text) }
    return file.json.data.range(of: Data(text.utf8)) != nil
  }

  /// The original YAML text.
  package var yaml: String {
    switch content {
    case .embedded(let file): file.yaml.description
    case .yaml(let text): text
    }
  }

  /// Decodes the whole file.
  ///
  /// A built-in file is decoded from its JSON form, which leaves out the examples of rules. Use
  /// ``decodeWithExamples(_:)`` to include them.
  ///
  /// - Parameter userInfo: context for the decoded type. Ignored for a user's own file.
  /// - Throws: ``DataFileError`` with the line to fix.
  package func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(DataFileError) -> Value {
    guard case .embedded(let file) = content else { return try decodeWithExamples(type) }
    do {
      let decoder = JSONDecoder()
      decoder.userInfo = userInfo
      return try decoder.decode(type, from: file.json.data)
    } catch {
      throw DataFileError(error, in: self)
    }
  }

  /// Decodes the whole file from its YAML, including examples. Slower than ``decode(_:userInfo:)``.
  ///
  /// - Throws: ``DataFileError`` with the line to fix.
  package func decodeWithExamples<Value: Decodable>(
    _ type: Value.Type = Value.self
  ) throws(DataFileError) -> Value {
    do {
      return try YAMLDecoder().decode(type, from: yaml)
    } catch {
      throw DataFileError(error, in: self)
    }
  }
}
