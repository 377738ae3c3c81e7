package import Foundation
package import Interviews
package import Language
import Phrases

/// Changes to an interview, told in people's own words.
extension Conversation {
  /// True if an interview is still ahead or going on, as far as the program knows.
  func isOpen(_ interview: Interview, now: Date) -> Bool {
    interview.outcome == nil && interview.end ?? .distantFuture > now
  }

  /// Returns the interviews mentioned that are still ahead.
  func openInterviews(mentionedIn line: String, now: Date) throws -> [Interview] {
    try interviewsMentioned(in: line, now: now).filter { isOpen($0, now: now) }
  }

  /// Changes the interview that a line is about, or asks which.
  mutating func change(
    _ line: String, _ read: Understanding, now: Date
  ) throws -> [Effect] {
    let mentioned = try interviewsMentioned(in: line, now: now)
    let open = mentioned.filter { isOpen($0, now: now) }
    let meant = open.isEmpty ? mentioned : open
    if meant.count == 1 { return try change(meant[0], line, read, now: now) }
    if meant.count > 1 {
      return ask(which: meant, for: line)
    }
    let current = try currentInterview.flatMap { try dependencies.interview($0.id) }
    if let current, current.outcome != .cancelled {
      return try change(current, line, read, now: now)
    }
    let upcoming = try dependencies.interviews(now).filter { isOpen($0, now: now) }
    switch upcoming.count {
    case 0: return [.say(Phrase("main.change.none"))]
    case 1: return try change(upcoming[0], line, read, now: now)
    default:
      return ask(which: Array(upcoming.prefix(Self.offered)), for: line)
    }
  }

  /// Changes an interview as a line says.
  mutating func change(
    _ interview: Interview, _ line: String, _ read: Understanding, now: Date
  ) throws -> [Effect] {
    var facts = read.facts
    if let change = questionChange(in: line, of: interview) {
      return try self.change(questionsOf: interview, change, line, now: now)
    }
    if let name = facts.name {
      switch Naming(name, in: line, of: interview) {
      case .mention: facts.name = nil
      case .correction(let corrected): facts.name = corrected
      case .stranger: return [.say(Phrase("main.change.stranger", ["name": name]))]
      }
    }
    switch Turn(line) {
    case .deleted: return try askToDelete(interview)
    case .calledOff where facts.start == nil: return try cancel(interview, now: now)
    case .declined where facts.isEmpty: return try cancel(interview, now: now)
    default: break
    }
    var changed = interview
    // "More about the culture" adds to what was said before.
    let aims = facts.aims
    facts.aims += changed.goals.compactMap { SaidFacts.Aim(rawValue: $0.rawValue) }
      .filter { !aims.isEmpty && !aims.contains($0) }
    var taken = changed.apply(facts, policy: dependencies.policy)
    taken.aims = taken.aims.filter(aims.contains)
    let problem = lengthProblem(of: facts)
    if taken.isEmpty {
      guard problem.isEmpty else { return problem }
      if let refusal = read.dateProblem, refusal.problem != .unclear {
        return ask(forDateOf: interview, refusal, now: now)
      }
      return [.say(Phrase("main.change.unclear", ["name": interview.title]))]
    }
    return try keep(changed, since: interview, taken, from: line, now: now) + problem
  }

  /// Saves a changed interview and says back what changed.
  private mutating func keep(
    _ changed: Interview, since before: Interview, _ taken: SaidFacts, from line: String, now: Date
  ) throws -> [Effect] {
    var changed = changed
    // A new date means it's on again.
    if taken.start != nil || before.outcome == .cancelled { changed.outcome = nil }
    if before.slots != changed.slots {
      changed.refillQuestions(since: before, bank: try dependencies.questions())
    }
    if before.minutes != changed.minutes {
      changed.arrangeQuestions(since: before, policy: dependencies.policy)
    }
    let isNews = (!taken.aims.isEmpty || !taken.findings.isEmpty) && !changed.questions.isEmpty
    if isNews { try proposeAgain(&changed) }
    currentInterview = changed
    let parts = SaidBack(facts: taken, dates: dependencies.dates(now: now)).parts
    let values = ["name": changed.title, "id": "\(changed.id)"]
    var effects: [Effect] = [
      .save(changed, change: Phrase("change.said", ["text": line])),
      .say(
        parts.isEmpty
          ? Phrase("main.change.on-again", values)
          : taken.isName
            ? Phrase("said.renamed", values) : Phrase("said.changed", values, parts: parts)),
    ]
    if isNews {
      effects.append(.show(.plan(changed, reasons: false)))
    }
    if changed.progress == .ready { effects.append(.updateSheet(changed)) }
    if taken.start != nil, before.start != nil {
      effects.append(.say(Phrase("main.change.calendar", values)))
    }
    return effects
  }

  /// Asks for what is missing of a date.
  private mutating func ask(
    forDateOf interview: Interview, _ refusal: DateReader.Refusal, now: Date
  ) -> [Effect] {
    mode = .choosing(.date(interview, refusal.remembered))
    return [.say(.problem(refusal.problem, now: now, dates: dependencies.dates(now: now)))]
  }

  /// Lists interviews, and asks which one a line is about.
  mutating func ask(which interviews: [Interview], for line: String) -> [Effect] {
    mode = .choosing(.interview(line: line, interviews))
    return [.show(.interviews(interviews))]
  }

  // MARK: - Moving, calling off, deleting

