package import Foundation

/// The outreach that needs attention: drafts, follow-ups, and people to move on from.
package struct OutreachDue: Equatable, Sendable {
  /// A draft that has not been sent.
  package struct Draft: Equatable, Sendable {
    /// The unsent message.
    package let message: Message
    /// The person it is about.
    package let person: Person
    /// The days it has been waiting.
    package let days: Int

    /// Creates a draft entry.
    package init(message: Message, person: Person, days: Int) {
      self.message = message
      self.person = person
      self.days = days
    }

    /// True if it is a request, introduction, or follow-up that has waited ``OutreachDue/longWait``
    /// days.
    package var isHesitant: Bool {
      days >= OutreachDue.longWait
        && [.request, .introduction, .followUp].contains(message.kind)
    }
  }

  /// A person who has not replied.
  package struct Silence: Equatable, Sendable {
    /// The person.
    package let person: Person
    /// The time of the follow-up, or of moving on.
    package let due: Date
    /// People to ask instead, if it is time to move on.
    package let others: [Person]

    /// Creates an entry for a person who has not replied.
    package init(person: Person, due: Date, others: [Person] = []) {
      self.person = person
      self.due = due
      self.others = others
    }
  }

  /// The drafts that have not been sent.
  package let drafts: [Draft]
  /// The people to follow up with now.
  package let followUps: [Silence]
  /// The people to move on from now.
  package let moveOns: [Silence]
  /// The next follow-up, if none is due now.
  package let next: Silence?

  /// The days after which the user gets encouragement to send a draft.
  package static let longWait = 3

  /// Collects the outreach that needs attention.
  ///
  /// - Parameters:
  ///   - drafts: all drafts.
  ///   - items: the open items that still wait, due now or later.
  ///   - person: finds a person.
  ///   - others: finds candidates to ask instead of a person.
  ///   - now: the current time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  /// - Throws: errors from `person` and `others`.
  package init(
    drafts: [Message], items: [DueItem], person: (Person.ID) throws -> Person?,
    others: (Person) throws -> [Person], now: Date, calendar: Calendar
  ) rethrows {
    self.drafts = try drafts.compactMap { message in
      try person(message.person).map {
        Draft(message: message, person: $0, days: now.days(since: message.at, in: calendar))
      }
    }
    var followUps: [Silence] = []
    var moveOns: [Silence] = []
    var next: Silence?
    let open = items.filter { $0.done == nil }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    for item in open where [.followUp, .moveOn].contains(item.kind) {
      guard let id = item.person, let person = try person(id) else { continue }
      if item.due > now {
        if item.kind == .followUp, next == nil { next = Silence(person: person, due: item.due) }
      } else if item.kind == .moveOn {
        moveOns.append(
          Silence(
            person: person, due: item.due,
            others: SimilarPeople.like(person, among: try others(person))))
      } else {
        followUps.append(Silence(person: person, due: item.due))
      }
    }
    self.followUps = followUps
    self.moveOns = moveOns
    self.next = self.followUps.isEmpty ? next : nil
  }

  /// True if there is nothing to do now.
  package var isEmpty: Bool { drafts.isEmpty && followUps.isEmpty && moveOns.isEmpty }

  /// The hesitant draft that has waited longest.
  package var hesitation: Draft? {
    drafts.filter(\.isHesitant).max { $0.days < $1.days }
  }
}
