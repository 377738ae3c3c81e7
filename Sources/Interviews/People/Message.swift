package import Foundation

/// A message to a person, sent or being written, and its reply. The program itself never
/// sends anything.
package struct Message: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// Its identity outside this journal.
  package var identity: UUID
  package var person: Person.ID
  /// When it was sent; of a draft, when it was begun.
  package var at: Date
  package var isSent: Bool
  package var kind: Kind
  /// The style of its template: formal, warm, brief, or one of the user's own.
  package var style: String
  package var channel: Channel
  /// The connection to the person when it was written.
  package var connection: Connection.Kind?
  package var text: String
  package var reply: Reply?
  package var replied: Date?
  /// The facts it mentions; nil if it was written elsewhere.
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

  /// The facts a message mentions, saved so that the next one can mention them, too.
  package struct Facts: Codable, Equatable, Sendable {
    /// The topic of interest.
    package var interest: String?
    /// The thing the user hoped to learn.
    package var wish: String?
    /// Why one wrote to this person.
    package var reason: String?
    /// In a thank-you, the advice the user will use, and how.
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

  /// The kinds of messages.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Asking for a conversation.
    case request
    /// Asking someone the user knows for an introduction.
    case introduction
    /// A note to forward.
    case blurb
    case followUp = "follow-up"
    /// Answering a yes: times and place.
    case scheduling
    case thanks
    case checkIn = "check-in"
  }

  /// The way it is sent.
  package enum Channel: String, Codable, CaseIterable, Sendable {
    case email
    /// A long message on a professional network.
    case message
    /// A note with a request to connect, of 200 characters on a free account.
    case note
    /// A text message.
    case text
    /// A script for a call.
    case phone
    /// By hand, on a card.
    case card
  }

  /// The replies.
  package enum Reply: String, Codable, CaseIterable, Sendable {
    case yes, no
    /// Something else, such as an answer by email.
    case other
  }
}
