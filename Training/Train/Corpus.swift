import Foundation

/// The labeled lines in Training/.
enum Corpus {
  /// Returns the files of a type in a folder, in the order of their names.
  static func files(_ folder: URL, type: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == type }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Returns the lines of a file.
  static func lines(_ file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }
}
