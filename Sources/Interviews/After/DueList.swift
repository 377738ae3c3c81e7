package import Foundation

/// Something that is due, and the person it is with.
package struct DueEntry: Equatable, Sendable {
  /// Its id is 0 where nothing is kept of it: a conversation to prepare is known from its date.
  package let item: DueItem
  /// The person it is about; nil if no name is known.
  package let name: String?

  package init(_ item: DueItem, name: String?) {
    self.item = item
    self.name = name
  }

  /// True if its time is over.
  package func isOverdue(at now: Date) -> Bool { item.due < now }
}

/// The due items, the most pressing first.
package struct DueList: Equatable, Sendable {
  package let entries: [DueEntry]
  /// The number that are overdue.
  package let overdue: Int

  /// The days it looks ahead. A conversation within them should be prepared.
  package static let days = 3

  /// Puts entries into order: what is overdue or due within a day, then the rest; of these by what
  /// it is (see ``DueItem/Kind``), then by its time.
  package init(_ entries: [DueEntry], now: Date) {
    let soon = now.addingTimeInterval(24 * 3600)
    func rank(_ entry: DueEntry) -> (Int, Int, Date, Int64) {
      let kind = DueItem.Kind.allCases.firstIndex(of: entry.item.kind) ?? 0
      return (entry.item.due <= soon ? 0 : 1, kind, entry.item.due, entry.item.id)
    }
    self.entries = entries.sorted { rank($0) < rank($1) }
    overdue = entries.count { $0.isOverdue(at: now) }
  }

  /// The last moment that it looks ahead to.
  package static func horizon(from now: Date, calendar: Calendar) -> Date {
    now.later(days: days, in: calendar)
  }
}

extension Date {
  /// Whole days from another moment to this one, counted by midnights.
  package func days(since other: Date, in calendar: Calendar) -> Int {
    calendar.dateComponents(
      [.day], from: calendar.startOfDay(for: other), to: calendar.startOfDay(for: self)
    ).day ?? 0
  }

  /// The same time of day, so many days later, summer time or not.
  package func later(days: Int, in calendar: Calendar) -> Date {
    calendar.date(byAdding: .day, value: days, to: self)
      ?? addingTimeInterval(Double(days) * 24 * 3600)
  }
}

extension DueItem {
  /// The person's new status when this is done; nil if it stays.
  package func status(after status: Person.Status) -> Person.Status? {
    switch kind {
    case .thanks: status < .thanked ? .thanked : nil
    case .checkIn: status < .inTouch ? .inTouch : nil
    case .moveOn: status < .scheduled ? .movedOn : nil
    default: nil
    }
  }

  /// The item that follows when this is done: after a check-in the next one, every few weeks
  /// (Thinkful), as long as the two are in touch.
  ///
  /// - Parameters:
  ///   - now: when it was done.
  ///   - status: what they are now.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  package func next(
    doneAt now: Date, status: Person.Status, calendar: Calendar, policy: Policy = .standard
  ) -> DueItem? {
    guard kind == .checkIn, status == .inTouch else { return nil }
    return DueItem(
      .checkIn, person: person, interview: interview,
      due: now.later(days: policy.checkInDays, in: calendar))
  }

  /// The same, postponed: so many days from its time, or from now if that is over.
  package func snoozed(days: Int, now: Date, calendar: Calendar) -> DueItem {
    var item = self
    item.due = max(due, now).later(days: days, in: calendar)
    return item
  }
}

extension DueItem {
  /// By how many days something can be postponed.
  package static let snoozes = 1...365
}
