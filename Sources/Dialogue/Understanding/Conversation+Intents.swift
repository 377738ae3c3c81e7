package import Foundation
import Interviews
import Language
import Phrases

/// Lines at the main prompt, in people's own words.
extension Conversation {
  /// Does what a line asks for that describes a conversation to prepare, as far as anyone can tell.
  ///
  /// - Parameters:
  ///   - line: the line, such as an argument in the shell.
  ///   - now: the current time.
  /// - Returns: the effects to carry out, in order.
  /// - Throws: any error of the ``Dependencies``.
  package mutating func tell(_ line: String, now: Date) throws -> [Effect] {
    let meaning = Meaning(line, dependencies.understand(line, .main, now))
    guard [.prepare, .answer, .unclear].contains(meaning.intent), !meaning.read.facts.isEmpty else {
      return try act(on: line, now: now)
    }
    return try prepare(saying: line, meaning.read, now: now)
  }

  /// Does what a line asks for.
  mutating func act(on line: String, now: Date) throws -> [Effect] {
    let meaning = Meaning(line, dependencies.understand(line, .main, now))
    if [.foreign, .gibberish].contains(meaning.kind) { return [.say(reply(to: meaning.kind))] }
    if let interview = try planToChange(line, meaning, now: now) {
      return try change(interview, line, meaning.read, now: now)
    }
    if let doubt = meaning.doubt {
      mode = .choosing(.meaning(line: line, doubt))
      return []
    }
    // Below this, even asking back is no help.
    let isLost = meaning.sureness < Understanding.unsure && !meaning.isChange
    return try act(on: line, isLost ? .unclear : meaning.intent, meaning, now: now)
  }

  /// Does what a line asks for, now that its intent is known.
  mutating func act(
    on line: String, _ intent: Intent, _ meaning: Meaning, now: Date
  ) throws -> [Effect] {
    switch intent {
    case .check: return try check(line, isDraft: true, now: now)
    case .prepare, .answer: return try plan(line, meaning, now: now)
    case .change: return try change(line, meaning.read, now: now)
    case .reply: return try reply(line, meaning.read, now: now)
    case .find: return try findSomeone(line, now: now)
    case .reachOut: return try write(line, meaning.read)
    case .practice, .start, .print: return try use(intent, line, now: now)
    case .thanks, .reflect: return try lookBack(intent, line, now: now)
    case .due: return try tellWhatsNext(line, meaning, now: now)
    case .undo: return try undo()
    case .quit: return try leave()
    case .back: return [.say(Phrase("main.nothing-before"))]
    case .help, .why: return try help(line, meaning, now: now)
    case .worry: return [.say(Phrase("lines.worry"))]
    case .open: return [.say(Phrase("lines.open"))]
    case .chat:
      let isKnown = [.greeting, .thanks].contains(meaning.kind)
      return [.say(isKnown ? reply(to: meaning.kind) : Phrase("lines.chat"))]
    case .unclear: return try check(line, now: now)
    }
  }

  /// Returns the interview that a line changes beyond doubt: it names a question of the plan, is about
  /// how the name is written, or calls the interview off. Nil if it may be about something else.
  private func planToChange(
    _ line: String, _ meaning: Meaning, now: Date
  ) throws -> Interview? {
    let wish = QuestionWish(line) != nil
    guard meaning.kind != .question || meaning.intent == .change || wish else { return nil }
    let isNamed = Turn.isAboutName(line) && meaning.read.facts.name != nil
    let isOff = [.deleted, .calledOff].contains(Turn(line))
    guard isNamed || isOff || wish || Self.namesQuestion(line) else { return nil }
    let mentioned = try openInterviews(mentionedIn: line, now: now)
    var meant = mentioned.count == 1 ? mentioned[0] : nil
    if mentioned.isEmpty {
      meant = try currentInterview.flatMap { try dependencies.interview($0.id) }
      if meant == nil {
        let upcoming = try dependencies.interviews(now).filter { isOpen($0, now: now) }
        meant = upcoming.count == 1 ? upcoming[0] : nil
      }
    }
    guard let meant, isOpen(meant, now: now) else { return nil }
    return isNamed || isOff || questionChange(in: line, of: meant) != nil ? meant : nil
  }

