package import Foundation
package import Interviews
package import Language
package import QuestionChecking

/// The functions with which dialogues look things up. In the program they read the journal and the
/// banks; in tests they are constants. None of them changes anything.
package struct Dependencies: Sendable {
  /// The good bank, the user's own questions included.
  package var questions: @Sendable () throws -> [Question] = { [] }
  /// What the checker finds in a draft, given whom it is for.
  package var findings:
    @Sendable (_ draft: String, _ interviewee: Interviewee?) throws -> [Finding] = { _, _ in [] }
  /// The interview of a number.
  package var interview: @Sendable (Interview.ID) throws -> Interview? = { _ in nil }
  /// All interviews, those to come first.
  package var interviews: @Sendable (_ now: Date) throws -> [Interview] = { _ in [] }
  /// The interview whose preparation was left off last.
  package var unfinished: @Sendable () throws -> Interview? = { nil }
  /// Whether an unfinished interview was put off for the day of a moment, and so is not mentioned.
  package var isLeftForToday: @Sendable (Interview.ID, _ now: Date) throws -> Bool = { _, _ in false
  }
  /// The interview that was changed last.
  package var latest: @Sendable () throws -> Interview? = { nil }
  /// The last change that can be taken back.
  package var lastChange: @Sendable () throws -> Input.Undone? = { nil }
  /// The next prepared interview from a time on.
  package var next: @Sendable (_ after: Date) throws -> Interview? = { _ in nil }
  /// The last prepared interview that began between two times.
  package var last: @Sendable (_ from: Date, _ to: Date) throws -> Interview? = { _, _ in nil }
  /// The talk held last, live: its interview as it is now, when it ends or ended, and whether it is
  /// over.
  package var lastHeld: @Sendable () throws -> Held? = { nil }
  /// Whether a talk was held live, or is being held.
  package var wasHeld: @Sendable (Interview.ID) throws -> Bool = { _ in false }
  /// The newest other interview with somebody of a name.
  package var latestWithName:
    @Sendable (_ name: String, _ except: Interview.ID) throws -> Interview? = { _, _ in nil }
  /// The bank's ids of the questions planned for somebody of a name in other interviews.
  package var asked: @Sendable (_ name: String, _ except: Interview.ID) throws -> Set<String> = {
    _, _ in []
  }
  /// The bank's ids of the questions planned in the latest interview besides the one of a number.
  package var recent: @Sendable (_ except: Interview.ID) throws -> Set<String> = { _ in [] }
  /// Values typed before for a fact such as `role`, the newest first.
  package var facts: @Sendable (_ kind: String) throws -> [String] = { _ in [] }
  /// The people whom words may mean: a number, a name, or its beginning.
  package var peopleMeant: @Sendable (_ words: String) throws -> [Person] = { _ in [] }
  /// The people whom a name may mean that was typed: those of that name; else those whose name begins so;
  /// else those whose name is a slip away, the nearest first.
  package var peopleNear: @Sendable (_ name: String) throws -> [Person] = { _ in [] }
  /// The names that can be explained: categories and ids of rules.
  package var ruleNames: @Sendable () throws -> [String] = { [] }
  /// How the person introduced themselves last; nil if they have not yet.
  package var latestIntroduction: @Sendable () throws -> String? = { nil }
  /// The topics that there is advice on.
  package var adviceTopics: @Sendable () -> [String] = { [] }
  /// What is due within the next days.
  package var due: @Sendable (_ now: Date) throws -> DueList = { DueList([], now: $0) }
  /// Whether somebody was thanked for a talk.
  package var isThanked: @Sendable (Interview.ID) throws -> Bool = { _ in false }
  /// What one made of a talk.
  package var reflection: @Sendable (Interview.ID) throws -> Reflection = { _ in Reflection() }
  /// How dates are read and written here.
  package var region: Region
  /// The person of a number.
  package var person: @Sendable (Person.ID) throws -> Person? = { _ in nil }
  /// People, those changed last first; with words only those who match all of them, the best first.
  package var people: @Sendable (_ words: String, _ limit: Int) throws -> [Person] = { _, _ in [] }
  /// How many people there are.
  package var countPeople: @Sendable () throws -> Int = { 0 }
  /// The names of the shell's commands; or of those behind one, as `add` is behind `people`.
  package var shellCommands: @Sendable (_ behind: String?) -> [String] = { _ in [] }
  /// What the person has set for themselves.
  package var settings: @Sendable () -> Settings = { Settings() }
  /// What the exercises look up.
  package var quiz = QuizSource()
  /// A Gregorian calendar with the person's time zone.
  package var calendar: Calendar
  /// The numbers to go by.
  package var policy: Policy { settings().policy }

  /// A talk that was held, or is being held.
  package struct Held: Sendable {
    package let interview: Interview
    package let end: Date
    package let isOver: Bool

    package init(_ interview: Interview, end: Date, isOver: Bool) {
      self.interview = interview
      self.end = end
      self.isOver = isOver
    }
  }

  /// Makes dependencies that find nothing.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar with the person's time zone.
  ///   - region: how dates are read and written.
  package init(calendar: Calendar, region: Region = .standard) {
    self.calendar = calendar
    self.region = region
  }

  /// Writes dates for people.
  ///
  /// - Parameter now: the time at which they are read.
  func dates(now: Date) -> DateText {
    DateText(calendar: calendar, region: region, now: now)
  }

  /// Reads dates as people type them.
  var dateReader: DateReader { DateReader(calendar: calendar, region: region) }

  /// A chooser of questions for an interview.
  func chooser(for interview: Interview) throws -> QuestionChooser {
    QuestionChooser(
      bank: try questions(), interview: interview,
      asked: try interview.interviewee.name.map { try asked($0, interview.id) } ?? [],
      recent: try recent(interview.id), policy: policy)
  }
}
