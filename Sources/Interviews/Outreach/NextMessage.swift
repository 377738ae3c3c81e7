/// The next step in the messages with a person.
package enum NextMessage: Equatable, Sendable {
  /// Write a message of this kind.
  case write(Message.Kind)
  /// Wait for a reply to a request, with the advice on following up.
  case wait(FollowUpAdvice)
  /// Wait for a reply from the person who was asked for an introduction.
  case waitForIntroducer(Message)
  /// Wait for a choice among the proposed times. The interview can be prepared once they choose
  /// one.
  case waitForTime(Message)
  /// Do nothing: they said no, so the user does not ask again.
  case rest
  /// Let the user decide: they replied with something other than yes or no.
  case open

  /// Derives the next step with a person.
  ///
  /// A person with a mutual contact is first approached through an introduction. A person named in
  /// an interview is asked directly, since the introducer has already agreed (Thinkful).
  ///
  /// - Parameters:
  ///   - messages: the messages to them, oldest first.
  ///   - advice: the advice on following up.
  ///   - isNamed: true if an interviewee named them.
  package init(
    with person: Person, after messages: [Message], _ advice: FollowUpAdvice, isNamed: Bool = false
  ) {
    if [.met, .thanked, .inTouch].contains(person.status) {
      self = .write(.checkIn)
      return
    }
    switch advice {
    case .good: self = .write(.followUp)
    case .early, .enough, .tooLate: self = .wait(advice)
    case .answered(.yes): self = Self.times(after: messages)
    case .answered(.no): self = .rest
    case .answered(.other): self = .open
    case .nothingSent:
      switch person.status {
      case .movedOn where messages.contains { $0.isAsking && $0.reply == .no }: self = .rest
      default: self = Self.first(with: person, after: messages, isNamed: isNamed)
      }
    }
  }

  /// Proposing times, or waiting for a choice if that was done since they said yes.
  private static func times(after messages: [Message]) -> NextMessage {
    let yes = messages.last { $0.reply == .yes }
    let proposed = messages.last { message in
      message.isSent && message.kind == .scheduling
        && message.at >= yes?.replied ?? yes?.at ?? .distantPast
    }
    return proposed.map(waitForTime) ?? .write(.scheduling)
  }

  /// The first step with a person who has not been asked yet.
  private static func first(
    with person: Person, after messages: [Message], isNamed: Bool
  ) -> NextMessage {
    guard case .warm(.some) = person.connection, !isNamed else { return .write(.request) }
    let sent = messages.filter(\.isSent)
    if sent.contains(where: { $0.kind == .blurb }) { return .write(.request) }
    guard let asked = sent.last(where: { $0.kind == .introduction }) else {
      return .write(.introduction)
    }
    switch asked.reply {
    case nil: return .waitForIntroducer(asked)
    case .yes: return .write(.blurb)
    case .no, .other: return .write(.request)
    }
  }

  /// The kind of message to write next; nil if there is none.
  package var kind: Message.Kind? {
    if case .write(let kind) = self { kind } else { nil }
  }
}
