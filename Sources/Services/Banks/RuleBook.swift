import DataFiles
import Interviews
package import Presentation
import QuestionChecking

/// The active rules, for display: why each exists and examples of what it finds.
package struct RuleBook {
  /// The rules, most severe first.
  package let entries: [RuleEntry]

  /// Reads the built-in rules and the user's own.
  ///
  /// - Throws: ``Failure`` if a bank file can't be read or is not valid.
  package init(of app: App) throws {
    let files = try app.banks.ruleFiles()
    let rules: [RuleDescription]
    do {
      rules = try RuleDescription.all(
        in: try files.map { try Banks.decode($0, RuleFile.self, withExamples: true) })
    } catch let error as RuleError {
      throw Failure("data.rule", ["problem": Banks.sentence(error)], .badData)
    }
    let bank = try app.questions()
    let byGravity = Severity.allCases.reversed().flatMap { severity in
      rules.filter { $0.severity == severity }
    }
    entries = byGravity.map { rule in
      RuleEntry(
        rule: rule,
        guides: rule.guides.compactMap { Words.book.template("guides.\($0).name") },
        instead: rule.instead.compactMap { intent in
          bank.lazy.filter { $0.intent == intent && $0.fields.isEmpty }
            .compactMap(Slots().words).first
        },
        path: files[rule.file].path, line: files[rule.file].line(of: ["rules", "\(rule.index)"]))
    }
  }

  /// Returns the rule with an id, or all rules of a category.
  ///
  /// - Throws: ``Failure`` if nothing has that name. It suggests similar names.
  package func entries(named name: String) throws -> [RuleEntry] {
    if let entry = entries.first(where: { $0.rule.id == name }) { return [entry] }
    let found = entries.filter { $0.rule.category == name }
    guard found.isEmpty else { return found }
    let near = entries.map(\.rule.id).filter {
      $0.contains(name) || name.contains($0) || $0.prefix(3) == name.prefix(3)
    }
    throw near.isEmpty
      ? Failure("rule.unknown", ["name": name], .noInput)
      : Failure("rule.near", ["name": name, "names": near.joined(separator: ", ")], .noInput)
  }
}
