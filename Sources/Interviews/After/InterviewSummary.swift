package import Foundation

/// The report a course asks for after an interview: the interviewee, the questions, the lessons,
/// and how it will be applied.
package struct InterviewSummary: Equatable, Sendable {
  package let interviewee: Interviewee
  /// When it was held.
  package let date: Date?
  /// Minutes it took; nil if it was held without this program.
  package let minutes: Int?
  /// The questions that were asked or came up by themselves; those that were planned, if it was held
  /// without this program.
  package let asked: [String]
  /// True if the questions were only planned, as far as is known.
  package let isPlanned: Bool
  package let learned: [String]
  package let applied: [String]
  /// By when it will be applied.
  package let by: String?
  package let energy: Reflection.Energy?

  /// The parts a report must have. The raw values are keys of Prompts/summary.yaml.
  package enum Field: String, CaseIterable, Encodable, Sendable {
    case name
    /// A first name alone.
    case lastName = "last-name"
    case role, date, asked, learned, applied
  }

  /// - Parameters:
  ///   - session: the conversation as it was held; nil if it was held without this program.
  ///   - reflection: what one made of it.
  package init(of interview: Interview, session: LiveSession?, reflection: Reflection) {
    interviewee = interview.interviewee
    date = session?.visits.first?.from ?? interview.start
    let debrief = session.map(Debrief.init)
    minutes = debrief.map { Int(($0.length / 60).rounded()) }
    if let session {
      let numbers = (session.asked + session.answered).filter {
        session.questions.indices ~= $0 - 1
      }
      asked = numbers.map { session.questions[$0 - 1].text }
    } else {
      asked = interview.questions.map(\.text)
    }
    isPlanned = session == nil && reflection.answers.isEmpty
    func answers(_ questions: Reflection.Question...) -> [String] {
      questions.compactMap { reflection.answers[$0] }
    }
    let known = answers(.learned, .surprised)
    learned = known + (debrief?.takeaways ?? []).filter { !known.contains($0) }
    applied = answers(.fits, .plan)
    by = reflection.answers[.by]
    energy = reflection.energy
  }

  /// The parts still to be filled in.
  package var missing: [Field] {
    let words = interviewee.name?.split(whereSeparator: \.isWhitespace).count ?? 0
    return Field.allCases.filter { field in
      switch field {
      case .name: words == 0
      case .lastName: words == 1
      case .role: interviewee.role == nil
      case .date: date == nil
      case .asked: asked.isEmpty
      case .learned: learned.isEmpty
      case .applied: applied.isEmpty
      }
    }
  }
}