  /// Starts a preparation with what was said, or adds it to the one that is meant.
  private mutating func plan(
    _ line: String, _ meaning: Meaning, now: Date
  ) throws -> [Effect] {
    let facts = meaning.read.facts
    let isPlan = meaning.intent == .prepare
    guard isPlan || !facts.isEmpty else { return try check(line, now: now) }
    let mentioned = try openInterviews(mentionedIn: line, now: now)
    let isStranger = facts.name.map { name in
      isPlan && mentioned.allSatisfy { Naming(name, in: line, of: $0) == .stranger }
    }
    if facts.name != nil || !isPlan, !mentioned.isEmpty, isStranger != true {
      return try change(line, meaning.read, now: now)
    }
    // A fact without a person is about the interview that is open.
    if !isPlan, facts.name == nil, currentInterview.map({ isOpen($0, now: now) }) == true {
      return try change(line, meaning.read, now: now)
    }
    return try prepare(saying: line, meaning.read, now: now)
  }

  /// True if a line may be about a question of the plan.
  private static func namesQuestion(_ line: String) -> Bool {
    NumberedCommand(line, count: 99) != nil
  }

  // MARK: - Commands

  /// Starts a rehearsal or a session, or shows the sheet.
  private mutating func use(
    _ intent: Intent, _ line: String, now: Date
  ) throws -> [Effect] {
    let command: Command =
      switch intent {
      case .practice: .rehearse
      case .start: .live
      default: .sheet
      }
    let meant = try openInterviews(mentionedIn: line, now: now)
    if meant.count > 1 {
      return ask(which: meant, for: line)
    }
    let next = try dependencies.next(now.addingTimeInterval(-Self.stillNext))
    guard let interview = meant.first ?? currentInterview ?? next else {
      let topic = ["rehearse": "practice", "live": "start", "sheet": "print"][command.rawValue]
      return [.say(Phrase("lines.request.\(topic ?? "start")"))]
    }
    return try run(command, "\(interview.id)", now: now)
  }

  /// The seconds after its start for which an interview is still the next one.
  private static let stillNext: TimeInterval = 3600

  /// Starts the thank-you or the reflection.
  private mutating func lookBack(
    _ intent: Intent, _ line: String, now: Date
  ) throws -> [Effect] {
    let mentioned = try interviewsMentioned(in: line, now: now)
    let held = try mentioned.filter { try isHeld($0, now: now) }
    let number = (held.first ?? mentioned.first).map { "\($0.id)" } ?? ""
    return try run(intent == .thanks ? .thanks : .reflect, number, now: now)
  }

  /// Tells when an interview is, or what's due.
  private mutating func tellWhatsNext(
    _ line: String, _ meaning: Meaning, now: Date
  ) throws -> [Effect] {
    let meant = try openInterviews(mentionedIn: line, now: now)
    guard !meant.isEmpty || meaning.topic == "when" else { return due("") }
    guard let interview = meant.first else { return try run(.interviews, "", now: now) }
    currentInterview = interview
    let values = ["name": interview.title, "id": "\(interview.id)"]
    guard interview.start != nil else { return [.say(Phrase("lines.no-date", values))] }
    var facts = SaidFacts(changedIn: interview, since: Interview(minutes: 0))
    facts = facts.meetingOnly
    let parts = SaidBack(facts: facts, dates: dependencies.dates(now: now)).parts
    return [.say(Phrase("said.about", values, parts: parts))]
  }

  /// Helps to find someone to talk to: looks through the contacts, then says where else to look.
  private func findSomeone(_ line: String, now: Date) throws -> [Effect] {
    let how = Effect.say(Phrase("lines.request.find-someone"))
    let facts = work(in: line, now: now)
    guard let words = facts.field ?? facts.role ?? facts.company else {
      return try dependencies.countPeople() > 0 ? [.shell("people find"), how] : [how]
    }
    let found = try dependencies.people(words, Self.offered)
    return found.isEmpty
      ? [.say(Phrase("lines.find.none", ["field": words])), how]
      : [.show(.people(found, others: 0)), .say(Phrase("lines.find.some"))]
  }

