package import Interviews

/// Options for a message, as far as the user gave them.
package struct MessageRequest {
  /// The kind of message; nil for the next one due.
  package var kind: Message.Kind?
  /// The style; nil for the usual one.
  package var style: String?
  /// The channel; nil for the usual one.
  package var channel: Message.Channel?
  /// The user's name.
  package var me: String?
  /// The user's background.
  package var background: String?
  /// The field the user is curious about.
  package var interest: String?
  /// The thing the user would like to learn.
  package var wish: String?
  /// The reason for writing to this person.
  package var reason: String?
  /// The name of the introducer.
  package var through: String?
  /// The length to ask for, in minutes.
  package var minutes: Int?

  /// Creates a request without options.
  package init() {}

  /// True if an option affects the text, so a saved draft is not simply shown.
  package var shapesText: Bool {
    style != nil || channel != nil || minutes != nil
      || [me, background, interest, wish, reason, through].contains { $0 != nil }
  }
}
