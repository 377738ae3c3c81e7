import DataFiles
import Fuzzing
import Interviews
import QuestionChecking

/// The texts used to measure the checker.
struct Drafts {
  /// Typical drafts: the good bank's questions and their follow-ups with all slots filled, plus one
  /// question that must not be asked for every nine of them.
  let ordinary: [String]
  /// The examples of the rules, flagged and allowed. All of them mention jobs, pay or
  /// introductions, so the rules have far more to check.
  let topical: [String]

  init() throws {
    let slots = Slots(
      name: "Ana Silva", role: "data analyst", company: "Nordwind", field: "public health")
    let good = try DataFile.builtIn(in: "QuestionBanks/good")
      .flatMap { try $0.decode(QuestionBankFile.self).questions }
      .flatMap { [slots.words(of: $0)] + $0.followUps }
      .compactMap(\.self)
    let rules = try DataFile.builtIn(in: "QuestionBanks/bad")
      .map { try $0.decodeWithExamples(RuleFile.self) }
      // Messages are longer than questions and rarely checked.
      .filter { $0.kinds == nil || $0.kinds == [.question] }
    var random = Fuzzing.SplitMix(seed: 1)
    let bad = rules.filter { $0.severity == .forbidden }.flatMap(\.flaggedExamples)
      .shuffled(using: &random)
    ordinary = (good + bad.prefix(good.count / 9)).shuffled(using: &random)
    topical = rules.flatMap(\.examples).shuffled(using: &random)
  }

  /// Returns `count` texts by cycling through them.
  static func repeated(_ texts: [String], _ count: Int) -> [String] {
    (0..<count).map { texts[$0 % texts.count] }
  }
}
