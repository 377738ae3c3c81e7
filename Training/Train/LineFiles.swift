import Foundation

/// A file of lines by one voice.
struct LineFiles {
  /// Whose lines these are: the name of the file.
  let voice: String
  let lines: [Substring]

  /// Reads all files of a type in a folder, in the order of their names.
  static func read(_ folder: URL, type: String) throws -> [LineFiles] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == type }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        LineFiles(
          voice: file.deletingPathExtension().lastPathComponent,
          lines: try String(contentsOf: file, encoding: .utf8).split(separator: "\n"))
      }
  }
}
