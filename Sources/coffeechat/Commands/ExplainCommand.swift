import ArgumentParser
import Dialogue
import Presentation
import QuestionChecking
import Services
import Terminal

/// `coffeechat explain [RULE]`: prints rules with their reasons and examples.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.explain) }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @Argument(help: .words("rule")) var rule: String?
  @OptionGroup var options: GlobalOptions
  @Option(help: .words("sheet-format")) var format = Format.text

  func run() throws {
    let app = try options.app(isStrict: true)
    let book = try RuleBook(of: app)
    let entries = try rule.map(book.entries) ?? book.entries
    switch format {
    case .markdown: Output.standard.write(RulesDocument.render(entries))
    case .json: try JSONOutput.print(entries.map(RuleJSON.init))
    case .text: Output.standard.show(RuleText.lines(entries, width: Output.standard.width))
    }
  }
}

/// A rule as JSON.
private struct RuleJSON: Encodable {
  let id: String
  let category: String
  let severity: Severity
  let kinds: [DraftKind]
  let message: String
  let why: String
  let guides: [String]
  let instead: [String]
  let learned: Bool
  let flagged: [String]
  let allowed: [String]
  let file: String

  init(_ entry: RuleEntry) {
    id = entry.rule.id
    category = entry.rule.category
    severity = entry.rule.severity
    kinds = entry.rule.kinds
    message = entry.rule.message
    why = entry.rule.why
    guides = entry.guides
    instead = entry.instead
    learned = entry.rule.isLearned
    flagged = entry.rule.flagged
    allowed = entry.rule.allowed
    file = entry.path
  }
}
