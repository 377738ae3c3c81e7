package import Foundation

/// The person an interview is linked to, and the changes that linking makes to them.
package struct InterviewLink: Equatable, Sendable {
  /// The person; nil if the interview is not linked. A new person has the id 0.
  package let person: Person?
  /// True if the person is new or has changed.
  package let isChanged: Bool
  /// The events for the person's history.
  package let events: [PersonEvent.What]

  private init(_ person: Person?, isChanged: Bool = false, events: [PersonEvent.What] = []) {
    self.person = person
    self.isChanged = isChanged
    self.events = events
  }

  /// Links an interview that is being saved.
  ///
  /// Uses the person the user chose, or the one already linked. If there is neither, finishing the
  /// preparation creates a new person: the program never guesses among people with the same name.
  /// An interview that was prepared before stays unlinked, because its person may have been
  /// deleted. An interview still in preparation creates no person, since its facts may be typos.
  ///
  /// - Parameters:
  ///   - interview: the interview as it is now.
  ///   - before: the interview as it was; nil if it is new.
  ///   - now: the current time.
  ///   - person: finds a person.
  ///   - versions: the earlier versions of the interview that undo still has.
  /// - Throws: errors from `person` and `versions`.
  package static func saving(
    _ interview: Interview, over before: Interview?, at now: Date,
    person: (Person.ID) throws -> Person?, versions: () throws -> [Interview]
  ) rethrows -> InterviewLink {
    let isRenamed =
      before.map { $0.nameKey != interview.nameKey && !$0.isAlike(interview) } ?? false
    // After another name was typed, the old person is only a leftover and was not chosen.
    let isLeft = isRenamed && before?.person == interview.person
    let chosen = isLeft ? nil : try interview.person.flatMap(person)
    guard interview.progress == .ready, let name = interview.interviewee.name, !name.isEmpty
    else { return InterviewLink(chosen) }
    let facts = Person(
      name: name, role: interview.interviewee.role, company: interview.interviewee.company,
      field: interview.interviewee.field, stage: interview.interviewee.stage,
      connection: interview.interviewee.connection)
    let linked = try chosen ?? (isRenamed ? nil : before?.person.flatMap(person))
    if linked == nil {
      let wasPrepared = try versions().contains {
        try $0.progress == .ready && $0.nameKey == interview.nameKey
          && $0.person.flatMap(person) == nil
      }
      if wasPrepared { return InterviewLink(nil) }
    }
    let known = linked ?? facts
    var found = known
    if let before, before.person == found.id {
      found.correct(from: before.interviewee, to: interview.interviewee)
    }
    found.fill(from: facts)
    var events: [PersonEvent.What] = found.id == 0 ? [.added] : []
    if interview.start != nil, found.status < .scheduled || found.status == .movedOn {
      found.become(.scheduled, at: now)
      events.append(.became(.scheduled))
    }
    return InterviewLink(found, isChanged: found.id == 0 || found != known, events: events)
  }

  /// Links an interview that undo has restored.
  ///
  /// - Parameters:
  ///   - interview: the restored interview.
  ///   - current: the interview before undo, if it existed.
  /// - Returns: the person it is linked to, if they still exist; and true if undo also reverts the
  ///   end of its preparation, which may have created that person (see
  ///   ``Person/wasOnlyCreated(at:use:)``).
  package static func restoring(
    _ interview: Interview, over current: Interview?
  ) -> (person: Person.ID?, mayBeCreated: Bool) {
    if let person = interview.person { return (person, false) }
    guard let current, current.nameKey == interview.nameKey, let person = current.person
    else { return (nil, false) }
    return (person, current.progress == .ready && interview.progress != .ready)
  }
}

extension Interview {
  /// The interviewee's name in normalized form for comparison.
  fileprivate var nameKey: String? { interviewee.name.map(Person.key) }

  /// True if another version's name is a correction of this one's, such as a missing letter or a
  /// last name added: they share a word, or differ by a typo.
  fileprivate func isAlike(_ other: Interview) -> Bool {
    guard let mine = interviewee.name, let theirs = other.interviewee.name else { return false }
    let words = PeopleFinder.words(of: mine)
    return !Set(words).isDisjoint(with: PeopleFinder.words(of: theirs))
      || TypedName(theirs).match(mine) != nil
  }

  /// True if undo may replace this with an earlier version. An interview with sessions is never
  /// deleted, and stays prepared once it was.
  ///
  /// - Parameter before: the earlier version; nil if undo deletes the interview.
  package func canBeUndone(to before: Interview?, hasSessions: Bool) -> Bool {
    guard hasSessions else { return true }
    return before.map { progress != .ready || $0.progress == .ready } ?? false
  }
}

extension Person {
  /// Takes over corrected facts from an interview. A fact is only changed if the person had the
  /// one that was corrected.
  ///
  /// - Parameters:
  ///   - before: the interviewee before the correction.
  ///   - after: the interviewee now.
  package mutating func correct(from before: Interviewee, to after: Interviewee) {
    if let new = after.name, before.name == name { name = new }
    if let new = after.role, before.role == role { role = new }
    if let new = after.company, before.company == company { company = new }
    if let new = after.field, before.field == field { field = new }
    if let new = after.stage, before.stage == stage { stage = new }
    if let new = after.connection, before.connection == connection { connection = new }
  }

  /// The journal's references to a person.
  package struct Use: Equatable, Sendable {
    /// The time they were last saved.
    package let changed: Date
    /// True if an interview, message, or due item refers to them.
    package let isReferenced: Bool

    /// Creates a usage record.
    package init(changed: Date, isReferenced: Bool) {
      self.changed = changed
      self.isReferenced = isReferenced
    }
  }

  /// True if nothing has happened with this person since they were created at a time, so that
  /// undoing their creation loses nothing.
  package func wasOnlyCreated(at time: Date, use: Use) -> Bool {
    use.changed == time && revision == 1 && !use.isReferenced && notes.isEmpty
      && addresses.isEmpty && research.isEmpty
  }
}
