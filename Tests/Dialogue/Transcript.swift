import Dialogue
import DataFiles
import Foundation
import Interviews
import Phrases
@testable import QuestionChecking
import Testing

/// A conversation with a memory in place of the journal, written down as it goes.
final class Transcript {
  static let book = Phrasebook { file in
    DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
  }

  /// A Saturday morning.
  static let now = Date(timeIntervalSince1970: 1_795_251_600)

  private(set) var text = ""
  private(set) var conversation: Conversation
  private(set) var memory: Memory
  private(set) var isOver = false

  /// What the journal would hold.
  final class Memory: @unchecked Sendable {
    var interviews: [Interview] = []
    var changes: [(change: Phrase, id: Interview.ID, before: Interview?)] = []
    /// The talk held last.
    var held: Dependencies.Held?
    var people: [Person] = []
    var settings = Settings()
    var due: [DueEntry] = []
    /// The unfinished interview that was put off for the day.
    var leftForToday: Interview.ID?
    var thanked: Set<Interview.ID> = []
    /// The interviews the user was asked about.
    var asked: Set<Interview.ID> = []
    var reflections: [Interview.ID: Reflection] = [:]
    var quizAnswers: [Quiz: [QuizAnswer]] = [:]
    /// When set, the next save fails.
    var failsNext = false
  }

  struct DiskFull: Error {}
  struct ChangedElsewhere: Error {}
  private var revision: Int?
  /// The number of the interview that the same effects saved before.
  private var latest: Interview.ID?

  init(memory: Memory = Memory()) {
    self.memory = memory
    conversation = Conversation(dependencies: Self.dependencies(memory))
  }

  static func dependencies(_ memory: Memory) -> Dependencies {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var dependencies = Dependencies(calendar: calendar)
    dependencies.questions = { bank }
    dependencies.findings = { draft, _ in findings(draft) }
    dependencies.interview = { id in memory.interviews.first { $0.id == id } }
    dependencies.interviews = { _ in memory.interviews }
    dependencies.unfinished = { memory.interviews.last { $0.progress != .ready } }
    dependencies.latest = { memory.interviews.last }
    dependencies.next = { date in
      memory.interviews.filter { $0.progress == .ready && $0.start ?? .distantPast >= date }
        .min { $0.start ?? date < $1.start ?? date }
    }
    dependencies.last = { from, to in
      memory.interviews.filter {
        $0.progress == .ready && $0.start.map { $0 >= from && $0 < to } ?? false
      }.max { $0.start ?? from < $1.start ?? from }
    }
    dependencies.lastHeld = { memory.held }
    dependencies.latestWithName = { name, id in
      memory.interviews.last {
        $0.interviewee.name?.lowercased() == name.lowercased() && $0.id != id
      }
    }
    dependencies.facts = { kind in
      memory.interviews.compactMap { kind == "name" ? $0.interviewee.name : $0.interviewee.role }
    }
    dependencies.person = { id in memory.people.first { $0.id == id } }
    dependencies.people = { words, limit in
      Array(memory.people.filter { words.isEmpty || $0.name.hasPrefix(words) }.prefix(limit))
    }
    dependencies.countPeople = { memory.people.count }
    dependencies.settings = { memory.settings }
    dependencies.due = { DueList(memory.due, now: $0) }
    dependencies.wasAskedAbout = { memory.asked.contains($0) }
    dependencies.isThanked = { memory.thanked.contains($0) }
    dependencies.reflection = { memory.reflections[$0] ?? Reflection() }
    dependencies.peopleMeant = { words in memory.people.filter { $0.name.hasPrefix(words) } }
    dependencies.peopleNear = { text in
      memory.people.filter { TypedName(text).match($0.name) != nil }
    }
    dependencies.shellCommands = { name in
      switch name {
      case nil: ["people", "outreach", "export", "show", "prepare", "live", "due"]
      case "people": ["add", "find", "import"]
      case "outreach": ["log", "due"]
      default: []
      }
    }
    dependencies.lastChange = {
      memory.changes.last.map { change in
        Input.Undone(
          change: change.change, id: change.id, interview: change.before,
          title: memory.interviews.first { $0.id == change.id }?.title)
      }
    }
    dependencies.isLeftForToday = { id, _ in memory.leftForToday == id }
    dependencies.quiz = QuizSource(
      sets: { sets },
      badQuestions: { ["Would you hire me?", "Will your boss hire me?", "Where do you eat?"] },
      answers: { memory.quizAnswers[$0] ?? [] })
    return dependencies
  }

