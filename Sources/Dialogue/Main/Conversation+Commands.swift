import Foundation
package import Interviews
import Language
package import Phrases

extension Conversation {
  /// Runs a command.
  ///
  /// - Parameter rest: the text after the command's name.
  mutating func run(_ command: Command, _ rest: String, now: Date) throws -> [Effect] {
    switch command {
    case .quit: return [.say(Phrase("main.saved")), .leave]
    case .undo: return try undo()
    case .help: return help(rest)
    // The shell's command takes options.
    case .check where rest.hasPrefix("--"): return [.shell("check \(rest)")]
    case .check:
      return rest.isEmpty
        ? [.show(.help(.check))] : try atMain { try $0.check(rest, now: now) }
    case .explain:
      let name = rest.isEmpty ? lastRule : rest
      return [.show(name.map { .rule($0) } ?? .help(.explain))]
    case .advice: return [.show(.advice(rest))]
    case .interviews:
      let all = try dependencies.interviews(now)
      return all.isEmpty
        ? [.say(Phrase("main.no-interviews"))]
        : [.show(.interviews(all)), .say(Phrase("main.next.interviews"))]
    case .quiz: return try quiz(rest, now: now)
    case .questions: return try questions(rest)
    case .settings: return [.settings(SettingsRequest(rest))]
    case .people: return try shell("people", rest) ?? people(rest)
    case .outreach: return try shell("outreach", rest) ?? reachOut(rest)
    case .where: return try whereToLook(rest)
    case .prepare: return try prepare(rest, now: now)
    case .open:
      return try withInterview(rest) { conversation, interview in
        try conversation.atMain { conversation in
          conversation.currentInterview = interview
          return [.show(.interview(interview))]
        }
      }
    case .show:
      return try withInterview(rest) { _, interview in
        [.show(.interview(interview)), Self.next(after: command, interview)]
      }
    case .agenda:
      return try withInterview(rest) { _, interview in
        [.show(.agenda(interview)), Self.next(after: command, interview)]
      }
    case .sessions:
      return try withInterview(rest) { _, interview in [.show(.sessions(interview))] }
    case .rehearsals:
      return try withInterview(rest) { _, interview in [.show(.rehearsals(interview))] }
    case .reschedule: return try reschedule(rest, now: now)
    case .cancel: return try withInterview(rest) { try $0.cancel($1, now: now) }
    case .delete: return try withInterview(rest) { try $0.askToDelete($1) }
    case .live, .rehearse: return try hold(command, rest, now: now)
    case .thanks: return try thanks(rest, now: now)
    case .reflect: return try withHeld(rest, now: now) { try $0.reflect(on: $1) }
    case .summary: return try withHeld(rest, now: now) { _, talk in [.show(.summary(talk))] }
    case .due: return due(rest)
    case .insights:
      return [.show(.insights(rest.split(whereSeparator: \.isWhitespace).map(String.init)))]
    case .reachOut: return try reachOut(rest)
    case .sheet:
      return try withInterview(rest) { _, interview in
        [.show(.sheet(interview)), .writeSheet(interview)]
      }
    }
  }

  /// Begins a session or a rehearsal.
  private mutating func hold(_ command: Command, _ rest: String, now: Date) throws -> [Effect] {
    let options = rest.range(of: "--").map { String(rest[$0.lowerBound...]) } ?? ""
    let words = rest.dropLast(options.count).trimmed
    if words.isEmpty { currentInterview = try aboutToBegin(now: now) ?? currentInterview }
    return try withInterview(words) { conversation, interview in
      try conversation.atMain { conversation in
        conversation.currentInterview = interview
        return [
          command == .live
            ? .live(interview, options: options) : .rehearse(interview, options: options)
        ]
      }
    }
  }

  /// The command to type after one that shows an interview.
  private static func next(after command: Command, _ interview: Interview) -> Effect {
    let isReady = interview.progress == .ready
    let key = isReady ? command.rawValue : "unfinished"
    return .say(Phrase("main.next.\(key)", ["id": "\(interview.id)"]))
  }

  /// Returns the interview that begins soon or has just begun. Nil if the current interview is
  /// within three hours of its start.
  private func aboutToBegin(now: Date) throws -> Interview? {
    let near: TimeInterval = 3600
    if let start = currentInterview?.start, currentInterview?.progress == .ready,
      abs(start.timeIntervalSince(now)) < 3 * near
    {
      return nil
    }
    return try dependencies.next(now - near / 2).flatMap { next in
      next.start.map { $0.timeIntervalSince(now) < near } == true ? next : nil
    }
  }

  /// Leaves the current question, whose answers are saved, and runs work at the main prompt.
  mutating func atMain(
    _ work: (inout Conversation) throws -> [Effect]
  ) throws -> [Effect] {
    let kept = leavePreparation()
    mode = .main
    return kept + (try work(&self))
  }

