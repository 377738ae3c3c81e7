import Language

/// A file of a good bank: questions of one theme, or for some fields of work. docs/question-banks.md
/// describes it.
package struct QuestionBankFile: Decodable, Sendable {
  /// The theme of questions that name none themselves.
  package let theme: Theme?
  /// The fields of work that the questions are for; any field if empty.
  package let fields: [String]
  /// The questions, in the order of the file.
  package let questions: [Question]

  private static let intentsKey = CodingUserInfoKey(rawValue: "intents")

  /// The key that tells a decoder to read only questions of some intents.
  package static func wanting(_ intents: Set<String>) -> [CodingUserInfoKey: any Sendable] {
    intentsKey.map { [$0: intents] } ?? [:]
  }

  private enum Key: String, CodingKey {
    case theme, fields, questions
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// An entry as it stands in the file. A key that is none of ours is most likely misspelt.
  private struct Entry: Decodable {
    var id: String
    var text: String
    var plain: String?
    var theme: Theme?
    var place: Question.Place?
    var minutes: Int?
    var goals: [Goal]
    var stages: [CareerStage]?
    var intent: String?
    var followUps: [String]?
    var guides: [String]?
    var opener: Bool?
    var finding: ResearchPhrase.Kind?

    init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: AnyKey.self)
      for key in keys.allKeys where CodingKeys(rawValue: key.stringValue) == nil {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: keys, debugDescription: "unknown key")
      }
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(String.self, forKey: .id)
      text = try container.decode(String.self, forKey: .text)
      plain = try container.decodeIfPresent(String.self, forKey: .plain)
      theme = try container.decodeIfPresent(Theme.self, forKey: .theme)
      place = try container.decodeIfPresent(Question.Place.self, forKey: .place)
      minutes = try container.decodeIfPresent(Int.self, forKey: .minutes)
      goals = try container.decode([Goal].self, forKey: .goals)
      stages = try container.decodeIfPresent([CareerStage].self, forKey: .stages)
      intent = try container.decodeIfPresent(String.self, forKey: .intent)
      followUps = try container.decodeIfPresent([String].self, forKey: .followUps)
      guides = try container.decodeIfPresent([String].self, forKey: .guides)
      opener = try container.decodeIfPresent(Bool.self, forKey: .opener)
      finding = try container.decodeIfPresent(ResearchPhrase.Kind.self, forKey: .finding)
    }

    enum CodingKeys: String, CodingKey {
      case id, text, plain, theme, place, minutes, goals, stages, intent, guides, opener, finding
      case followUps = "follow-ups"
    }
  }

  /// An entry, if it is one of those that are wanted.
  private struct Wanted: Decodable {
    let entry: Entry?

    init(from decoder: any Decoder) throws {
      if let key = QuestionBankFile.intentsKey, let intents = decoder.userInfo[key] as? Set<String>
      {
        let container = try decoder.container(keyedBy: Entry.CodingKeys.self)
        let intent = try container.decodeIfPresent(String.self, forKey: .intent)
        guard intent.map(intents.contains) ?? false else {
          entry = nil
          return
        }
      }
      entry = try Entry(from: decoder)
    }
  }

  /// Reads a file. With ``wanting(_:)`` only the questions of some intents are read.
  ///
  /// - Throws: a `DecodingError` for a key that is missing or unknown, a value of the wrong kind, or a
  ///   question whose theme neither it nor the file names.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let theme = try container.decodeIfPresent(Theme.self, forKey: .theme)
    let fields = try container.decodeIfPresent([String].self, forKey: .fields) ?? []
    self.theme = theme
    self.fields = fields
    questions = try container.decode([Wanted].self, forKey: .questions).compactMap { wanted in
      guard let entry = wanted.entry else { return nil }
      guard let theme = entry.theme ?? theme else {
        throw DecodingError.keyNotFound(
          Key.theme,
          DecodingError.Context(codingPath: container.codingPath, debugDescription: "no theme"))
      }
      guard theme != .own else {
        throw DecodingError.dataCorruptedError(
          forKey: .theme, in: container, debugDescription: "own is for drafts")
      }
      return Question(
        id: entry.id, text: entry.text, plain: entry.plain, theme: theme,
        place: entry.place ?? .middle, minutes: entry.minutes ?? 3, goals: entry.goals,
        stages: entry.stages ?? CareerStage.allCases, intent: entry.intent,
        followUps: entry.followUps ?? [], guides: entry.guides ?? [],
        isOpener: entry.opener ?? false, fields: fields, finding: entry.finding)
    }
  }
}
