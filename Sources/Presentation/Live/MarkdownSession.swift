package import Interviews
package import Language
package import Phrases

/// The notes and results of a session as Markdown, to append to the sheet.
package enum MarkdownSession {
  /// Renders a session.
  ///
  /// - Parameters:
  ///   - dates: formats dates and times.
  ///   - book: the phrases, from Prompts/live.yaml.
  /// - Returns: UTF-8 text that begins with an empty line and ends with a line break.
  package static func render(
    _ record: SessionRecord, dates: DateText, book: Phrasebook
  ) -> [UInt8] {
    let session = record.session
    let debrief = Debrief(of: session)
    func say(_ key: String, _ values: [String: String] = [:]) -> String {
      MarkdownSheet.escape(book.text("live.\(key)", values))
    }
    let heading = say(
      "sessions.\(record.setup.kind.rawValue)",
      ["date": dates.full(record.setup.date), "persona": record.setup.persona ?? ""])
    var lines = ["", "## \(heading)"]
    func section(_ key: String, _ points: [String]) {
      guard !points.isEmpty else { return }
      lines += ["", "### \(say(key))", ""] + points.map { "- " + MarkdownSheet.escape($0) }
    }
    section("sessions.notes", session.notes.map { "\(dates.clock($0.at)) \($0.text)" })
    section("debrief.takeaways", debrief.takeaways)
    section("debrief.promises", debrief.promises)
    section("debrief.people", debrief.people)
    func questions(_ numbers: [Int]) -> [String] { numbers.map { session.questions[$0 - 1].text } }
    section("debrief.asked", questions(session.asked))
    section("debrief.unasked", questions(debrief.unasked))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
