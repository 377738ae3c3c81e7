package import Foundation

/// The patterns across all interviews that were held.
package struct Insights: Equatable, Sendable {
  /// A note and the person it is from.
  package struct Note: Equatable, Sendable {
    /// The note's text.
    package let text: String
    /// The interviewee's name.
    package let name: String?
    /// The time the note was taken.
    package let at: Date
    /// True if it is a key takeaway.
    package let isStarred: Bool
  }

  /// The notes taken on a theme's questions.
  package struct ThemeNotes: Equatable, Sendable {
    /// The theme; nil for the opening, closing, and thanks.
    package let theme: Theme?
    /// The notes in the order of the interviews.
    package let notes: [Note]

    /// The number of starred notes.
    package var starred: Int { notes.count(where: \.isStarred) }
  }

  /// The results of a question across interviews.
  package struct QuestionNotes: Equatable, Sendable {
    /// The question's text.
    package let text: String
    /// The number of interviews in which it was asked or answered.
    package let asked: Int
    /// The number of notes on it.
    package let notes: Int
    /// The number of starred notes on it.
    package let starred: Int
  }

  /// A goal's themes that have not come up in any interview.
  package struct Unexplored: Equatable, Sendable {
    /// The goal.
    package let goal: Goal
    /// The themes that serve the goal.
    package let themes: [Theme]
  }

  /// The planned and actual length of an interview.
  package struct Time: Equatable, Sendable {
    /// The interviewee's name.
    package let name: String?
    /// The time the session was opened.
    package let date: Date
    /// The agreed length in minutes.
    package let planned: Int
    /// The actual length in minutes.
    package let actual: Int
    /// Minutes past the agreed end, or past the end the interviewee extended it to; 0 or less if on
    /// time.
    package let over: Int
  }

  /// The themes with notes, those with the most notes first.
  package let themes: [ThemeNotes]
  /// The questions with notes, best first: by starred notes, then by all notes.
  package let questions: [QuestionNotes]
  /// The unexplored themes of each goal that has any.
  package let unexplored: [Unexplored]
  /// The time of each interview, newest last.
  package let times: [Time]

  /// Analyzes the interviews that were held.
  ///
  /// - Parameters:
  ///   - records: sessions of any kind; only live ones that have ended count.
  ///   - goals: the user's goals, most important first.
  ///   - bank: the bank of good questions, which links themes to goals.
  ///   - words: only notes that contain all of these count, ignoring case and accents.
  package init(
    _ records: [SessionRecord], goals: [Goal], bank: [Question], words: [String] = []
  ) {
    let held = records.filter { $0.setup.kind == .live && $0.isEnded }
      .map { (record: $0, session: $0.session) }
      .sorted { $0.record.setup.opened < $1.record.setup.opened }
    var notes = Collection(words: words.map(Insights.folded))
    for (_, session) in held { notes.add(session) }
    func place(_ theme: Theme?) -> Int {
      theme.flatMap { Theme.allCases.firstIndex(of: $0) } ?? Theme.allCases.count
    }
    themes = notes.byTheme.map { ThemeNotes(theme: $0.key, notes: $0.value) }
      .sorted { (-$0.notes.count, place($0.theme)) < (-$1.notes.count, place($1.theme)) }
    questions = notes.order.compactMap { notes.byQuestion[$0] }.filter { $0.notes > 0 }
      .enumerated().sorted { one, other in
        (-one.element.starred, -one.element.notes, one.offset)
          < (-other.element.starred, -other.element.notes, other.offset)
      }.map(\.element)
    unexplored = goals.compactMap { goal in
      let serving = Set(bank.filter { $0.goals.contains(goal) }.map(\.theme)).subtracting(
        notes.touched)
      let themes = Theme.allCases.filter {
        serving.contains($0) && ![.own, .closing, .personal].contains($0)
      }
      return themes.isEmpty ? nil : Unexplored(goal: goal, themes: themes)
    }
    times = held.map { record, session in
      let debrief = Debrief(of: session)
      let planned = session.interview.minutes
      let agreed = session.isExtended ? session.end : record.setup.end
      let over = debrief.ended.map { $0.timeIntervalSince(agreed) / 60 } ?? 0
      return Time(
        name: session.interview.interviewee.name, date: record.setup.opened, planned: planned,
        actual: Int((debrief.length / 60).rounded()), over: Int(over.rounded(.down)))
    }
  }

  /// The notes of several sessions, by theme and by question.
  private struct Collection {
    /// The words a note must contain to count, without case and accents.
    let words: [String]
    var byTheme: [Theme?: [Note]] = [:]
    var byQuestion: [String: QuestionNotes] = [:]
    /// The keys of the questions, in the order in which they were first asked.
    var order: [String] = []
    var touched: Set<Theme> = []

    init(words: [String]) {
      self.words = words
    }

    mutating func add(_ session: LiveSession) {
      for number in session.asked + session.answered {
        guard let question = session.questions[safe: number - 1] else { continue }
        touched.insert(question.theme)
        let key = question.bankID ?? question.text
        if byQuestion[key] == nil { order.append(key) }
        let known = byQuestion[key]
        byQuestion[key] = QuestionNotes(
          text: known?.text ?? question.text, asked: (known?.asked ?? 0) + 1,
          notes: known?.notes ?? 0, starred: known?.starred ?? 0)
      }
      for note in session.notes {
        let text = Insights.folded(note.text)
        guard words.allSatisfy({ text.contains($0) }) else { continue }
        var asked: PlannedQuestion?
        if case .question(let number)? = note.stop { asked = session.questions[safe: number - 1] }
        byTheme[asked?.theme, default: []].append(
          Note(
            text: note.text, name: session.interview.interviewee.name, at: note.at,
            isStarred: note.isStarred))
        guard let asked, let known = byQuestion[asked.bankID ?? asked.text] else { continue }
        byQuestion[asked.bankID ?? asked.text] = QuestionNotes(
          text: known.text, asked: known.asked, notes: known.notes + 1,
          starred: known.starred + (note.isStarred ? 1 : 0))
      }
    }
  }

  /// The number of interviews that ended within a minute of the agreed end, or before it.
  package var inTime: Int { times.count { $0.over < 1 } }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
