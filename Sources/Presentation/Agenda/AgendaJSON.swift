import Foundation
package import Interviews
package import Language

/// An agenda as JSON, for scripts.
package struct AgendaJSON: Encodable, Sendable {
  let interview: Interview.ID
  let starts: String?
  let minutes: Int
  let items: [Item]
  let ifTimeAllows: [Spare]

  struct Item: Encodable {
    let kind: Agenda.Kind
    let start: Int
    let minutes: Int
    let at: String?
    let title: String
    let question: String?

    enum CodingKeys: CodingKey {
      case kind, start, minutes, at, title, question
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(kind, forKey: .kind)
      try container.encode(start, forKey: .start)
      try container.encode(minutes, forKey: .minutes)
      try container.encode(at, forKey: .at)
      try container.encode(title, forKey: .title)
      try container.encode(question, forKey: .question)
    }
  }

  struct Spare: Encodable {
    let title: String
    let minutes: Int
    let question: String?

    enum CodingKeys: CodingKey {
      case title, minutes, question
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(title, forKey: .title)
      try container.encode(minutes, forKey: .minutes)
      try container.encode(question, forKey: .question)
    }
  }

  enum CodingKeys: CodingKey {
    case interview, starts, minutes, items, ifTimeAllows
  }

  /// Writes every key, including those whose value is null.
  ///
  /// - Throws: an error of the encoder.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(interview, forKey: .interview)
    try container.encode(starts, forKey: .starts)
    try container.encode(minutes, forKey: .minutes)
    try container.encode(items, forKey: .items)
    try container.encode(ifTimeAllows, forKey: .ifTimeAllows)
  }

  /// Creates the JSON form of an agenda.
  ///
  /// - Parameters:
  ///   - agenda: the agenda to write.
  ///   - interview: the interview it belongs to.
  ///   - dates: formats local times.
  ///   - title: returns the title of an item that has no question.
  package init(
    _ agenda: Agenda, of interview: Interview, dates: DateText, title: (Agenda.Kind) -> String
  ) {
    self.interview = interview.id
    starts = interview.start.map(dates.local)
    minutes = agenda.minutes
    items = agenda.items.map { item in
      Item(
        kind: item.kind, start: item.start, minutes: item.minutes,
        at: interview.start.map {
          dates.clock24($0.addingTimeInterval(Double(item.start) * 60))
        },
        title: item.entry?.question.text ?? title(item.kind), question: item.entry?.question.bankID)
    }
    ifTimeAllows = agenda.ifTimeAllows.map {
      Spare(title: $0.question.text, minutes: $0.question.minutes, question: $0.question.bankID)
    }
  }
}
