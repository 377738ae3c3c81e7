extension Message.Kind {
  /// True if it goes to the person it is about, rather than to someone who knows them.
  package var goesToPerson: Bool { self != .introduction && self != .blurb }
}

extension Connection.Kind {
  /// The style that suits the connection: short and familiar for people the user knows, formal for
  /// strangers (Thinkful).
  package var style: String {
    switch self {
    case .direct: "brief"
    case .warm: "warm"
    case .cold: "formal"
    }
  }
}

extension Person {
  /// The channel by which they can be reached, by the first address there is.
  package var channel: Message.Channel {
    switch addresses.first?.kind {
    case .phone: .text
    case .link: .message
    case .email, .other, nil: .email
    }
  }
}
