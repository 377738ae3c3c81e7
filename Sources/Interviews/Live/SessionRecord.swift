public import Foundation

/// A session as it is kept: how it was set up, and all that happened in it.
public struct SessionRecord: Equatable, Identifiable, Sendable {
  /// 0 until it is first saved.
  public var id: Int64
  /// What it is known by outside of this journal.
  public let identity: UUID
  public let setup: Setup
  public var events: [SessionEvent]
  /// What stood on the line, not yet submitted, when the program was last there.
  public var typed: String

  /// What does not change in a session.
  public struct Setup: Codable, Equatable, Sendable {
    public let kind: Kind
    /// The interview as it was prepared then.
    public var interview: Interview
    /// When the session's clock began.
    public let opened: Date
    /// When it was agreed to end.
    public let end: Date
    /// How many times faster than real time it is played.
    public let speed: Double
    /// Who is played by the program in a rehearsal.
    public let persona: String?
    /// What a rehearsal's turns of chance come from.
    public let seed: UInt64
    /// When it was made, where that is not when its clock began: trials and rehearsals run by the clock of
    /// the talk.
    public let made: Date?
    /// The phone card it was brought in from; nil for sessions held here.
    public let card: Card?

    /// A phone card, and how far it had come.
    public struct Card: Codable, Equatable, Sendable {
      /// What tells the card's session from all others.
      public let id: String
      /// When its file was saved.
      public let saved: Date
    }

    public init(
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
    public var date: Date { made ?? opened }
  }

  /// What a session is for.
  public enum Kind: String, Codable, Sendable {
    /// The talk itself.
    case live
    /// The same for trying it out, at another speed; it does not count as held.
    case trial
    case rehearsal
  }

  public init(
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
  public var session: LiveSession {
    var session = LiveSession(setup.interview, opened: setup.opened, end: setup.end)
    for event in events { session.apply(event) }
    return session
  }

  /// Whether it is over.
  public var isEnded: Bool { events.last?.what == .ended }
}
