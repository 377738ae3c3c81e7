extension Message.Kind {
  /// True if it goes to the person it is about, rather than to the introducer.
  package var goesToPerson: Bool { self != .introduction && self != .blurb }
}

extension Connection.Kind {
  /// The message style for this kind of connection: short and familiar for people the user knows,
  /// formal for strangers (Thinkful).
  package var style: String {
    switch self {
    case .direct: "brief"
    case .warm: "warm"
    case .cold: "formal"
    }
  }
}

extension Person {
  /// The channel for reaching them, by their first address.
  package var channel: Message.Channel {
    switch addresses.first?.kind {
    case .phone: .text
    case .link: .message
    case .email, .other, nil: .email
    }
  }
}
