package import Interviews
package import Language
package import Phrases
package import TextLayout

/// Insights from all interviews, for the terminal.
package struct InsightsText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/insights.yaml.
  ///   - dates: formats dates.
  ///   - width: the width of the terminal in columns; at least 24 are used.
  package init(book: Phrasebook, dates: DateText, width: Int) {
    self.book = book
    self.dates = dates
    self.width = max(24, width)
  }

  /// The most questions, and the most interviews, that are listed.
  static let most = 5

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("insights.\(key)", values)
  }

  private func heading(_ key: String) -> [StyledLine] { ["", StyledLine(say(key), .strong)] }

  private func point(_ text: String, _ style: StyledLine.Style = .plain) -> [StyledLine] {
    StyledLine.wrapped(text, style, width: width, first: "  - ", rest: "    ")
  }

  /// Returns the insights, or the notes found by a search.
  ///
  /// - Parameter words: the words of the search; empty if there is none.
  package func lines(_ insights: Insights, words: [String]) -> [StyledLine] {
    guard !insights.times.isEmpty else { return StyledLine.wrapped(say("none"), width: width) }
    guard words.isEmpty else { return found(insights, words) }
    var lines: [StyledLine] = []
    if !insights.themes.isEmpty {
      lines += heading("themes").dropFirst()
      lines += bars(insights)
      lines += StyledLine.wrapped(say("search"), .faint, width: width)
    }
    if !insights.questions.isEmpty {
      lines += heading("questions")
      for question in insights.questions.prefix(Self.most) {
        let counts = [
          book.text("insights.notes", count: question.notes),
          question.starred > 0 ? say("starred", ["count": "\(question.starred)"]) : nil,
        ].compactMap { $0 }.joined(separator: book.text("views.separator"))
        lines += point(Sanitizer.line(question.text, limit: 400))
        lines += StyledLine.wrapped(counts, .faint, width: width, first: "    ", rest: "    ")
      }
    }
    if !insights.unexplored.isEmpty {
      lines += heading("unexplored")
      for item in insights.unexplored {
        let names = item.themes.map { book.text("terms.themes.\($0.rawValue)") }
        lines += point(
          say(
            "unexplored-for",
            [
              "goal": book.text("terms.\(item.goal.rawValue)"),
              "themes": names.joined(separator: book.text("views.separator")),
            ]))
      }
    }
    lines += heading("time")
    lines += StyledLine.wrapped(
      say("in-time", ["kept": "\(insights.inTime)", "count": "\(insights.times.count)"]),
      width: width)
    lines += times(insights)
    return lines
  }

  /// A bar for each theme, as long as its number of notes.
  private func bars(_ insights: Insights) -> [StyledLine] {
    let rows = insights.themes.map { (name($0.theme), $0.notes.count, $0.starred) }
    let label = min(rows.map { DisplayWidth.of($0.0) }.max() ?? 0, width / 2) + 2
    let number = rows.map { "\($0.1)".count }.max() ?? 1
    let most = rows.map(\.1).max() ?? 1
    let room = max(4, min(30, width - label - number - 14))
    return rows.map { name, count, starred in
      let length = max(1, (count * room + most / 2) / most)
      let star = starred > 0 ? "  " + say("starred", ["count": "\(starred)"]) : ""
      let counted = String(repeating: " ", count: number - "\(count)".count) + "\(count)  "
      return StyledLine(Layout.fit(name, width: label) + counted)
        + StyledLine(String(repeating: "█", count: length), .good) + StyledLine(star, .faint)
    }
  }

  /// The latest interviews, with their actual and planned minutes.
  private func times(_ insights: Insights) -> [StyledLine] {
    let column = insights.times.suffix(Self.most).map { dates.day($0.date).count + 2 }.max() ?? 0
    return insights.times.suffix(Self.most).reversed().map { time in
      let name = time.name.map { Sanitizer.line($0, limit: 60) } ?? book.text("views.nobody")
      let minutes = say("minutes", ["actual": "\(time.actual)", "planned": "\(time.planned)"])
      let day = Layout.fit(dates.day(time.date), width: column)
      let room = max(6, width - column - 2 - minutes.count)
      return StyledLine("  " + day + Layout.fit(name, width: room))
        + StyledLine(minutes, time.over < 1 ? .plain : .caution)
    }
  }

  /// The notes that contain the words, by theme.
  private func found(_ insights: Insights, _ words: [String]) -> [StyledLine] {
    guard !insights.themes.isEmpty else {
      return StyledLine.wrapped(
        say("not-found", ["words": Sanitizer.line(words.joined(separator: " "), limit: 100)]),
        width: width)
    }
    return insights.themes.flatMap { theme in
      [StyledLine(name(theme.theme), .strong)]
        + theme.notes.flatMap { note -> [StyledLine] in
          let from = say(
            "from",
            [
              "name": note.name.map { Sanitizer.line($0, limit: 60) } ?? book.text("views.nobody"),
              "day": dates.day(note.at),
            ])
          return point(Sanitizer.line(note.text, limit: 2000), note.isStarred ? .good : .plain)
            + StyledLine.wrapped(from, .faint, width: width, first: "    ", rest: "    ")
        }
    }
  }

  private func name(_ theme: Theme?) -> String {
    theme.map { book.text("terms.themes.\($0.rawValue)") } ?? say("other")
  }
}

/// Insights from all interviews as JSON, for scripts.
package struct InsightsJSON: Encodable, Sendable {
  let talks: Int
  let inTime: Int
  let themes: [ThemeItem]
  let questions: [QuestionItem]
  let unexplored: [UnexploredItem]
  let times: [TimeItem]

  struct ThemeItem: Encodable {
    /// Nil for notes on the opening, the closing and the thanks.
    let theme: Theme?
    let notes: [NoteItem]
  }

  struct NoteItem: Encodable {
    let text: String
    let name: String?
    let at: String
    let starred: Bool
  }

  struct QuestionItem: Encodable {
    let text: String
    let asked: Int
    let notes: Int
    let starred: Int
  }

  struct UnexploredItem: Encodable {
    let goal: Goal
    let themes: [Theme]
  }

  struct TimeItem: Encodable {
    let name: String?
    let date: String
    let planned: Int
    let actual: Int
    let over: Int
  }

  /// Creates the JSON form of insights.
  ///
  /// - Parameter dates: formats local times.
  package init(_ insights: Insights, dates: DateText) {
    talks = insights.times.count
    inTime = insights.inTime
    themes = insights.themes.map { theme in
      ThemeItem(
        theme: theme.theme,
        notes: theme.notes.map {
          NoteItem(text: $0.text, name: $0.name, at: dates.local($0.at), starred: $0.isStarred)
        })
    }
    questions = insights.questions.map {
      QuestionItem(text: $0.text, asked: $0.asked, notes: $0.notes, starred: $0.starred)
    }
    unexplored = insights.unexplored.map { UnexploredItem(goal: $0.goal, themes: $0.themes) }
    times = insights.times.map {
      TimeItem(
        name: $0.name, date: dates.local($0.date), planned: $0.planned, actual: $0.actual,
        over: max(0, $0.over))
    }
  }
}
