/// The next message to a person.
package enum NextMessage: Equatable, Sendable {
  /// A message to write.
  case write(Message.Kind)
  /// They were asked, and may still answer. Nothing is written until the time for a follow-up.
  case wait(FollowUpAdvice)
  /// The person who could introduce them was asked, and may still answer.
  case waitForIntroducer(Message)
  /// Times were proposed after a yes: once they choose one, the conversation is prepared.
  case waitForTime(Message)
  /// They said no. A no is respected: nothing more is asked of them.
  case rest
  /// They answered something else than yes or no: what comes next is for a person to say.
  case open

  /// Looks at the history with a person.
  ///
  /// Someone whom one knows through someone else is reached by an introduction first; not so who
  /// was named in a conversation, since there the introducer has said yes already (Thinkful).
  ///
  /// - Parameters:
  ///   - messages: to them, the oldest first.
  ///   - advice: whether it is time to follow up.
  ///   - isNamed: true if someone named them in a conversation.
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

  /// Times to propose, or that they were proposed since the yes.
  private static func times(after messages: [Message]) -> NextMessage {
    let yes = messages.last { $0.reply == .yes }
    let proposed = messages.last { message in
      message.isSent && message.kind == .scheduling
        && message.at >= yes?.replied ?? yes?.at ?? .distantPast
    }
    return proposed.map(waitForTime) ?? .write(.scheduling)
  }

  /// The first message to a person.
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

  /// The kind of message that is written next, if any is.
  package var kind: Message.Kind? {
    if case .write(let kind) = self { kind } else { nil }
  }
}
