package import Foundation

/// The timed reminders for an interview, loaded from Prompts/live.yaml.
package struct CueSheet: Equatable, Sendable {
  /// The cues in order of id.
  package var cues: [Cue]

  /// Creates a cue sheet with its cues sorted by id.
  ///
  /// - Parameter cues: each cue's timing by id.
  package init(_ cues: [String: Cue.Moment]) {
    self.cues = cues.sorted { $0.key < $1.key }.map { Cue(id: $0.key, moment: $0.value) }
  }

  /// The id of the cue for introducing yourself.
  package static let introduction = "introduce"

  /// The cues without those before the start, since a rehearsal starts right away.
  package var withinTalk: CueSheet {
    var sheet = self
    sheet.cues.removeAll { [.ready, .start].contains($0.moment.anchor) }
    return sheet
  }

  /// A reminder. Its id is the key of its text.
  package struct Cue: Equatable, Sendable {
    /// The key of the cue's text.
    package let id: String
    /// The time the cue is due.
    package let moment: Moment

    /// The time a cue is due, relative to a point in the conversation.
    package struct Moment: Equatable, Sendable {
      /// The point that the time is relative to.
      package let anchor: Anchor
      /// Minutes after the anchor; negative if before it.
      package let minutes: Double
      /// Percent of the opening's length to add. Ignored for all anchors except ``Anchor/opening``.
      package let percent: Double
      /// The shortest interview the cue applies to, in minutes.
      package let least: Int
      /// The media the cue applies to; empty for all.
      package let media: Set<Interview.Medium>

      /// True if the cue applies to an interview of this length and medium.
      package func isFor(_ interview: Interview) -> Bool {
        guard interview.minutes >= least else { return false }
        return media.isEmpty || interview.medium.map(media.contains) ?? false
      }

      /// Parses text such as `end - 10`, `opening 40%`, or `middle`.
      ///
      /// - Returns: nil if the text is not valid.
      package init?(_ text: String, least: Int = 0, media: Set<Interview.Medium> = []) {
        let words = text.split(separator: " ")
        guard let name = words.first, let anchor = Anchor(rawValue: String(name)) else {
          return nil
        }
        self.anchor = anchor
        self.least = least
        self.media = media
        switch words.count {
        case 1: (minutes, percent) = (0, 0)
        case 2:
          guard words[1].hasSuffix("%"), let value = Double(words[1].dropLast()) else { return nil }
          (minutes, percent) = (0, value)
        case 3:
          guard let value = Double(words[2]), ["+", "-"].contains(words[1]) else { return nil }
          (minutes, percent) = (words[1] == "-" ? -value : value, 0)
        default: return nil
        }
      }
    }

    /// A point in the conversation.
    package enum Anchor: String, CaseIterable, Sendable {
      /// The time the session was opened, until the conversation begins.
      case ready
      /// The scheduled start, until the conversation begins.
      case start
      /// The start of the opening, while it is the current segment.
      case opening
      /// Halfway through the time. Not used after an extension.
      case middle
      /// The last moment at which a question of default length still fits before the closing.
      case last
      /// The time the closing questions should start, unless they have.
      case closing
      /// The time the thanks should start, unless they have.
      case thanks
      /// The end of the conversation.
      case end
    }
  }

  /// The cues that are due and have not been recorded yet.
  ///
  /// - Returns: the id and due time of each, earliest first.
  func due(in session: LiveSession, at now: Date) -> [(id: String, at: Date)] {
    cues.compactMap { cue in
      guard !session.cues.contains(cue.id), let date = date(of: cue, in: session), date <= now,
        date >= session.cuesFrom
      else { return nil }
      return (cue.id, date)
    }.sorted { $0.at < $1.at }
  }

  /// The time a cue is due; nil if it does not apply to this interview or at this point.
  package func date(of cue: Cue, in session: LiveSession) -> Date? {
    let moment = cue.moment
    guard moment.isFor(session.interview) else { return nil }
    guard let anchor = date(of: moment.anchor, in: session) else { return nil }
    let part = moment.anchor == .opening ? session.length(of: .opening) : 0
    return anchor.addingTimeInterval(moment.minutes * 60 + part * moment.percent / 100)
  }

  private func date(of anchor: Cue.Anchor, in session: LiveSession) -> Date? {
    let isWaiting = session.phase == .waiting
    let end = session.end
    let closing = end.addingTimeInterval(
      -session.length(of: .closing) - session.length(of: .thanks))
    switch anchor {
    case .ready: return isWaiting ? session.opened : nil
    case .start: return isWaiting ? session.start : nil
    case .opening: return session.stop == .opening ? session.visits.last?.from : nil
    case .middle:
      guard let began = session.visits.first?.from, !session.isExtended else { return nil }
      return began.addingTimeInterval(end.timeIntervalSince(began) / 2)
    case .last:
      guard !isWaiting, ![.closing, .thanks].contains(session.stop) else { return nil }
      return closing.addingTimeInterval(-Double(session.policy.questionMinutes) * 60)
    case .closing:
      return isWaiting || [.closing, .thanks].contains(session.stop) ? nil : closing
    case .thanks:
      return isWaiting || session.stop == .thanks
        ? nil : end.addingTimeInterval(-session.length(of: .thanks))
    case .end: return isWaiting ? nil : end
    }
  }
}
