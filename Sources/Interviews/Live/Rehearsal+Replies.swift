import Foundation
import Language

extension Rehearsal {
  /// The reply to a line from the user.
  ///
  /// - Parameters:
  ///   - reading: the interpretation of the line.
  ///   - category: the checker's category if the line asks for something off-limits.
  ///   - session: the rehearsal, including the line.
  package func turn(
    to reading: RemarkReader.Reading, category: String?, in session: LiveSession
  ) -> Turn {
    if reading.offer != nil {
      return afterEvent(reading, category: category, in: session)
    }
    switch reading.act {
    case .forbidden: return refusal(category ?? reading.category, in: session)
    case .question: return answer(reading, in: session)
    case .deeper: return followUp(reading, in: session)
    case .time: return time(reading, in: session)
    case .goodbye: return turn(persona.goodbyes, .goodbye, in: session)
    case .thanks where isParting(session): return turn(persona.goodbyes, .goodbye, in: session)
    case .stayInTouch:
      let own = unheard(persona.answers[.closing] ?? [], in: session)
      return turn(own ?? partner.replies("touch"), .other, in: session)
    case .steer where !reading.topics.isEmpty && session.lastEvent != .wander:
      return answer(reading, in: session)
    default: return turn(manners(reading, in: session), .other, in: session)
    }
  }

  /// The words for what isn't about the work.
  private func manners(_ reading: RemarkReader.Reading, in session: LiveSession) -> [String] {
    let wasRefused = if case .refusal = session.lastReply { true } else { false }
    let isOffered = session.lastHeard.map(TalkReader.isOffer) ?? false
    switch reading.act {
    case .permission:
      return reading.isAboutRecording ? partner.replies("recording") : persona.notes
    case .opening:
      return reading.remarks.contains(.introduction)
        ? persona.introduced : partner.replies("hello")
    case .thanks: return partner.replies("thanks")
    case .apology where wasRefused: return partner.replies("recovered")
    case .apology where session.stop == .opening && reading.isLate: return partner.replies("late")
    case .apology: return partner.replies("apology")
    case .answer where session.stop == .opening && reading.remarks.contains(.introduction):
      return persona.introduced
    case .answer: return partner.replies("answered")
    case .accept: return partner.replies(isOffered ? "accepted" : "nothing-offered")
    case .decline: return partner.replies(isOffered ? "declined" : "nothing-offered")
    case .steer: return partner.replies("steered")
    case .logistics: return partner.replies("logistics")
    case .smalltalk:
      return session.stop == .opening && session.lines.count < 4
        ? partner.replies("hello") : partner.replies("smalltalk")
    default: return partner.replies("asks-back")
    }
  }

  private func refusal(_ category: String?, in session: LiveSession) -> Turn {
    let own = category.flatMap { persona.refusals[$0] } ?? persona.refusals["job"]
    return turn(own ?? persona.statements, .refusal(category ?? ""), in: session)
  }

  private func afterEvent(
    _ reading: RemarkReader.Reading, category: String?, in session: LiveSession
  ) -> Turn {
    guard let offer = reading.offer else { return answer(reading, in: session) }
    let reply = Reply.afterEvent(offer.rawValue, isGraceful: reading.isGraceful)
    if reading.remarks.contains(.forbidden) {
      let refusals = category.flatMap { persona.refusals[$0] } ?? persona.statements
      return turn(refusals, reply, in: session)
    }
    let event = persona.events.first { event in
      event.kind == offer && session.lines.contains { $0.text == event.text }
    }
    let isTaken = reading.isGraceful || offer.isGift
    guard let event, isTaken, !event.graceful.isEmpty else {
      return turn(partner.replies("answered"), reply, in: session)
    }
    return turn(event.graceful, reply, in: session)
  }

  private func time(_ reading: RemarkReader.Reading, in session: LiveSession) -> Turn {
    let left = session.left(at: session.lines.last?.at ?? session.end)
    if reading.remarks.contains(.offerToStop) {
      return turn(persona.letGo, .goodbye, in: session)
    }
    guard left >= 60 else { return turn(partner.replies("time-up"), .other, in: session) }
    let minutes = "\(Int((left / 60).rounded()))"
    let replies = partner.replies("time-left").map { $0.replacing("{minutes}", with: minutes) }
    return turn(replies, .other, in: session)
  }

