import DataFiles
import QuestionChecking

/// The rules that come with the program.
enum BuiltInRules {
  static let files = DataFile.builtIn(in: "QuestionBanks/bad")

  static let checker: Checker = {
    do {
      return try Checker(files.map { try $0.decode(RuleFile.self) })
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
