package import Foundation

/// The cues of a conversation: what to be reminded of, and when. Prompts/live.yaml holds them.
package struct CueSheet: Equatable, Sendable {
  package var cues: [Cue]

  /// Puts cues in the order of their ids.
  ///
  /// - Parameter cues: each by its id.
  package init(_ cues: [String: Cue.Moment]) {
    self.cues = cues.sorted { $0.key < $1.key }.map { Cue(id: $0.key, moment: $0.value) }
  }

  /// The id of the cue at which the person introduces themselves.
  package static let introduction = "introduce"

  /// The cues but those for the time before the conversation: a rehearsal begins at once.
  package var withinTalk: CueSheet {
    var sheet = self
    sheet.cues.removeAll { [.ready, .start].contains($0.moment.anchor) }
    return sheet
  }

  /// A cue: its id leads to its words.
  package struct Cue: Equatable, Sendable {
    package let id: String
    package let moment: Moment

    /// When a cue is due: at a place in the conversation, and so many minutes or per cent after it.
    package struct Moment: Equatable, Sendable {
      package let anchor: Anchor
      /// Minutes after the anchor; before it if negative.
      package let minutes: Double
      /// Per cent of the anchor's own length, to be added.
      package let percent: Double
      /// The shortest talk for which it is of use, in minutes.
      package let least: Int
      /// The ways to meet it is for; all if empty.
      package let media: Set<Interview.Medium>

      /// True if it is for an interview of this length and medium.
      package func isFor(_ interview: Interview) -> Bool {
        guard interview.minutes >= least else { return false }
        return media.isEmpty || interview.medium.map(media.contains) ?? false
      }

      /// Reads a moment such as `end - 10`, `opening 40%` or `middle`.
      ///
      /// - Returns: nil if it cannot be read.
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

    /// A place in the conversation.
    package enum Anchor: String, CaseIterable, Sendable {
      /// When the program is ready, before the conversation.
      case ready
      /// The agreed beginning, as long as the conversation has not begun.
      case start
      /// The opening, while it lasts.
      case opening
      /// Half of the time.
      case middle
      /// The last time at which a question still fits.
      case last
      /// When the closing questions are due, unless they are being asked.
      case closing
      /// When the thanks are due, unless they are being said.
      case thanks
      /// The end.
      case end
    }
  }

  /// The cues that are due and have not been.
  ///
  /// - Returns: each with its due time, the earliest first.
  func due(in session: LiveSession, at now: Date) -> [(id: String, at: Date)] {
    cues.compactMap { cue in
      guard !session.cues.contains(cue.id), let date = date(of: cue, in: session), date <= now,
        date >= session.cuesFrom
      else { return nil }
      return (cue.id, date)
    }.sorted { $0.at < $1.at }
  }

  /// When a cue is due; nil if it is not for this talk, or not at this point of it.
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
