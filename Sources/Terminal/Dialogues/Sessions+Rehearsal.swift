import DataFiles
import Foundation
package import Interviews
import Language
import Phrases
import Presentation
package import Services
import TextLayout

extension Sessions {
  /// Options of a rehearsal.
  package struct RehearsalOptions {
    /// The name of the persona; nil to let the seed choose one.
    package var persona: String?
    /// The seed for random choices; nil to take it from the clock.
    package var seed: UInt64?
    /// Session seconds per real second.
    package var speed = 1.0
    /// True if cues ring the bell; nil to follow the settings.
    package var rings: Bool?
    /// The external program that plays the interviewee, with its arguments.
    package var program: IntervieweeProgram?

    /// Creates options.
    package init(
      persona: String? = nil, seed: UInt64? = nil, speed: Double = 1, rings: Bool? = nil,
      program: IntervieweeProgram? = nil
    ) {
      self.persona = persona
      self.seed = seed
      self.speed = speed
      self.rings = rings
      self.program = program
    }
  }

  /// Rehearses an interview, or resumes an unfinished rehearsal that fits the options.
  ///
  /// - Throws: ``ExitStatus`` if the persona is unknown, after listing those that exist; or an
  ///   error if the rehearsal can't be saved.
  package func rehearse(_ interview: Interview, _ options: RehearsalOptions) throws {
    let rehearsals = try app.journal().sessions(of: interview.id)
      .filter { $0.setup.kind == .rehearsal }
    // The first rehearsal is with a kind one, unless a seed chooses.
    let wanted = options.persona ?? (rehearsals.isEmpty && options.seed == nil ? Self.kind : nil)
    let seed = options.seed ?? UInt64(max(0, app.clock.now().timeIntervalSince1970)) % 100_000
    let name = try personaName(wanted, seed: seed)
    let last = rehearsals.last
    let how = Options(speed: options.speed, rings: options.rings)
    if let last, !last.isEnded, isMeant(last.setup, by: options) {
      return try hold(last, how, playedBy: options.program)
    }
    let now = app.clock.now()
    var rehearsed = interview
    let start = interview.start ?? now
    rehearsed.start = start
    let setup = SessionRecord.Setup(
      kind: .rehearsal, interview: rehearsed, opened: start,
      end: start.addingTimeInterval(Double(interview.minutes) * 60), speed: options.speed,
      persona: name, seed: seed, made: now)
    try hold(try app.journal().begin(setup), how, playedBy: options.program)
  }

  /// The persona of the first rehearsal.
  private static let kind = "warm"

  /// True if an unfinished rehearsal fits the options.
  private func isMeant(_ setup: SessionRecord.Setup, by options: RehearsalOptions) -> Bool {
    setup.speed == options.speed && options.persona ?? setup.persona == setup.persona
      && options.seed ?? setup.seed == setup.seed
  }

  /// Returns the rehearsal of a session; nil if the session isn't one.
  ///
  /// - Throws: an error if the persona can't be loaded.
  package func rehearsal(of record: SessionRecord, _ program: IntervieweeProgram?) throws
    -> Rehearsal?
  {
    guard record.setup.kind == .rehearsal else { return nil }
    let name = try personaName(record.setup.persona, seed: record.setup.seed)
    guard let persona = try Personas(home: app.home).persona(name) else { return nil }
    let person = record.setup.interview.interviewee
    var rehearsal = Rehearsal(
      name, persona: persona, seed: record.setup.seed, speed: record.setup.speed,
      partner: Words.partner,
      fields: FieldFinder.fields(role: person.role, field: person.field, company: person.company))
    rehearsal.isPlayedElsewhere = program != nil
    return rehearsal
  }

  /// Returns the current name of the persona wanted; a random built-in one for nil.
  private func personaName(_ wanted: String?, seed: UInt64) throws -> String {
    let personas = Personas(home: app.home)
    let names = personas.names()
    guard let wanted else {
      var chance = SplitMix(seed: seed)
      return Personas.builtIn.sorted().randomElement(using: &chance) ?? ""
    }
    let name = personas.current(wanted)
    if names.contains(name) { return name }
    Output.standard.complain(Words.say(Phrase("errors.rehearsal.persona", ["name": wanted])))
    let rows = names.map { ("  " + $0, (try? personas.persona($0))?.about ?? "") }
    let lines = Layout.labelled(
      rows.map { (Sanitizer.line($0.0), Sanitizer.line($0.1, limit: 200)) },
      width: Output.standard.width)
    Output.standard.writeError(lines.map { $0 + "\n" }.joined())
    throw ExitStatus.usage
  }
}
