package import Foundation

/// The outreach that is due: drafts, follow-ups, and people to move on from.
package struct OutreachDue: Equatable, Sendable {
  /// A draft that was not sent yet.
  package struct Draft: Equatable, Sendable {
    package let message: Message
    package let person: Person
    /// For how many days it has waited.
    package let days: Int

    package init(message: Message, person: Person, days: Int) {
      self.message = message
      self.person = person
      self.days = days
    }

    /// True if it asks for something, and has waited long.
    package var isHesitant: Bool {
      days >= OutreachDue.longWait
        && [.request, .introduction, .followUp].contains(message.kind)
    }
  }

  /// Someone who has not answered.
  package struct Silence: Equatable, Sendable {
    package let person: Person
    package let due: Date
    /// The people to ask instead, if it is time for that.
    package let others: [Person]

    package init(person: Person, due: Date, others: [Person] = []) {
      self.person = person
      self.due = due
      self.others = others
    }
  }

  package let drafts: [Draft]
  /// The people to follow up with now.
  package let followUps: [Silence]
  /// The people to move on from now.
  package let moveOns: [Silence]
  /// The follow-up that comes next, if none is due.
  package let next: Silence?

  /// The days from which on a waiting draft deserves a word of courage.
  package static let longWait = 3

  /// - Parameters:
  ///   - drafts: all drafts.
  ///   - items: what is open and still waits, due now or later.
  ///   - person: finds a person.
  ///   - others: finds people to ask instead.
  ///   - now: the time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
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

  /// True if there is nothing to do.
  package var isEmpty: Bool { drafts.isEmpty && followUps.isEmpty && moveOns.isEmpty }

  /// The draft that asks for something, and has waited long and longest.
  package var hesitation: Draft? {
    drafts.filter(\.isHesitant).max { $0.days < $1.days }
  }
}
