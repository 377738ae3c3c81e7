import Foundation
import Interviews
import Presentation

/// What a card's script works with, as JSON in the page.
struct CardData: Encodable {
  let format = CardNotes.format
  let version = CardNotes.version
  /// What the card's file repeats as it is, so that its notes find their interview.
  let keep: CardNotes.Plan
  let stops: [Part]
  let cues: [Cue]
  /// Seconds that a last question takes.
  let lastQuestion: Int
  /// The name of the file with the notes.
  let file: String
  let words: [String: String]
  /// What stands behind a time before and after noon; nil where the clock has 24 hours.
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
    /// Seconds after the anchor; before it if negative.
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

  /// The data as they stand within a script element: nothing in them can end it.
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
