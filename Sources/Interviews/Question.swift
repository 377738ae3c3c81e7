package import Language

/// A question in the bank of good questions, with slots such as `{role}`.
package struct Question: Codable, Equatable, Identifiable, Sendable {
  /// The id, such as `path-first-step`. Stays the same when the text is improved.
  package var id: String
  /// The text, with slots: `{name}`, `{role}`, `{a role}`, `{company}`, and `{field}`. Personal
  /// questions have those of `ResearchPhrase.words(of:)` instead, such as `{thing}` and `{clause}`.
  package var text: String
  /// The text to use if a slot of ``text`` has no value. Has no slots.
  package var plain: String?
  /// The theme; by default that of its file.
  package var theme: Theme
  /// The part of the conversation it belongs to.
  package var place: Place
  /// The minutes for the question and its answer.
  package var minutes: Int
  /// The goals it serves, main goal first.
  package var goals: [Goal]
  /// The career stages it suits; by default all of them.
  package var stages: [CareerStage]
  /// The intent behind the wording, such as `typical-day`. Two questions with the same intent are
  /// never in one interview.
  package var intent: String
  /// The ids of the fields of work it is for, from Prompts/lexicon/fields.yaml; empty for all
  /// fields.
  package var fields: [String]
  /// Follow-up questions that suit any answer. Closing questions need none.
  package var followUps: [String]
  /// The ids of the guides that recommend this question; see Prompts/guides.yaml.
  package var guides: [String]
  /// True if it is easy to answer and makes a good start.
  package var isOpener: Bool
  /// The kind of finding a personal question asks about; nil for other questions.
  package var finding: ResearchPhrase.Kind?

  /// Creates a question. The defaults are those of the file format.
  package init(
    id: String, text: String, plain: String? = nil, theme: Theme, place: Place = .middle,
    minutes: Int = 3, goals: [Goal] = [], stages: [CareerStage] = CareerStage.allCases,
    intent: String? = nil, followUps: [String] = [], guides: [String] = [],
    isOpener: Bool = false, fields: [String] = [], finding: ResearchPhrase.Kind? = nil
  ) {
    self.id = id
    self.text = text
    self.plain = plain
    self.theme = theme
    self.place = place
    self.minutes = minutes
    self.goals = goals
    self.stages = stages
    self.intent = intent ?? id
    self.followUps = followUps
    self.guides = guides
    self.isOpener = isOpener
    self.fields = fields
    self.finding = finding
  }

  /// This question in British spelling.
  package var inBritishSpelling: Question {
    var question = self
    question.text = BritishSpelling.of(text)
    question.plain = plain.map(BritishSpelling.of)
    question.followUps = followUps.map(BritishSpelling.of)
    return question
  }

  /// The parts of a conversation, in order.
  package enum Place: String, Codable, CaseIterable, Comparable, Sendable {
    case warmUp = "warm-up"
    case middle
    case closing

    /// Compares by order in the conversation.
    package static func < (one: Place, other: Place) -> Bool {
      order(one) < order(other)
    }

    private static func order(_ place: Place) -> Int {
      switch place {
      case .warmUp: 0
      case .middle: 1
      case .closing: 2
      }
    }
  }
}

/// The themes of questions. In the bank, each theme has a file of the same name.
package enum Theme: String, Codable, CaseIterable, Sendable {
  case path
  case dayToDay = "day-to-day"
  case projects
  case skills
  case learning
  case culture
  case company
  case industry
  case advice
  case hiring
  case network
  case closing
  case personal
  /// The user's own questions.
  case own
}
