package import Foundation

/// What was written to somebody, or is being written; and what came back. The program itself never
/// sends anything.
package struct Message: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// What it is known by outside of this journal.
  package var identity: UUID
  package var person: Person.ID
  /// When it was sent; of a draft, when it was begun.
  package var at: Date
  package var isSent: Bool
  package var kind: Kind
  /// The style of its template: formal, warm, brief, or one of one's own.
  package var style: String
  package var channel: Channel
  /// How near the person was when it was written.
  package var connection: Connection.Kind?
  package var text: String
  package var reply: Reply?
  package var replied: Date?
  /// What it speaks of; nil where it was written elsewhere.
  package var facts: Facts?

  package init(
    id: Int64 = 0, identity: UUID = UUID(), to person: Person.ID, at: Date, isSent: Bool,
    kind: Kind, style: String, channel: Channel, connection: Connection.Kind? = nil,
    text: String, reply: Reply? = nil, replied: Date? = nil, facts: Facts? = nil
  ) {
    self.id = id
    self.identity = identity
    self.person = person
    self.at = at
    self.isSent = isSent
    self.kind = kind
    self.style = style
    self.channel = channel
    self.connection = connection
    self.text = text
    self.reply = reply
    self.replied = replied
    self.facts = facts
  }

  /// What a message speaks of, kept so that what comes after it can speak of the same.
  package struct Facts: Codable, Equatable, Sendable {
    /// What one was curious about.
    package var interest: String?
    /// What one hoped to find out.
    package var wish: String?
    /// Why one wrote to this person.
    package var reason: String?
    /// In a thank-you, what one will use, and how.
    package var used: String?

    package init(
      interest: String? = nil, wish: String? = nil, reason: String? = nil, used: String? = nil
    ) {
      self.interest = interest
      self.wish = wish
      self.reason = reason
      self.used = used
    }
  }

  /// The style of a message that was written without a template.
  package static let ownStyle = "own"

  /// What it is for.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Asking for a talk.
    case request
    /// Asking somebody one knows to introduce one.
    case introduction
    /// What that somebody can pass on.
    case blurb
    case followUp = "follow-up"
    /// Answering a yes: times and place.
    case scheduling
    case thanks
    case checkIn = "check-in"
  }

  /// How it is sent.
  package enum Channel: String, Codable, CaseIterable, Sendable {
    case email
    /// A long message on a professional network.
    case message
    /// A note with a request to connect, of 200 characters on a free account.
    case note
    /// A text message.
    case text
    /// What to say on the telephone.
    case phone
    /// By hand, on a card.
    case card
  }

  /// What came back.
  package enum Reply: String, Codable, CaseIterable, Sendable {
    case yes, no
    /// Something else, such as an answer by email.
    case other
  }
}
