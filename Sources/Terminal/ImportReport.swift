package import ContactImport
import DataFiles
import Foundation
package import Interviews
package import Journal
import Phrases
import Presentation
package import Services
import TextLayout

/// A report on the records of an import. It is printed at the end, so a slow reader doesn't keep
/// the journal waiting.
package struct ImportReport {
  private let app: App
  private let isVerbose: Bool
  private let told: Int
  private let showsProgress = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  private var line = 0
  private var leftOut: [PeopleFile.LeftOut] = []
  private var counts = (added: 0, merged: 0, known: 0, skipped: 0)
  private var sentences: [String] = []
  /// The number of records skipped and facts left out.
  private var complaints = 0

  /// Creates a report.
  ///
  /// - Parameter told: the maximum number of problems to list, unless verbose.
  package init(app: App, isVerbose: Bool, told: Int) {
    self.app = app
    self.isVerbose = isVerbose
    self.told = told
  }

  private var total: Int { counts.added + counts.merged + counts.known + counts.skipped }

  /// Starts a record, and counts it if it is skipped.
  package mutating func begin(_ record: PeopleFile.Record) {
    line = record.line
    leftOut = record.leftOut
    guard case .skipped(let reason) = record.content else { return }
    counts.skipped += 1
    complain("skipped", ["reason": Words.book.text("people.import.reason.\(reason.rawValue)")])
  }

  /// Counts an imported person, and notes the facts left out.
  package mutating func imported(_ person: Person, _ outcome: Journal.ImportOutcome) {
    var values = ["name": person.name]
    let key: String
    switch outcome {
    case .added:
      counts.added += 1
      key = "added"
    case .merged(let id, let facts):
      counts.merged += 1
      key = "merged"
      values["id"] = "\(id)"
      values["facts"] = isVerbose ? app.text.names(of: facts) : ""
    case .unchanged(let id):
      counts.known += 1
      key = "known"
      values["id"] = "\(id)"
    }
    if isVerbose { tell(key, values) }
    for fact in leftOut {
      complain("left-out.\(fact.kind.rawValue)", ["name": person.name, "value": fact.value])
    }
    if showsProgress, !isVerbose, total % 1000 == 0 {
      let words = Words.book.text("people.import.progress", ["count": "\(total)"])
      Output.standard.writeError("\r\(words)")
    }
  }

  private mutating func complain(_ key: String, _ values: [String: String]) {
    complaints += 1
    if isVerbose || complaints <= told { tell(key, values) }
  }

  private mutating func tell(_ key: String, _ values: [String: String]) {
    let values = values.merging(["line": "\(line)"]) { $1 }
    sentences.append(Words.say(Phrase("people.import.\(key)", values)))
  }

  /// Prints the report.
  ///
  /// - Parameter isTrial: true if nothing was saved.
  package func finish(_ file: PeopleFile, path: String, isTrial: Bool) {
    if showsProgress, !isVerbose, total >= 1000 { Output.standard.writeError("\r\u{1B}[K") }
    func say(_ key: String, _ values: [String: String]) {
      let words = Words.say(Phrase("people.import.\(key)", values))
      Output.standard.show(StyledLine.wrapped(words, width: Output.standard.width))
    }
    for sentence in sentences { Output.standard.write(sentence + "\n") }
    if !isVerbose, complaints > told { say("more", ["count": "\(complaints - told)"]) }
    if let foreign = file.foreignLine { say("foreign", ["line": "\(foreign)"]) }
    if isVerbose, !file.unknownColumns.isEmpty {
      say("unknown", ["names": file.unknownColumns.joined(separator: ", ")])
    }
    guard total > 0 else { return say("nobody", ["path": path]) }
    say(
      isTrial ? "trial" : "summary",
      [
        "added": "\(counts.added)", "merged": "\(counts.merged)", "known": "\(counts.known)",
        "skipped": "\(counts.skipped)",
      ])
    if !isTrial, counts.added > 0 { say("next", [:]) }
  }
}
