import Language

/// A file in the bank of good questions, for one theme or for certain fields of work. See
/// docs/question-banks.md for the format.
package struct QuestionBankFile: Decodable, Sendable {
  /// The default theme of the file's questions.
  package let theme: Theme?
  /// The ids of the fields of work the questions are for; empty for all fields.
  package let fields: [String]
  /// The questions, in file order.
  package let questions: [Question]

  private static let intentsKey = CodingUserInfoKey(rawValue: "intents")

  /// Returns the decoder's user info for reading only questions with certain intents.
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

  /// A question as written in the file. Unknown keys are errors, since they are most likely typos.
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

  /// An entry; nil if its intent was not asked for.
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

  /// Decodes a file. See ``wanting(_:)`` for reading only certain intents.
  ///
  /// - Throws: `DecodingError` if a key is missing or unknown, a value has the wrong type, or a
  ///   question has no theme or the theme `own`.
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
