/// The parts found in a date phrase, before they are resolved.
struct DatePieces: Equatable, Sendable {
  enum Modifier: Equatable, Sendable {
    case this, next, last
  }

  /// The person whose local time a time is given in.
  enum Owner: Equatable, Sendable {
    case mine, theirs
  }

  /// A time with its zone and owner.
  struct Time: Equatable, Sendable {
    var span: TimeSpan
    var zone: ZoneMention?
    var owner: Owner?
    /// True if it was in parentheses.
    var isAside: Bool
    /// The index of the token after it.
    var end: Int
  }

  /// A calendar date. Without a year, it is in this year or a later one.
  struct Day: Equatable, Sendable {
    var year: Int?
    var month: Int
    var day: Int
    /// True if the month and the day could be the other way round.
    var isEitherWay = false
  }

  /// The place of a weekday in a month.
  struct Nth: Equatable, Sendable {
    /// 1 for the first, -1 for the last.
    var nth: Int
    var weekday: Int
    /// The month; nil if it is counted from this one.
    var month: Int?
    /// Months from this one.
    var ahead = 0
  }

  /// Where the day is, counted from the holiday or date.
  enum Relation: Equatable, Sendable {
    case days(Int)
    /// A week after or before; a weekday says which day.
    case week(Int)
    /// The first such weekday after or before.
    case weekday(Int, sign: Int)
  }

  /// Days from today.
  var offset: Int?
  /// Weeks from today, or from the weekday.
  var weeks: Int?
  /// Calendar months from today.
  var months: Int?
  /// Calendar weeks from this one: 0 for this week, 1 for next week.
  var week: Int?
  /// The weekday, 0 for Sunday.
  var weekday: Int?
  var modifier: Modifier?
  /// True for a weekday that is `coming`, so not today.
  var isComing = false
  /// Which of the coming weekdays: 2 for `two thursdays from now`.
  var count: Int?
  var holiday: Holiday?
  var nth: Nth?
  var relation: Relation?
  var date: Day?
  var dayOfMonth: Int?
  /// The month of the day of the month, counted from this one.
  var monthsAhead: Int?
  var part: DateWords.Part?
  /// The times, in the order they were given.
  var times: [Time] = []
  /// Lone numbers, each an hour or a day of the month.
  var bare: [Int] = []
  /// The duration in minutes.
  var minutes: Int?
  /// Minutes from now.
  var distance: Int?
  var zone: ZoneMention?
  /// True for the clock of now, or of an earlier answer: `same time tomorrow`.
  var isSameTime = false
  var isImpossible = false
  /// True if two parts can't both be right.
  var isContradictory = false
  /// True for a month, a year, or a weekend without a day.
  var isVague = false
  /// Words that are not about the date or time.
  var rest: [String] = []

  var hasDay: Bool {
    offset != nil || weeks != nil || months != nil || weekday != nil || date != nil
      || dayOfMonth != nil || holiday != nil || nth != nil
  }

  var isEmpty: Bool {
    !hasDay && week == nil && times.isEmpty && bare.isEmpty && distance == nil && part == nil
  }

  /// Sets a value. Setting a different value a second time marks the phrase as contradictory.
  mutating func set<Value: Equatable>(_ path: WritableKeyPath<DatePieces, Value?>, _ value: Value) {
    if let before = self[keyPath: path], before != value { isContradictory = true }
    self[keyPath: path] = value
  }
}
