public import Foundation
public import Interviews
import Phrases

/// The dialogue as a state machine: a line comes in, effects go out.
///
/// It is a value: who runs it keeps a copy before each input, and goes back to that copy when an
/// effect fails. Then the same question is asked again and nothing is lost.
public struct Conversation: Sendable {
  /// What the next line is an answer to.
  public internal(set) var mode: Mode = .main
  /// The interview that commands without a number mean.
  public internal(set) var inHand: Interview?
  /// The last draft that was checked, and what to ask instead.
  var alternatives = Alternatives.none
  /// The gravest rule that it met.
  var lastRule: String?
  /// What is on the line of the main prompt from the start.
  var initial = ""

  /// What was done since the start and can be taken back, or is asked to be; the last comes last.
  var done: [Done] = []

  let world: World

  /// What the next line is an answer to.
  public enum Mode: Equatable, Sendable {
    /// A command or a draft.
    case main
    /// Whether to add a good draft to the interview in hand.
    case offering(draft: String, isDoubtful: Bool)
    /// Whether to go on with a preparation that was left off. `orNew`: else begin a new one.
    case resuming(Interview, orNew: Bool)
    /// An answer of a preparation.
    case preparing(Preparation)
    /// What one's own post is to say: the field, and then the wish.
    case posting(field: String?)
    /// Whether the thank-you for a talk was sent.
    case thanking(Interview, ThankYou.Style)
    /// An answer about a talk.
    case reflecting(Reflecting)
    /// An answer in an exercise.
    case quizzing(Quizzing)
    /// Whether to take back a change that was made before other things, or at an earlier start.
    case undoing(Input.Undone)
  }

  /// Begins at the main prompt.
  public init(world: World) {
    self.world = world
  }

  /// Takes one input.
  ///
  /// - Parameters:
  ///   - input: what came in.
  ///   - now: the time at which it came.
  /// - Returns: what to do about it, in order.
  /// - Throws: what the functions of the world throw.
  public mutating func handle(_ input: Input, now: Date) throws -> [Effect] {
    let effects = try take(input, now: now)
    note(effects)
    return effects
  }

  private mutating func take(_ input: Input, now: Date) throws -> [Effect] {
    switch input {
    case .line(let line):
      return try handle(line: withoutInitial(line.trimmed), now: now)
    case .answer(let text): return try handle(answer: text.trimmed, isLiteral: true, now: now)
    case .interrupt: return interrupt()
    case .endOfInput:
      let score: [Effect]
      if case .quizzing(let quizzing) = mode {
        score = try leaveQuiz(quizzing.quiz)
      } else {
        score = []
      }
      return score + [.say(Phrase("main.saved")), .leave]
    case .saved(let interview):
      remember(interview)
      return []
    case .undone(let undone): return try handle(undone, now: now)
    case .changedElsewhere(let interview): return changedElsewhere(interview)
    }
  }

  /// The first screen: what this is, what is next or due, how to begin.
  public mutating func begin(now: Date) throws -> [Effect] {
    if let unfinished = try world.unfinished() {
      inHand = unfinished
      mode = .resuming(unfinished, orNew: false)
    }
    let pressing = try world.due(now)
    let due = try due(now: now, pressing)
    let lines = self.pressing(pressing)
    var effects = [Effect.say(Phrase("start.what"))]
    if let due { effects.append(.say(due)) }
    effects += lines
    if mode == .main {
      let how =
        !lines.isEmpty ? "start.how-due" : inHand == nil ? "start.how" : "start.how-next"
      effects.append(.say(Phrase(how)))
    }
    return effects
  }

