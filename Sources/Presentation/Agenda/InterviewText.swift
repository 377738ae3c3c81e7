import Foundation
package import Interviews
package import Language
package import Phrases
package import TextLayout

/// Agendas and lists of interviews, questions and people for the terminal.
package struct InterviewText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/views.yaml and Prompts/terms.yaml.
  ///   - dates: formats dates and times.
  ///   - width: the width of the terminal in columns; at least 24 are used.
  package init(book: Phrasebook, dates: DateText, width: Int) {
    self.book = book
    self.dates = dates
    self.width = max(24, width)
  }

  func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("views.\(key)", values)
  }

  /// A count with its noun, from the phrase `KEY.one` or `KEY.other`.
  func count(_ key: String, _ number: Int) -> String {
    book.text("views.\(key)", count: number)
  }
}

// MARK: - Agenda

extension InterviewText {
  /// The timed agenda of an interview.
  package func agenda(_ agenda: Agenda, of interview: Interview) -> [StyledLine] {
    var lines = StyledLine.wrapped(agendaTitle(agenda, of: interview), .strong, width: width)
    let numbers = "\(interview.questions.count). ".count
    let column =
      (agenda.items.map(\.start) + [agenda.minutes])
      .map { time($0, of: interview).count }.max() ?? 0
    for item in agenda.items {
      let label = padded(time(item.start, of: interview), to: column) + "  "
      let minutes = say("minutes", ["minutes": "\(item.minutes)"])
      let text: String
      var lead = label
      if let entry = item.entry {
        lead += padded("\(entry.number). ", to: numbers)
        text = Sanitizer.line(entry.question.text)
      } else {
        text = book.text("terms.\(item.kind.rawValue)")
      }
      let indent = String(repeating: " ", count: lead.count)
      let room = width - minutes.count - 2
      var rows = Layout.wrap(text, width: room, first: lead, rest: indent)
      rows[0] = Layout.fit(rows[0], width: room) + "  " + minutes
      lines += rows.map { StyledLine($0, item.kind == .question ? .plain : .faint) }
    }
    let end = padded(time(agenda.minutes, of: interview), to: column)
    lines.append(StyledLine(end + "  " + say("end"), .faint))
    lines += rest(of: agenda)
    return lines
  }

  private func agendaTitle(_ agenda: Agenda, of interview: Interview) -> String {
    let values = [
      "name": Sanitizer.line(interview.interviewee.name ?? say("nobody"), limit: 60),
      "minutes": "\(agenda.minutes)",
    ]
    guard let start = interview.start else { return say("agenda.title-open", values) }
    return say(
      "agenda.title", values.merging(["date": dates.full(start, zone: interview.zone)]) { $1 })
  }

