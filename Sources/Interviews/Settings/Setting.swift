/// One of the things a person can set. The raw value is its name in the file.
///
/// Things the guides advise against cannot be set: a follow-up before the third day, or a second
/// one.
package enum Setting: String, CaseIterable, Sendable {
  // About oneself.
  case name, background, field, wish, email, phone, profile
  // Habits.
  case freeHours = "free_hours"
  case paper, bell, region
  // The guides' numbers.
  case minutes, questions
  case arriveEarly = "arrive_early"
  case thankWithinHours = "thank_within_hours"
  case connectDays = "connect_days"
  case checkInDays = "check_in_days"
  case followUpDays = "follow_up_days"
  case moveOnDays = "move_on_days"
  case proposeDays = "propose_days"

  /// Finds a setting by its name, in any case, with hyphens or underscores.
  package init?(named name: String) {
    self.init(rawValue: name.lowercased().replacing("-", with: "_"))
  }

  /// The kinds of values.
  package enum Kind {
    /// A text on one line.
    case text(WritableKeyPath<Settings, String?>)
    /// Times of the week.
    case times
    /// One of some words.
    case choice(WritableKeyPath<Settings, String?>, [String])
    /// A locale such as `en_US`.
    case region(WritableKeyPath<Settings, String?>)
    /// Yes or no.
    case flag(WritableKeyPath<Settings, Bool>)
    /// A whole number.
    case number(WritableKeyPath<Settings, Int>, ClosedRange<Int>)
  }

  /// The kind of value it takes.
  package var kind: Kind {
    switch self {
    case .name: .text(\.name)
    case .background: .text(\.background)
    case .field: .text(\.field)
    case .wish: .text(\.wish)
    case .email: .text(\.email)
    case .phone: .text(\.phone)
    case .profile: .text(\.profile)
    case .freeHours: .times
    case .paper: .choice(\.paper, Settings.papers)
    case .bell: .flag(\.bell)
    case .region: .region(\.region)
    case .minutes: .number(\.policy.minutes, Policy.standard.lengths)
    case .questions: .number(\.policy.questions, 3...12)
    case .arriveEarly: .number(\.policy.arriveEarly, 0...30)
    case .thankWithinHours: .number(\.policy.thankWithinHours, 1...72)
    case .connectDays: .number(\.policy.connectDays, 1...14)
    case .checkInDays: .number(\.policy.checkInDays, 7...180)
    case .followUpDays: .number(\.policy.followUpDays, Policy.standard.earliestFollowUpDays...13)
    case .moveOnDays: .number(\.policy.latestFollowUpDays, 14...60)
    case .proposeDays: .number(\.policy.scheduleWithinDays, 2...30)
    }
  }

  /// The longest text, in characters.
  package static let longestText = 300
}
