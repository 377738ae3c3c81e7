package import DataFiles
import Foundation
import Interviews
import Phrases
import QuestionChecking
import Presentation
import TextLayout

/// The problems in a set of bank files, and the number of entries checked.
package struct BankValidation {
  /// A problem to fix.
  package struct Problem: Encodable {
    /// The path of the file.
    package let file: String
    /// The line, counted from 1, if known.
    package let line: Int?
    /// A sentence that says what is wrong.
    package let problem: String

    /// The file, with the line if known: `file:line`.
    package var place: String { file + (line.map { ":\($0)" } ?? "") }

    /// The place and the problem: `file:line: problem`.
    package var sentence: String {
      Words.book.text(
        "errors.data.place-only",
        ["path": Sanitizer.line(place), "problem": Sanitizer.line(problem, limit: 1000)])
    }
  }

  /// The problems found.
  package private(set) var problems: [Problem] = []
  /// The number of questions checked.
  package private(set) var questions = 0
  /// The number of rules checked.
  package private(set) var rules = 0
  /// The number of rule examples checked.
  package private(set) var examples = 0

  /// Checks files of good questions and of rules.
  package init(of files: [DataFile]) {
    var good: [DataFile] = []
    var bad: [DataFile] = []
    for file in files {
      if file.hasKey("theme") || file.hasKey("questions") {
        good.append(file)
      } else {
        bad.append(file)
      }
    }
    var seen: [String: String] = [:]
    for file in good { check(good: file, seen: &seen) }
    // Prove the built-in rules separately, because a user's file may switch one off.
    check(bad: bad.filter(Self.isBuiltIn))
    check(bad: bad.filter { !Self.isBuiltIn($0) })
  }

  private static func isBuiltIn(_ file: DataFile) -> Bool {
    DataFile.builtIn(file.path) != nil
  }

  // MARK: - Rules

  private mutating func check(bad files: [DataFile]) {
    guard !files.isEmpty else { return }
    var decoded: [(file: DataFile, rules: RuleFile)] = []
    for file in files {
      do throws(DataFileError) {
        decoded.append((file, try file.decodeWithExamples()))
      } catch {
        problems.append(
          Problem(file: error.path, line: error.line, problem: Banks.sentence(error)))
      }
    }
    guard decoded.count == files.count else { return }
    // A user's file may build on built-in concepts and rules.
    let base =
      files.contains(where: Self.isBuiltIn) ? [] : DataFile.builtIn(in: "QuestionBanks/bad")
    do {
      let foundation = try base.map { try Banks.decode($0, RuleFile.self) }
      let checker = try Checker(foundation + decoded.map(\.rules))
      for failure in checker.prove(decoded.map(\.rules)) {
        report(failure, in: decoded[failure.file].file)
      }
    } catch let error as RuleError {
      report(error, in: decoded)
    } catch {
      problems.append(Problem(file: files[0].path, line: nil, problem: "\(error)"))
    }
    for (_, file) in decoded {
      let all = file.rules ?? []
      rules += all.count
      examples += (file.flagged?.count ?? 0) + (file.allowed?.count ?? 0)
      examples += all.reduce(0) { $0 + ($1.flagged?.count ?? 0) + ($1.allowed?.count ?? 0) }
    }
  }

  private mutating func report(_ failure: ProofFailure, in file: DataFile) {
    let found = failure.found.map(\.rule).joined(separator: ", ")
    let values = ["text": failure.text, "found": found, "rule": failure.rule?.id ?? ""]
    let key = found.isEmpty ? "\(failure.list.rawValue)-nothing" : failure.list.rawValue
    problems.append(
      Problem(
        file: file.path, line: file.line(of: failure.keys),
        problem: Words.book.text("errors.rule.\(key)", values)))
  }

  private mutating func report(
    _ error: RuleError, in files: [(file: DataFile, rules: RuleFile)]
  ) {
    var (file, line) = (files[0].file, Int?.none)
    for candidate in files {
      if case .unknownRule(let name) = error.problem,
        let index = candidate.rules.off?.firstIndex(of: name)
      {
        (file, line) = (candidate.file, candidate.file.line(of: ["off", "\(index)"]))
      }
      guard let index = candidate.rules.rules?.firstIndex(where: { $0.id == error.rule })
      else { continue }
      file = candidate.file
      line = file.line(of: ["rules", "\(index)"])
    }
    problems.append(Problem(file: file.path, line: line, problem: Banks.sentence(error)))
  }

  // MARK: - Questions

  private mutating func check(good file: DataFile, seen: inout [String: String]) {
    let bank: QuestionBankFile
    do throws(DataFileError) {
      bank = try file.decodeWithExamples()
    } catch {
      problems.append(
        Problem(file: error.path, line: error.line, problem: Banks.sentence(error)))
      return
    }
    questions += bank.questions.count
    for (index, question) in bank.questions.enumerated() {
      for problem in QuestionProof.problems(of: question) {
        report(file, ["questions", "\(index)", problem.key], problem)
      }
      if seen.updateValue(file.path, forKey: question.id) == file.path {
        report(
          file, ["questions", "\(index)", "id"], .init("duplicate", at: "id", value: question.id))
      }
    }
  }

  private mutating func report(
    _ file: DataFile, _ keys: [String], _ problem: QuestionProof.Problem
  ) {
    let sentence = Words.book.text(
      "errors.question.\(problem.kind)", ["value": problem.value])
    problems.append(Problem(file: file.path, line: file.line(of: keys), problem: sentence))
  }
}
