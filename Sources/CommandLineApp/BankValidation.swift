import DataFiles
import Foundation
import Interviews
import Phrases
import QuestionChecking
import Rendering

/// What is wrong with some bank files, and how much was looked at.
struct BankValidation {
  /// One thing to mend.
  struct Problem: Encodable {
    let file: String
    let line: Int?
    let problem: String

    /// `file:line: what is wrong`.
    var sentence: String {
      let values = [
        "path": Sanitizer.line(file), "line": line.map { "\($0)" } ?? "",
        "problem": Sanitizer.line(problem, limit: 1000),
      ]
      return Words.book.text(line == nil ? "errors.data.place-only" : "errors.data.place", values)
    }
  }

  private(set) var problems: [Problem] = []
  private(set) var questions = 0
  private(set) var rules = 0
  private(set) var examples = 0

  /// Looks through files of good questions and of rules.
  init(of files: [DataFile]) {
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
  }

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
        report(file, ["questions", "\(index)", "id"], .init(key: "duplicate", value: question.id))
      }
    }
  }

  private mutating func report(
    _ file: DataFile, _ keys: [String], _ problem: QuestionProof.Problem
  ) {
    let sentence = Words.book.text(
      "errors.question.\(problem.key)", ["value": problem.value])
    problems.append(Problem(file: file.path, line: file.line(of: keys), problem: sentence))
  }
}
