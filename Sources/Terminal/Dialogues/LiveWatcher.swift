import DataFiles
import Dialogue
import Foundation
package import Interviews
package import LineEditing
import Presentation
package import Services
import TextLayout

/// Shows a session that is running in another window.
package final class LiveWatcher {
  private let app: App
  private let clock: SessionClock
  private var record: SessionRecord
  private var session: LiveSession
  private let closing: [String]

  /// Creates a watcher.
  ///
  /// - Throws: an error if the closing questions can't be loaded.
  package init(_ record: SessionRecord, app: App) throws {
    self.app = app
    self.record = record
    session = record.session
    closing = try app.closingQuestions(of: record.setup.interview)
    clock = SessionClock(of: record, now: app.clock.now(), speed: record.setup.speed)
  }

  /// Watches until the session ends or the user presses Ctrl-C or Ctrl-D.
  package func run(with editor: LineEditor) throws {
    sayReadOnly()
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
    app.liveText
  }

  private func prompt() -> String {
    Output.standard.rendered(text.prompt(session, now: clock.now()))
  }

  /// Returns lines about new events from the other window.
  private func news() throws -> [StyledLine] {
    let events = try app.journal().events(of: record.id, after: record.events.count)
    guard !events.isEmpty else { return [] }
    record.events += events
    for event in events { session.apply(event) }
    return events.flatMap { event -> [StyledLine] in
      switch event.what {
      case .heard(let words, _):
        RehearsalText(book: Words.book, dates: app.dates, width: Output.standard.width)
          .heard(words, in: session)
      case .noted(let note), .said(let note, _):
        StyledLine.wrapped(Sanitizer.line(note, limit: 2000), width: Output.standard.width)
      case .moved(let stop, _): text.stop(stop, in: session, closing: closing)
      case .cued(let id) where !id.hasPrefix("next-"): text.cue(id, in: session)
      case .ended: text.debrief(session, as: record.setup.kind)
      default: []
      }
    }
  }
}
