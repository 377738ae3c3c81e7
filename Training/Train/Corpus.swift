import Foundation
import Language

/// The labeled lines in Training/.
enum Corpus {
  /// A line of Training/understanding.
  struct Utterance: Decodable {
    var voice: String?
    var at: String?
    var text: String?
    var intent: String?
  }

  static func files(_ folder: URL, type: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == type }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  static func lines(_ file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }
}
