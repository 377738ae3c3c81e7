package import Foundation

extension FollowUpPlan {
  /// The items that are not saved yet, or whose text extends a promise that is.
  ///
  /// Notes can be imported again when there are more of them, so known items aren't added again. If
  /// an interview is held again later, another thank-you is due.
  ///
  /// - Parameters:
  ///   - known: the items due after the same interview, done or not.
  ///   - person: the person they are due with, if known.
  package func items(notIn known: [DueItem], with person: Person.ID?) -> [DueItem] {
    items.filter { !$0.isKnown(among: known) }.map { item in
      var item = item
      item.person = person
      if let begun = known.first(where: { $0.isBegun(of: item, among: items) }) {
        (item.id, item.identity, item.due) = (begun.id, begun.identity, begun.due)
      }
      return item
    }
  }

  /// The item for contacting someone the interviewee named; nil if it isn't needed.
  ///
  /// - Parameters:
  ///   - person: the person they named, as saved.
  ///   - interview: the interview in which they were named.
  ///   - known: the items due with that person, done or not.
  package func introduction(
    to person: Person, from interview: Interview.ID, known: [DueItem]
  ) -> DueItem? {
    let isKnown = known.contains {
      $0.kind == .introduction && ($0.interview == interview || $0.done == nil)
    }
    guard !isKnown, person.status == .toAsk else { return nil }
    return DueItem(
      .introduction, person: person.id, interview: interview, due: askNamedBy)
  }
}

extension Person {
  /// Records that the person has been met.
  ///
  /// - Returns: false if their status is already this far along.
  package mutating func becomeMet(at now: Date) -> Bool {
    guard status < .met || status == .movedOn else { return false }
    become(.met, at: now)
    return true
  }

  /// Records that an interviewee has named this person.
  ///
  /// - Parameters:
  ///   - named: the facts the interviewee gave about them.
  ///   - name: the interviewee's name.
  ///   - history: the person's history so far.
  ///   - now: the current time.
  ///   - label: formats a fact that goes to the notes; see ``merge(_:at:label:)``.
  /// - Returns: the events for the person's history; empty if nothing is new.
  package mutating func recordNaming(
    _ named: Person, by name: String, history: [PersonEvent.What], at now: Date,
    label: (String, String) -> String
  ) -> [PersonEvent.What] {
    // An interviewee doesn't introduce themselves.
    guard Person.key(self.name) != Person.key(name) else { return [] }
    let event = PersonEvent.What.named(by: name)
    let isNew = !history.contains(event)
    let changes = merge(named, at: now, label: label)
    return (isNew ? [event] : []) + (changes.isEmpty ? [] : [.edited(changes)])
  }
}

extension DueItem {
  /// True if the same item was already saved for the same interview.
  fileprivate func isKnown(among known: [DueItem]) -> Bool {
    known.contains { other in
      guard other.kind == kind else { return false }
      if kind == .promise { return other.text == text }
      return other.done == nil || other.due > due.addingTimeInterval(-12 * 3600)
    }
  }

  /// True if this is an open promise whose text is the beginning of the item's, and that is not
  /// itself among the items.
  fileprivate func isBegun(of item: DueItem, among items: [DueItem]) -> Bool {
    kind == .promise && item.kind == .promise && done == nil && item.text.hasPrefix(text)
      && !items.contains { $0.kind == .promise && $0.text == text }
  }
}
