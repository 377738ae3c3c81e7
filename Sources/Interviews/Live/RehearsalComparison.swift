package import Foundation

/// Rehearsals of one interview and its talk beside each other, the oldest first.
package struct RehearsalComparison: Equatable, Sendable {
  /// One session.
  package struct Column: Equatable, Sendable {
    package let record: SessionRecord
    package let score: RehearsalScore
    /// Seconds that each part took, in the order of the conversation.
    package let parts: [Part: TimeInterval]
    /// Seconds of the whole.
    package let length: TimeInterval
  }

  /// A part of a conversation. A question is known by its words, for its number may differ.
  package enum Part: Hashable, Sendable {
    case opening
    case question(String)
    case closing
    case thanks
  }

  package let columns: [Column]
  /// All parts, in the order of the newest session, then those of earlier ones.
  package let parts: [Part]

  /// - Parameter records: the sessions of an interview, the oldest first. Those that are not over,
  ///   and those that were only tried out, are left out.
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
