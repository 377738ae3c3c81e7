import Classification
import Foundation
import Language

/// The labeled lines of Training/understanding: what people type at the prompts.
struct Utterances {
  /// A labeled line.
  struct Utterance: Decodable {
    let at: Place
    let text: String
    let intent: Intent
    let facts: Facts
    var voice = ""

    struct Facts: Decodable {
      let name: String?
      let role: String?
      let company: String?
      let field: String?
      let place: String?
      let medium: String?
      let connection: String?
      let stage: String?
    }

    private enum CodingKeys: CodingKey {
      case at, text, intent, facts
    }
  }

  let utterances: [Utterance]

  /// When the lines were typed.
  private static let now = Date(timeIntervalSince1970: 1_796_140_800)

  /// Reads a folder.
  init(_ folder: URL) throws {
    utterances = try Corpus.files(folder, type: "jsonl").flatMap { file in
      // The first line says whose voice it is.
      try Corpus.lines(file).dropFirst().map { line in
        var row = try JSONDecoder().decode(Utterance.self, from: Data(line.utf8))
        row.voice = file.deletingPathExtension().lastPathComponent
        return row
      }
    }
  }

  private static func reader(_ models: Models = Models()) -> Understander {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "America/Chicago")!
    return Understander(calendar: calendar, region: .standard, models: models)
  }

  // MARK: - Intents

  /// What means the same at a question as at the main prompt.
  private static let sameAtQuestions: Set<Intent> = [.help, .undo, .quit, .worry, .chat, .due]

  /// The lines with their intents. Some lines of the main prompt are also taken as lines at a
  /// question, where few people wrote such lines.
  func intents(_ models: Models) -> [LabeledLine] {
    let reader = Self.reader(models)
    let places = Place.allCases.filter { $0 != .main }
    func example(_ row: Utterance, at place: Place, isCopy: Bool = false) -> LabeledLine {
      LabeledLine(
        text: "[\(place)] " + row.text, voice: row.voice, label: row.intent.rawValue,
        features: reader.features(of: row.text, at: place, now: Self.now), isCopy: isCopy)
    }
    return utterances.enumerated().flatMap { index, row in
      let said = example(row, at: row.at)
      guard row.at == .main, Self.sameAtQuestions.contains(row.intent) else { return [said] }
      return [said, example(row, at: places[index % places.count], isCopy: true)]
    }
  }

  // MARK: - Traits

  /// The lines with facts, labeled with one of their traits.
  func traits(_ trait: KeyPath<Utterance.Facts, String?>) -> [LabeledLine] {
    let reader = Self.reader()
    return utterances.filter { $0.intent.hasFacts || $0.facts[keyPath: trait] != nil }.map { row in
      LabeledLine(
        text: "[\(row.at)] " + row.text, voice: row.voice,
        label: row.facts[keyPath: trait] ?? "none",
        features: reader.traitFeatures(of: row.text, at: row.at, now: Self.now))
    }
  }

  // MARK: - Names, jobs, employers, fields

  /// The stretches of the lines, each with the kind of fact it is.
  func spans() -> [LabeledLine] {
    let reader = Self.reader()
    return utterances.flatMap { row -> [LabeledLine] in
      let spans = reader.spans(in: row.text, at: row.at, now: Self.now)
      let wanted = SpanKind.allCases.compactMap { kind in
        row.facts.value(kind).map { (kind, Self.folded($0)) }
      }
      // Where the facts of a line matter at all, what isn't one of them is none.
      guard !wanted.isEmpty || row.intent.hasFacts else { return [] }
      return spans.map { span in
        let kind = wanted.first { kind, value in span.values[kind].map(Self.folded) == value }
        return LabeledLine(
          text: row.text, voice: row.voice, label: kind?.0.rawValue ?? "none",
          features: span.features)
      }
    }
  }

  private static func folded(_ text: String) -> String {
    var text = text.lowercased().replacing("\u{2019}", with: "'")
    for article in ["the ", "a ", "an "] where text.hasPrefix(article) {
      text.removeFirst(article.count)
      break
    }
    return text.trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
  }
}

extension Utterances.Utterance.Facts {
  fileprivate func value(_ kind: SpanKind) -> String? {
    switch kind {
    case .name: name
    case .role: role
    case .company: company
    case .field: field
    case .place: place
    }
  }
}

extension Intent {
  /// True if a line with this intent may hold facts.
  fileprivate var hasFacts: Bool {
    switch self {
    case .check, .unclear, .open, .back, .why, .undo, .quit, .chat, .help, .worry: false
    default: true
    }
  }
}
