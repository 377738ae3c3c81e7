import DataFiles
import Foundation
import Language
import QuestionChecking

extension Corpus {
  /// The categories of asks, after `ok`.
  static let draftLabels = ["ok", "job", "internship", "referral", "salary"]

  /// How much a draft counts that should only be cautioned. It's no ask, but often close to one.
  private static let cautionWeight: Float = 0.3
  /// How much the examples of rules count, compared to drafts that were written without sight of
  /// the rules.
  private static let flaggedWeight: Float = 0.3
  private static let fineWeight: Float = 3
  /// How much a line of every day counts, and a copy of it.
  private static let everydayWeight: Float = 2
  private static let copyWeight: Float = 0.5
  /// How much a line counts that was said to the program. Almost none is an ask.
  private static let talkWeight: Float = 0.05

  /// The voices that are never learned from.
  static func heldOut(_ folder: URL) throws -> Set<String> {
    Set(
      try lines(folder.appending(path: "held-out.txt")).filter { !$0.hasPrefix("#") }
        .map(String.init))
  }

  /// Reads the drafts of all voices.
  static func drafts(_ folder: URL, _ checker: Checker) throws -> [LabeledLine] {
    try files(folder, type: "tsv").flatMap { file in
      let voice = file.deletingPathExtension().lastPathComponent
      return try lines(file).compactMap { line -> LabeledLine? in
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard parts.count == 2, !line.hasPrefix("#") else { return nil }
        let isAsk = draftLabels.contains(String(parts[0]))
        return draft(
          String(parts[1]), voice, isAsk ? String(parts[0]) : "ok", checker,
          weight: parts[0].hasPrefix("caution") ? cautionWeight : 1)
      }
    }
  }

  /// Reads the examples of the built-in rules, and the questions of the bank.
  static func examples(_ checker: Checker) throws -> [LabeledLine] {
    var lines: [LabeledLine] = []
    for file in DataFile.builtIn(in: "QuestionBanks/bad") {
      let rules = try file.decodeWithExamples(RuleFile.self)
      guard let category = rules.category, draftLabels.contains(category) else {
        if rules.rules == nil {
          lines += (rules.allowed ?? []).map {
            draft($0.text, "rules", "ok", checker, weight: fineWeight)
          }
        }
        continue
      }
      let flagged = (rules.flagged ?? []) + (rules.rules ?? []).flatMap { $0.flagged ?? [] }
      lines += flagged.map { draft($0.text, "rules", category, checker, weight: flaggedWeight) }
    }
    for file in DataFile.builtIn(in: "QuestionBanks/good") {
      lines += try file.decode(BankFile.self).questions.map {
        draft($0.text, "rules", "ok", checker, weight: fineWeight)
      }
    }
    return lines
  }

  /// Reads what people ask and say every day, from the test that nothing of it is scolded, with
  /// copies that are mistyped, led in, or followed by thanks.
  static func everyday(_ file: URL, _ checker: Checker) throws -> [LabeledLine] {
    var weight = everydayWeight
    var typos = Typos()
    let leads = ["So, um, ", "Okay so ", "Hello! ", "Thank you for doing this. ", "One more thing: "]
    let ends = [" Thanks!", " Thanks so much.", " I appreciate it."]
    return try lines(file).enumerated().flatMap { number, line -> [LabeledLine] in
      if line.hasPrefix("== ") { weight = line == "== caution" ? cautionWeight : everydayWeight }
      guard !line.hasPrefix("#"), !line.hasPrefix("== ") else { return [] }
      let text = String(line)
      let copies = [
        Typos.swapped(text), Typos.swapped(text.lowercased()), typos.typed(text), typos.typed(text),
        text.lowercased().filter { !".?!".contains($0) }, leads[0] + text, leads[number % leads.count] + text,
        text + ends[number % ends.count],
      ]
      return [draft(text, "rules", "ok", checker, weight: weight)]
        + copies.map { draft($0, "rules", "ok", checker, weight: weight * copyWeight) }
    }
  }

  /// Reads what people say to the program, as lines that ask for nothing off-limits.
  static func talk(_ folder: URL, _ checker: Checker) throws -> [LabeledLine] {
    try Utterances(folder).utterances.filter { $0.intent != .check }.map {
      draft($0.text, "rules", "ok", checker, weight: talkWeight)
    }
  }

  /// Returns copies of drafts with typing errors.
  static func mistyped(_ drafts: [LabeledLine], _ checker: Checker) -> [LabeledLine] {
    var typos = Typos()
    return drafts.map {
      draft(typos.typed($0.text), $0.voice, $0.label, checker, weight: $0.weight * Typos.weight)
    }
  }

  private static func draft(
    _ text: String, _ voice: String, _ label: String, _ checker: Checker, weight: Float
  ) -> LabeledLine {
    let (features, isFlagged) = checker.features(of: text)
    return LabeledLine(
      text: text, voice: voice, label: label, features: features, weight: weight,
      isFlagged: isFlagged)
  }

  private struct BankFile: Decodable {
    struct Entry: Decodable { let text: String }
    let questions: [Entry]
  }
}
