package import Foundation

/// The interviewee the program plays in a rehearsal.
///
/// It is stateless: each reply follows from the seed and the lines so far, so a rehearsal can
/// resume after a crash as if nothing had happened.
package struct Rehearsal: Equatable, Sendable {
  /// The persona's id, such as `warm`.
  package let name: String
  /// The persona the program plays.
  package let persona: Persona
  /// The seed for random choices.
  package let seed: UInt64
  /// The speed of the clock, as a multiple of real time.
  package let speed: Double
  /// What the interviewee says where the persona has nothing of their own.
  package let partner: PartnerWords
  /// The interviewee's fields of work, such as `nursing`.
  package let fields: [String]
  /// True if an external program plays the interviewee.
  package var isPlayedElsewhere = false

  /// Creates a rehearsal with a persona and its id.
  package init(
    _ name: String, persona: Persona, seed: UInt64, speed: Double = 1,
    partner: PartnerWords = .none, fields: [String] = []
  ) {
    self.partner = partner
    self.fields = fields
    self.name = name
    self.persona = persona
    self.seed = seed
    self.speed = speed
  }

  /// The share of a question's planned time that an answer takes at pace 1.
  static let share = 0.5
  /// The same for a reply to a follow-up.
  static let followUpShare = 0.25
  /// The length of other replies at pace 1, in seconds.
  static let shortReply: TimeInterval = 20
  /// The silence in real seconds after which the interviewee speaks up.
  static let patience: TimeInterval = 120
  /// The seconds before the end from which thanks are a goodbye.
  static let nearEnd: TimeInterval = 60
  /// The seconds past the end after which the interviewee mentions it.
  static let lateness: TimeInterval = 45

  /// A reply from the interviewee, and the time it takes.
  package struct Turn: Equatable, Sendable {
    /// The spoken text.
    package let text: String
    /// The kind of reply.
    package let reply: Reply
    /// The seconds by which the session's clock advances.
    package let seconds: TimeInterval
  }

  // MARK: - Replies

  /// True if thanks count as a goodbye at this point.
  func isParting(_ session: LiveSession) -> Bool {
    session.stop == .thanks || session.stop == .closing || session.hasSaid(.offerToStop)
      || session.left(at: session.lines.last?.at ?? session.opened) < Rehearsal.nearEnd
  }

  func seconds(_ share: Double, in session: LiveSession) -> TimeInterval {
    // At higher speeds, the clock advances on its own.
    guard speed <= 1 else { return 0 }
    guard share > 0 else { return (Rehearsal.shortReply * persona.pace).rounded() }
    var planned = Double(session.policy.questionMinutes) * 60
    if case .question = session.stop, let stop = session.stop { planned = session.length(of: stop) }
    return (planned * persona.pace * share).rounded()
  }

  // MARK: - Time

  /// The events caused by the passing of time: a greeting, a persona event, a reminder that time is
  /// up, or a remark to break a silence.
  package func tick(in session: LiveSession, now: Date) -> [SessionEvent] {
    guard session.phase == .running, let began = session.visits.first?.from else { return [] }
    if session.lines.isEmpty { return [heard(persona.greetings, .greeting, in: session, at: now)] }
    guard session.openOffer == nil else { return [] }
    if session.isOver(at: now) {
      let late = -session.left(at: now) >= Rehearsal.lateness
      let isTold = session.lines.contains {
        [.reply(.overTime), .reply(.goodbye)].contains($0.kind)
      }
      return late && !isTold ? [heard(persona.overTime, .overTime, in: session, at: now)] : []
    }
    let whole = session.end.timeIntervalSince(began)
    let gone = now.timeIntervalSince(began)
    if session.stop != .thanks, !hasJustHappened(session, now),
      let event = persona.events.sorted(by: { $0.at < $1.at }).first(where: { event in
        gone >= whole * event.at / 100 && !session.lines.contains { $0.text == event.text }
      })
    {
      return bring(event, in: session, at: now)
    }
    return silence(in: session, at: now)
  }

  /// True if the last line started a persona event. Prevents two in a row.
  private func hasJustHappened(_ session: LiveSession, _ now: Date) -> Bool {
    guard case .reply(let reply) = session.lines.last?.kind, case .event = reply else {
      return false
    }
    return true
  }

  private func bring(
    _ event: Persona.Event, in session: LiveSession, at now: Date
  ) -> [SessionEvent] {
    let said = SessionEvent(at: now, .heard(event.text, .event(event.kind.rawValue)))
    let after = now.addingTimeInterval(Double(event.minutes) * 60)
    switch event.kind {
    case .short:
      return after < session.end ? [said, SessionEvent(at: now, .endMoved(to: after))] : [said]
    case .wander: return [said]
    case .interruption:
      let lost = SessionEvent(at: after, .lost(minutes: event.minutes))
      guard !event.back.isEmpty else { return [said, lost] }
      return [said, lost, heard(event.back, .other, in: session, at: after)]
    default: return [said]
    }
  }

  private func silence(in session: LiveSession, at now: Date) -> [SessionEvent] {
    let last = session.lines.last?.at ?? now
    let since = max(last, session.visits.last?.from ?? last)
    guard now.timeIntervalSince(since) >= Rehearsal.patience * speed,
      session.lines.last?.kind != .reply(.silence),
      unheard(persona.silences, in: session) != nil
    else { return [] }
    return [heard(persona.silences, .silence, in: session, at: now)]
  }

  // MARK: - Choice

  private func heard(
    _ list: [String], _ reply: Reply, in session: LiveSession, at now: Date
  ) -> SessionEvent {
    SessionEvent(at: now, .heard(pick(list, in: session), reply))
  }

  /// The lines that have not been used yet; nil if there are none.
  func unheard(_ list: [String], in session: LiveSession) -> [String]? {
    let said = Set(session.lines.map(\.text))
    let left = list.filter { !said.contains($0) }
    return left.isEmpty ? nil : left
  }

  /// A random line that has not been used yet. If all have been, one that was not the last.
  func pick(_ list: [String], in session: LiveSession) -> String {
    var left = unheard(list, in: session) ?? []
    if left.isEmpty {
      let last = session.lines.last { list.contains($0.text) }?.text
      left = list.filter { $0 != last }
    }
    if left.isEmpty { left = list }
    var chance = SplitMix(seed: seed &+ UInt64(session.lines.count) &* 0xD1B5_4A32_D192_ED03)
    return left.randomElement(using: &chance) ?? ""
  }
}
