import DataFiles
package import QuestionChecking
package import TextLayout

/// The output of /explain: one rule, or a list of rules.
package enum RuleText {
  /// Returns one rule in full, or several as a list.
  package static func lines(_ entries: [RuleEntry], width: Int) -> [StyledLine] {
    entries.count == 1 ? lines(entries[0], width: width) : list(entries, width: width)
  }

  /// One rule in full.
  private static func lines(_ entry: RuleEntry, width: Int) -> [StyledLine] {
    let rule = entry.rule
    var lines = [
      StyledLine(Sanitizer.line(rule.id), .strong)
        + StyledLine(", " + say("kind", ["severity": severity(rule), "category": rule.category]))
    ]
    lines += StyledLine.wrapped(Sanitizer.line(rule.message), width: width)
    lines += StyledLine.wrapped(Sanitizer.line(rule.why, limit: 800), width: width)
    if rule.isLearned { lines += StyledLine.wrapped(say("learned"), width: width) }
    if !entry.guides.isEmpty {
      let guides = entry.guides.joined(separator: Words.book.text("views.separator"))
      lines += StyledLine.wrapped(say("guides", ["guides": guides]), width: width)
    }
    lines += list("instead", entry.instead, width: width)
    lines += list("flagged", rule.flagged, width: width)
    lines += list("allowed", rule.allowed, width: width)
    let line = entry.line.map { ":\($0)" } ?? ""
    return lines + [
      "", StyledLine(say("file", ["path": Sanitizer.line(entry.path) + line]), .faint),
    ]
  }

  /// A list of rules by category, each with an example.
  private static func list(_ entries: [RuleEntry], width: Int) -> [StyledLine] {
    let column = (entries.map { $0.rule.id.count }.max() ?? 0) + 4
    var lines: [StyledLine] = []
    var category: String?
    for entry in entries {
      let rule = entry.rule
      if rule.category != category {
        if category != nil { lines.append("") }
        category = rule.category
        let heading = say("kind", ["severity": severity(rule), "category": rule.category])
        lines.append(StyledLine(Sanitizer.line(heading), .strong))
      }
      let label = Layout.fit("  " + Sanitizer.line(rule.id), width: column)
      lines += StyledLine.wrapped(
        Sanitizer.line(rule.flagged.first ?? rule.message, limit: 200), width: width, first: label,
        rest: String(repeating: " ", count: column))
    }
    return lines + ["", StyledLine(say("more"), .faint)]
  }

  /// The severity of a rule as a word.
  package static func severity(_ rule: RuleDescription) -> String { say(rule.severity.rawValue) }

  /// Returns a phrase below `views.rule`.
  package static func say(_ key: String, _ values: [String: String] = [:]) -> String {
    Words.book.text("views.rule.\(key)", values)
  }

  private static func list(_ key: String, _ texts: [String], width: Int) -> [StyledLine] {
    guard !texts.isEmpty else { return [] }
    return ["", StyledLine(say(key))]
      + texts.flatMap {
        StyledLine.wrapped(
          Sanitizer.line($0, limit: 1000), width: width, first: "  - ", rest: "    ")
      }
  }
}
