import Foundation
import Yams

/// A YAML file of questions, rules or words: built into the program, or one of the user's own.
package struct DataFile: Sendable {
  private enum Content: Sendable {
    case embedded(EmbeddedFile)
    case yaml(String)
  }

  /// Where the file is: below the project's root for a built-in file, else as the user named it.
  package let path: String
  private let content: Content

  /// Wraps the text of a user's own file.
  ///
  /// - Parameters:
  ///   - path: how the user calls the file; errors begin with it.
  ///   - yaml: the file's text.
  package init(path: String, yaml: String) {
    self.path = path
    self.content = .yaml(yaml)
  }

  private init(_ file: EmbeddedFile) {
    self.path = file.path
    self.content = .embedded(file)
  }

  /// The built-in files below a folder, sorted by path.
  ///
  /// - Parameter folder: a path below the project's root, such as `QuestionBanks/good`.
  package static func builtIn(in folder: String) -> [DataFile] {
    EmbeddedFile.all.filter { $0.path.hasPrefix(folder + "/") }.map(DataFile.init)
  }

  /// The built-in file at a path below the project's root, if there is one.
  package static func builtIn(_ path: String) -> DataFile? {
    EmbeddedFile.all.first { $0.path == path }.map(DataFile.init)
  }

  /// The file's name without folders and ending: `path` for `QuestionBanks/good/path.yaml`.
  package var name: String {
    String((path.split(separator: "/").last ?? "").split(separator: ".").first ?? "")
  }

  /// Whether a text occurs in the file. Much faster than decoding it.
  package func mentions(_ text: String) -> Bool {
    guard case .embedded(let file) = content else { return yaml.contains(text) }
    return file.json.data.range(of: Data(text.utf8)) != nil
  }

  /// The YAML as its authors wrote it.
  package var yaml: String {
    switch content {
    case .embedded(let file): file.yaml.description
    case .yaml(let text): text
    }
  }

  /// Decodes the whole file.
  ///
  /// A built-in file is read from its JSON form, in which the examples of rules are left out;
  /// ``decodeWithExamples(_:)`` reads those too.
  ///
  /// - Parameter userInfo: what the type makes use of; for a user's own file it is left out.
  /// - Throws: ``DataFileError`` with the line to mend.
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

  /// Decodes the whole file from its YAML, examples included. Slower than ``decode(_:)``.
  ///
  /// - Throws: ``DataFileError`` with the line to mend.
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
