import DataFiles
package import Dialogue
package import QuestionChecking
package import TextLayout

/// The result of checking a draft, for the terminal.
package enum CheckText {
  /// The verdict, with the words in question underlined; then what to ask instead.
  package static func lines(_ report: CheckReport, width: Int) -> [StyledLine] {
    let allowances = report.allowances.flatMap { used in
      let name = Sanitizer.line(used.allowance.name)
      let reason = Sanitizer.line(used.allowance.reason ?? "", limit: 400)
      return StyledLine.wrapped(
        say(used.isNeeded ? "allowed" : "not-needed", ["name": name, "reason": reason]),
        used.isNeeded ? .plain : .caution, width: width)
    }
    guard report.isJudged else {
      return StyledLine.wrapped(say("not-question"), width: width) + allowances
    }
    guard let gravest = report.findings.first else {
      return StyledLine.wrapped(say("ok"), .good, width: width) + allowances
    }
    var lines: [StyledLine] = []
    if gravest.severity > .hint { lines += underlined(report.text, gravest.range, width: width) }
    let verdict = say(
      report.verdict.rawValue, ["message": Sanitizer.line(gravest.message, limit: 400)])
    lines += StyledLine.wrapped(verdict, Verdict([gravest]).style, width: width)
    if gravest.severity > .hint {
      lines += StyledLine.wrapped(Sanitizer.line(gravest.why, limit: 800), width: width)
    }
    if let similar = report.similar {
      let example = Sanitizer.line(similar, limit: 200)
      lines += StyledLine.wrapped(say("similar", ["example": example]), width: width)
    }
    var told: Set<String> = [gravest.message]
    for other in report.findings.dropFirst() where told.insert(other.message).inserted {
      let also = say("also", ["message": Sanitizer.line(other.message, limit: 400)])
      lines += StyledLine.wrapped(also, Verdict([other]).style, width: width)
    }
    let suggestions = suggestions(report, width: width)
    if !suggestions.isEmpty, gravest.severity > .hint || report.rewording != nil {
      lines.append(StyledLine(say(report.suggestions.count == 1 ? "instead-one" : "instead")))
      lines += suggestions
    }
    return lines + allowances
  }

  /// The verdict in one sentence, then what to ask instead. For live sessions, where time is short.
  package static func brief(_ report: CheckReport, width: Int) -> [StyledLine] {
    let message = Sanitizer.line(report.findings.first?.message ?? "", limit: 400)
    return StyledLine.wrapped(
      say(report.verdict.rawValue, ["message": message]), report.verdict.style, width: width)
      + suggestions(report, width: width)
  }

  private static func suggestions(_ report: CheckReport, width: Int) -> [StyledLine] {
    report.suggestions.enumerated().flatMap { number, question in
      StyledLine.wrapped(
        Sanitizer.line(question), width: width, first: "  \(number + 1)  ", rest: "     ")
    }
  }

  private static func say(_ key: String, _ values: [String: String] = [:]) -> String {
    Words.book.text("views.check.\(key)", values)
  }

  /// One line of the draft with marks under the words in question. Text that doesn't fit is cut.
  private static func underlined(
    _ text: String, _ range: Range<Int>, width: Int
  ) -> [StyledLine] {
    let bytes = Array(text.utf8)
    let lower = min(range.lowerBound, bytes.count)
    let upper = min(range.upperBound, bytes.count)
    let before = Sanitizer.line(String(decoding: bytes[..<lower], as: UTF8.self))
    let words = Sanitizer.line(String(decoding: bytes[lower..<max(lower, upper)], as: UTF8.self))
    let after = Sanitizer.line(String(decoding: bytes[max(lower, upper)...], as: UTF8.self))

    let room = width - 2
    let shownWords = DisplayWidth.of(words) > room ? Layout.fit(words, width: room) : words
    var shownBefore = before
    while !shownBefore.isEmpty, DisplayWidth.of(shownBefore) + DisplayWidth.of(shownWords) > room {
      // At most `room` characters can fit, so the others are dropped at once.
      shownBefore = String(shownBefore.dropFirst(max(1, shownBefore.count - room)).dropFirst())
    }
    let left = room - DisplayWidth.of(shownBefore) - DisplayWidth.of(shownWords)
    let shownAfter = DisplayWidth.of(after) > left ? Layout.fit(after, width: max(1, left)) : after
    let line = shownBefore + shownWords + (left > 0 ? shownAfter : "")
    let marks =
      String(repeating: " ", count: DisplayWidth.of(shownBefore))
      + String(repeating: "^", count: max(1, DisplayWidth.of(shownWords)))
    return [StyledLine("  " + line), StyledLine("  " + marks, .forbidden)]
  }
}

extension Verdict {
  /// The style of the verdict's text.
  package var style: StyledLine.Style {
    switch self {
    case .ok: .good
    case .hint: .plain
    case .caution: .caution
    case .forbidden: .forbidden
    }
  }
}