  /// What is next or due, in a line; nil if all that is due is kept as that. It is in hand, unless a
  /// preparation was left off.
  private mutating func due(now: Date, _ list: DueList) throws -> Phrase? {
    let dates = try world.dates()
    func values(_ interview: Interview, _ date: Date?) -> [String: String] {
      [
        "name": interview.title, "id": "\(interview.id)",
        "date": date.map(dates.full) ?? "",
      ]
    }
    func take(_ interview: Interview) {
      if mode == .main, inHand == nil { inHand = interview }
    }
    let held = try world.lastHeld()
    if let held, !held.isOver, held.end.addingTimeInterval(600) > now {
      take(held.interview)
      return Phrase("start.running", values(held.interview, held.end))
    }
    let longest = Double(world.policy.lengths.upperBound) * 60
    let thanks = Double(world.policy.thankWithinHours) * 3600
    let isKept = list.entries.contains { $0.item.kind == .thanks }
    if isKept, mode == .main {
      inHand = try list.entries.first { $0.item.kind == .thanks }?.item.interview
        .flatMap(world.interview)
    }
    if let held, held.end.addingTimeInterval(thanks) > now, !isKept,
      try !world.isThanked(held.interview.id)
    {
      take(held.interview)
      return Phrase(
        "start.thank", values(held.interview, held.end.addingTimeInterval(thanks)))
    }
    // A talk that has begun but not ended yet is still the next.
    var from = now.addingTimeInterval(-longest)
    while let next = try world.next(from), let start = next.start, let end = next.end {
      if end > now, start <= now, held?.interview.id != next.id {
        take(next)
        return Phrase("start.next", values(next, start))
      }
      if start > now { break }
      from = start.addingTimeInterval(1)
    }
    if let last = try world.last(now.addingTimeInterval(-thanks - longest), now),
      last.id != held?.interview.id, let end = last.end, end <= now,
      end.addingTimeInterval(thanks) > now, !isKept, try !world.isThanked(last.id)
    {
      take(last)
      return Phrase("start.thank", values(last, end.addingTimeInterval(thanks)))
    }
    if let next = try world.next(now) {
      take(next)
      return Phrase("start.next", values(next, next.start))
    }
    return list.entries.isEmpty ? Phrase("start.nothing") : nil
  }

  // MARK: - Lines

  /// Where an earlier answer stands on the line, `<`, `?`, `skip` or a command typed behind it
  /// means just that.
  private func withoutInitial(_ line: String) throws -> String {
    let initial = try ask().initial.trimmed
    guard !initial.isEmpty, line.hasPrefix(initial) else { return line }
    let rest = line.dropFirst(initial.count).trimmed
    if ["<", "?", "skip"].contains(rest) { return rest }
    if case .known = Command.read(rest, acceptsBareName: false) { return rest }
    return line
  }

  private mutating func handle(line: String, now: Date) throws -> [Effect] {
    initial = ""
    if let effects = try handle(shellLine: line, now: now) { return effects }
    switch Command.read(line, acceptsBareName: acceptsBareNames) {
    case .known(let command, let rest):
      if ![.check, .explain, .help].contains(command) { alternatives = .none }
      return try run(command, rest, now: now)
    case .unknown(let word, _) where world.shellCommands(nil).contains(word):
      return [.shell(String(line.dropFirst()))]
    case .unknown(let word, let begun):
      let names = begun.map { "/\($0.rawValue)" }.joined(separator: ", ")
      return [
        .say(
          begun.isEmpty
            ? Phrase("main.unknown-command", ["command": word])
            : Phrase("main.which-command", ["command": word, "commands": names]))
      ]
    case nil: break
    }
    return try handle(answer: line, now: now)
  }

  /// Whether a line that is only a command's name means that command here, and is no answer.
  private var acceptsBareNames: Bool {
    switch mode {
    case .main, .offering, .resuming, .thanking, .undoing: true
    case .posting, .reflecting, .quizzing: false
    case .preparing(let preparation):
      preparation.detail == nil && [.questions, .agenda].contains(preparation.step)
    }
  }

  /// Handles what is no command.
  ///
  /// - Parameter isLiteral: whether `?` and `<` are words like all others.
  private mutating func handle(
    answer line: String, isLiteral: Bool = false, now: Date
  ) throws -> [Effect] {
    switch mode {
    case .main: return try handle(mainLine: line, now: now)
    case .offering(let draft, let isDoubtful):
      return try handle(offer: line, draft: draft, isDoubtful: isDoubtful, now: now)
    case .resuming(let interview, let orNew):
      return try handle(resume: line, interview, orNew: orNew, now: now)
    case .preparing(let preparation):
      return try handle(line, in: preparation, isLiteral: isLiteral, now: now)
    case .posting(let field): return try handle(post: line, field: field)
    case .thanking(let interview, let style):
      return try handle(thanked: line, interview, style, now: now)
    case .reflecting(let reflecting):
      return try handle(line, in: reflecting, isLiteral: isLiteral, now: now)
    case .quizzing(let quizzing): return try handle(line, in: quizzing, now: now)
    case .undoing: return try handle(undoing: line, now: now)
    }
  }

