/// What was found in a date phrase, before it is put together.
struct DatePieces: Equatable, Sendable {
  enum Modifier: Equatable, Sendable {
    case this, next, last
  }

  /// Whose clock a time goes by.
  enum Owner: Equatable, Sendable {
    case mine, theirs
  }

  /// A time with what was said of it.
  struct Time: Equatable, Sendable {
    var span: TimeSpan
    var zone: ZoneMention?
    var owner: Owner?
    /// Whether it stood in parentheses.
    var isAside: Bool
    /// In which token it ends.
    var end: Int
  }

  /// A day of a month, of this year or the next where no year was said.
  struct Day: Equatable, Sendable {
    var year: Int?
    var month: Int
    var day: Int
  }

  /// Days from today.
  var offset: Int?
  /// Weeks from today, or from the weekday.
  var weeks: Int?
  /// Calendar months from today.
  var months: Int?
  /// The calendar week: 0 for this one, 1 for the next.
  var week: Int?
  /// 0 for Sunday.
  var weekday: Int?
  var modifier: Modifier?
  var date: Day?
  var dayOfMonth: Int?
  var part: DateWords.Part?
  /// The name of a time, in minutes since midnight.
  var times: [Time] = []
  /// Numbers that may be an hour or a day of the month.
  var bare: [Int] = []
  /// A length that was said besides.
  var minutes: Int?
  /// Minutes from now.
  var distance: Int?
  var zone: ZoneMention?
  var isImpossible = false
  /// Whether two things were said of which one only can be.
  var isContradictory = false
  /// Whether a month, a year or a weekend was said without a day.
  var isVague = false
  /// What is not about the time.
  var rest: [String] = []

  var hasDay: Bool {
    offset != nil || weeks != nil || months != nil || weekday != nil || date != nil
      || dayOfMonth != nil
  }

  var isEmpty: Bool {
    !hasDay && week == nil && times.isEmpty && bare.isEmpty && distance == nil && part == nil
  }

  /// Sets a value that can be said once only, or again in the same sense.
  mutating func set<Value: Equatable>(_ path: WritableKeyPath<DatePieces, Value?>, _ value: Value) {
    if let before = self[keyPath: path], before != value { isContradictory = true }
    self[keyPath: path] = value
  }
}
