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

  /// When the lines of Training/understanding were typed.
  private static let now = Date(timeIntervalSince1970: 1_796_140_800)

  /// The reader whose findings are features: an American one.
  private static let reader: Understander = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "America/Chicago")!
    return Understander(calendar: calendar, region: .standard)
  }()

  /// What means the same at a question as at the main prompt.
  private static let sameAtQuestions: Set<Intent> = [
    .help, .undo, .quit, .worry, .chat, .due,
  ]

  /// Reads what people type at the prompts. Some lines of the main prompt are also taken as lines
  /// at a question, where few people wrote such lines.
  static func utterances(_ folder: URL) throws -> [Example] {
    let places = Place.allCases.filter { $0 != .main }
    var next = 0
    return try files(folder, type: "jsonl").flatMap { file in
      try lines(file).flatMap { line -> [Example] in
        let row = try JSONDecoder().decode(Utterance.self, from: Data(line.utf8))
        guard let text = row.text, let intent = row.intent.flatMap(Intent.init),
          let place = row.at.flatMap(Place.init)
        else { return [] }
        let voice = file.deletingPathExtension().lastPathComponent
        let said = example(text, at: place, voice: voice, intent: intent)
        guard place == .main, sameAtQuestions.contains(intent) else { return [said] }
        next += 1
        return [
          said,
          example(
            text, at: places[next % places.count], voice: voice, intent: intent, isCopy: true),
        ]
      }
    }
  }

  /// Reads some of the draft questions, which are typed at the main prompt too.
  static func drafts(_ folder: URL, each: Int) throws -> [Example] {
    try files(folder, type: "tsv").flatMap { file in
      try lines(file).filter { !$0.hasPrefix("#") && !$0.hasPrefix("other\t") }.prefix(each)
        .compactMap { line in
          let parts = line.split(separator: "\t", maxSplits: 1)
          guard parts.count == 2 else { return nil }
          return example(
            String(parts[1]), at: .main, voice: file.deletingPathExtension().lastPathComponent,
            intent: .check, isCopy: true)
        }
    }
  }

  private static func example(
    _ text: String, at place: Place, voice: String, intent: Intent, isCopy: Bool = false
  ) -> Example {
    Example(
      text: "[\(place)] " + text, voice: voice, label: intent.rawValue,
      features: reader.features(of: text, at: place, now: now), isCopy: isCopy)
  }

  private static func files(_ folder: URL, type: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == type }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func lines(_ file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }
}
