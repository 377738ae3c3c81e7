package import Foundation

/// The material for a thank-you note: the day, the user's own notes, and promises (Thinkful, Four
/// steps, ZDNet: within a day, with specific takeaways).
///
/// Notes only jog the writer's memory. They never appear in the message.
package struct ThankYou: Equatable, Sendable {
  /// The form of a thank-you: an email, or a handwritten card.
  package enum Style: String, CaseIterable, Sendable {
    case email, card

    /// The channel it is sent by.
    package var channel: Message.Channel { self == .email ? .email : .card }
  }

  /// The maximum number of notes to show.
  package static let noteLimit = 3

  /// The day of the conversation; nil if it has no date.
  package let day: Date?
  /// The first starred notes; if there are none, answers from the reflection.
  package let notes: [String]
  /// The promises, in the words of the notes.
  package let promises: [String]

  /// Gathers the material from an interview.
  ///
  /// - Parameters:
  ///   - session: the live session; nil if the interview was held without this program.
  ///   - reflection: the user's reflection; used if no note was starred.
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
