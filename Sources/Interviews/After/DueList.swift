package import Foundation

/// A due item with the name of the person it is about.
package struct DueEntry: Equatable, Sendable {
  /// The due item. Its id is 0 if it is not stored: preparing an interview is derived from its
  /// date.
  package let item: DueItem
  /// The person's name; nil if unknown.
  package let name: String?

  /// Creates an entry.
  package init(_ item: DueItem, name: String?) {
    self.item = item
    self.name = name
  }

  /// True if the due time has passed.
  package func isOverdue(at now: Date) -> Bool { item.due < now }
}

/// The due items, most urgent first.
package struct DueList: Equatable, Sendable {
  /// The entries in order of urgency.
  package let entries: [DueEntry]
  /// The number of overdue entries.
  package let overdue: Int

  /// The number of days to look ahead. An interview within this time should be prepared.
  package static let days = 3

  /// Sorts entries. Those overdue or due within 24 hours come first; within each group, the order
  /// is by kind (see ``DueItem/Kind``), then by due time.
  package init(_ entries: [DueEntry], now: Date) {
    let soon = now.addingTimeInterval(24 * 3600)
    func rank(_ entry: DueEntry) -> (Int, Int, Date, Int64) {
      let kind = DueItem.Kind.allCases.firstIndex(of: entry.item.kind) ?? 0
      return (entry.item.due <= soon ? 0 : 1, kind, entry.item.due, entry.item.id)
    }
    self.entries = entries.sorted { rank($0) < rank($1) }
    overdue = entries.count { $0.isOverdue(at: now) }
  }

  /// The latest due time that the list includes.
  package static func horizon(from now: Date, calendar: Calendar) -> Date {
    now.later(days: days, in: calendar)
  }
}

extension Date {
  /// The number of calendar days from another date to this one, counted by midnights.
  package func days(since other: Date, in calendar: Calendar) -> Int {
    calendar.dateComponents(
      [.day], from: calendar.startOfDay(for: other), to: calendar.startOfDay(for: self)
    ).day ?? 0
  }

  /// The same time of day a number of days later, even across a change to daylight saving time.
  package func later(days: Int, in calendar: Calendar) -> Date {
    calendar.date(byAdding: .day, value: days, to: self)
      ?? addingTimeInterval(Double(days) * 24 * 3600)
  }
}

extension DueItem {
  /// The person's status once this is done; nil if it stays the same.
  package func status(after status: Person.Status) -> Person.Status? {
    switch kind {
    case .thanks: status < .thanked ? .thanked : nil
    case .checkIn: status < .inTouch ? .inTouch : nil
    case .moveOn: status < .scheduled ? .movedOn : nil
    default: nil
    }
  }

  /// The next item once this is done. A check-in is followed by another one, every few weeks
  /// (Thinkful), while the user and the person are in touch.
  ///
  /// - Parameters:
  ///   - now: the time it was done.
  ///   - status: the person's current status.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  package func next(
    doneAt now: Date, status: Person.Status, calendar: Calendar, policy: Policy = .standard
  ) -> DueItem? {
    guard kind == .checkIn, status == .inTouch else { return nil }
    return DueItem(
      .checkIn, person: person, interview: interview,
      due: now.later(days: policy.checkInDays, in: calendar))
  }

  /// This item, postponed by a number of days from its due time, or from now if that has passed.
  package func snoozed(days: Int, now: Date, calendar: Calendar) -> DueItem {
    var item = self
    item.due = max(due, now).later(days: days, in: calendar)
    return item
  }
}

extension DueItem {
  /// The numbers of days an item can be postponed by.
  package static let snoozes = 1...365
}
