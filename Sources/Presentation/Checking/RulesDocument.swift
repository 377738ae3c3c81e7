import DataFiles
import QuestionChecking

/// A Markdown page that lists rules.
package enum RulesDocument {
  /// The most flagged and the most allowed examples per rule. `explain` shows all of them.
  private static let mostExamples = 4

  /// Returns the page.
  package static func render(_ entries: [RuleEntry]) -> String {
    var lines = ["# " + say("title"), ""]
    lines += Words.book.text("views.rule.document.intro").split(separator: "\n").map(String.init)
    var category: String?
    var reason: [String] = []
    for entry in entries {
      if entry.rule.category != category {
        category = entry.rule.category
        reason = []
        lines += ["", "## " + escape(entry.rule.category)]
      }
      lines += ["", "### \(escape(entry.rule.id))"]
      // Rules in a row that have the same reason share one copy of it.
      if reason != self.reason(entry) {
        reason = self.reason(entry)
        lines += reason
      }
      lines += list("flagged", entry.rule.flagged)
      lines += list("allowed", entry.rule.allowed)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func reason(_ entry: RuleEntry) -> [String] {
    let rule = entry.rule
    let severity = RuleText.severity(rule)
    var lines = [
      "", "**\(severity.prefix(1).uppercased() + severity.dropFirst()).** \(escape(rule.message))",
    ]
    lines += ["", escape(rule.why)]
    if !entry.guides.isEmpty {
      let guides = entry.guides.joined(separator: Words.book.text("views.separator"))
      lines += ["", RuleText.say("guides", ["guides": escape(guides)])]
    }
    return lines + list("instead", entry.instead)
  }

  private static func list(_ key: String, _ texts: [String]) -> [String] {
    let texts = texts.filter { !$0.contains("\n") }
    guard !texts.isEmpty else { return [] }
    return ["", RuleText.say(key), ""] + texts.prefix(mostExamples).map { "- " + escape($0) }
  }

  private static func say(_ key: String) -> String { RuleText.say("document.\(key)") }

  private static func escape(_ text: String) -> String { MarkdownSheet.escape(text) }
}
