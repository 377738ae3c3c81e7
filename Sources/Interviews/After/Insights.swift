package import Foundation

/// The things all conversations have in common.
package struct Insights: Equatable, Sendable {
  /// A note, and the person it came from.
  package struct Note: Equatable, Sendable {
    package let text: String
    package let name: String?
    package let at: Date
    package let isStarred: Bool
  }

  /// The notes taken while a theme's questions were being asked.
  package struct ThemeNotes: Equatable, Sendable {
    /// Nil for the opening, the closing and the thanks.
    package let theme: Theme?
    package let notes: [Note]

    package var starred: Int { notes.count(where: \.isStarred) }
  }

  /// The results of a question.
  package struct QuestionNotes: Equatable, Sendable {
    package let text: String
    /// In how many talks it was asked.
    package let asked: Int
    package let notes: Int
    package let starred: Int
  }

  /// Themes of a goal that no talk has been about yet.
  package struct Unexplored: Equatable, Sendable {
    package let goal: Goal
    package let themes: [Theme]
  }

  /// The time a conversation took, against its plan.
  package struct Time: Equatable, Sendable {
    package let name: String?
    package let date: Date
    /// Minutes that were agreed, and minutes it took.
    package let planned: Int
    package let actual: Int
    /// Minutes beyond the agreed end that no one offered; none or less if it ended in time.
    package let over: Int
  }

  /// By the number of their notes; themes without any are left out.
  package let themes: [ThemeNotes]
  /// The questions that brought notes, the best first: by starred notes, then by notes.
  package let questions: [QuestionNotes]
  package let unexplored: [Unexplored]
  /// A conversation each, the newest last.
  package let times: [Time]

  /// Looks at talks.
  ///
  /// - Parameters:
  ///   - records: sessions of any kind; only conversations that are over count.
  ///   - goals: the user's goals, the most important first.
  ///   - bank: the good bank, which says what themes serve a goal.
  ///   - words: only notes with all of these count, whatever their case and accents.
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
    /// The words that a note must have to count, folded.
    let words: [String]
    var byTheme: [Theme?: [Note]] = [:]
    var byQuestion: [String: QuestionNotes] = [:]
    /// The questions in the order in which they were first asked.
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

  /// The number of conversations that ended within a minute of the agreed end.
  package var inTime: Int { times.count { $0.over < 1 } }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
