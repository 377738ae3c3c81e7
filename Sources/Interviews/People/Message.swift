package import Foundation

/// A message to a person, sent or in draft, and its reply. The program itself never sends anything.
package struct Message: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// The identity that is stable across journals.
  package var identity: UUID
  /// The id of the person it is about.
  package var person: Person.ID
  /// The time it was sent; for a draft, the time it was started.
  package var at: Date
  /// True if it was sent; false for a draft.
  package var isSent: Bool
  /// The kind of message.
  package var kind: Kind
  /// The style of its template: `formal`, `warm`, `brief`, or the user's own; see ``ownStyle``.
  package var style: String
  /// The channel it is sent by.
  package var channel: Channel
  /// The user's connection to the person when it was written.
  package var connection: Connection.Kind?
  /// The text of the message.
  package var text: String
  /// The reply; nil if there was none so far.
  package var reply: Reply?
  /// The time of the reply.
  package var replied: Date?
  /// The facts it mentions; nil if it was written outside the program.
  package var facts: Facts?

  /// Creates a message.
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

  /// The facts a message mentions. Saved so that the next message can mention them too.
  package struct Facts: Codable, Equatable, Sendable {
    /// The topic of interest.
    package var interest: String?
    /// The thing the user hopes to learn.
    package var wish: String?
    /// The reason for writing to this person.
    package var reason: String?
    /// In a thank-you, the advice the user will use and how.
    package var used: String?

    /// Creates facts.
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

  /// The kinds of messages.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// A request for an interview.
    case request
    /// A request to a mutual contact for an introduction.
    case introduction
    /// A short text that the mutual contact can forward.
    case blurb
    case followUp = "follow-up"
    /// A reply to a yes, proposing times and a place.
    case scheduling
    case thanks
    case checkIn = "check-in"
  }

  /// The ways to send a message.
  package enum Channel: String, Codable, CaseIterable, Sendable {
    case email
    /// A long message on a professional network.
    case message
    /// A note with a connection request, limited to 200 characters on a free account.
    case note
    /// A text message.
    case text
    /// A script for a phone call.
    case phone
    /// A handwritten card.
    case card
  }

  /// The kinds of replies.
  package enum Reply: String, Codable, CaseIterable, Sendable {
    case yes, no
    /// Anything else, such as answers by email instead of an interview.
    case other
  }
}
