package import DataFiles
import Foundation
package import Interviews
package import Phrases
package import QuestionChecking

/// The question banks, built in and the user's own.
///
/// A user's question or rule replaces a built-in one with the same id.
package struct Banks {
  /// The folder with the user's data.
  package let home: Home
  /// True to skip and report a user's file that has a mistake, instead of failing. An interview
  /// should not have to wait for the fix.
  package var isLenient = false
  /// Reports a file that is skipped.
  package var complain: (Phrase) -> Void = { _ in }

  /// Returns the files of a kind, with the user's own last.
  ///
  /// - Parameter kind: `good` or `bad`.
  /// - Throws: ``Failure`` if a file can't be read.
  package func files(_ kind: String) throws -> [DataFile] {
    DataFile.builtIn(in: "QuestionBanks/\(kind)") + (try ownFiles(kind))
  }

  /// Returns the user's own files of a kind.
  ///
  /// - Parameter kind: `good` or `bad`.
  /// - Throws: ``Failure`` if a file can't be read.
  package func ownFiles(_ kind: String) throws -> [DataFile] {
    try home.bankFiles(kind).map { DataFile(path: $0, yaml: try Files.text(at: $0)) }
  }

  /// Returns the good questions in the order of their files, with the user's own last.
  ///
  /// - Parameter intents: limits the questions to these intents; nil for all.
  /// - Throws: ``Failure`` if a file can't be read or is not valid.
  package func questions(about intents: Set<String>? = nil) throws -> [Question] {
    var byID: [String: Question] = [:]
    var order: [String] = []
    let builtIn = DataFile.builtIn(in: "QuestionBanks/good").filter { file in
      intents?.contains(where: file.mentions) ?? true
    }
    for file in builtIn + (try soundFiles("good")) {
      let found = try Banks.decode(
        file, QuestionBankFile.self, userInfo: intents.map(QuestionBankFile.wanting) ?? [:])
      for question in found.questions {
        if byID.updateValue(question, forKey: question.id) == nil { order.append(question.id) }
      }
    }
    return order.compactMap { byID[$0] }
  }

  /// Returns the rule files, with the user's own last.
  ///
  /// - Throws: ``Failure`` if a file can't be read or is not valid.
  package func ruleFiles() throws -> [DataFile] {
    DataFile.builtIn(in: "QuestionBanks/bad") + (try soundFiles("bad"))
  }

  /// Returns a checker with all rules.
  ///
  /// - Throws: ``Failure`` if a file can't be read or is not valid.
  package func checker() throws -> Checker {
    let own = try ownFiles("bad")
    // With no user rules, use the precompiled ones.
    if own.isEmpty, let image = CompiledRules.image(), let checker = Checker(image: image) {
      return checker
    }
    // Examples are checked only by `banks validate`.
    let builtIn = DataFile.builtIn(in: "QuestionBanks/bad")
    if let rules = try? (builtIn + own).map({ try Banks.decode($0, RuleFile.self) }),
      let checker = try? Checker(rules)
    {
      return checker
    }
    let rules = try ruleFiles().map { try Banks.decode($0, RuleFile.self) }
    do {
      return try Checker(rules)
    } catch {
      throw Failure("data.rule", ["problem": Banks.sentence(error)], .badData)
    }
  }

  /// Returns the user's own files that are valid. They are validated together, because one may use
  /// a concept from another.
  ///
  /// - Throws: ``Failure`` with the first mistake, unless the banks are lenient.
  private func soundFiles(_ kind: String) throws -> [DataFile] {
    var files = try ownFiles(kind)
    while let problem = BankValidation(of: files).problems.first {
      let values = ["path": problem.place, "problem": problem.problem]
      guard isLenient else { throw Failure("data.place-only", values, .badData) }
      complain(Phrase("errors.data.left-out", values))
      guard let index = files.firstIndex(where: { $0.path == problem.file }) else { return [] }
      files.remove(at: index)
    }
    return files
  }

  /// Decodes a file.
  ///
  /// - Throws: ``Failure`` with the path and line of a mistake.
  package static func decode<Value: Decodable>(
    _ file: DataFile, _ type: Value.Type, withExamples: Bool = false,
    userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws -> Value {
    do throws(DataFileError) {
      return try withExamples
        ? file.decodeWithExamples(type) : file.decode(type, userInfo: userInfo)
    } catch {
      throw Failure(Phrase("errors.data.place-only", place(error)), .badData)
    }
  }

  /// Returns the place and the problem, as values of a phrase.
  private static func place(_ error: DataFileError) -> [String: String] {
    let line = error.line.map { ":\($0)" } ?? ""
    return ["path": error.path + line, "problem": sentence(error)]
  }

  /// Describes a problem with a data file, without its place.
  package static func sentence(_ error: DataFileError) -> String {
    func example(_ key: String?) -> String {
      let book = Words.book
      return key.flatMap { book.template("errors.data.examples.\($0)") }
        ?? book.text("errors.data.examples.default")
    }
    switch error.problem {
    case .syntax(let words): return Words.book.text("errors.data.syntax", ["words": words])
    case .missing(let key):
      return Words.book.text("errors.data.missing", ["key": key, "example": example(key)])
    case .duplicate(let keys):
      return Words.book.text("errors.data.duplicate", ["keys": keys.joined(separator: ", ")])
    case .badValue:
      let key = error.keys.last { Int($0) == nil && !$0.hasPrefix("Index") }
      return Words.book.text(
        "errors.data.bad-value", ["key": key ?? "", "example": example(key)])
    }
  }

  /// Describes a problem with a set of rules.
  package static func sentence(_ error: RuleError) -> String {
    let (key, values): (String, [String: String]) =
      switch error.problem {
      case .unknownConcept(let name, let pattern): ("concept", ["name": name, "in": pattern])
      case .badPattern(let pattern, let place): ("pattern", ["at": place, "in": pattern])
      case .missing(let key): ("missing", ["key": key])
      case .badExtension(let other): ("extends", ["name": other])
      case .unknownRule(let other): ("off", ["name": other])
      }
    return Words.book.text("errors.rule.\(key)", values.merging(["rule": error.rule]) { $1 })
  }
}

extension Checker {
  /// Creates a checker from a compiled image; nil if the image has another version.
  fileprivate init?(image: Data) {
    let checker = image.withUnsafeBytes { Checker(image: $0.bindMemory(to: UInt8.self)) }
    guard let checker else { return nil }
    self = checker
  }
}

extension Banks {
  /// Creates the banks of a home folder.
  package init(of home: Home) { self.init(home: home) }
}
