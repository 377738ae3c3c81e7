import Conversation
import Foundation
import Interviews
import LineEditing
import Rendering

/// Watches a session that another window holds.
final class LiveWatcher {
  private let app: App
  private let input: LineInput
  private let clock: SessionClock
  private var record: SessionRecord
  private let closing: [String]

  init(_ record: SessionRecord, app: App, input: LineInput) throws {
    self.app = app
    self.input = input
    self.record = record
    closing = try app.closingQuestions(of: record.setup.interview)
    clock = SessionClock(of: record, now: app.clock.now(), speed: record.setup.speed)
  }

  /// Watches until the session is over or Ctrl-C comes. Where nobody could leave it, it only says
  /// that the session is held elsewhere.
  func run() throws {
    guard case .editor(let editor) = input.kind else {
      throw Failure("live.elsewhere", [:], .tryAgain)
    }
    sayReadOnly()
    let session = record.session
    if let stop = session.stop {
      Output.standard.show(text.stop(stop, in: session, closing: closing))
    }
    Output.standard.flush()
    while !record.isEnded {
      var request = LineRequest(prompt: Prompt(self.prompt()))
      request.tick = LineRequest.Tick(every: .seconds(1)) { [self] in
        let lines = (try? news()) ?? []
        return lines.isEmpty ? nil : lines.map(Output.standard.rendered)
      }
      request.endsReading = { [self] in record.isEnded }
      switch editor.readLine(request) {
      case .line: sayReadOnly()
      case .interrupted, .endOfInput: return
      }
    }
  }

  private func sayReadOnly() {
    Output.standard.show(
      StyledLine.wrapped(Words.book.text("live.problem.read-only"), width: Output.standard.width))
    Output.standard.flush()
  }

  private var text: LiveText {
    LiveText(book: Words.book, dates: app.dates, width: Output.standard.width)
  }

  private func prompt() -> String {
    Output.standard.rendered(text.prompt(record.session, now: clock.now()))
  }

  /// What has happened in the other window.
  private func news() throws -> [StyledLine] {
    guard let fresh = try app.journal().session(record.id) else { return [] }
    let events = fresh.events.dropFirst(record.events.count)
    record = fresh
    return events.flatMap { event -> [StyledLine] in
      switch event.what {
      case .heard(let words, _):
        RehearsalText(book: Words.book, dates: app.dates, width: Output.standard.width)
          .heard(words, in: fresh.session)
      case .noted(let note), .said(let note, _):
        StyledLine.wrapped(Sanitizer.line(note, limit: 2000), width: Output.standard.width)
      case .moved(let stop, _): text.stop(stop, in: fresh.session, closing: closing)
      case .cued(let id) where !id.hasPrefix("next-"): text.cue(id, in: fresh.session)
      case .ended: text.debrief(fresh.session)
      default: []
      }
    }
  }
}
