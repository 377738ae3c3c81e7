package import Foundation

/// The notes of a phone card, as its file holds them. Prompts/pages/card.js writes it.
///
/// Moments are milliseconds since 1970 there.
package struct CardNotes: Equatable, Sendable {
  /// The mark that identifies the file.
  package static let format = "coffeechat-card"
  /// The version of the file that this program writes and reads.
  package static let version = 1

  /// The random ID of the card's session, drawn on the phone.
  package let card: String
  package let saved: Date
  package let plan: Plan
  let events: [Event]
  let notes: [Note]

  /// The interview as the card had it: enough to find it again, and to make sense of the notes if
  /// it has been changed since.
  package struct Plan: Codable, Equatable, Sendable {
    package let interview: Interview.ID
    /// The interview's identity, which outlasts its number and name.
    package let identity: UUID?
    package let name: String?
    let start: Double?
    let minutes: Int
    /// When the card was made.
    let made: Double
    let questions: [Question]

    struct Question: Codable, Equatable, Sendable {
      let text: String
      let minutes: Int
      let priority: PlannedQuestion.Priority
    }

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

  /// Something that happened on the card.
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

  /// A line of one of the card's boxes.
  struct Note: Decodable, Equatable, Sendable {
    let at: Double
    /// A stop's name, or one of the rooms after the conversation.
    let stop: String
    let text: String
  }

  /// Why a file is not taken.
  package enum Problem: Error, Equatable {
    /// It is no file of a card.
    case other
    /// It is of another version.
    case version
    /// It begins as one, but is cut off or was changed.
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
  /// - Throws: ``Problem``.
  package init(_ data: Data) throws(Problem) {
    let decoder = JSONDecoder()
    guard let label = try? decoder.decode(Label.self, from: data) else {
      // The format stands within the first bytes of what the card wrote.
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

  /// No talk has more of either.
  private static let most = 10_000

  /// True if its moments, stops and numbers are such as a card has.
  private func isSound(_ content: Content) -> Bool {
    let moments =
      events.flatMap { [$0.at] + ($0.end.map { [$0] } ?? []) } + notes.map(\.at)
      + [content.saved, plan.made] + (plan.start.map { [$0] } ?? [])
    // From 2000 to 2100.
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

  /// The stops of the plan by their names.
  var stops: [String: Segment] {
    let all =
      [.opening, .closing, .thanks] + plan.questions.indices.map { Segment.question($0 + 1) }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }

  /// The boxes after the conversation, by the name that the sheet has for them.
  enum Room: String, CaseIterable {
    case takeaways, people, promises
  }

  /// The number of a question by its name.
  func number(_ name: String?) -> Int? {
    name.flatMap { Int($0) }.flatMap { plan.questions.indices.contains($0 - 1) ? $0 : nil }
  }

  /// The numbers of questions by their names; nil if one of them is none.
  func numbers(_ names: [String]?) -> [Int]? {
    let numbers = names?.compactMap(number)
    return numbers?.count == names?.count ? numbers : nil
  }
}