  mutating func handle(mainLine line: String, now: Date) throws -> [Effect] {
    switch line {
    case "": return []
    case "?": return [.show(.help(nil))]
    case "<": return [.say(Phrase("main.nothing-before"))]
    default: break
    }
    if let suggestion = alternatives.picked(by: line) {
      initial = suggestion
      return []
    }
    guard Self.isSentence(line) || line.hasSuffix("?") else {
      return [.say(Phrase("main.unclear", ["text": line]))]
    }
    return try check(line, now: now)
  }

  private mutating func handle(
    offer line: String, draft: String, isDoubtful: Bool, now: Date
  ) throws -> [Effect] {
    switch line {
    case "?": return [.say(Phrase(isDoubtful ? "main.doubt.why" : "main.offer.why"))]
    case "<":
      mode = .main
      initial = draft
      return []
    default: break
    }
    if let suggestion = alternatives.picked(by: line) {
      mode = .main
      initial = suggestion
      return []
    }
    guard let yes = line.isEmpty ? !isDoubtful : line == "skip" ? false : readYesOrNo(line) else {
      if Self.isSentence(line) {
        // Another question, rather than an answer.
        mode = .main
        return try handle(mainLine: line, now: now)
      }
      return [.say(Phrase("main.yes-or-no"))]
    }
    mode = .main
    // Another window may have changed it meanwhile.
    guard yes, let id = inHand?.id, let before = try world.interview(id) else { return [] }
    var interview = before
    let question = PlannedQuestion(text: draft)
    interview.questions.append(question)
    interview.arrangeQuestions(since: before, policy: world.policy)
    inHand = interview
    let number = (interview.questions.lastIndex(of: question) ?? 0) + 1
    let values = ["number": "\(number)", "name": interview.title]
    let agenda = Agenda(of: interview, policy: world.policy)
    let isPlanned = agenda.planned.contains { $0.number == number }
    let said = isPlanned ? "main.added" : "main.added-spare"
    return [.save(interview, change: Phrase("change.add", ["text": draft]))]
      + (interview.progress == .ready ? [.writeSheet(interview)] : [])
      + [.say(Phrase(said, values))]
  }

  private mutating func handle(
    resume line: String, _ interview: Interview, orNew: Bool, now: Date
  ) throws -> [Effect] {
    if line == "?" { return [.say(Phrase("main.resume.why"))] }
    let yes = line.isEmpty ? true : line == "skip" ? false : readYesOrNo(line)
    switch yes {
    case true?:
      // It may have been changed since it was offered, here by /undo or in another window.
      guard let interview = try world.interview(interview.id) else {
        mode = .main
        return [.say(Phrase("main.no-such-interview", ["id": "\(interview.id)"]))]
      }
      return try resume(interview, now: now)
    case false? where orNew: return prepare()
    case false?:
      mode = .main
      return [.say(Phrase("main.resume.later", ["id": "\(interview.id)"]))]
    case nil where !orNew:
      // Whoever types something else wants that instead.
      mode = .main
      return try handle(mainLine: line, now: now)
    case nil: return [.say(Phrase("main.yes-or-no"))]
    }
  }

  private mutating func interrupt() -> [Effect] {
    defer {
      mode = .main
      initial = ""
    }
    if case .quizzing(let quizzing) = mode, let score = try? leaveQuiz(quizzing.quiz) {
      return score
    }
    return leavePreparation()
  }