  /// Answers a question about the program, or about what to ask.
  private func help(_ line: String, _ meaning: Meaning, now: Date) throws -> [Effect] {
    let topic = meaning.topic ?? "capabilities"
    let answer = Effect.say(Phrase("lines.request.\(topic)"))
    guard topic == "questions-for" else { return [answer] }
    let facts = work(in: line, now: now)
    var example = Interview(minutes: 15)
    (example.interviewee.role, example.interviewee.field) = (facts.role, facts.field)
    guard facts.role ?? facts.field != nil else { return [answer] }
    example.goals = [.role, .wayIn]
    example.questions = try dependencies.chooser(for: example).propose(keeping: [], refused: [])
    let questions = example.questions.prefix(3).map {
      Effect.say(Phrase("lines.example", ["text": $0.text]))
    }
    guard !questions.isEmpty else { return [answer] }
    let title =
      facts.role.map { Phrase("lines.examples.role", ["role": IndefiniteArticle.before($0)]) }
      ?? Phrase("lines.examples.field", ["field": facts.field ?? ""])
    return [.say(title)] + questions
      + [.say(Phrase("lines.examples-next"))]
  }

  /// The work that a request is about: `someone in nursing`, `what should i ask a nurse`.
  private func work(in line: String, now: Date) -> SaidFacts {
    var facts = dependencies.understand(line, .main, now).facts
    guard facts.field == nil, facts.role == nil, facts.company == nil else { return facts }
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let start = words.lastIndex { ["a", "an", "in"].contains($0.lowercased()) }
    guard let start, start + 1 < words.count else { return facts }
    let tail = words[(start + 1)...].joined(separator: " ").filter { !"?!.".contains($0) }
    if words[start].lowercased() == "in" {
      facts.field = WorkReader.field(tail).field
    } else {
      facts.role = WorkReader.role(tail).roleToSave
    }
    return facts
  }

  /// Starts a message to the person mentioned.
  private mutating func write(_ line: String, _ read: Understanding) throws -> [Effect] {
    let found = try peopleMentioned(in: line, read.facts)
    switch found.count {
    case 0:
      guard let name = read.facts.name else { return [.say(Phrase("lines.request.reach-out"))] }
      return [.say(Phrase("lines.stranger", ["name": name]))]
    case 1: return try atMain { _ in [.reachOut(found[0], options: "")] }
    default:
      return [
        .show(.people(found, others: 0)),
        .say(Phrase("people.which", ["words": read.facts.name ?? line])),
      ]
    }
  }

  /// Handles what someone answered: plans the interview, or says what helps next.
  private mutating func reply(
    _ line: String, _ read: Understanding, now: Date
  ) throws -> [Effect] {
    let people = try peopleMentioned(in: line, read.facts)
    let person = people.count == 1 ? people[0] : nil
    let turn = Turn(line) ?? (read.facts.start == nil ? nil : .accepted)
    var effects: [Effect] = []
    if let person, person.status.isWaiting, let word = turn?.reply {
      effects.append(.shell("outreach log \(person.id) --reply \(word)"))
    }
    switch turn {
    case .silent: return [.say(Phrase("lines.request.follow-up"))]
    case .declined, .calledOff, .deleted:
      if turn != .declined, try !openInterviews(mentionedIn: line, now: now).isEmpty {
        return try change(line, read, now: now)
      }
      return effects + [.say(Phrase("lines.declined"))]
    case .postponed: return effects + [.say(Phrase("lines.postponed"))]
    case .accepted:
      if try !openInterviews(mentionedIn: line, now: now).isEmpty {
        return effects + (try change(line, read, now: now))
      }
      var facts = read.facts
      facts.name = person?.name ?? facts.name
      let plan = Understanding(intent: .prepare, facts: facts, dateProblem: read.dateProblem)
      return effects + (try prepare(saying: line, plan, now: now))
    case nil: return effects + [.say(Phrase("lines.replied"))]
    }
  }
}

extension Turn {
  /// The reply as `outreach log` takes it; nil if there is nothing to log.
  fileprivate var reply: String? {
    switch self {
    case .accepted: "yes"
    case .declined: "no"
    case .postponed: "other"
    case .silent, .calledOff, .deleted: nil
    }
  }
}

extension SaidFacts {
  /// Only the facts about when and how two people meet.
  fileprivate var meetingOnly: SaidFacts {
    var facts = SaidFacts()
    (facts.start, facts.zone, facts.minutes) = (start, zone, minutes)
    (facts.channel, facts.place) = (channel, place)
    return facts
  }
}
