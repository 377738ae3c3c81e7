/// Someone the program plays in a rehearsal: what they say, and what they bring up.
///
/// Each file of Prompts/rehearsal/ is one; docs/personas.md describes it.
package struct Persona: Decodable, Equatable, Sendable {
  /// The skill that they train, in a sentence.
  package let about: String
  /// The length of their answers, as a multiple of the minutes planned for a question.
  package let pace: Double
  /// First words on meeting.
  package let greetings: [String]
  /// Replies to an introduction.
  package let introduced: [String]
  /// Replies to `may I take notes?`
  package let notes: [String]
  /// Answers by theme.
  package let answers: [Theme: [String]]
  /// Going deeper.
  package let followUps: [String]
  /// Their refusals of forbidden asks, by the checker's category.
  package let refusals: [String: [String]]
  /// Replies to a remark that asks nothing.
  package let statements: [String]
  /// Their lines after a silence.
  package let silences: [String]
  /// Their lines once the agreed time is over.
  package let overTime: [String]
  /// Replies to the offer to stop.
  package let letGo: [String]
  /// Replies to the thanks at the end.
  package let goodbyes: [String]
  /// The topics they bring up themselves.
  package let events: [Event]

  /// Something they bring up themselves.
  package struct Event: Decodable, Equatable, Sendable {
    package let kind: Kind
    /// Per cent of the conversation that are gone by then.
    package let at: Double
    /// Minutes that are lost; for ``Kind/short``, that are left.
    package let minutes: Int
    package let text: String
    /// Replies to a graceful answer; to a gift, also without thanks.
    package let graceful: [String]
    /// Words on coming back.
    package let back: [String]

    private enum Key: String, CodingKey {
      case kind, at, minutes, text, graceful, back
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      kind = try values.decode(Kind.self, forKey: .kind)
      at = try values.decode(Double.self, forKey: .at)
      minutes = try values.decodeIfPresent(Int.self, forKey: .minutes) ?? 0
      guard (0...100).contains(at) else {
        throw DecodingError.dataCorruptedError(
          forKey: .at, in: values, debugDescription: "not from 0 to 100")
      }
      guard (0...60).contains(minutes), minutes > 0 || kind != .short else {
        throw DecodingError.dataCorruptedError(
          forKey: .minutes, in: values, debugDescription: "not from 0 to 60")
      }
      text = try values.decode(String.self, forKey: .text)
      graceful = try values.decodeIfPresent([String].self, forKey: .graceful) ?? []
      back = try values.decodeIfPresent([String].self, forKey: .back) ?? []
    }
  }

  /// The kinds of topics.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// They must take a call.
    case interruption
    /// They have less time than was agreed.
    case short
    /// They go off the subject for a while.
    case wander
    /// One may ask anything about pay.
    case pay
    /// They ask why this field, and why a change.
    case why
    /// They ask for one's CV.
    case cv
    /// They offer to refer one.
    case refer

    /// True if it wants thanks.
    package var isGift: Bool { self == .cv || self == .refer }

    /// True if they wait for what one says to it.
    package var isOffer: Bool {
      switch self {
      case .pay, .why, .cv, .refer: true
      case .interruption, .short, .wander: false
      }
    }
  }

  private enum Key: String, CodingKey {
    case about, pace, greetings, introduced, notes, answers, refusals, statements, silences,
      goodbyes
    case followUps = "follow-ups"
    case overTime = "over-time"
    case letGo = "let-go"
    case events
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func list(_ key: Key) throws -> [String] {
      let list = try values.decode([String].self, forKey: key)
      guard !list.isEmpty else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values, debugDescription: "\(key.rawValue) is empty")
      }
      return list
    }
    about = try values.decode(String.self, forKey: .about)
    pace = try values.decode(Double.self, forKey: .pace)
    guard (0...4).contains(pace) else {
      throw DecodingError.dataCorruptedError(
        forKey: .pace, in: values, debugDescription: "not from 0 to 4")
    }
    greetings = try list(.greetings)
    introduced = try list(.introduced)
    notes = try list(.notes)
    let answers = try values.decode([String: [String]].self, forKey: .answers)
    var byTheme: [Theme: [String]] = [:]
    for theme in Theme.allCases {
      guard let texts = answers[theme.rawValue], !texts.isEmpty else {
        throw DecodingError.dataCorruptedError(
          forKey: .answers, in: values, debugDescription: "no answers for \(theme.rawValue)")
      }
      byTheme[theme] = texts
    }
    self.answers = byTheme
    followUps = try list(.followUps)
    refusals = try values.decode([String: [String]].self, forKey: .refusals)
    statements = try list(.statements)
    silences = try list(.silences)
    overTime = try list(.overTime)
    letGo = try list(.letGo)
    goodbyes = try list(.goodbyes)
    events = try values.decodeIfPresent([Event].self, forKey: .events) ?? []
  }
}