  private func help(_ rest: String) -> [Effect] {
    guard !rest.isEmpty else { return [.show(.help(nil))] }
    let name = rest.hasPrefix("/") ? rest : "/" + rest
    guard case .known(let command, _) = Command.read(name, acceptsBareName: false) else {
      return [.say(Phrase("main.unknown-command", ["command": rest]))]
    }
    return [.show(.help(command))]
  }

  /// Runs work on the interview with a given number or name, or on the current interview.
  mutating func withInterview(
    _ rest: String, _ work: (inout Conversation, Interview) throws -> [Effect]
  ) throws -> [Effect] {
    switch try interview(named: rest) {
    case .success(let interview): return try work(&self, interview)
    case .failure(let problem): return [.say(problem.phrase)]
    }
  }

  /// The reason why no interview was found, or several were.
  package struct NotFound: Error {
    /// The sentence that says so.
    package let phrase: Phrase
  }

  /// Returns the interview with a given number, or whose person has a given name or part of one,
  /// with or without a title. Without words, that is the current interview.
  ///
  /// - Throws: any error of the ``Dependencies``.
  package func interview(named rest: String) throws -> Result<Interview, NotFound> {
    if rest.isEmpty {
      // Another window may have changed it.
      return try currentInterview.flatMap { try dependencies.interview($0.id) }.map { .success($0) }
        ?? .failure(NotFound(phrase: Phrase("main.none-in-hand")))
    }
    let word = rest.hasPrefix("#") ? String(rest.dropFirst()) : rest
    if let id = Interview.ID(word) {
      return try dependencies.interview(id).map { .success($0) }
        ?? .failure(NotFound(phrase: Phrase("main.no-such-interview", ["id": "\(id)"])))
    }
    if let interview = try dependencies.latestWithName(rest, 0) { return .success(interview) }
    let names = try names(like: rest)
    guard names.count == 1, let interview = try dependencies.latestWithName(names[0], 0) else {
      let key = names.isEmpty ? "main.no-such-name" : "main.several-names"
      let values = ["name": rest, "names": names.prefix(5).joined(separator: ", ")]
      return .failure(NotFound(phrase: Phrase(key, values)))
    }
    return .success(interview)
  }

  /// Returns the names of interviewees that have all the words typed; if there are none, those that
  /// have a word that begins with each.
  private func names(like text: String) throws -> [String] {
    let said = Self.nameWords(PersonName(text).full)
    guard !said.isEmpty else { return [] }
    let all = try dependencies.facts("name")
    func having(_ fits: (_ word: String, _ said: String) -> Bool) -> [String] {
      all.filter { name in
        let words = Self.nameWords(name)
        return said.allSatisfy { said in words.contains { fits($0, said) } }
      }
    }
    let whole = having { $0 == $1 }
    return whole.isEmpty ? having { $0.hasPrefix($1) } : whole
  }

  private mutating func prepare(_ rest: String, now: Date) throws -> [Effect] {
    if rest.isEmpty {
      guard let unfinished = try dependencies.unfinished(), !mode.isPreparing(unfinished.id) else {
        if case .preparing(let preparation) = mode {
          return try resume(preparation.interview, now: now)
        }
        return prepare()
      }
      mode = .resuming(unfinished, orNew: true)
      return []
    }
    if rest.lowercased() == "new" { return prepare() }
    let isUnknown = try interview(named: rest).isNone
    // A lowercase word is more likely a typo than a new person.
    let isName = rest.first?.isUppercase == true
    if isUnknown, try rest.hasPrefix("#") || isName || isKnown(rest) {
      let kept = leavePreparation()
      return kept + (try prepare(named: rest, now: now))
    }
    return try withInterview(rest) { try $0.resume($1, now: now) }
  }

  /// Starts a message to a person. Without a name, shows the outreach that is due.
  private mutating func reachOut(_ rest: String) throws -> [Effect] {
    let options = rest.range(of: "--").map { String(rest[$0.lowerBound...]) } ?? ""
    let words = rest.dropLast(options.count).trimmed
    guard !words.isEmpty else { return [.show(.outreachDue), .say(Phrase("outreach.how"))] }
    let found = try dependencies.peopleMeant(
      words.hasPrefix("#") ? String(words.dropFirst()) : words)
    guard let person = found.first else {
      let near = try dependencies.peopleNear(words)
      guard near.isEmpty else {
        return [
          .say(Phrase("people.near", ["words": words])), .show(.people(near, others: 0)),
        ]
      }
      return [.say(Phrase("errors.people.nobody", ["name": words]))]
    }
    guard found.count == 1 else {
      return [
        .show(.people(found, others: 0)), .say(Phrase("people.which", ["words": words])),
      ]
    }
    return try atMain { _ in [.reachOut(person, options: options)] }
  }

  private func questions(_ rest: String) throws -> [Effect] {
    let filter = QuestionFilter(words: rest)
    let found = filter.apply(to: try dependencies.questions())
    return found.isEmpty
      ? [.say(Phrase("main.no-questions"))]
      : [.show(.bank(found)), .say(Phrase("main.next.questions"))]
  }
}

extension Result {
  /// True for a failure.
  fileprivate var isNone: Bool {
    if case .failure = self { true } else { false }
  }
}
