package import Foundation

/// Something to be done by a time.
package struct DueItem: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// Its identity outside this journal.
  package var identity: UUID
  package var kind: Kind
  /// The person it is about.
  package var person: Person.ID?
  /// The conversation it comes from.
  package var interview: Interview.ID?
  /// The promise, if it is one.
  package var text: String
  package var due: Date
  /// When it was done; nil while it is open.
  package var done: Date?

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

  /// The kinds of items. If two are due at once, the more pressing comes first.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Say thanks, within a day of the conversation (Thinkful, Four steps, ZDNet).
    case thanks
    /// Do what was promised.
    case promise
    /// Ask once more, a week after the first message (Udacity, ZDNet).
    case followUp = "follow-up"
    /// Prepare a conversation that is near.
    case prepare
    /// No answer came: ask someone else (Udacity, ZDNet).
    case moveOn = "move-on"
    /// Connect on a professional network, after the conversation (Five steps).
    case connect
    /// Ask the person they named, saying who named them (Thinkful).
    case introduction
    /// Tell what became of their advice, every few weeks (Thinkful).
    case checkIn = "check-in"
  }
}
