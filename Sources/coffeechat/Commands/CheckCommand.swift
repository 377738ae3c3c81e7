public import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Interviews
package import QuestionChecking
import Presentation
import Services
import Terminal
import TextLayout

/// `coffeechat check`: checks draft questions or a draft message.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.check) }

  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case lines, json
  }

  @Argument(help: .words("draft")) var drafts: [String] = []
  @Option(
    name: .customLong("file"), help: .words("file", value: "file"),
    completion: .file(extensions: ["txt"])) var files: [String] = []
  @Option(help: .words("input")) var input = InputFormat.lines
  @Option(help: .words("kind")) var kind = DraftKind.question
  @Option(help: .words("in-role")) var role: String?
  @Option(help: .words("in-field")) var field: String?
  @Option(name: .customLong("allow"), help: .words("allow", value: "category"))
  var allowed: [String] = []
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    var check = try DraftCheck(
      app: options.app(isStrict: true), kind: kind, role: role, field: field,
      allowances: allowed.map { Allowance($0) }, showsSimilar: output.format == .text)
    let isSeries = drafts.isEmpty || Drafts.areSeveral(drafts)
    var counts: [Verdict: Int] = [:]
    var isFirst = true

    try forEachDraft { draft in
      let report = try check.report(on: draft)
      counts[report.verdict, default: 0] += 1
      switch output.format {
      case .json:
        try JSONOutput.print(CheckJSON(report, file: draft.file, line: draft.line), pretty: false)
      case .text:
        // For a file, only show what to fix.
        guard draft.file == nil || report.isSerious || report.hasUnneededAllowance else { return }
        if !isFirst { Output.standard.write("\n") }
        show(report, of: draft, named: isSeries)
        isFirst = false
      }
    }
    if !files.isEmpty, output.format == .text { sum(up: counts, isFirst: isFirst) }
    for name in check.unneeded {
      Output.standard.complain(Words.book.text("errors.allow.unused", ["name": name]))
    }
    if counts[.forbidden] != nil { throw ExitStatus.found }
  }

  private func show(_ report: CheckReport, of draft: Draft, named: Bool) {
    if draft.file != nil, let place = draft.place {
      Output.standard.show([StyledLine(Sanitizer.line(place), .strong)])
    }
    if named, !report.isSerious {
      Output.standard.show([StyledLine("  " + Sanitizer.line(report.text, limit: 1000))])
    }
    Output.standard.show(CheckText.lines(report, width: Output.standard.width))
  }

  private func sum(up counts: [Verdict: Int], isFirst: Bool) {
    if !isFirst { Output.standard.write("\n") }
    let all = counts.values.reduce(0, +)
    var values = ["questions": Words.book.text("views.questions", count: all)]
    for verdict in [Verdict.caution, .forbidden] {
      values[verdict.rawValue] = "\(counts[verdict] ?? 0)"
    }
    Output.standard.write(Words.book.text("views.check.sum", values) + "\n")
  }

  private func forEachDraft(_ body: (Draft) throws -> Void) throws {
    for file in files { try Drafts.each(inFile: file, body) }
    if !drafts.isEmpty { return try Drafts.each(of: drafts, body) }
    guard files.isEmpty else { return }
    switch input {
    case .lines:
      guard isatty(STDIN_FILENO) == 0 || !options.noInput else {
        throw Failure("input.empty", [:], .usage)
      }
      // A message has several lines, and is checked as a whole.
      if kind == .question { try Drafts.eachLine(body) } else { try body(try Drafts.message()) }
    case .json: try Drafts.eachOfArray(body)
    }
  }
}

extension DraftKind: ExpressibleByArgument {}
