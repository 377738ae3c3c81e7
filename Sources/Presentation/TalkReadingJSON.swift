package import Language

/// What was understood of a line in a rehearsal, as JSON.
package struct TalkReadingJSON: Encodable {
  private let text: String
  private let after: String
  private let at = "rehearsal"
  private let act: String
  private let theme: String
  private let sureness: Double

  /// Creates the JSON of a line.
  ///
  /// - Parameters:
  ///   - read: what was understood.
  ///   - text: the line as typed.
  ///   - after: what the interviewee said before it.
  package init(_ read: TalkReading, of text: String, after: String) {
    self.text = text
    self.after = after
    act = read.act.rawValue
    theme = read.theme
    sureness = (read.sureness * 100).rounded() / 100
  }
}
