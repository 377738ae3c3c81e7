package import Foundation
package import Interviews
package import Language
package import Phrases
package import TextLayout

/// A live session for the terminal.
package struct LiveText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int
  let policy: Policy

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/live.yaml.
  ///   - dates: formats dates and times.
  ///   - width: the width of the terminal in columns; at least 24 are used.
  ///   - policy: decides when a thank-you is due.
  package init(book: Phrasebook, dates: DateText, width: Int, policy: Policy = .standard) {
    self.policy = policy
    self.book = book
    self.dates = dates
    self.width = max(24, width)
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("live.\(key)", values)
  }

  private func wrapped(
    _ text: String, _ style: StyledLine.Style = .plain, first: String = "", rest: String = ""
  ) -> [StyledLine] {
    StyledLine.wrapped(text, style, width: width, first: first, rest: rest)
  }

  private func bullet(_ text: String, _ style: StyledLine.Style = .plain) -> [StyledLine] {
    wrapped(Sanitizer.line(text, limit: 2000), style, first: "  - ", rest: "    ")
  }

  /// Words to say aloud. If the interviewee has no name, uses the key with `-open`, if it exists.
  private func spoken(_ key: String, in session: LiveSession) -> [StyledLine] {
    let isOpen =
      session.interview.interviewee.name == nil && book.template("live.\(key)-open") != nil
    let key = isOpen ? key + "-open" : key
    guard book.template("live.\(key)") != nil else { return [] }
    return quoted(say(key, values(session)))
  }

  private func quoted(_ words: String) -> [StyledLine] {
    wrapped(say("say", ["say": Sanitizer.line(words, limit: 2000)]), .good, first: "  ", rest: "  ")
  }

  private func values(_ session: LiveSession) -> [String: String] {
    let name = session.interview.interviewee.spokenName
    return [
      "name": Sanitizer.line(name ?? book.text("views.nobody"), limit: 60),
      "minutes": "\(session.interview.minutes)",
    ]
  }

  // MARK: - Segments and cues

  /// The title of a segment, and what to say or ask in it.
  ///
  /// - Parameter closing: the closing questions.
  package func stop(_ stop: Segment, in session: LiveSession, closing: [String]) -> [StyledLine] {
    guard case .question(let number) = stop else {
      var lines = wrapped(say("stops.\(stop.name).title"), .strong)
      lines += wrapped(say("stops.\(stop.name).text"))
      lines += spoken("stops.\(stop.name).say", in: session)
      if stop == .closing { lines += closing.flatMap { bullet($0) } }
      return lines
    }
    let question = session.questions[number - 1]
    var lines = wrapped(say("stops.question.title", ["number": "\(number)"]), .faint)
    lines += wrapped(Sanitizer.line(question.text, limit: 2000), .strong)
    if !question.followUps.isEmpty {
      lines.append(StyledLine(say("stops.question.follow-ups"), .faint))
      lines += question.followUps.flatMap { bullet($0, .faint) }
    }
    return lines
  }

  /// A cue with words to say aloud.
  package func cue(_ id: String, in session: LiveSession) -> [StyledLine] {
    var words = spoken("cues.\(id).say", in: session)
    if id == CueSheet.introduction, let own = session.interview.introduction { words = quoted(own) }
    return wrapped(say("cues.\(id).text", values(session)), .caution) + words
  }

  // MARK: - Prompt

  /// The prompt: the time left, the current segment and the pace.
  package func prompt(_ session: LiveSession, now: Date) -> StyledLine {
    let left = session.left(at: now)
    switch session.phase {
    case .waiting:
      let time = ClockText.text(session.start.timeIntervalSince(now))
      return StyledLine(say("prompt.waiting", ["left": time]) + "> ")
    case .paused: return StyledLine(say("prompt.paused", ["left": ClockText.text(left)]) + "> ")
    case .ended: return StyledLine("> ")
    case .running: break
    }
    guard left > 0 else {
      return StyledLine(say("prompt.over", ["left": ClockText.text(left)]), .forbidden)
        + StyledLine("> ")
    }
    let pace = session.pace(at: now)
    let mark =
      pace == 0
      ? "" : say(pace > 0 ? "prompt.ahead" : "prompt.behind", ["minutes": "\(abs(pace))"])
    let running = say(
      "prompt.running",
      ["left": ClockText.text(left), "stop": place(session)])
    return StyledLine(running) + StyledLine(mark, pace < 0 ? .caution : .good) + StyledLine("> ")
  }

  private func place(_ session: LiveSession) -> String {
    guard case .question = session.stop else {
      return say("prompt.\(session.stop?.name ?? "opening")")
    }
    let place = session.asked.count + 1
    return say(
      "prompt.question", ["place": "\(place)", "count": "\(place + session.ahead.count)"])
  }

  // MARK: - The plan

  /// The questions that are left, postponed, asked and answered.
  package func plan(_ session: LiveSession, now: Date) -> [StyledLine] {
    let isOver = session.left(at: now) < 0
    var lines = wrapped(
      say(
        isOver ? "plan.over" : "plan.title",
        ["left": ClockText.text(session.left(at: now)), "end": dates.clock(session.end)]),
      .strong)
    if case .question(let number) = session.stop {
      lines += numbered([number], in: session, .strong)
    }
    lines += list("plan.ahead", session.ahead, in: session)
    if session.ahead.isEmpty { lines += wrapped(say("plan.none")) }
    lines += list("plan.spare", session.spare, in: session)
    lines += list("plan.asked", session.asked, in: session, .faint)
    return lines + list("plan.answered", session.answered, in: session, .faint)
  }

  private func list(
    _ key: String, _ numbers: [Int], in session: LiveSession, _ style: StyledLine.Style = .plain
  ) -> [StyledLine] {
    numbers.isEmpty ? [] : [StyledLine(say(key), .faint)] + numbered(numbers, in: session, style)
  }

  private func numbered(
    _ numbers: [Int], in session: LiveSession, _ style: StyledLine.Style
  ) -> [StyledLine] {
    numbers.flatMap { number in
      wrapped(
        Sanitizer.line(session.questions[number - 1].text, limit: 2000), style,
        first: Layout.fit("\(number)", width: 2) + "  ", rest: "    ")
    }
  }

  // MARK: - The debrief

  /// The debriefs of sessions with all their notes.
  package func sessions(_ records: [SessionRecord]) -> [StyledLine] {
    guard !records.isEmpty else { return wrapped(say("sessions.none")) }
    return records.flatMap { record -> [StyledLine] in
      let session = record.session
      let date = dates.full(record.setup.date)
      let heading = say(
        "sessions.\(record.setup.kind.rawValue)",
        ["date": date, "persona": Sanitizer.line(record.setup.persona ?? "")])
      var lines = wrapped(heading, .faint) + debrief(session, as: record.setup.kind)
      if record.setup.kind == .rehearsal {
        lines += RehearsalText(book: book, dates: dates, width: width)
          .score(RehearsalScore(of: session))
      }
      if !session.notes.isEmpty { lines.append(StyledLine(say("sessions.notes"), .strong)) }
      for note in session.notes {
        lines += wrapped(
          Sanitizer.line(note.text, limit: 2000), first: "  \(column(note.at))  ",
          rest: String(repeating: " ", count: dates.clockWidth + 4))
      }
      return lines
    }
  }

  /// A time of day, padded to the width of the longest one.
  private func column(_ date: Date) -> String {
    let clock = dates.clock(date)
    return String(repeating: " ", count: max(0, dates.clockWidth - clock.count)) + clock
  }

  /// The debrief of a session.
  ///
  /// - Parameter kind: the kind of session. Only a live one ends with a reminder to say thanks.
  package func debrief(_ session: LiveSession, as kind: SessionRecord.Kind) -> [StyledLine] {
    let debrief = Debrief(of: session)
    let name = session.interview.interviewee.name ?? book.text("views.nobody")
    var lines = wrapped(
      say(
        "debrief.title",
        ["name": Sanitizer.line(name), "minutes": "\(Int((debrief.length / 60).rounded()))"]),
      .strong)
    for item in debrief.items {
      let time = say(
        item.isSkipped ? "debrief.skipped" : "debrief.planned",
        ["actual": ClockText.spent(item.actual), "planned": ClockText.spent(item.planned)])
      let text: String
      if case .question(let number) = item.stop {
        text = "\(number). " + Sanitizer.line(session.questions[number - 1].text, limit: 2000)
      } else {
        text = say("stops.\(item.stop.name).title")
      }
      var rows = Layout.wrap(text, width: width - 18, first: "  ", rest: "     ")
      rows[0] = Layout.fit(rows[0], width: width - 16) + "  " + time
      lines += rows.map { StyledLine($0) }
      if item.stop == .opening, debrief.other > 0 {
        lines.append(
          StyledLine(
            Layout.fit("  " + say("debrief.other"), width: width - 16) + "  "
              + ClockText.spent(debrief.other)))
      }
    }
    func section(_ key: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      lines.append(StyledLine(say("debrief.\(key)"), .strong))
      lines += texts.flatMap { bullet($0) }
    }
    section("unasked", debrief.unasked.map { session.questions[$0 - 1].text })
    section("takeaways", debrief.takeaways)
    section("promises", debrief.promises)
    section("people", debrief.people)
    if debrief.notes > 0 { lines += wrapped(book.text("live.debrief.notes", count: debrief.notes)) }
    if kind == .trial { lines += wrapped(say("debrief.trial"), .faint) }
    if let date = debrief.thankBy(policy), kind == .live {
      lines += wrapped(
        say("debrief.thanks", ["name": values(session)["name"] ?? "", "date": dates.full(date)]),
        .strong)
    }
    return lines
  }

  /// The help on commands.
  ///
  /// - Parameter names: the names as typed, without the slash.
  package func help(_ names: [String]) -> [StyledLine] {
    let column = (names.map(\.count).max() ?? 0) + 3
    return names.flatMap {
      wrapped(
        say("commands.\($0)"), first: Layout.fit("/" + $0, width: column),
        rest: String(repeating: " ", count: column))
    }
  }
}
