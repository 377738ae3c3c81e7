/// A setting. The raw value is its name in the settings file.
///
/// Settings exclude anything the guides advise against, such as a second follow-up or one before
/// the third day.
package enum Setting: String, CaseIterable, Sendable {
  // About the user.
  case name, background, field, wish, email, phone, profile
  // Preferences.
  case freeHours = "free_hours"
  case paper, bell, region
  // Numbers from the guides.
  case minutes, questions
  case arriveEarly = "arrive_early"
  case thankWithinHours = "thank_within_hours"
  case connectDays = "connect_days"
  case checkInDays = "check_in_days"
  case followUpDays = "follow_up_days"
  case moveOnDays = "move_on_days"
  case proposeDays = "propose_days"

  /// Finds a setting by name, ignoring case, with hyphens or underscores.
  package init?(named name: String) {
    self.init(rawValue: name.lowercased().replacing("-", with: "_"))
  }

  /// The type of value a setting accepts.
  package enum Kind {
    /// A single line of text.
    case text(WritableKeyPath<Settings, String?>)
    /// Weekly times.
    case times
    /// One of several words.
    case choice(WritableKeyPath<Settings, String?>, [String])
    /// A locale, such as `en_US`.
    case region(WritableKeyPath<Settings, String?>)
    /// Yes or no.
    case flag(WritableKeyPath<Settings, Bool>)
    /// An integer in a range.
    case number(WritableKeyPath<Settings, Int>, ClosedRange<Int>)
  }

  /// The type of value this setting accepts.
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

  /// The maximum length of text, in characters.
  package static let longestText = 300
}
