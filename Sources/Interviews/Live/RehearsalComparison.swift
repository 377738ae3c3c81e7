package import Foundation

/// A side-by-side comparison of an interview's rehearsals and live sessions, oldest first.
package struct RehearsalComparison: Equatable, Sendable {
  /// The results of one session.
  package struct Column: Equatable, Sendable {
    /// The recorded session.
    package let record: SessionRecord
    /// The session's score.
    package let score: RehearsalScore
    /// The seconds spent on each part.
    package let parts: [Part: TimeInterval]
    /// The length of the session in seconds.
    package let length: TimeInterval
  }

  /// A part of the conversation. A question is identified by its text, since its number can differ
  /// between sessions.
  package enum Part: Hashable, Sendable {
    case opening
    case question(String)
    case closing
    case thanks
  }

  /// The compared sessions, oldest first.
  package let columns: [Column]
  /// All parts: questions in the order of the newest session, then those only in earlier ones.
  package let parts: [Part]

  /// Compares the sessions of an interview.
  ///
  /// - Parameter records: the sessions, oldest first. Unfinished ones and trials are ignored.
  package init(_ records: [SessionRecord]) {
    columns = records.filter { $0.isEnded && $0.setup.kind != .trial }.map { record in
      let session = record.session
      let debrief = Debrief(of: session)
      var parts: [Part: TimeInterval] = [:]
      for item in debrief.items { parts[Part(item.stop, in: session), default: 0] += item.actual }
      return Column(
        record: record,
        score: RehearsalScore(of: session, isLive: record.setup.kind == .live), parts: parts,
        length: debrief.length)
    }
    var questions: [Part] = []
    for column in columns.reversed() {
      let session = column.record.session
      for question in session.questions {
        let part = Part.question(question.text)
        if column.parts[part] != nil, !questions.contains(part) { questions.append(part) }
      }
    }
    parts = [.opening] + questions + [.closing, .thanks]
  }
}

extension RehearsalComparison.Part {
  init(_ stop: Segment, in session: LiveSession) {
    self =
      switch stop {
      case .opening: .opening
      case .question(let number): .question(session.questions[number - 1].text)
      case .closing: .closing
      case .thanks: .thanks
      }
  }
}
