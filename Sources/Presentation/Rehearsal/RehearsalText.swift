package import Interviews
package import Language
package import Phrases
package import TextLayout

/// Rehearsals for the terminal: the interviewee's lines, the score and the comparison.
package struct RehearsalText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/rehearsal.yaml.
  ///   - dates: formats dates and times.
  ///   - width: the width of the terminal in columns; at least 24 are used.
  package init(book: Phrasebook, dates: DateText, width: Int) {
    self.book = book
    self.dates = dates
    self.width = max(24, width)
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("rehearsal.\(key)", values)
  }

  /// A line of the interviewee, behind their name.
  package func heard(_ text: String, in session: LiveSession) -> [StyledLine] {
    let name = session.interview.slots.fill("{name}") ?? say("they")
    let label =
      Layout.fit(say("line", ["name": Sanitizer.line(name)]), width: 20)
      .trimmedRight + " "
    let rows = Layout.wrap(
      Sanitizer.line(text, limit: 4000), width: width, first: label, rest: "  ")
    return rows.enumerated().map { index, row in
      index == 0
        ? StyledLine(label, .strong) + StyledLine(String(row.dropFirst(label.count)))
        : StyledLine(row)
    }
  }

  // MARK: - Score

  /// The criteria that were met, then those to work on.
  package func score(_ score: RehearsalScore) -> [StyledLine] {
    var lines: [StyledLine] = []
    let counts = score.questions
    if counts.planned > 0 {
      let values = [
        "asked": "\(counts.asked)", "planned": "\(counts.planned)", "own": "\(counts.own)",
      ]
      lines += StyledLine.wrapped(say("score.asked", values), width: width)
    }
    if !score.met.isEmpty { lines.append(StyledLine(say("score.well"), .strong)) }
    for criterion in score.met {
      lines += bullet(
        say("score.\(criterion.rawValue).well") + cited(criterion, in: score), .good)
    }
    if !score.toTry.isEmpty { lines.append(StyledLine(say("score.try"), .strong)) }
    for criterion in score.toTry {
      let guide = book.text("guides.\(say("score.\(criterion.rawValue).guide")).name")
      lines += bullet(
        say("score.\(criterion.rawValue).try") + cited(criterion, in: score)
          + say("score.guide", ["guide": guide]))
    }
    if score.toTry.isEmpty {
      lines += StyledLine.wrapped(say("score.nothing"), .good, width: width)
    }
    return lines
  }

  /// The line of the user's that a result rests on.
  private func cited(_ criterion: RehearsalScore.Criterion, in score: RehearsalScore) -> String {
    guard let line = score.evidence[criterion] else { return "" }
    return say("score.cited", ["line": Sanitizer.line(line, limit: Self.longestCitation)])
  }

  /// The number of characters of a line that are cited.
  private static let longestCitation = 90

  private func bullet(_ text: String, _ style: StyledLine.Style = .plain) -> [StyledLine] {
    StyledLine.wrapped(text, style, width: width, first: "  - ", rest: "    ")
  }

  // MARK: - Comparison

  /// The width of a session in the comparison, in columns.
  private static let column = 10

  /// Sessions side by side. Shows as many of the newest as fit.
  package func comparison(
    _ comparison: RehearsalComparison, of interview: Interview
  ) -> [StyledLine] {
    guard !comparison.columns.isEmpty else {
      return StyledLine.wrapped(say("compare.none"), width: width)
    }
    let names = RehearsalScore.Criterion.allCases.map { say("score.\($0.rawValue).name") }
    let label = max(16, min((names.map(\.count).max() ?? 0) + 2, width / 2))
    let room = max(1, (width - label) / Self.column)
    let shown = Array(comparison.columns.suffix(room))
    let first = max(label, min(width - shown.count * Self.column, 52))

    func row(
      _ name: String, _ style: StyledLine.Style = .plain,
      _ cell: (RehearsalComparison.Column) -> StyledLine
    ) -> StyledLine {
      shown.reduce(StyledLine(Layout.fit(name, width: first - 1) + " ", style)) { $0 + cell($1) }
    }
    func cell(_ text: String, _ style: StyledLine.Style = .plain) -> StyledLine {
      let text = Layout.fit(text, width: min(DisplayWidth.of(text), Self.column - 1))
      let pad = String(repeating: " ", count: Self.column - DisplayWidth.of(text))
      return StyledLine(pad) + StyledLine(text, style)
    }
    func minutes(_ seconds: Double?) -> StyledLine {
      cell(seconds.map { ClockText.text($0) } ?? say("compare.open"))
    }

    let name = interview.interviewee.name.map { Sanitizer.line($0) } ?? book.text("views.nobody")
    var lines = StyledLine.wrapped(say("compare.title", ["name": name]), .strong, width: width)
    lines.append(
      row("") { column in
        cell(Sanitizer.line(column.record.setup.persona ?? say("compare.live")), .strong)
      })
    for (criterion, name) in zip(RehearsalScore.Criterion.allCases, names) {
      lines.append(
        row(name) { column in
          switch column.score.results[criterion] {
          case true: cell(say("compare.yes"), .good)
          case false: cell(say("compare.no"), .caution)
          case nil: cell(say("compare.open"), .faint)
          }
        })
    }
    lines.append(StyledLine(say("compare.minutes"), .strong))
    for part in comparison.parts where shown.contains(where: { $0.parts[part] != nil }) {
      lines.append(row(title(part)) { minutes($0.parts[part]) })
    }
    lines.append(row(say("compare.whole")) { minutes($0.length) })
    let hidden = comparison.columns.count - shown.count
    if hidden > 0 {
      lines += StyledLine.wrapped(
        book.text("rehearsal.compare.more", count: hidden), .faint, width: width)
    }
    return lines
  }

  private func title(_ part: RehearsalComparison.Part) -> String {
    switch part {
    case .opening: book.text("live.stops.opening.title")
    case .question(let text): Sanitizer.line(text, limit: 200)
    case .closing: book.text("live.stops.closing.title")
    case .thanks: book.text("live.stops.thanks.title")
    }
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
