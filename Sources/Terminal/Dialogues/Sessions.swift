import DataFiles
import Dialogue
import Foundation
package import Interviews
import Phrases
import Presentation
package import Services

/// Begins sessions, and takes them up again.
package struct Sessions {
  package let app: App
  package let input: LineInput

  /// How a session is wanted.
  package struct Options {
    package var speed = 1.0
    /// Whether cues ring; nil if it was not said.
    package var rings: Bool?

    package init(speed: Double = 1, rings: Bool? = nil) {
      self.speed = speed
      self.rings = rings
    }
  }

  package init(app: App, input: LineInput) {
    self.app = app
    self.input = input
  }

  /// Holds the talk of an interview, or goes on with it.
  ///
  /// - Throws: ``Failure`` if it cannot be held, or nobody can be asked whether it is meant.
  package func live(_ interview: Interview, _ options: Options) throws {
    let kind: SessionRecord.Kind = options.speed == 1 ? .live : .trial
    let earlier = try app.journal().sessions(of: interview.id).filter { $0.setup.kind == kind }
    if let open = earlier.last, !open.isEnded, isWithin(open) {
      guard try isUntouched(open) else { return try hold(open, options) }
      // It was only looked at; what was prepared may have changed since.
      try app.journal().deleteSession(open.id)
    }
    guard let setup = try setup(interview, kind, held: earlier.last, options) else { return }
    try hold(try app.journal().begin(setup), options)
  }

  /// Whether nothing has come of a session, and no window has it.
  private func isUntouched(_ record: SessionRecord) throws -> Bool {
    let session = record.session
    return session.visits.isEmpty && session.notes.isEmpty && record.typed.isEmpty
      && SessionLock(record.id, in: app.home) != nil
  }

  /// Whether a session that was left can be gone on with: not long after its end.
  private func isWithin(_ record: SessionRecord) -> Bool {
    let session = record.session
    // Only the talk itself goes on while nobody is there.
    let now = record.setup.kind == .live ? app.clock.now() : session.latest
    let grace = Double(Policy.standard.lengths.upperBound) * 60
    return now < session.end.addingTimeInterval(grace)
  }

  /// Asks what is meant where the time is not that of the talk.
  private func setup(
    _ interview: Interview, _ kind: SessionRecord.Kind, held: SessionRecord?, _ options: Options
  ) throws -> SessionRecord.Setup? {
    let now = app.clock.now()
    let length = Double(interview.minutes) * 60
    var values = ["minutes": "\(interview.minutes)"]
    guard kind == .live else {
      // A minute is left for what comes before the talk.
      let opened = interview.start?.addingTimeInterval(-60) ?? now
      return SessionRecord.Setup(
        kind: kind, interview: interview, opened: opened,
        end: interview.end ?? opened.addingTimeInterval(length), speed: options.speed, made: now)
    }
    var shifted = interview
    if let held, held.isEnded, let date = held.events.last?.at {
      values["date"] = app.dates.full(date)
      guard try confirm(Phrase("live.problem.held", values)) else { return nil }
      shifted.start = now
    } else if let start = interview.start, let end = interview.end {
      values["date"] = app.dates.full(now >= end ? end : start)
      if now >= end {
        guard try confirm(Phrase("live.problem.past", values)) else { return nil }
        shifted.start = now
      } else if start.timeIntervalSince(now) > Self.earliest {
        guard try confirm(Phrase("live.problem.early", values)) else { return nil }
        shifted.start = now
      }
    } else {
      shifted.start = now
    }
    return SessionRecord.Setup(
      kind: kind, interview: shifted, opened: now,
      end: shifted.end ?? now.addingTimeInterval(length))
  }

  /// Seconds before the talk from which on it is meant.
  private static let earliest: TimeInterval = 3 * 3600

  private func confirm(_ question: Phrase) throws -> Bool {
    guard input.isInteractive else {
      throw Failure("live.unclear", ["question": Words.say(question)], .usage)
    }
    return input.confirm(Words.say(question))
  }

  /// Offers to watch a session that another window holds.
  private func watch(_ record: SessionRecord) throws {
    guard case .editor(let editor) = input.kind else {
      throw Failure("live.elsewhere", [:], .tryAgain)
    }
    guard try confirm(Phrase("live.problem.elsewhere")) else { return }
    try LiveWatcher(record, app: app).run(with: editor)
  }

  package func hold(
    _ record: SessionRecord, _ options: Options, playedBy program: IntervieweeProgram? = nil
  ) throws {
    guard let lock = SessionLock(record.id, in: app.home) else {
      return try watch(record)
    }
    try withExtendedLifetime(lock) {
      // It may have gone on since it was read.
      let fresh = try app.journal().session(record.id) ?? record
      let rehearsal = try rehearsal(of: fresh, program)
      let dialogue = SessionDialogue(
        fresh.session, cues: try Words.cues(), dependencies: app.dependencies(),
        rehearsal: rehearsal,
        reader: try rehearsal.map { _ in
          RemarkReader(
            words: Words.remarks, bank: try app.questions(), slots: fresh.setup.interview.slots)
        })
      try SessionHost(
        fresh, program: program, speed: options.speed, rings: options.rings ?? app.settings.bell,
        app: app, input: input
      ).hold(dialogue)
    }
  }
}