  /// What to say when a preparation is left.
  func leavePreparation() -> [Effect] {
    if case .reflecting(let reflecting) = mode {
      return [.say(Phrase("reflect.kept", ["id": "\(reflecting.interview.id)"]))]
    }
    if case .quizzing = mode { return [.say(Phrase("quiz.kept"))] }
    guard case .preparing(let preparation) = mode else { return [] }
    guard preparation.interview.id != 0 else { return [.say(Phrase("main.nothing-to-keep"))] }
    return [.say(Phrase("main.kept", ["name": preparation.interview.title]))]
  }

  // MARK: - Drafts

  /// Checks a draft and, if it may be asked, offers it to the interview in hand.
  mutating func check(_ draft: String, now: Date) throws -> [Effect] {
    let report = try report(on: draft, for: inHand)
    var effects: [Effect] = [.show(.check(report))]
    if report.verdict == .forbidden {
      if !alternatives.isEmpty { effects.append(.say(Phrase("main.pick"))) }
    } else if let interview = inHand, interview.end ?? .distantFuture > now {
      mode = .offering(draft: draft, isDoubtful: report.verdict == .caution)
    } else {
      effects.append(.say(Phrase("main.no-interview")))
    }
    return effects
  }

  /// Asks the checker about a draft, and keeps in mind what to ask instead.
  mutating func report(on draft: String, for interview: Interview?) throws -> CheckReport {
    let findings = try world.findings(draft, interview?.interviewee)
    let report = CheckReport(
      text: draft, findings: findings, bank: findings.isEmpty ? [] : try world.questions(),
      slots: interview?.slots ?? Slots(),
      used: Set(interview?.questions.compactMap(\.bankID) ?? []))
    alternatives = Alternatives(
      draft: draft, questions: report.isSerious ? report.suggestions : [])
    lastRule = findings.first?.rule
    return report
  }

  // MARK: - What is on disk

  /// Keeps in mind what was written to the journal.
  private mutating func remember(_ interview: Interview) {
    if case .preparing(var preparation) = mode,
      [0, interview.id].contains(preparation.interview.id)
    {
      preparation.interview.id = interview.id
      preparation.interview.revision = interview.revision
      mode = .preparing(preparation)
    }
    if inHand?.id == interview.id || inHand?.id == 0 || mode.isPreparing(interview.id) {
      inHand = interview
    }
  }

  private mutating func handle(_ undone: Input.Undone?, now: Date) throws -> [Effect] {
    guard let undone else { return [.say(Phrase("main.nothing-to-undo"))] }
    var said = [Effect.say(undone.change)]
    if inHand?.id != undone.id, let interview = undone.interview {
      said.append(.say(Phrase("main.undone-for", ["name": interview.title])))
    }
    if inHand?.id == undone.id { inHand = undone.interview }
    if case .resuming(let interview, let orNew) = mode, interview.id == undone.id {
      mode = undone.interview.map { .resuming($0, orNew: orNew) } ?? .main
    }
    guard mode.isPreparing(undone.id) else {
      let isReady = undone.interview?.progress == .ready
      return said + (isReady ? undone.interview.map { [.writeSheet($0)] } ?? [] : [])
    }
    guard let interview = undone.interview else { return said + prepare() }
    var refused: Set<String> = []
    if case .preparing(let preparation) = mode { refused = preparation.refused }
    return said + (try resume(interview, refusing: refused, now: now))
  }

  /// Takes up an interview that another window has changed; the same question is asked again.
  private mutating func changedElsewhere(_ interview: Interview?) -> [Effect] {
    inHand = interview
    if case .preparing(var preparation) = mode, let interview {
      let step = preparation.step
      preparation.interview = interview
      preparation.interview.progress = .preparing(step: step.rawValue)
      preparation.detail = nil
      mode = .preparing(preparation)
    } else {
      mode = .main
    }
    return [.say(Phrase("main.changed-elsewhere"))]
  }
}

extension Conversation.Mode {
  /// Whether the interview of a number is being prepared.
  func isPreparing(_ id: Interview.ID) -> Bool {
    if case .preparing(let preparation) = self { preparation.interview.id == id } else { false }
  }
}

extension Interview {
  /// How the program calls it: by the interviewee's name, or its number.
  public var title: String {
    interviewee.name ?? "#\(id)"
  }
}
