import Foundation
import Interviews
import Presentation

/// The data for the card's script, as JSON in the page.
struct CardData: Encodable {
  let format = CardNotes.format
  let version = CardNotes.version
  /// Copied unchanged into the card's notes file, so that the notes can be matched to their
  /// interview.
  let keep: CardNotes.Plan
  let stops: [Part]
  let cues: [Cue]
  /// The time for a last question, in seconds.
  let lastQuestion: Int
  /// The name of the notes file.
  let file: String
  let words: [String: String]
  /// The suffixes for times before and after noon; nil for a 24-hour clock.
  let halves: [String]?

  struct Part: Encodable {
    let id: String
    let name: String
    let seconds: Int
    let priority: PlannedQuestion.Priority?
    let isPlanned: Bool?
  }

  struct Cue: Encodable {
    let id: String
    let anchor: String
    /// The delay after the anchor in seconds; negative for a time before it.
    let seconds: Double
    let text: String
  }

  init(_ card: CardPage, made: Date, cues: CueSheet, policy: Policy) {
    let book = card.book
    keep = CardNotes.Plan(card.interview, minutes: card.agenda.minutes, made: made)
    stops = card.stops.map {
      Part(
        id: $0.stop.name, name: $0.name, seconds: $0.seconds, priority: $0.priority,
        isPlanned: $0.isPlanned)
    }
    let opening = card.stops.first?.seconds ?? 0
    self.cues = cues.withinTalk.cues.compactMap { cue in
      guard cue.moment.isFor(card.interview) else { return nil }
      let text = book.template("card.cues.\(cue.id)") ?? book.text("live.cues.\(cue.id).text")
      return Cue(
        id: cue.id, anchor: cue.moment.anchor.rawValue,
        seconds: cue.moment.minutes * 60 + Double(opening) * cue.moment.percent / 100, text: text)
    }
    lastQuestion = policy.questionMinutes * 60
    file = book.text("card.file", ["id": "\(card.interview.id)"])
    var words: [String: String] = [:]
    for key in book.keys(of: "card.page") { words[key] = book.template("card.page.\(key)") }
    for key in ["next", "put-off"] { words["cue-\(key)"] = book.template("card.cues.\(key)") }
    self.words = words
    halves = card.region.halves.map { [$0.am, $0.pm] }
  }

  /// The JSON for a script element. It is escaped so that nothing in it can end the element.
  func script() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let unsafe: Set<Unicode.Scalar> = ["<", ">", "&", "\u{2028}", "\u{2029}"]
    var text = ""
    for scalar in String(decoding: try encoder.encode(self), as: UTF8.self).unicodeScalars {
      guard unsafe.contains(scalar) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return text
  }
}
