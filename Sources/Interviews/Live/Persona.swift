/// An interviewee the program plays in a rehearsal: their replies, and the events they start.
///
/// Each file in Prompts/rehearsal/ is a persona. See docs/personas.md for the format.
package struct Persona: Decodable, Equatable, Sendable {
  /// A sentence on what this persona is good for practicing.
  package let about: String
  /// The length of their answers, relative to the minutes planned for a question.
  package let pace: Double
  /// Greetings at the start.
  package let greetings: [String]
  /// Replies to the user's introduction.
  package let introduced: [String]
  /// Replies to a request to take notes.
  package let notes: [String]
  /// Answers by theme.
  package let answers: [Theme: [String]]
  /// Answers to follow-up questions.
  package let followUps: [String]
  /// Refusals of off-limits questions, by the checker's category.
  package let refusals: [String: [String]]
  /// Replies to a remark that asks nothing.
  package let statements: [String]
  /// Remarks to break a silence.
  package let silences: [String]
  /// Remarks once the agreed time is up.
  package let overTime: [String]
  /// Replies to the offer to stop.
  package let letGo: [String]
  /// Replies to the thanks at the end.
  package let goodbyes: [String]
  /// The events they start.
  package let events: [Event]

  /// An event the interviewee starts, such as an interruption or an offer.
  package struct Event: Decodable, Equatable, Sendable {
    /// The kind of event.
    package let kind: Kind
    /// The share of the session after which it happens, in percent.
    package let at: Double
    /// Minutes lost; for ``Kind/short``, minutes left.
    package let minutes: Int
    /// The line that starts the event.
    package let text: String
    /// Replies to a graceful response. For a gift, also used if the user did not say thanks.
    package let graceful: [String]
    /// Remarks on returning to the conversation.
    package let back: [String]

    private enum Key: String, CodingKey {
      case kind, at, minutes, text, graceful, back
    }

    /// Decodes an event.
    ///
    /// - Throws: `DecodingError` if a field is missing or a number is out of range.
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

  /// The kinds of events.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// They have to take a call.
    case interruption
    /// They have less time than agreed.
    case short
    /// They stray from the subject for a while.
    case wander
    /// They invite any question about pay.
    case pay
    /// They ask why the user wants to leave their field.
    case why
    /// They ask for the user's résumé.
    case cv
    /// They offer to refer the user.
    case refer
    /// They ask the user to tell them about themselves.
    case about
    /// They ask who else the user has talked to.
    case others
    /// They ask if the user is looking for a job, or take this for a job interview.
    case hunting
    /// They ask if their AI note-taker may listen.
    case noteTaker = "note-taker"

    /// True if it calls for thanks.
    package var isGift: Bool { self == .cv || self == .refer }

    /// True if the interviewee waits for a response.
    package var isOffer: Bool {
      switch self {
      case .interruption, .short, .wander: false
      default: true
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

  /// Decodes a persona.
  ///
  /// - Throws: `DecodingError` if a field is missing, a list is empty, a theme has no answers, or a
  ///   number is out of range.
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