  private func rest(of agenda: Agenda) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !agenda.ifTimeAllows.isEmpty {
      lines.append("")
      lines.append(StyledLine(say("if-time-allows"), .strong))
      let numbers = agenda.ifTimeAllows.map { "\($0.number). ".count }.max() ?? 0
      lines += agenda.ifTimeAllows.flatMap { entry in
        let lead = padded("\(entry.number). ", to: numbers)
        return StyledLine.wrapped(
          Sanitizer.line(entry.question.text), width: width, first: lead,
          rest: String(repeating: " ", count: lead.count))
      }
    }
    if agenda.roomFor > 0 {
      lines.append("")
      lines += StyledLine.wrapped(count("room-for", agenda.roomFor), width: width)
    }
    return lines
  }

  /// The time of day, or the minutes from the start if no time is set.
  private func time(_ minutes: Int, of interview: Interview) -> String {
    guard let start = interview.start else {
      return padded(say("from-start", ["minutes": "\(minutes)"]), to: 4)
    }
    return dates.clock(start.addingTimeInterval(Double(minutes) * 60))
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

// MARK: - Proposed questions

extension InterviewText {
  /// The planned questions with their minutes, then those to ask if time allows.
  ///
  /// - Parameter reasons: true to add why each question was chosen.
  package func plan(
    _ agenda: Agenda, of interview: Interview, reasons: Bool = true
  ) -> [StyledLine] {
    let planned = agenda.items.filter { $0.kind == .question }
    let room =
      agenda.minutes
      - agenda.items.filter { $0.entry == nil && $0.kind != .slack }
      .reduce(0) { $0 + $1.minutes }
    let title = say(
      "plan.title",
      [
        "questions": count("questions", planned.count),
        "used": "\(planned.reduce(0) { $0 + $1.minutes })", "room": "\(room)",
      ])
    var lines = StyledLine.wrapped(title, .strong, width: width)
    let numbers = "\(interview.questions.count). ".count
    func add(_ entry: Agenda.Entry) {
      let lead = padded("\(entry.number). ", to: numbers)
      let indent = String(repeating: " ", count: numbers)
      let minutes = reasons ? "" : say("in-brackets", ["minutes": "\(entry.question.minutes)"])
      lines += StyledLine.wrapped(
        Sanitizer.line(entry.question.text) + minutes, width: width, first: lead, rest: indent)
      guard reasons else { return }
      lines += StyledLine.wrapped(
        details(of: entry.question), .faint, width: width, first: indent, rest: indent)
    }
    planned.compactMap(\.entry).forEach(add)
    if !agenda.ifTimeAllows.isEmpty {
      lines += ["", StyledLine(say("if-time-allows"), .strong)]
      agenda.ifTimeAllows.forEach(add)
    }
    if agenda.roomFor > 0 {
      lines.append("")
      lines += StyledLine.wrapped(count("room-for", agenda.roomFor), width: width)
    }
    return lines
  }

  private func details(of question: PlannedQuestion) -> String {
    let priority = book.text("terms.\(question.priority.rawValue)")
    let minutes = say("minutes", ["minutes": "\(question.minutes)"])
    let reasons = question.reasons.prefix(2).map(reason)
    return ([minutes, priority] + reasons).joined(separator: say("separator"))
  }

  private func reason(_ reason: PlannedQuestion.Reason) -> String {
    switch reason {
    case .opener: say("reasons.opener")
    case .finding: say("reasons.finding")
    case .goal(let goal, let rank):
      say("reasons.goal-\(rank)", ["goal": book.text("terms.\(goal.rawValue)")])
    case .stage(let stage): say("reasons.stage", ["stage": book.text("terms.\(stage.rawValue)")])
    case .theme(let theme):
      say("reasons.theme", ["theme": book.text("terms.themes.\(theme.rawValue)")])
    case .closing: say("reasons.closing")
    case .own: say("reasons.own")
    }
  }
}

// MARK: - Lists

extension InterviewText {
  /// Questions from the bank, grouped by theme.
  package func bank(_ questions: [Question]) -> [StyledLine] {
    var lines: [StyledLine] = []
    for theme in Theme.allCases {
      let themed = questions.filter { $0.theme == theme }
      guard !themed.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledLine(book.text("terms.themes.\(theme.rawValue)"), .strong))
      for question in themed {
        lines += StyledLine.wrapped(
          Sanitizer.line(question.text), width: width, first: "- ", rest: "  ")
        lines += StyledLine.wrapped(
          Sanitizer.line(question.id), .faint, width: width, first: "  ", rest: "  ")
      }
    }
    lines += ["", StyledLine(count("questions", questions.count), .faint)]
    return lines
  }

  /// Interviews, one per line.
  package func interviews(_ interviews: [Interview]) -> [StyledLine] {
    let numbers = interviews.map { "\($0.id)".count }.max() ?? 1
    func date(_ interview: Interview) -> String {
      interview.start.map(dates.full) ?? say("no-date")
    }
    let column = interviews.map { date($0).count }.max() ?? 0
    return interviews.map { interview in
      let start = Layout.fit(date(interview), width: column)
      let who = [interview.interviewee.name, interview.interviewee.role]
        .compactMap { $0 }.map { Sanitizer.line($0, limit: 60) }.joined(separator: ", ")
      let outcome = interview.outcome.map { book.text("terms.\($0.rawValue)") }
      let state = outcome ?? (interview.progress == .ready ? nil : say("unfinished"))
      let lead = padded("\(interview.id)", to: numbers) + "  " + start + "  "
      let end = state.map { "  " + $0 } ?? ""
      let room = max(8, width - lead.count - end.count)
      let name = who.isEmpty ? say("nobody") : who
      return StyledLine(lead)
        + StyledLine(DisplayWidth.of(name) > room ? Layout.fit(name, width: room) : name, .strong)
        + StyledLine(end, .faint)
    }
  }

  /// The details of an interview: the facts and findings from its sheet.
  package func interview(_ sheet: Sheet, of interview: Interview) -> [StyledLine] {
    var lines = StyledLine.wrapped(
      say("interview.title", ["id": "\(interview.id)", "title": Sanitizer.line(sheet.title)]),
      .strong, width: width)
    if let outcome = interview.outcome {
      lines.append(StyledLine(book.text("terms.\(outcome.rawValue)"), .faint))
    }
    for section in sheet.sections {
      switch section.content {
      case .facts(let facts):
        let rows = facts.map {
          ($0.label, $0.value.map { Sanitizer.line($0) } ?? say("interview.open"))
        }
        lines += Layout.labelled(rows, width: width).map { StyledLine($0) }
      case .points(let points, boxes: false)
      where section.kind == .findings:
        lines.append(StyledLine(section.heading, .strong))
        lines += points.flatMap {
          StyledLine.wrapped(Sanitizer.line($0), width: width, first: "- ", rest: "  ")
        }
      default: break
      }
    }
    lines += StyledLine.wrapped(
      count("questions", interview.questions.count), .faint, width: width)
    return lines
  }
}
