import DataFiles
import Dialogue
package import Foundation
package import Interviews
package import Language
package import Journal
package import Phrases
package import QuestionChecking
package import Presentation

/// What a run of the program works with. The journal and the banks are opened when they are first
/// needed.
package final class App {
  package let home: Home
  package let clock: Clock
  package let banks: Banks
  package let calendar: Calendar
  /// What the person has set. What is wrong in their file is complained of once and left out.
  package lazy var settings = loadSettings()
  private var openJournal: Journal?
  /// Opens the journal; in a command that runs inside a conversation, the conversation's.
  private let open: () throws -> Journal
  /// Tells the person of a mistake in their own files that is worked around.
  private let complain: (Phrase) -> Void
  /// The names of the shell's commands; or of those behind one, as `add` is behind `people`.
  let commandNames: (String?) -> [String]
  private var loadedQuestions: [Question]?
  private var loadedChecker: Checker?

  /// - Parameters:
  ///   - folder: the folder named on the command line, if any.
  ///   - isLenient: whether banks of one's own with mistakes are left out.
  ///   - conversation: the app whose journal is shared, if it works in the same folder.
  ///   - complain: tells the person of a mistake in their own files that is worked around.
  ///   - commandNames: the names of the shell's commands; or of those behind one.
  package init(
    home folder: String? = nil, isLenient: Bool = false, within conversation: App? = nil,
    complain: @escaping (Phrase) -> Void = { _ in },
    commandNames: @escaping (String?) -> [String] = { _ in [] }
  ) throws {
    let home = try Home(named: folder)
    self.home = home
    self.complain = complain
    self.commandNames = commandNames
    let shared = conversation.flatMap { $0.home.path == home.path ? $0 : nil }
    open = { try shared?.journal() ?? Journal(in: home.path) }
    banks = Banks(home: home, isLenient: isLenient, complain: complain)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    self.calendar = calendar
    clock = try Clock(timeZone: calendar.timeZone)
  }

  package func journal() throws -> Journal {
    if let openJournal { return openJournal }
    let journal = try open()
    openJournal = journal
    return journal
  }

  package func questions() throws -> [Question] {
    if let loadedQuestions { return loadedQuestions }
    var questions = try banks.questions()
    if region.usesBritishSpelling { questions = questions.map(\.inBritishSpelling) }
    loadedQuestions = questions
    return questions
  }

  package func checker() throws -> Checker {
    if let loadedChecker { return loadedChecker }
    let checker = try banks.checker()
    loadedChecker = checker
    return checker
  }

  /// Takes up what another command may have set.
  package func refreshSettings() {
    settings = SettingsFile(in: home).read().settings
  }

  private func loadSettings() -> Settings {
    let file = SettingsFile(in: home)
    let (settings, problems) = file.read()
    Words.isBritish =
      Region.current(environment: environment, setting: settings.region).usesBritishSpelling
    for problem in problems { complain(problem.leftOut(of: file)) }
    return settings
  }

  /// How dates are read and written, and what is printed on.
  package var region: Region { .current(environment: environment, setting: settings.region) }

  /// The paper of PDFs.
  package var paper: String { settings.paper ?? region.paper(environment: environment) }

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  package var dates: DateText { DateText(calendar: calendar, region: region, now: clock.now()) }

  /// The kind of line that remembers which unfinished interview was put off on which day.
  package static let leftForToday = "left-for-today"

  /// The line that remembers that an unfinished interview was put off on the day of a moment.
  package func leftForToday(_ id: Interview.ID, _ now: Date) -> String {
    "\(id) \(dates.local(now).prefix(10))"
  }

  /// The questions that close a talk.
  package func closingQuestions(of interview: Interview) throws -> [String] {
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
  package func sheet(of interview: Interview) throws -> Sheet {
    Sheet(
      of: interview, agenda: agenda(of: interview),
      closing: try closingQuestions(of: interview), dates: dates, settings: settings,
      book: Words.book)
  }

  /// An empty sheet, to fill in by hand.
  package func blankSheet() throws -> Sheet {
    Sheet.blank(
      closing: try closingQuestions(of: Interview()), dates: dates, settings: settings,
      book: Words.book)
  }

  /// The agenda of an interview.
  package func agenda(of interview: Interview) -> Agenda {
    Agenda(of: interview, policy: settings.policy)
  }
}
