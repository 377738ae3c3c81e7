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
  /// What the question is about; the theme of its file.
  package var theme: Theme
  /// Where in the talk it belongs.
  package var place: Place
  /// How long question and answer take, in minutes.
  package var minutes: Int
  /// What one learns from it.
  package var goals: [Goal]
  /// Whom it suits; everybody where the file names no stage.
  package var stages: [CareerStage]
  /// What it is after, whatever its words, such as `typical-day`: two questions of one intent are
  /// not asked in one talk.
  package var intent: String
  /// The fields of work it is for, as Prompts/lexicon/fields.yaml names them; any field if empty.
  package var fields: [String]
  /// What to ask next, whatever they answer. Closing questions have none.
  package var followUps: [String]
  /// The ids of the guides that recommend asking this; see Prompts/guides.yaml.
  package var guides: [String]
  /// Whether it is easy and pleasant to answer first.
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

  /// Where in the talk a question belongs, in the order in which they come.
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

/// What a question is about. Each theme of the good bank is a file of its name.
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
