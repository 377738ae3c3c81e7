package import Foundation

/// A saved session: its setup and its events.
package struct SessionRecord: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  package var id: Int64
  /// The identity that is stable across journals.
  package let identity: UUID
  /// The fixed properties of the session.
  package let setup: Setup
  /// The events so far, in order.
  package var events: [SessionEvent]
  /// The input that was typed but not submitted when the program last ran.
  package var typed: String

  /// The properties of a session that do not change.
  package struct Setup: Codable, Equatable, Sendable {
    /// The purpose of the session.
    package let kind: Kind
    /// The interview as it was prepared at the time.
    package var interview: Interview
    /// The time the session's clock started.
    package let opened: Date
    /// The agreed end.
    package let end: Date
    /// The speed of the clock, as a multiple of real time.
    package let speed: Double
    /// The id of the persona the program plays in a rehearsal.
    package let persona: String?
    /// The seed for a rehearsal's random choices.
    package let seed: UInt64
    /// The time of creation, if its clock starts at another time. Trials and rehearsals run on the
    /// interview's schedule.
    package let made: Date?
    /// The phone card it was imported from; nil for sessions held in this program.
    package let card: Card?

    /// A phone card at the time it was saved.
    package struct Card: Codable, Equatable, Sendable {
      /// The card's unique id.
      package let id: String
      /// The time the file was saved.
      package let saved: Date

      /// Creates a reference to a phone card.
      package init(id: String, saved: Date) {
        self.id = id
        self.saved = saved
      }
    }

    /// Creates a session's setup.
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

    /// The date and time that identify the session to the user.
    package var date: Date { made ?? opened }
  }

  /// The purposes of a session.
  package enum Kind: String, Codable, Sendable {
    /// The actual conversation.
    case live
    /// A dry run at any speed; it does not count as held.
    case trial
    case rehearsal
  }

  /// Creates a session to save.
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

  /// The state after applying all events.
  package var session: LiveSession {
    var session = LiveSession(setup.interview, opened: setup.opened, end: setup.end)
    for event in events { session.apply(event) }
    return session
  }

  /// True if the session has ended.
  package var isEnded: Bool { events.last?.what == .ended }
}