  /// Runs `/reschedule Dana to friday 3pm`, `/reschedule 3 friday 3pm`, or `/reschedule friday 3pm`.
  mutating func reschedule(_ rest: String, now: Date) throws -> [Effect] {
    let kept = leavePreparation()
    let first = rest.prefix { !$0.isWhitespace }
    let after = rest.dropFirst(first.count).trimmed
    let number = Interview.ID(first.hasPrefix("#") ? first.dropFirst() : first)
    let isNumber = try number.flatMap { try dependencies.interview($0) } != nil
    let (name, when): (String, String)
    if isNumber {
      (name, when) = (String(first), after)
    } else if let to = rest.range(of: " to ", options: .caseInsensitive) {
      (name, when) = (String(rest[..<to.lowerBound]), String(rest[to.upperBound...]))
    } else {
      let mentioned = try openInterviews(mentionedIn: rest, now: now)
      if mentioned.count > 1 { return kept + ask(which: mentioned, for: rest) }
      (name, when) = (mentioned.first.map { "\($0.id)" } ?? "", rest)
    }
    mode = .main
    return kept
      + (try withInterview(name) { try $0.reschedule($1, to: when, now: now) })
  }

  /// Moves an interview to a date, and asks for what is missing of it.
  package mutating func reschedule(
    _ interview: Interview, to text: String,
    after remembered: DateReader.Remembered = DateReader.Remembered(), now: Date
  ) throws -> [Effect] {
    currentInterview = interview
    // Other words may stand around the date: "Dana friday 3pm".
    let read = dependencies.understand(text, .when, now)
    if read.facts.start != nil, remembered == DateReader.Remembered() {
      return try move(interview, read.facts, saying: text, now: now)
    }
    if let problem = read.dateProblem, problem.problem.isAskedAbout,
      remembered == DateReader.Remembered()
    {
      return ask(forDateOf: interview, problem, now: now)
    }
    let zone = interview.zone.flatMap { TimeZone(identifier: $0) }
    let found: DateReader.Reading
    do throws(DateReader.Refusal) {
      found = try dependencies.dateReader.read(text, now: now, after: remembered, theirs: zone)
    } catch {
      switch error.problem {
      case .open: return [.say(Phrase("main.change.undated"))]
      case .unclear:
        mode = .choosing(.date(interview, error.remembered))
        return []
      default: return ask(forDateOf: interview, error, now: now)
      }
    }
    var facts = SaidFacts()
    (facts.start, facts.zone, facts.minutes) = (found.start, found.zone, found.minutes)
    return try move(interview, facts, saying: text, now: now)
  }

  private mutating func move(
    _ interview: Interview, _ facts: SaidFacts, saying text: String, now: Date
  ) throws -> [Effect] {
    var (changed, when) = (interview, SaidFacts())
    (when.start, when.zone, when.minutes) = (facts.start, facts.zone, facts.minutes)
    let taken = changed.apply(when, policy: dependencies.policy)
    guard !taken.isEmpty || interview.outcome != nil else {
      return [.say(Phrase("main.change.same", ["name": interview.title]))]
    }
    return try keep(changed, since: interview, taken, from: text, now: now)
  }

  /// Calls an interview off. It stays in the list.
  package mutating func cancel(_ interview: Interview, now: Date) throws -> [Effect] {
    let values = ["name": interview.title, "id": "\(interview.id)"]
    guard interview.outcome != .cancelled else {
      return [.say(Phrase("main.change.cancelled-before", values))]
    }
    var changed = interview
    changed.outcome = .cancelled
    currentInterview = changed
    return [
      .save(changed, change: Phrase("change.cancelled", values)),
      .say(Phrase("main.change.cancelled", values)),
    ]
      + (interview.start == nil ? [] : [.say(Phrase("main.change.calendar", values))])
  }

  /// Asks if an interview should be deleted.
  mutating func askToDelete(_ interview: Interview) throws -> [Effect] {
    let kept = leavePreparation()
    mode = .choosing(
      .deletion(interview, hasHistory: try dependencies.hasHistory(interview.id)))
    return kept
  }

  /// Deletes an interview.
  package mutating func delete(_ interview: Interview) throws -> [Effect] {
    if currentInterview?.id == interview.id { currentInterview = nil }
    let values = ["name": interview.title]
    return [
      .delete(interview, change: Phrase("change.deleted", values)),
      .say(
        Phrase(
          try dependencies.hasHistory(interview.id)
            ? "main.change.deleted-for-good" : "main.change.deleted", values)),
    ]
  }
}

/// The interview that a name in a change points to.
enum Naming: Equatable {
  /// It only says who is meant.
  case mention
  /// It's the name spelled right.
  case correction(String)
  /// It's someone else.
  case stranger

  /// Reads a name that a line mentions.
  init(_ name: String, in line: String, of interview: Interview) {
    guard let known = interview.interviewee.name else {
      self = .correction(name)
      return
    }
    let said = Conversation.nameWords(name)
    let words = Conversation.nameWords(known)
    if Set(said).isSubset(of: words) {
      self = .mention
      return
    }
    let isTold = Turn.isAboutName(line)
    if said.count > 1 {
      // A last name may be added, but another one is someone else's.
      self = isTold || Set(words).isSubset(of: said) ? .correction(name) : .stranger
      return
    }
    let near = known.split(separator: " ").firstIndex { part in
      let word = Conversation.nameWords(String(part)).joined()
      return EditDistance.between(word, said.joined(), limit: 2) != nil && word.count > 2
    }
    guard said.count == 1, let near else {
      self = isTold ? .correction(name) : .stranger
      return
    }
    // A typo isn't a correction.
    guard isTold else {
      self = .mention
      return
    }
    var parts = known.split(separator: " ").map(String.init)
    parts[parts.index(parts.startIndex, offsetBy: near)] = name
    self = .correction(parts.joined(separator: " "))
  }
}
