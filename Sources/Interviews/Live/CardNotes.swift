package import Foundation

/// The contents of a phone card's file, as written by Prompts/pages/card.js.
///
/// Timestamps in the file are milliseconds since 1970.
package struct CardNotes: Equatable, Sendable {
  /// The format name stored in the file.
  package static let format = "coffeechat-card"
  /// The file version this program reads and writes.
  package static let version = 1

  /// The card's unique id, drawn at random on the phone.
  package let card: String
  /// The time the file was saved.
  package let saved: Date
  /// The interview's plan when the card was made.
  package let plan: Plan
  let events: [Event]
  let notes: [Note]

  /// The interview as the card had it. Used to find the interview again, and to read the notes if
  /// the interview has changed since.
  package struct Plan: Codable, Equatable, Sendable {
    /// The interview's id in the journal that made the card.
    package let interview: Interview.ID
    /// The interview's permanent identity, which survives a change of id or name.
    package let identity: UUID?
    /// The interviewee's name.
    package let name: String?
    let start: Double?
    let minutes: Int
    /// The time the card was made.
    let made: Double
    let questions: [Question]

    struct Question: Codable, Equatable, Sendable {
      let text: String
      let minutes: Int
      let priority: PlannedQuestion.Priority
    }

    /// Captures an interview's plan for a card.
    ///
    /// - Parameter minutes: the length of the agenda.
    package init(_ interview: Interview, minutes: Int, made: Date) {
      self.interview = interview.id
      identity = interview.identity
      name = interview.interviewee.name
      start = interview.start.map(CardNotes.milliseconds)
      self.minutes = minutes
      self.made = CardNotes.milliseconds(made)
      questions = interview.questions.map {
        Question(text: $0.text, minutes: $0.minutes, priority: $0.priority)
      }
    }
  }

  /// An event recorded on the card.
  struct Event: Decodable, Equatable, Sendable {
    let at: Double
    let what: What
    var to: String?
    var fate: QuestionOutcome?
    var stop: String?
    var stops: [String]?
    var end: Double?

    enum What: String, Decodable {
      case began, moved, putOff, ticked, unticked, paused, resumed, ended
    }
  }

  /// A line in one of the card's note boxes.
  struct Note: Decodable, Equatable, Sendable {
    let at: Double
    /// The name of a segment, or of a ``Room``.
    let stop: String
    let text: String
  }

  /// The reason a file is rejected.
  package enum Problem: Error, Equatable {
    /// Not a card file.
    case other
    /// A card file of an unsupported version.
    case version
    /// A card file that is truncated or was altered.
    case damaged
  }

  static func milliseconds(_ date: Date) -> Double {
    (date.timeIntervalSince1970 * 1000).rounded()
  }

  static func date(_ milliseconds: Double) -> Date {
    Date(timeIntervalSince1970: milliseconds / 1000)
  }
}

// MARK: - Reading

extension CardNotes {
  /// Reads a card's file.
  ///
  /// - Throws: ``Problem`` if the file is not a valid card.
  package init(_ data: Data) throws(Problem) {
    let decoder = JSONDecoder()
    guard let label = try? decoder.decode(Label.self, from: data) else {
      // The card writes the format within the first 200 bytes.
      let start = String(decoding: data.prefix(200), as: UTF8.self)
      throw start.contains("\"\(Self.format)\"") ? .damaged : .other
    }
    guard label.format == Self.format else { throw .other }
    guard label.version == Self.version else { throw .version }
    guard let content = try? decoder.decode(Content.self, from: data),
      let plan = try? decoder.decode(Plan.self, from: data)
    else { throw .damaged }
    card = content.card
    saved = Self.date(content.saved)
    events = content.events
    notes = content.notes
    self.plan = plan
    guard isSound(content) else { throw .damaged }
  }

  private struct Label: Decodable {
    let format: String
    let version: Int
  }

  private struct Content: Decodable {
    let card: String
    let saved: Double
    let events: [Event]
    let notes: [Note]
  }

  /// The limit for events and for notes; real cards stay far below it.
  private static let most = 10_000

  /// True if the timestamps, segment names, and numbers are within valid ranges.
  private func isSound(_ content: Content) -> Bool {
    let moments =
      events.flatMap { [$0.at] + ($0.end.map { [$0] } ?? []) } + notes.map(\.at)
      + [content.saved, plan.made] + (plan.start.map { [$0] } ?? [])
    // The years 2000 to 2100.
    guard moments.allSatisfy((946_684_800_000...4_102_444_800_000).contains) else { return false }
    let names = Set(Room.allCases.map(\.rawValue) + stops.keys)
    return (1...64).contains(card.count) && max(events.count, notes.count) <= Self.most
      && plan.questions.count <= 1000
      && Policy.standard.lengths.contains(plan.minutes)
      && plan.questions.allSatisfy { (1...1440).contains($0.minutes) }
      && zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at }
      && events.allSatisfy(isSound) && notes.allSatisfy { names.contains($0.stop) }
  }

  private func isSound(_ event: Event) -> Bool {
    switch event.what {
    case .began: event.end.map { $0 >= event.at } ?? false
    case .moved: event.to.map { stops[$0] != nil } ?? false
    case .putOff: numbers(event.stops) != nil
    case .ticked, .unticked: number(event.stop) != nil
    case .paused, .resumed, .ended: true
    }
  }

  /// The segments of the plan by name.
  var stops: [String: Segment] {
    let all =
      [.opening, .closing, .thanks] + plan.questions.indices.map { Segment.question($0 + 1) }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }

  /// The note boxes for after the conversation. Raw values are their names on the sheet.
  enum Room: String, CaseIterable {
    case takeaways, people, promises
  }

  /// The number of the question with this name; nil if the plan has no such question.
  func number(_ name: String?) -> Int? {
    name.flatMap { Int($0) }.flatMap { plan.questions.indices.contains($0 - 1) ? $0 : nil }
  }

  /// The numbers of the questions with these names; nil if any of them is not in the plan.
  func numbers(_ names: [String]?) -> [Int]? {
    let numbers = names?.compactMap(number)
    return numbers?.count == names?.count ? numbers : nil
  }
}
