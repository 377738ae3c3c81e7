/// The names of days and months, from Prompts/calendar.yaml.
public struct CalendarWords: Codable, Equatable, Sendable {
  /// Seven names, Sunday first.
  public var weekdays: [String]
  /// Twelve names, January first.
  public var months: [String]

  /// Makes a list of names.
  public init(weekdays: [String], months: [String]) {
    self.weekdays = weekdays
    self.months = months
  }
}