  // MARK: - Answers

  /// An answer to a question: about just this topic if there is one, else about its theme. Nothing
  /// is said twice; who is asked about something they know nothing of says so.
  private func answer(_ reading: RemarkReader.Reading, in session: LiveSession) -> Turn {
    let theme = reading.theme
    if let told = answer(on: reading.topics, in: session) {
      return turn(told, .answer(theme), share: Rehearsal.share, in: session)
    }
    // Ask back once, where neither theme nor topic is clear.
    if reading.isVague, session.lastReply != .other {
      return turn(partner.replies("asks-back"), .other, in: session)
    }
    let about =
      theme == .closing
      ? partner.answers("closing/missed", in: []).joined() + [] : persona.answers[theme] ?? []
    let told =
      unheard(Array(about), in: session) ?? unheard(persona.answers[.own] ?? [], in: session)
      ?? partner.replies("asks-back")
    return turn(told, .answer(theme), share: Rehearsal.share, in: session)
  }

  /// What hasn't been said yet about one of the topics; nil if nothing is left.
  private func answer(on topics: [String], in session: LiveSession) -> [String]? {
    for topic in topics {
      let known = partner.answers(topic, in: fields).map { $0.map(clipped) }
      if known.count > 1, let told = unheard(known[0], in: session) { return told }
      let theme = topic.split(separator: "/").first.flatMap { Theme(rawValue: String($0)) }
      let own = theme == .closing ? [] : theme.flatMap { persona.answers[$0] } ?? []
      let fitting = own.filter { TalkReader.topics(in: $0).contains(topic) }
      if let told = unheard(fitting, in: session) { return told }
      if TalkReader.isMain(topic), let told = unheard(own, in: session) { return told }
      if let told = unheard(known.last ?? [], in: session) { return told }
    }
    return nil
  }

  /// The answer of someone who says little: its first sentence.
  private func clipped(_ text: String) -> String {
    guard persona.isTerse else { return text }
    let end = text.firstIndex { ".!?".contains($0) } ?? text.index(before: text.endIndex)
    return String(text[...end])
  }

  /// A reply to a follow-up: about a new topic if it names one, else more about the answer just
  /// given.
  private func followUp(_ reading: RemarkReader.Reading, in session: LiveSession) -> Turn {
    let before = session.lastHeard.map { TalkReader.topics(in: $0) } ?? []
    let isNew = reading.topics.first.map { !before.contains($0) } ?? false
    if isNew, reading.isSureOfSubject || reading.kinds.isEmpty,
      let told = answer(on: Array(reading.topics.prefix(1)), in: session)
    {
      return turn(told, .followUp, share: Rehearsal.followUpShare, in: session)
    }
    let kinds = reading.kinds + ["other"]
    let told =
      kinds.lazy.compactMap { kind in
        self.unheard(self.partner.more(kind).map(self.clipped), in: session)
      }.first
      ?? unheard(persona.followUps, in: session)
      ?? unheard(persona.answers[reading.theme] ?? [], in: session)
      ?? unheard(persona.answers[.own] ?? [], in: session) ?? persona.followUps
    return turn(told, .followUp, share: Rehearsal.followUpShare, in: session)
  }

  private func turn(
    _ list: [String], _ reply: Reply, share: Double = 0, in session: LiveSession
  ) -> Turn {
    let list = list.isEmpty ? persona.statements : list
    return Turn(text: pick(list, in: session), reply: reply, seconds: seconds(share, in: session))
  }
}

extension Persona {
  /// True for someone of few words.
  var isTerse: Bool { pace < 0.65 }
}

extension LiveSession {
  /// What the interviewee said last.
  package var lastHeard: String? {
    lines.last { if case .reply = $0.kind { true } else { false } }?.text
  }

  /// The kind of what the interviewee said last.
  package var lastReply: Reply? {
    lines.reversed().lazy.compactMap { if case .reply(let reply) = $0.kind { reply } else { nil } }
      .first
  }

  /// The event the interviewee started with what they said last; nil if they didn't.
  package var lastEvent: Persona.Kind? {
    guard case .event(let name) = lastReply else { return nil }
    return Persona.Kind(rawValue: name)
  }
}
