package import Foundation

/// The facts of a thank-you: the day, the user's own notes, the promises (Thinkful,
/// Four steps, ZDNet: within a day, with specific takeaways).
///
/// Notes are for the person who writes, to jog their memory. They never stand in the message.
package struct ThankYou: Equatable, Sendable {
  /// By email, or by hand on a card.
  package enum Style: String, CaseIterable, Sendable {
    case email, card

    /// The way it is sent.
    package var channel: Message.Channel { self == .email ? .email : .card }
  }

  /// The number of notes shown.
  package static let noteLimit = 3

  /// The day of the conversation; nil if it has no date.
  package let day: Date?
  /// The first notes that were starred or reflected on.
  package let notes: [String]
  /// The promises, in the words of the note.
  package let promises: [String]

  /// - Parameters:
  ///   - session: the conversation as it was held; nil if it was held without this program.
  ///   - reflection: what one made of it; it helps where no note was starred.
  package init(
    interview: Interview, session: LiveSession?, reflection: Reflection = Reflection()
  ) {
    day = session?.visits.first?.from ?? interview.start
    let debrief = session.map { Debrief(of: $0) }
    var notes = debrief?.takeaways ?? []
    if notes.isEmpty {
      notes = [Reflection.Question.learned, .surprised].compactMap { reflection.answers[$0] }
    }
    self.notes = Array(notes.prefix(Self.noteLimit))
    promises = debrief?.promises ?? []
  }
}
