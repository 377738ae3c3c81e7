import DataFiles
import Dialogue
import Foundation
package import Interviews
import Phrases
import Presentation
package import Services

/// Starts and resumes sessions.
package struct Sessions {
  /// The state of the run.
  package let app: App
  /// The source of lines.
  package let input: LineInput

  /// Options of a live session.
  package struct Options {
    /// Session seconds per real second; other values than 1 are a trial run.
    package var speed = 1.0
    /// True if cues ring the bell; nil to follow the settings.
    package var rings: Bool?

    /// Creates options.
    package init(speed: Double = 1, rings: Bool? = nil) {
      self.speed = speed
      self.rings = rings
    }
  }

  /// Creates a starter of sessions.
  package init(app: App, input: LineInput) {
    self.app = app
    self.input = input
  }

  /// Starts a live session for an interview, or resumes an unfinished one.
  ///
  /// - Throws: ``Failure`` if it can't be saved, or needs a confirmation that a script can't give.
  package func live(_ interview: Interview, _ options: Options) throws {
    let kind: SessionRecord.Kind = options.speed == 1 ? .live : .trial
    let earlier = try app.journal().sessions(of: interview.id).filter { $0.setup.kind == kind }
    if let open = earlier.last, !open.isEnded, isWithin(open) {
      guard try isUntouched(open) else { return try hold(open, options) }
      // The session was only opened, and the preparation may have changed since.
      try app.journal().deleteSession(open.id)
    }
    guard let setup = try setup(interview, kind, held: earlier.last, options) else { return }
    try hold(try app.journal().begin(setup), options)
  }

  /// True if a session has no content and no window has it open.
  private func isUntouched(_ record: SessionRecord) throws -> Bool {
    let session = record.session
    return session.visits.isEmpty && session.notes.isEmpty && record.typed.isEmpty
      && SessionLock(record.id, in: app.home) != nil
  }

  /// True if an unfinished session can still be resumed: until three hours after its end.
  private func isWithin(_ record: SessionRecord) -> Bool {
    let session = record.session
    // Only a live session goes on while the user is away.
    let now = record.setup.kind == .live ? app.clock.now() : session.latest
    let grace = Double(Policy.standard.lengths.upperBound) * 60
    return now < session.end.addingTimeInterval(grace)
  }

  /// Asks for a confirmation if the interview isn't about now. Returns nil if the user declines.
  private func setup(
    _ interview: Interview, _ kind: SessionRecord.Kind, held: SessionRecord?, _ options: Options
  ) throws -> SessionRecord.Setup? {
    let now = app.clock.now()
    let length = Double(interview.minutes) * 60
    var values = ["minutes": "\(interview.minutes)"]
    guard kind == .live else {
      // Leave a minute for what comes before the interview.
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

  /// The time before its start from which an interview counts as about now, in seconds.
  private static let earliest: TimeInterval = 3 * 3600

  private func confirm(_ question: Phrase) throws -> Bool {
    guard input.isInteractive else {
      throw Failure("live.unclear", ["question": Words.say(question)], .usage)
    }
    return input.confirm(Words.say(question))
  }

  /// Offers to watch a session that is running in another window.
  private func watch(_ record: SessionRecord) throws {
    guard case .editor(let editor) = input.kind else {
      throw Failure("live.elsewhere", [:], .tryAgain)
    }
    guard try confirm(Phrase("live.problem.elsewhere")) else { return }
    try LiveWatcher(record, app: app).run(with: editor)
  }

  /// Runs a session, or offers to watch it if another window has it.
  ///
  /// - Throws: ``Failure`` if it can't be loaded or saved, or a script would have to watch it.
  package func hold(
    _ record: SessionRecord, _ options: Options, playedBy program: IntervieweeProgram? = nil
  ) throws {
    guard let lock = SessionLock(record.id, in: app.home) else {
      return try watch(record)
    }
    try withExtendedLifetime(lock) {
      // It may have changed since it was read.
      let fresh = try app.journal().session(record.id) ?? record
      let rehearsal = try rehearsal(of: fresh, program)
      let dialogue = SessionDialogue(
        fresh.session, cues: try Words.cues(), dependencies: app.dependencies(),
        rehearsal: rehearsal,
        reader: rehearsal.map { _ in
          RemarkReader(words: Words.remarks, slots: fresh.setup.interview.slots)
        })
      try SessionHost(
        fresh, program: program, speed: options.speed, rings: options.rings ?? app.settings.bell,
        app: app, input: input
      ).hold(dialogue)
    }
  }
}
