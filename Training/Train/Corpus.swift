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

  /// Reads what people type at the prompts.
  static func utterances(_ folder: URL) throws -> [LabeledLine] {
    try files(folder, type: "jsonl").flatMap { file in
      try lines(file).compactMap { line in
        let row = try JSONDecoder().decode(Utterance.self, from: Data(line.utf8))
        guard let text = row.text, let intent = row.intent,
          let place = row.at.flatMap(Place.init)
        else { return nil }
        return LabeledLine(
          text: "[\(place)] " + text, voice: file.deletingPathExtension().lastPathComponent,
          label: intent, features: IntentReader.features(of: text, at: place))
      }
    }
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
