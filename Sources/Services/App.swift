import DataFiles
import Dialogue
package import Foundation
package import Interviews
package import Language
package import Journal
package import Phrases
package import QuestionChecking
package import Presentation

/// The state of one run of the program. The journal and the banks are opened on first use.
package final class App {
  /// The folder with the user's data.
  package let home: Home
  /// The program's clock.
  package let clock: Clock
  /// The question banks and rules.
  package let banks: Banks
  /// A Gregorian calendar in the system's time zone.
  package let calendar: Calendar
  /// The user's settings. Invalid entries in the file are reported once and skipped.
  package lazy var settings = loadSettings()
  private var openJournal: Journal?
  /// Opens the journal, or shares that of the conversation a command runs in.
  private let open: () throws -> Journal
  /// Reports a mistake in the user's own files that the program works around.
  private let complain: (Phrase) -> Void
  /// Returns the names of the shell commands, or of the subcommands of one, such as `add` for
  /// `people`.
  let commandNames: (String?) -> [String]
  private var loadedQuestions: [Question]?
  private var loadedChecker: Checker?

  /// Creates the state of a run.
  ///
  /// - Parameters:
  ///   - folder: the folder named on the command line, if any.
  ///   - isLenient: true to skip the user's own bank files that have mistakes.
  ///   - conversation: the app whose journal is shared, if it uses the same folder.
  ///   - complain: reports a mistake in the user's own files that the program works around.
  ///   - commandNames: returns the names of the shell commands, or of the subcommands of one.
  /// - Throws: ``Failure`` if the home folder is not known or $COFFEECHAT_NOW is not a valid time.
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

  /// Returns the journal, and opens it on first use.
  ///
  /// - Throws: `JournalError` if it can't be opened.
  package func journal() throws -> Journal {
    if let openJournal { return openJournal }
    let journal = try open()
    openJournal = journal
    return journal
  }

  /// Returns the good questions in the region's spelling, and loads them on first use.
  ///
  /// - Throws: ``Failure`` if a bank file is not valid.
  package func questions() throws -> [Question] {
    if let loadedQuestions { return loadedQuestions }
    var questions = try banks.questions()
    if region.usesBritishSpelling { questions = questions.map(\.inBritishSpelling) }
    loadedQuestions = questions
    return questions
  }

  /// Returns the checker, and loads it on first use.
  ///
  /// - Throws: ``Failure`` if a rule file is not valid.
  package func checker() throws -> Checker {
    if let loadedChecker { return loadedChecker }
    let checker = try banks.checker()
    loadedChecker = checker
    return checker
  }

  /// Reloads the settings, which another command may have changed.
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

  /// The region, for dates, spelling, and paper size.
  package var region: Region { .current(environment: environment, setting: settings.region) }

  /// The paper size of PDFs.
  package var paper: String { settings.paper ?? region.paper(environment: environment) }

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// A formatter for dates as of now.
  package var dates: DateText { DateText(calendar: calendar, region: region, now: clock.now()) }

  /// The kind of journal line that records a postponed unfinished interview and the day.
  package static let leftForToday = "left-for-today"

  /// The kind of line that remembers which interviews the user was asked about.
  package static let askedAbout = "asked-about"

  /// Returns the journal line that records an unfinished interview as postponed on the day of
  /// `now`.
  package func leftForToday(_ id: Interview.ID, _ now: Date) -> String {
    "\(id) \(dates.local(now).prefix(10))"
  }

  /// Returns the closing questions of an interview.
  ///
  /// - Throws: `JournalError` or ``Failure`` if they can't be loaded.
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

  /// Returns the notes sheet of an interview.
  ///
  /// - Throws: `JournalError` or ``Failure`` if its closing questions can't be loaded.
  package func sheet(of interview: Interview) throws -> Sheet {
    Sheet(
      of: interview, agenda: agenda(of: interview),
      closing: try closingQuestions(of: interview), dates: dates, settings: settings,
      book: Words.book)
  }

  /// Returns an empty sheet, to fill in by hand.
  ///
  /// - Throws: ``Failure`` if its closing questions can't be loaded.
  package func blankSheet() throws -> Sheet {
    Sheet.blank(
      closing: try closingQuestions(of: Interview()), dates: dates, settings: settings,
      book: Words.book)
  }

  /// Returns the agenda of an interview.
  package func agenda(of interview: Interview) -> Agenda {
    Agenda(of: interview, policy: settings.policy)
  }
}
