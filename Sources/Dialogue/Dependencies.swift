package import Foundation
package import Interviews
package import Language
package import QuestionChecking

/// The lookups that dialogues need. The program reads the journal and the banks; tests use
/// constants. None of them changes anything.
package struct Dependencies: Sendable {
  /// The good questions, including the user's own.
  package var questions: @Sendable () throws -> [Question] = { [] }
  /// Checks a draft for an interviewee.
  package var findings:
    @Sendable (_ draft: String, _ interviewee: Interviewee?) throws -> [Finding] = { _, _ in [] }
  /// Returns the example of a rule that a draft with findings is most like; nil if a pattern of a
  /// rule found them for sure.
  package var similar: @Sendable (_ draft: String, _ findings: [Finding]) -> String? = { _, _ in nil
  }
  /// Returns the interview with a number.
  package var interview: @Sendable (Interview.ID) throws -> Interview? = { _ in nil }
  /// Returns all interviews, upcoming ones first.
  package var interviews: @Sendable (_ now: Date) throws -> [Interview] = { _ in [] }
  /// Returns the interview with the most recent unfinished preparation.
  package var unfinished: @Sendable () throws -> Interview? = { nil }
  /// True if an unfinished interview was postponed on the day of `now`, so it is not offered again.
  package var isLeftForToday: @Sendable (Interview.ID, _ now: Date) throws -> Bool = { _, _ in false
  }
  /// Returns the interview that was changed last.
  package var latest: @Sendable () throws -> Interview? = { nil }
  /// Returns the last change that can be undone.
  package var lastChange: @Sendable () throws -> Input.Undone? = { nil }
  /// Returns the next prepared interview that begins at or after a time.
  package var next: @Sendable (_ after: Date) throws -> Interview? = { _ in nil }
  /// Returns the last prepared interview that began between two times.
  package var last: @Sendable (_ from: Date, _ to: Date) throws -> Interview? = { _, _ in nil }
  /// Returns the latest interview held live.
  package var lastHeld: @Sendable () throws -> Held? = { nil }
  /// True if an interview has a live session, ended or not.
  package var wasHeld: @Sendable (Interview.ID) throws -> Bool = { _ in false }
  /// True if an interview has sessions, a reflection, or due items.
  package var hasHistory: @Sendable (Interview.ID) throws -> Bool = { _ in false }
  /// True if the user was asked how an interview went.
  package var wasAskedAbout: @Sendable (Interview.ID) throws -> Bool = { _ in false }
  /// Returns the newest interview with a person of that name, except the given one.
  package var latestWithName:
    @Sendable (_ name: String, _ except: Interview.ID) throws -> Interview? = { _, _ in nil }
  /// Returns the bank ids of the questions planned for a person of that name in other interviews.
  package var asked: @Sendable (_ name: String, _ except: Interview.ID) throws -> Set<String> = {
    _, _ in []
  }
  /// Returns the bank ids of the questions in the newest interview, except the given one.
  package var recent: @Sendable (_ except: Interview.ID) throws -> Set<String> = { _ in [] }
  /// Returns values typed earlier for a fact such as `role`, newest first.
  package var facts: @Sendable (_ kind: String) throws -> [String] = { _ in [] }
  /// Returns the people who match a number, a name, or the beginning of a name.
  package var peopleMeant: @Sendable (_ words: String) throws -> [Person] = { _ in [] }
  /// Returns the people a typed name may refer to: exact matches, else names that begin with it,
  /// else names within a typo of it, closest first.
  package var peopleNear: @Sendable (_ name: String) throws -> [Person] = { _ in [] }
  /// The names that `/explain` accepts: rule ids and categories.
  package var ruleNames: @Sendable () throws -> [String] = { [] }
  /// The introduction that the user wrote last; nil if there is none.
  package var latestIntroduction: @Sendable () throws -> String? = { nil }
  /// The topics of the advice.
  package var adviceTopics: @Sendable () -> [String] = { [] }
  /// Returns the items due within the next days.
  package var due: @Sendable (_ now: Date) throws -> DueList = { DueList([], now: $0) }
  /// True if the thank-you for an interview was sent.
  package var isThanked: @Sendable (Interview.ID) throws -> Bool = { _ in false }
  /// Returns the user's reflection on an interview.
  package var reflection: @Sendable (Interview.ID) throws -> Reflection = { _ in Reflection() }
  /// The region, for reading and writing dates.
  package var region: Region
  /// Returns the person with a number.
  package var person: @Sendable (Person.ID) throws -> Person? = { _ in nil }
  /// Returns people, last changed first; with words, only those who match all of them, best match
  /// first.
  package var people: @Sendable (_ words: String, _ limit: Int) throws -> [Person] = { _, _ in [] }
  /// Returns the number of people.
  package var countPeople: @Sendable () throws -> Int = { 0 }
  /// Returns the names of the shell commands, or of the subcommands of one, such as `add` for
  /// `people`.
  package var shellCommands: @Sendable (_ behind: String?) -> [String] = { _ in [] }
  /// The user's settings.
  package var settings: @Sendable () -> Settings = { Settings() }
  /// Reads what a line means, given where and when it was typed.
  package var understand: @Sendable (_ line: String, _ place: Place, _ now: Date) -> Understanding
  /// The lookups for the quiz.
  package var quiz = QuizSource()
  /// A Gregorian calendar in the user's time zone.
  package var calendar: Calendar
  /// The limits and defaults from the settings.
  package var policy: Policy { settings().policy }

  /// An interview held live, or in progress.
  package struct Held: Sendable {
    /// The interview as it is saved now.
    package let interview: Interview
    /// The time it ends or ended.
    package let end: Date
    /// True if it has ended.
    package let isOver: Bool

    /// Creates a record of an interview held live.
    package init(_ interview: Interview, end: Date, isOver: Bool) {
      self.interview = interview
      self.end = end
      self.isOver = isOver
    }
  }

  /// Creates dependencies that find nothing.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar in the user's time zone.
  ///   - region: the region, for reading and writing dates.
  package init(calendar: Calendar, region: Region = .standard) {
    self.calendar = calendar
    self.region = region
    let reader = Understander(calendar: calendar, region: region)
    understand = { reader.read($0, at: $1, now: $2) }
  }

  /// Returns a formatter for dates.
  ///
  /// - Parameter now: the time at which they are read.
  func dates(now: Date) -> DateText {
    DateText(calendar: calendar, region: region, now: now)
  }

  /// Reads dates as people type them.
  var dateReader: DateReader { DateReader(calendar: calendar, region: region) }

  /// Creates a question chooser for an interview.
  func chooser(for interview: Interview) throws -> QuestionChooser {
    QuestionChooser(
      bank: try questions(), interview: interview,
      asked: try interview.interviewee.name.map { try asked($0, interview.id) } ?? [],
      recent: try recent(interview.id), policy: policy)
  }
}
