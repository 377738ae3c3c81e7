/// A file of a good bank: one theme and its questions. docs/question-banks.md describes it.
public struct QuestionBankFile: Decodable, Sendable {
  /// The theme that all questions of the file have.
  public let theme: Theme
  /// The questions, in the order of the file.
  public let questions: [Question]

  private enum Key: String, CodingKey {
    case theme, questions
  }

  private struct Entry: Decodable {
    var id: String
    var text: String
    var plain: String?
    var place: Question.Place?
    var minutes: Int?
    var goals: [Goal]
    var stages: [CareerStage]?
    var intent: String?
    var followUps: [String]
    var guides: [String]?
    var opener: Bool?
    var findingWords: [String]?

    enum CodingKeys: String, CodingKey {
      case id, text, plain, place, minutes, goals, stages, intent, guides, opener
      case followUps = "follow-ups"
      case findingWords = "finding-words"
    }
  }

  /// Reads a file; every question gets the file's theme.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let theme = try container.decode(Theme.self, forKey: .theme)
    self.theme = theme
    self.questions = try container.decode([Entry].self, forKey: .questions).map { entry in
      Question(
        id: entry.id, text: entry.text, plain: entry.plain, theme: theme,
        place: entry.place ?? .middle, minutes: entry.minutes ?? 3, goals: entry.goals,
        stages: entry.stages ?? CareerStage.allCases, intent: entry.intent,
        followUps: entry.followUps, guides: entry.guides ?? [],
        isOpener: entry.opener ?? false, findingWords: entry.findingWords ?? [])
    }
  }
}
