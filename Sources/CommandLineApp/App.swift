import Conversation
import Foundation
import Interviews
import Language
import Journal
import Phrases
import QuestionChecking
import Rendering

/// What a run of the program works with. The journal and the banks are opened when they are first
/// needed.
final class App {
  let home: Home
  let clock: Clock
  let banks: Banks
  let calendar: Calendar
  /// What the person has set. What is wrong in their file is complained of once and left out.
  lazy var settings = loadSettings()
  private var openJournal: Journal?
  /// The conversation's, while a command of the shell is run in it: it works with the same journal. The
  /// journal is closed with its app, which puts everything into its one file.
  nonisolated(unsafe) static weak var ofTalk: App?
  private var loadedQuestions: [Question]?
  private var loadedChecker: Checker?

  /// - Parameters:
  ///   - folder: the folder named on the command line, if any.
  ///   - isLenient: whether banks of one's own with mistakes are left out.
  init(home folder: String? = nil, isLenient: Bool = false) throws {
    home = try Home(named: folder)
    banks = Banks(home: home, isLenient: isLenient)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    self.calendar = calendar
    clock = try Clock(timeZone: calendar.timeZone)
  }

  func journal() throws -> Journal {
    if let openJournal { return openJournal }
    if let talk = Self.ofTalk, talk !== self, talk.home.path == home.path {
      return try talk.journal()
    }
    let journal = try Journal(in: home.path)
    openJournal = journal
    return journal
  }

  func questions() throws -> [Question] {
    if let loadedQuestions { return loadedQuestions }
    let questions = try banks.questions()
    loadedQuestions = questions
    return questions
  }

  func checker() throws -> Checker {
    if let loadedChecker { return loadedChecker }
    let checker = try banks.checker()
    loadedChecker = checker
    return checker
  }

  /// Takes up what another command may have set.
  func refreshSettings() {
    settings = SettingsFile(in: home).read().settings
  }

  private func loadSettings() -> Settings {
    let file = SettingsFile(in: home)
    let (settings, problems) = file.read()
    // The conversation has said it before its commands do.
    for problem in problems where App.ofTalk == nil {
      Output.standard.complain(Words.say(problem.leftOut(of: file)))
    }
    return settings
  }

  /// How dates are read and written, and what is printed on.
  var region: Region { .current(environment: environment, setting: settings.region) }

  /// The paper of PDFs.
  var paper: String { settings.paper ?? region.paper(environment: environment) }

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  var dates: DateText { DateText(calendar: calendar, region: region, now: clock.now()) }

  /// Live sessions for the terminal.
  var liveText: LiveText {
    LiveText(
      book: Words.book, dates: dates, width: Output.standard.width, policy: settings.policy)
  }

  /// What the conversation can look up.
  func world() -> World {
    // The program runs on one thread; the world's functions never leave it.
    nonisolated(unsafe) let app = self
    var world = World(
      calendar: calendar, region: region,
      questions: { try app.questions() },
      findings: { draft, person in
        try app.checker().check(
          draft, context: CheckContext(role: person?.role, field: person?.field))
      },
      interview: { try app.journal().interview($0) },
      interviews: { try app.journal().interviews(now: $0) },
      unfinished: { try app.journal().unfinished() },
      latest: { try app.journal().latest() },
      next: { try app.journal().next(after: $0) },
      last: { try app.journal().last(from: $0, to: $1) },
      lastHeld: {
        guard let record = try app.journal().lastLiveSession(),
          let interview = try app.journal().interview(record.setup.interview.id)
        else { return nil }
        let end = record.isEnded ? record.events.last?.at : nil
        return World.Held(interview, end: end ?? record.session.end, isOver: end != nil)
      },
      latestWithName: { try app.journal().latest(withName: $0, except: $1) },
      asked: { try app.journal().bankIDs(plannedForName: $0, except: $1) },
      recent: { try app.journal().bankIDs(plannedBefore: $0) },
      facts: { kind in
        try Journal.Fact(rawValue: kind).map { try app.journal().values(of: $0) } ?? []
      },
      ruleNames: { try app.checker().allowableNames.sorted() },
      person: { try app.journal().person($0) },
      people: { words, limit in
        try words.isEmpty
          ? app.journal().people(limit: limit)
          : app.journal().people(matching: words, limit: limit)
      },
      countPeople: { try app.journal().countPeople() },
      settings: { app.settings },
      due: { _ in try app.due(limit: 5) }, isThanked: { try app.journal().isThanked(for: $0) },
      reflection: { try app.journal().reflection(on: $0) },
      peopleMeant: { try app.people(meantBy: $0) },
      peopleNear: { try app.journal().people(near: $0) },
      shellCommands: { RootCommand.names(behind: $0) },
      lastChange: {
        guard let last = try app.journal().lastChange() else { return nil }
        return Input.Undone(
          change: try JSONDecoder().decode(Phrase.self, from: Data(last.change.utf8)),
          id: last.id, interview: last.interview,
          title: try app.journal().interview(last.id)?.title)
      },
      wasHeld: { id in
        try app.journal().sessions(of: id).contains { $0.setup.kind == .live }
      })
    world.quiz = quizShelf
    world.isLeftForToday = { id, now in
      try app.journal().lines(kind: App.leftForToday).last == app.leftForToday(id, now)
    }
    world.adviceTopics = { Advice(book: Words.book).topics.map(\.name) }
    return world
  }

  /// The kind of line that remembers which unfinished interview was put off on which day.
  static let leftForToday = "left-for-today"

  /// The line that remembers that an unfinished interview was put off on the day of a moment.
  func leftForToday(_ id: Interview.ID, _ now: Date) -> String {
    "\(id) \(dates.local(now).prefix(10))"
  }

  /// The questions that close a talk.
  func closingQuestions(of interview: Interview) throws -> [String] {
    let chooser = QuestionChooser(
      bank: try banks.questions(about: Set(QuestionChooser.closingIntents)),
      interview: interview,
      asked: try interview.interviewee.name.map {
        try journal().bankIDs(plannedForName: $0, except: interview.id)
      } ?? [], policy: settings.policy)
    return QuestionChooser.closingIntents.map {
      chooser.closing($0) ?? Words.book.text("sheet.closing.\($0)")
    }
  }

  /// The notes sheet of an interview.
  func sheet(of interview: Interview) throws -> Sheet {
    Sheet(
      of: interview, agenda: agenda(of: interview),
      closing: try closingQuestions(of: interview), dates: dates, policy: settings.policy,
      book: Words.book)
  }

  /// An empty sheet, to fill in by hand.
  func blankSheet() throws -> Sheet {
    Sheet.blank(
      closing: try closingQuestions(of: Interview()), dates: dates, policy: settings.policy,
      book: Words.book)
  }

  /// The agenda of an interview.
  func agenda(of interview: Interview) -> Agenda {
    Agenda(of: interview, policy: settings.policy)
  }
}
