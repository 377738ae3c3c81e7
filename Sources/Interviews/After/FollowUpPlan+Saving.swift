package import Foundation

extension FollowUpPlan {
  /// The items that are not saved yet, or are saved as the beginning of what was typed since.
  ///
  /// Notes can be imported again when there are more of them, so what is known isn't added again. An
  /// interview that was held again, later, is thanked for again.
  ///
  /// - Parameters:
  ///   - known: what is due after the same interview, done or not.
  ///   - person: the person it is due with, if known.
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

  /// The item for asking someone they named; nil if there is no need.
  ///
  /// - Parameters:
  ///   - person: the person they named, as saved.
  ///   - interview: the interview in which they were named.
  ///   - known: what is due with that person, done or not.
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
  /// Records that they have been met.
  ///
  /// - Returns: false if they had come as far before.
  package mutating func becomeMet(at now: Date) -> Bool {
    guard status < .met || status == .movedOn else { return false }
    become(.met, at: now)
    return true
  }

  /// Records that an interviewee has named them.
  ///
  /// - Parameters:
  ///   - named: what the interviewee told about them.
  ///   - name: the interviewee's name.
  ///   - history: what happened with this person before.
  ///   - now: when.
  ///   - label: formats a fact that goes to the notes; see ``merge(_:at:label:)``.
  /// - Returns: what happened, for their history; empty if nothing is new.
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
  /// True if the same is among what was saved after the same interview.
  fileprivate func isKnown(among known: [DueItem]) -> Bool {
    known.contains { other in
      guard other.kind == kind else { return false }
      if kind == .promise { return other.text == text }
      return other.done == nil || other.due > due.addingTimeInterval(-12 * 3600)
    }
  }

  /// True if this is an open promise whose text is the beginning of another's, and not a promise of its
  /// own.
  fileprivate func isBegun(of item: DueItem, among items: [DueItem]) -> Bool {
    kind == .promise && item.kind == .promise && done == nil && item.text.hasPrefix(text)
      && !items.contains { $0.kind == .promise && $0.text == text }
  }
}
