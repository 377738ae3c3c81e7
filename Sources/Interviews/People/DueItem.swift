package import Foundation

/// A task with a due time, such as sending a thank-you note.
package struct DueItem: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// The identity that is stable across journals.
  package var identity: UUID
  /// The kind of task.
  package var kind: Kind
  /// The id of the person it is about, if any.
  package var person: Person.ID?
  /// The id of the interview it comes from, if any.
  package var interview: Interview.ID?
  /// The text of a promise; empty for other kinds.
  package var text: String
  /// The time it is due.
  package var due: Date
  /// The time it was done; nil while it is open.
  package var done: Date?

  /// Creates an item.
  package init(
    id: Int64 = 0, identity: UUID = UUID(), _ kind: Kind, person: Person.ID? = nil,
    interview: Interview.ID? = nil, text: String = "", due: Date, done: Date? = nil
  ) {
    self.id = id
    self.identity = identity
    self.kind = kind
    self.person = person
    self.interview = interview
    self.text = text
    self.due = due
    self.done = done
  }

  /// The kinds of items, most urgent first.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Say thanks within a day of the conversation (Thinkful, Four steps, ZDNet).
    case thanks
    /// Keep a promise.
    case promise
    /// Follow up a week after the first message (Udacity, ZDNet).
    case followUp = "follow-up"
    /// Prepare for an upcoming interview.
    case prepare
    /// Ask someone else, since there was no reply (Udacity, ZDNet).
    case moveOn = "move-on"
    /// Connect on a professional network after the conversation (Five steps).
    case connect
    /// Contact a person the interviewee named, and mention the interviewee (Thinkful).
    case introduction
    /// Check in every few weeks, and say how you used their advice (Thinkful).
    case checkIn = "check-in"
  }
}
