package import Language

/// A question of a good bank, as its author wrote it, with slots such as `{role}`.
package struct Question: Codable, Equatable, Identifiable, Sendable {
  /// A name that stays the same when the text is improved, such as `path-first-step`.
  package var id: String
  /// The words to ask, with slots: `{name}`, `{role}`, `{a role}`, `{company}`, `{field}`; in
  /// personal questions those of `ResearchPhrase.words(of:)`, such as `{thing}` and `{clause}`.
  package var text: String
  /// The words to ask where a slot of ``text`` has nothing to fill it.
  package var plain: String?
  /// The theme, which is that of its file.
  package var theme: Theme
  /// The part of the conversation it belongs to.
  package var place: Place
  /// The minutes that question and answer take.
  package var minutes: Int
  /// The goals it serves, the main one first.
  package var goals: [Goal]
  /// The career stages it suits; all if the file names none.
  package var stages: [CareerStage]
  /// The intent behind the words, such as `typical-day`: two questions of one intent are
  /// not asked in one talk.
  package var intent: String
  /// The fields of work it is for, as Prompts/lexicon/fields.yaml names them; any field if empty.
  package var fields: [String]
  /// The follow-ups, whatever the answer. Closing questions have none.
  package var followUps: [String]
  /// The ids of the guides that recommend asking this; see Prompts/guides.yaml.
  package var guides: [String]
  /// True if it is easy and pleasant to answer first.
  package var isOpener: Bool
  /// For personal questions: the kind of finding it asks about.
  package var finding: ResearchPhrase.Kind?

  /// Makes a question; the defaults are those of the file format.
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

  /// The question with its words spelled the British way.
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

/// The themes of questions. Each theme of the good bank is a file of its name.
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
  /// The person's own drafts.
  case own
}
