import Foundation
import Interviews
import TerminalTesting

/// Measures how late the cues of a live session appear.
enum LiveLateness {
  /// A measurement, in milliseconds.
  struct Measure {
    /// The delay of the latest cue.
    let worst: Double
    /// The difference between the delays of the first and the last cue.
    let drift: Double
  }

  /// Holds a ten-minute session in a pseudo-terminal, in real time.
  static func inRealTime(_ program: String, home: String) throws -> Measure {
    // Start on a full minute, as real interviews do.
    let start = Date(
      timeIntervalSince1970: ((Date().timeIntervalSince1970 + 20) / 60).rounded(.up) * 60)
    let written = start.formatted(
      .iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false)
        .timeSeparator(.colon))
    let environment = [
      "COFFEECHAT_HOME": home, "TZ": "UTC", "TERM": "xterm", "PATH": "/usr/bin:/bin",
      "LANG": "C.UTF-8",
    ]
    let preparation = Process()
    preparation.executableURL = URL(fileURLWithPath: program)
    preparation.arguments = [
      "prepare", "--name", "Ana", "--when", String(written.prefix(16)).replacing("T", with: " "),
      "--minutes", "10", "--medium", "phone", "--yes",
    ]
    preparation.environment = environment
    preparation.standardOutput = FileHandle.nullDevice
    preparation.standardError = FileHandle.nullDevice
    try preparation.run()
    preparation.waitUntilExit()

    let terminal = try TerminalSession(
      program, ["live", "1"], environment: environment, timeout: .seconds(900))
    // Opening 1, closing 2 and thanks 1 minutes. Due times in seconds.
    let cues: [(text: String, due: Double)] = [
      ("It is time.", 0), ("Say your name", 15), ("Ask whether you may", 36),
      ("one last question", 240), ("Close now.", 420), ("Thank them now.", 540),
      ("The agreed time is over.", 600),
    ]
    let late = try cues.map { cue in
      try terminal.waitForText(cue.text)
      return (Date().timeIntervalSince(start) - cue.due) * 1000
    }
    return Measure(worst: late.max() ?? 0, drift: abs(late[late.count - 1] - late[0]))
  }

  /// Simulates a session of ten hours in steps of a tenth of a second.
  static func inTenHours() -> Measure {
    let start = Date(timeIntervalSinceReferenceDate: 0)
    let cues = CueSheet(
      Dictionary(
        uniqueKeysWithValues: stride(from: 0, through: 600, by: 5).compactMap { minutes in
          CueSheet.Cue.Moment("end - \(minutes)").map { ("end-\(minutes)", $0) }
        }))
    var interview = Interview(id: 1, start: start)
    interview.minutes = 600
    var session = LiveSession(interview, opened: start)
    var late: [Double] = []
    for tick in 0...360_000 {
      // Ticks fall between the full seconds on which cues are due.
      let now = start.addingTimeInterval(Double(tick) / 10 + 0.09)
      for event in session.tick(at: now, cues: cues).events {
        guard case .cued(let id) = event.what, let minutes = Double(id.dropFirst(4)) else {
          continue
        }
        late.append((now.timeIntervalSince(session.end) + minutes * 60) * 1000)
      }
    }
    precondition(late.count == 121)
    return Measure(worst: late.max() ?? 0, drift: abs(late[late.count - 1] - late[0]))
  }
}
