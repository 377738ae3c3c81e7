import DataFiles
import Foundation
import Interviews
import Phrases
import QuestionChecking
import Testing

@testable import Dialogue

/// A rehearsal in simulated time, as the program runs it.
struct RehearsedTalk {
  static let ten = Date(timeIntervalSince1970: 1_800_000_000)
  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }
  static let words = RemarkWords { book.list("rehearsal.words.\($0)") }
  static let bank: [Question] = DataFile.builtIn(in: "QuestionBanks/good").flatMap {
    (try? $0.decode(QuestionBankFile.self))?.questions ?? []
  }
  static let checker = CompiledRules.image().flatMap { image in
    image.withUnsafeBytes { Checker(image: $0.bindMemory(to: UInt8.self)) }
  }
  static let personas: [String] = DataFile.builtIn(in: "Prompts/rehearsal").map(\.name)

  static func persona(_ name: String) throws -> Persona {
    try #require(DataFile.builtIn("Prompts/rehearsal/\(name).yaml")).decode()
  }

  static let interview: Interview = {
    var interview = Interview(
      id: 1, interviewee: Interviewee(name: "Ana Reyes", role: "nurse", company: "St Mary"),
      start: ten, minutes: 30)
    interview.questions = [
      PlannedQuestion(
        text: "What does an ordinary week look like for a nurse?", theme: .dayToDay,
        followUps: ["Which part of that week takes the most energy?"]),
      PlannedQuestion(text: "How did you get into nursing?", theme: .path),
      PlannedQuestion(text: "Which skills matter most in your work?", theme: .skills),
      PlannedQuestion(text: "How do you keep learning these days?", theme: .learning),
      PlannedQuestion(
        text: "What would you do in my place?", theme: .advice, priority: .nice),
    ]
    return interview
  }()

  var talk: SessionDialogue
  let rehearsal: Rehearsal
  var now: Date
  /// Everything that was recorded.
  var events: [SessionEvent] = []
  /// What the program said, as keys.
  var said: [String] = []
  /// The cues that were shown.
  var cued: [String] = []
  var isOver = false

  init(
    _ name: String, seed: UInt64 = 7, events: [SessionEvent] = [],
    cues: [String: String] = ["end": "end"], interview: Interview = Self.interview
  ) throws {
    rehearsal = Rehearsal(
      name, persona: try Self.persona(name), seed: seed,
      partner: PartnerWords(
        keys: { Self.book.keys(of: "partner.\($0)") }, list: { Self.book.list("partner.\($0)") }),
      fields: ["nursing"])
    var session = LiveSession(interview, opened: Self.ten)
    for event in events { session.apply(event) }
    self.events = events
    now = events.last?.at ?? Self.ten
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    var dependencies = Dependencies(calendar: calendar)
    dependencies.questions = { Self.bank }
    dependencies.findings = { text, _ in Self.checker?.check(text) ?? [] }
    talk = SessionDialogue(
      session, cues: CueSheet(cues.compactMapValues { CueSheet.Cue.Moment($0) }),
      dependencies: dependencies, rehearsal: rehearsal,
      reader: RemarkReader(words: Self.words, slots: interview.slots))
    take(talk.open(now: now))
  }

  private mutating func take(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .session(.record(let event)): events.append(event)
      case .say(let phrase, _): said.append(phrase.key)
      case .show(.cue(let id)): cued.append(id)
      case .session(.passTo(let date)): now = max(now, date)
      case .close: isOver = true
      default: break
      }
    }
  }

  /// Lets seconds pass.
  mutating func wait(_ seconds: Int) {
    for _ in 0..<seconds {
      now += 1
      take(talk.tick(now: now))
    }
  }

  /// Says a line after some seconds of thought.
  mutating func say(_ line: String, after seconds: Int = 5) throws {
    wait(seconds)
    take(talk.tick(now: now))
    take(try talk.handle(.line(line), now: now))
    take(talk.tick(now: now))
  }

  var session: LiveSession { talk.session }

  /// What the interviewee said last.
  var lastReply: Reply? {
    session.lines.reversed().lazy.compactMap {
      if case .reply(let reply) = $0.kind { reply } else { nil }
    }.first
  }

  /// What was made of the line said last.
  var lastRemarks: [Remark] {
    session.lines.reversed().lazy.compactMap {
      if case .remarks(let remarks) = $0.kind { remarks } else { nil }
    }.first ?? []
  }

  /// All that the interviewee said.
  var heard: [String] {
    events.compactMap { if case .heard(let text, _) = $0.what { text } else { nil } }
  }
}
