public import ArgumentParser
import Conversation
import Foundation
import Interviews
public import QuestionChecking
import Rendering

/// `coffeechat check`: checks drafts.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.check) }

  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case lines, json
  }

  @Argument(help: .words("draft")) var drafts: [String] = []
  @Option(help: .words("input")) var input = InputFormat.lines
  @Option(help: .words("kind")) var kind = DraftKind.question
  @Option(help: .words("in-role")) var role: String?
  @Option(help: .words("in-field")) var field: String?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home)
    let checker = try app.checker()
    let context = CheckContext(role: role, field: field)
    let slots = Slots(role: role, field: field)
    let isSeries = drafts.isEmpty || drafts.contains { $0.contains(" ") } && drafts.count > 1
    var isForbidden = false
    // Of the good bank only what is asked instead is read.
    var bank: [Question] = []
    var known: Set<String> = []
    var isFirst = true

    try forEachDraft { draft in
      let findings = checker.check(draft, as: kind, context: context)
      let intents = Set(findings.flatMap(\.instead))
      if !intents.isSubset(of: known) {
        known.formUnion(intents)
        bank = try app.banks.questions(about: known)
      }
      let report = CheckReport(text: draft, findings: findings, bank: bank, slots: slots)
      isForbidden = isForbidden || report.verdict == .forbidden
      switch output.format {
      case .json: try JSONOutput.print(CheckJSON(report), pretty: false)
      case .text:
        if !isFirst { Output.standard.write("\n") }
        show(report, named: isSeries)
      }
      isFirst = false
    }
    if isForbidden { throw ExitStatus.found }
  }

  private func show(_ report: CheckReport, named: Bool) {
    let isUnderlined = report.verdict == .caution || report.verdict == .forbidden
    if named, !isUnderlined {
      Output.standard.show([StyledLine("  " + Sanitizer.line(report.text, limit: 1000))])
    }
    Output.standard.show(CheckText.lines(report, width: Output.standard.width))
  }

  /// Gives each draft: the arguments; or what standard input holds.
  private func forEachDraft(_ body: (String) throws -> Void) throws {
    if !drafts.isEmpty {
      guard drafts.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
        throw Failure("input.empty", [:], .usage)
      }
      // Somebody who forgot the quotation marks means one question.
      let isOne = drafts.allSatisfy { !$0.contains(" ") } && drafts.count { $0.hasSuffix("?") } <= 1
      try (isOne ? [drafts.joined(separator: " ")] : drafts).forEach(body)
      return
    }
    switch input {
    case .lines:
      guard isatty(STDIN_FILENO) == 0 || !options.noInput else {
        throw Failure("input.empty", [:], .usage)
      }
      // A message has many lines, and is checked as a whole.
      if kind != .question {
        return try body(
          String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self))
      }
      while let line = readLine(strippingNewline: true) {
        if !line.allSatisfy(\.isWhitespace) { try body(line) }
      }
    case .json:
      let data = FileHandle.standardInput.readDataToEndOfFile()
      guard let texts = try? JSONDecoder().decode([String].self, from: data) else {
        throw Failure("input.json", [:], .badData)
      }
      try texts.forEach(body)
    }
  }
}

extension DraftKind: ExpressibleByArgument {}

/// What was found in a draft, for scripts.
struct CheckJSON: Encodable {
  let text: String
  let verdict: Verdict
  let findings: [Entry]

  struct Entry: Encodable {
    let rule: String
    let category: String
    let severity: Severity
    let start: Int
    let end: Int
    let matched: String
    let message: String
    let why: String
    let instead: [String]
  }

  init(_ report: CheckReport) {
    text = report.text
    verdict = report.verdict
    findings = zip(report.findings, report.alternatives).map { finding, alternatives in
      Entry(
        rule: finding.rule, category: finding.category, severity: finding.severity,
        start: finding.range.lowerBound, end: finding.range.upperBound, matched: finding.matched,
        message: finding.message, why: finding.why, instead: alternatives)
    }
  }
}