  /// The first questions of three themes, so that the transcripts stay short.
  static let bank: [Question] = ["path", "day-to-day", "hiring", "personal", "closing"].flatMap {
    theme in
    (try? DataFile.builtIn("QuestionBanks/good/\(theme).yaml")?.decode(QuestionBankFile.self))
      .map { Array($0.questions.prefix(6)) } ?? []
  }

  /// Two requests taken apart.
  static let sets: [RequestSet] = {
    let file = DataFile.builtIn("Prompts/quiz/requests.yaml")
    return (try? file?.decode(RequestSetFile.self)).map { Array($0.sets.prefix(2)) } ?? []
  }()

  /// A checker that knows three words.
  static func findings(_ draft: String) -> [Finding] {
    func finding(_ word: String, _ severity: Severity) -> Finding {
      Finding(
        rule: "test", category: "job", severity: severity, range: 0..<1, matched: word,
        message: "It is about \(word).", why: "Because.", guides: [],
        instead: ["hiring-looks-for", "good-against-outstanding"])
    }
    if draft.contains("hire me") { return [finding("hiring you", .forbidden)] }
    if draft.contains("openings") { return [finding("openings", .caution)] }
    return draft.contains("long") ? [finding("length", .hint)] : []
  }

  @discardableResult func begin() throws -> Transcript {
    perform(try conversation.open(now: Self.now))
    return self
  }

  /// Types lines; `^C` and `^D` stand for the keys.
  @discardableResult func type(_ lines: String...) throws -> Transcript {
    for line in lines {
      writePrompt(try conversation.ask(), line)
      let input: Input =
        line == "^C"
        ? .interrupt
        : line == "^D"
          ? .endOfInput
          : line.hasSuffix("^C") ? .interruptedLine(String(line.dropLast(2))) : .line(line)
      let before = conversation
      do {
        try performing(try conversation.handle(input, now: Self.now))
      } catch is DiskFull {
        conversation = before
        text += "[failed]\n"
      }
    }
    return self
  }

  /// Types the same line until a step is asked, which must be soon.
  func type(_ line: String, until step: Step) throws {
    for _ in 0..<Step.allCases.count {
      if try conversation.ask().kind == .step(step) { return }
      try type(line)
    }
    try #require(try conversation.ask().kind == .step(step), "\(text)")
  }

  /// What a line brings about, without the line itself.
  func said(_ line: String) throws -> String {
    let before = text.count
    try type(line)
    let rest = text.dropFirst(before)
    return String(rest.range(of: "> \(line)\n").map { rest[$0.upperBound...] } ?? rest)
  }

  private func writePrompt(_ ask: Ask, _ line: String) {
    if let question = ask.question { text += Self.book.text(question) + "\n" }
    let standard = ask.standard.map { " [\($0)]" } ?? ""
    let initial = ask.initial.isEmpty ? "" : "{\(ask.initial)}"
    text += "\(Self.book.text(ask.label))\(standard)> \(initial)\(line)\n"
  }

  private func perform(_ effects: [Effect]) {
    try? performing(effects)
  }

  private func performing(_ effects: [Effect]) throws {
    (revision, latest) = (nil, nil)
    for effect in effects {
      switch effect {
      case .say(let phrase, _): text += Self.book.text(phrase) + "\n"
      case .show(let view): text += Self.describe(view)
      case .save(let interview, let change): try save(interview, change)
      case .undo: try undo()
      case .writeSheet(let interview): text += "[sheet of \(interview.title)]\n"
      case .updateSheet: break
      case .live(let interview, _): text += "[talk with \(interview.title)]\n"
      case .rehearse(let interview, _): text += "[rehearsal with \(interview.title)]\n"
      case .reachOut(let person, _): text += "[message to \(person.name)]\n"
      case .settings(let request): text += "[settings: \(request)]\n"
      case .shell(let line): text += "[shell: \(line)]\n"
      case .leave: isOver = true
      case .reflect(let id, let question, let answer):
        memory.reflections[id, default: Reflection()].answers[question] = answer
      case .thank(let interview, let style):
        text += "[thank-you to \(interview.title) by \(style.rawValue)]\n"
      case .leaveForToday(let id): memory.leftForToday = id
      case .finish(let id): text += "[\(id) done]\n"
      case .answered(let quiz, let answers):
        memory.quizAnswers[quiz, default: []] += answers
      case .reopen(let id): text += "[\(id) open again]\n"
      case .snooze(let id, let days): text += "[\(id) put off by \(days) days]\n"
      case .delete(let interview, let change):
        let before = memory.interviews.first { $0.id == interview.id }
        memory.interviews.removeAll { $0.id == interview.id }
        memory.changes.append((change, interview.id, before))
      case .followUp(let interview): text += "[to-dos after \(interview.title)]\n"
      case .askedAbout(let id): memory.asked.insert(id)
      case .close, .command, .message, .session: text += "[\(effect)]\n"
      }
    }
  }

