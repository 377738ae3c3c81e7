package import Foundation

/// A session as it is kept: how it was set up, and all that happened in it.
package struct SessionRecord: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// Its identity outside this journal.
  package let identity: UUID
  package let setup: Setup
  package var events: [SessionEvent]
  /// The half-typed line when the program was last there.
  package var typed: String

  /// The facts that do not change in a session.
  package struct Setup: Codable, Equatable, Sendable {
    package let kind: Kind
    /// The interview as it was prepared then.
    package var interview: Interview
    /// When the session's clock began.
    package let opened: Date
    /// When it was agreed to end.
    package let end: Date
    /// The speed, as a multiple of real time.
    package let speed: Double
    /// The persona, in a rehearsal.
    package let persona: String?
    /// The seed of a rehearsal's random choices.
    package let seed: UInt64
    /// When it was made, where that is not when its clock began: trials and rehearsals run by the clock of
    /// the conversation.
    package let made: Date?
    /// The phone card it was brought in from; nil for sessions held here.
    package let card: Card?

    /// A phone card, and how far it had come.
    package struct Card: Codable, Equatable, Sendable {
      /// The random ID of the card's session.
      package let id: String
      /// When its file was saved.
      package let saved: Date

      package init(id: String, saved: Date) {
        self.id = id
        self.saved = saved
      }
    }

    package init(
      kind: Kind, interview: Interview, opened: Date, end: Date, speed: Double = 1,
      persona: String? = nil, seed: UInt64 = 0, made: Date? = nil, card: Card? = nil
    ) {
      self.kind = kind
      self.interview = interview
      self.opened = opened
      self.end = end
      self.speed = speed
      self.persona = persona
      self.seed = seed
      self.made = made
      self.card = card
    }

    /// The day and time to tell the session by.
    package var date: Date { made ?? opened }
  }

  /// The purposes of a session.
  package enum Kind: String, Codable, Sendable {
    /// The conversation itself.
    case live
    /// The same for trying it out, at another speed; it does not count as held.
    case trial
    case rehearsal
  }

  package init(
    id: Int64 = 0, identity: UUID = UUID(), setup: Setup, events: [SessionEvent] = [],
    typed: String = ""
  ) {
    self.id = id
    self.identity = identity
    self.setup = setup
    self.events = events
    self.typed = typed
  }

  /// The state that its events lead to.
  package var session: LiveSession {
    var session = LiveSession(setup.interview, opened: setup.opened, end: setup.end)
    for event in events { session.apply(event) }
    return session
  }

  /// True if it is over.
  package var isEnded: Bool { events.last?.what == .ended }
}
