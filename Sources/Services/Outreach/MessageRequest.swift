package import Interviews

/// What a message should be like, as far as the person has said.
package struct MessageRequest {
  package var kind: Message.Kind?
  package var style: String?
  package var channel: Message.Channel?
  package var me: String?
  package var background: String?
  package var interest: String?
  package var wish: String?
  package var reason: String?
  package var through: String?
  /// How long to ask for, in minutes.
  package var minutes: Int?

  /// Leaves everything open.
  package init() {}

  /// Whether a message of its own is wanted, rather than the saved draft.
  package var shapesText: Bool {
    style != nil || channel != nil || minutes != nil
      || [me, background, interest, wish, reason, through].contains { $0 != nil }
  }
}
