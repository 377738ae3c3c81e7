public import Foundation

/// What goes into a thank-you: the day, what one took home, what one promised (Thinkful, Four steps,
/// ZDNet: within a day, with specific takeaways).
public struct ThankYou: Equatable, Sendable {
  /// By email, or by hand on a card.
  public enum Style: String, CaseIterable, Sendable {
    case email, card

    /// How it is sent.
    public var channel: Message.Channel { self == .email ? .email : .card }

    /// How many takeaways there is room for.
    var takeaways: Int { self == .email ? 3 : 1 }
    var promises: Int { self == .email ? 3 : 1 }
  }

  public let style: Style
  /// Whom one thanks; nil if no name is known.
  public let name: String?
  /// The day of the talk; nil if it was not held here and has no date.
  public let day: Date?
  /// What one took home, the first ones.
  public let takeaways: [String]
  public let promises: [String]
  /// Who thanks; nil if one has not said.
  public let me: String?

  /// Whether anything in it could stand in no other thank-you.
  public var isSpecific: Bool { !takeaways.isEmpty || !promises.isEmpty }

  /// - Parameters:
  ///   - session: the talk as it was held; nil if it was held without this program.
  ///   - reflection: what one made of it; it helps where no note was starred.
  ///   - me: one's own name, if it is known.
  public init(
    style: Style, interview: Interview, session: LiveSession?,
    reflection: Reflection = Reflection(),
    me: String? = nil
  ) {
    self.me = me
    self.style = style
    name = interview.interviewee.name
    day = session?.visits.first?.from ?? interview.start
    var home = session.map { Debrief(of: $0).takeaways } ?? []
    if home.isEmpty {
      home = [Reflection.Question.learned, .surprised].compactMap { reflection.answers[$0] }
    }
    takeaways = Array(home.prefix(style.takeaways))
    promises = Array((session.map { Debrief(of: $0).promises } ?? []).prefix(style.promises))
  }
}