  private func save(_ interview: Interview, _ change: Phrase?) throws {
    if memory.failsNext {
      memory.failsNext = false
      throw DiskFull()
    }
    var saved = interview
    if saved.id == 0, let latest { saved.id = latest }
    saved.revision = revision ?? saved.revision
    let stored = memory.interviews.first { $0.id == saved.id }
    if let stored, stored.revision != saved.revision { throw ChangedElsewhere() }
    saved.revision += 1
    revision = saved.revision
    if saved.id == 0 { saved.id = Int64(memory.interviews.count + 1) }
    latest = saved.id
    let before = memory.interviews.first { $0.id == saved.id }
    memory.interviews.removeAll { $0.id == saved.id }
    memory.interviews.append(saved)
    if let change { memory.changes.append((change, saved.id, before)) }
    _ = try conversation.handle(.saved(saved), now: Self.now)
  }

  private func undo() throws {
    let last = memory.changes.popLast()
    if let last {
      memory.interviews.removeAll { $0.id == last.id }
      if let before = last.before { memory.interviews.append(before) }
    }
    let input = last.map { Input.Undone(change: $0.change, id: $0.id, interview: $0.before) }
    try performing(try conversation.handle(.undone(input), now: Self.now))
  }

  private static func describe(_ view: View) -> String {
    switch view {
    case .check(let report):
      "[check: \(report.verdict.rawValue); \(report.suggestions.count) to ask instead]\n"
    case .plan(let interview, _):
      "[plan]\n"
        + interview.questions.enumerated().map {
          "  \($0.offset + 1). \($0.element.text) (\($0.element.minutes))\n"
        }.joined()
    case .agenda(let interview):
      "[agenda of \(interview.minutes) minutes, \(interview.questions.count) questions]\n"
    case .sheet(let interview): "[notes sheet of \(interview.title)]\n"
    case .interview(let interview): "[interview \(interview.title)]\n"
    case .interviews(let interviews): "[\(interviews.count) interviews]\n"
    case .bank(let questions): "[\(questions.count) questions of the bank]\n"
    case .sessions(let interview): "[sessions of \(interview.title)]\n"
    case .rehearsals(let interview): "[rehearsals of \(interview.title)]\n"
    case .outreachDue: "[what is due with people]\n"
    case .advice(let words): "[advice \(words)]\n"
    case .rule(let name): "[rule \(name)]\n"
    case .people(let people, let others):
      "[people: \(people.map(\.name).joined(separator: ", ")); \(others) more]\n"
    case .person(let person): "[person \(person.name)]\n"
    case .places: "[where to look]\n"
    case .post(let field, let wish): "[post: \(field); \(wish)]\n"
    case .summary(let interview): "[report on \(interview.title)]\n"
    case .due: "[due]\n"
    case .pressing(let entries, let isAll):
      "[pressing: \(entries.map { $0.item.kind.rawValue }.joined(separator: ", "))"
        + (isAll ? "]\n" : ", and more]\n")
    case .dueItem(let id): "[due: \(id)]\n"
    case .insights(let words): "[insights \(words.joined(separator: " "))]\n"
    case .requestSet(let match):
      "[\(match.set.title): \(match.shown.map(\.rawValue).joined(separator: ", "))]\n"
    case .requestResult(let match, let score):
      "[right: \(RequestPart.allCases.filter(match.isRight).map(\.rawValue).joined(separator: ", ")); "
        + "so far \(score.right) of \(score.answered)]\n"
    case .quizQuestion(let question, let number, let count):
      "[\(number) of \(count): \(question.text)]\n"
    case .quizVerdict(let verdict):
      "[\(verdict.isRight ? "right" : "wrong"): \(verdict.question.isGood ? "good" : "bad"); "
        + "\(verdict.message) \(verdict.instead ?? "")]\n"
    case .quizEnd(let score, let isTold):
      "[\(score.quiz.rawValue): \(score.right) of \(score.answered), \(score.missed) come back"
        + "\(isTold ? ", told" : "")]\n"
    case .quizScores(let scores): "[scores: \(scores.map(\.answered))]\n"
    case .message, .stop, .cue, .heard, .sessionPlan, .debrief, .briefCheck, .sessionHelp:
      "[\(view)]\n"
    case .help(let command): "[help\(command.map { " \($0.rawValue)" } ?? "")]\n"
    }
  }
}
