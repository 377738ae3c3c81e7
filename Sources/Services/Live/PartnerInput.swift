import DataFiles
import Foundation
import Interviews
import Phrases
import Presentation

/// What a program that plays the interviewee is told: the situation, and the conversation so far.
struct PartnerInput {
  private let opening: Opening
  private let said: [Line]
  private let session: LiveSession

  /// The version of the format. It grows when something is renamed or left out.
  static let version = 2

  init(_ session: LiveSession, _ rehearsal: Rehearsal?) {
    self.session = session
    let person = session.interview.interviewee
    let began = session.visits.first?.from ?? session.opened
    let current: Int? = if case .question(let number) = session.stop { number } else { nil }
    opening = Opening(
      version: Self.version,
      interviewee: .init(
        name: person.name, role: person.role, company: person.company, field: person.field,
        stage: person.stage?.rawValue),
      persona: rehearsal.map { .init(name: $0.name, about: $0.persona.about) },
      minutes: session.interview.minutes,
      minutesLeft: max(0, Int((session.left(at: session.latest) / 60).rounded())),
      medium: session.interview.medium?.rawValue, part: session.stop?.name, question: current,
      plan: session.questions.map(\.text))
    said = session.lines.map { line in
      var (role, isForbidden) = ("interviewee", false)
      if case .remarks(let remarks) = line.kind {
        role = "visitor"
        isForbidden = remarks.contains(.forbidden)
      }
      return Line(
        role: role, text: line.text, at: Int(line.at.timeIntervalSince(began)),
        forbidden: isForbidden ? true : nil)
    }
  }

  private struct Opening: Encodable {
    let version: Int
    let interviewee: Person
    let persona: Persona?
    let minutes, minutesLeft: Int
    let medium, part: String?
    /// The number of the planned question they're at.
    let question: Int?
    let plan: [String]

    struct Person: Encodable {
      /// Facts about the interviewee; nil if unknown.
      let name, role, company, field, stage: String?
    }

    struct Persona: Encodable {
      let name, about: String
    }
  }

  private struct Line: Encodable {
    let role: String
    let text: String
    /// Seconds since the session began.
    let at: Int
    /// True if it asks for something off-limits; left out otherwise.
    let forbidden: Bool?
  }

  private struct Whole: Encodable {
    let talk: Opening
    let lines: [Line]
  }

  /// The situation, then each line said, as lines of JSON.
  var lines: [UInt8] {
    get throws {
      try JSONBytes.of(opening, pretty: false)
        + said.flatMap { try JSONBytes.of($0, pretty: false) }
    }
  }

  /// All of it as one line of JSON.
  var line: [UInt8] {
    get throws { try JSONBytes.of(Whole(talk: opening, lines: said), pretty: false) }
  }

  /// A prompt for a language model.
  var prompt: String {
    let words = Words.book
    let they = opening.interviewee
    func fact(_ key: String, _ value: String?) -> String? {
      value.map { words.text("partner.prompt.\(key)", ["value": $0]) }
    }
    let facts = [
      fact("name", they.name), fact("role", they.role), fact("company", they.company),
      fact("field", they.field), fact("persona", opening.persona?.about),
      fact("minutes", "\(opening.minutesLeft)"),
    ].compactMap { $0 }
    let talk = said.map { line in
      words.text("partner.prompt.\(line.role)", ["text": line.text])
    }
    let isForbidden = said.last { $0.role == "visitor" }?.forbidden == true
    return
      ([words.text("partner.prompt.rules")] + facts + [words.text("partner.prompt.so-far")] + talk
      + (isForbidden ? [words.text("partner.prompt.forbidden")] : [])
      + [words.text("partner.prompt.now")]).joined(separator: "\n") + "\n"
  }
}
