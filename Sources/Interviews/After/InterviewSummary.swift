package import Foundation

/// A report on an interview, as courses ask for: the interviewee, the questions, the lessons, and
/// how to apply them.
package struct InterviewSummary: Equatable, Sendable {
  /// The person who was interviewed.
  package let interviewee: Interviewee
  /// The date of the interview.
  package let date: Date?
  /// The length in minutes; nil if it was held without this program.
  package let minutes: Int?
  /// The questions that were asked or answered; the planned ones if it was held without this
  /// program.
  package let asked: [String]
  /// True if there is no sign that the interview was held: no session and no reflection.
  package let isPlanned: Bool
  /// The lessons from the reflection and the starred notes.
  package let learned: [String]
  /// The answers on how the lessons fit the user's goals and plans.
  package let applied: [String]
  /// The deadline for applying them, in the user's words.
  package let by: String?
  /// The user's energy before and after.
  package let energy: Reflection.Energy?

  /// The required parts of a report. Raw values are keys of Prompts/summary.yaml.
  package enum Field: String, CaseIterable, Encodable, Sendable {
    case name
    /// Missing if there is only a first name.
    case lastName = "last-name"
    case role, date, asked, learned, applied
  }

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - session: the live session; nil if the interview was held without this program.
  ///   - reflection: the user's reflection on it.
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

  /// The parts that are still missing.
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
