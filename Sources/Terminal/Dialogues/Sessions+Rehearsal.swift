import DataFiles
import Foundation
package import Interviews
import Phrases
import Presentation
package import Services
import TextLayout

extension Sessions {
  /// How a rehearsal is wanted.
  package struct RehearsalOptions {
    /// The persona's id; chosen by the seed if nil.
    package var persona: String?
    /// Made from the clock if nil.
    package var seed: UInt64?
    package var speed = 1.0
    /// Whether cues ring; nil if it was not said.
    package var rings: Bool?
    /// The program that plays the part, with its arguments.
    package var program: IntervieweeProgram?

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

  /// Rehearses the talk of an interview, or goes on with a rehearsal that was left.
  ///
  /// - Throws: ``ExitStatus`` if there is no such persona; those there are have been named then.
  package func rehearse(_ interview: Interview, _ options: RehearsalOptions) throws {
    let seed = options.seed ?? UInt64(max(0, app.clock.now().timeIntervalSince1970)) % 100_000
    let name = try personaName(options.persona, seed: seed)
    let last = try app.journal().sessions(of: interview.id)
      .last { $0.setup.kind == .rehearsal }
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

  /// Whether a rehearsal that was left is the one that is wanted.
  private func isMeant(_ setup: SessionRecord.Setup, by options: RehearsalOptions) -> Bool {
    setup.speed == options.speed && options.persona ?? setup.persona == setup.persona
      && options.seed ?? setup.seed == setup.seed
  }

  /// The persona of a session, ready to answer; nil if it is no rehearsal.
  package func rehearsal(of record: SessionRecord, _ program: IntervieweeProgram?) throws
    -> Rehearsal?
  {
    guard record.setup.kind == .rehearsal else { return nil }
    let name = try personaName(record.setup.persona, seed: record.setup.seed)
    guard let persona = try Personas(home: app.home).persona(name) else { return nil }
    var rehearsal = Rehearsal(
      name, persona: persona, seed: record.setup.seed, speed: record.setup.speed)
    rehearsal.isPlayedElsewhere = program != nil
    return rehearsal
  }

  /// The persona that is wanted; one by chance if none is named.
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
