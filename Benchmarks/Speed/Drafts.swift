import DataFiles
import Fuzzing
import Interviews
import QuestionChecking

/// The texts whose checking is measured.
struct Drafts {
  /// What somebody drafts who prepares a talk: the good bank's questions and their follow-ups with
  /// all slots filled, and for every nine of them one that must not be asked.
  let ordinary: [String]
  /// The drafts with which the rules are proved, flagged and allowed. Every one of them speaks of
  /// jobs, pay or introductions, so that the rules have far more to look at.
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
      // Messages are longer than questions, and only seldom checked.
      .filter { $0.kinds == nil || $0.kinds == [.question] }
    var random = Fuzzing.SplitMix(seed: 1)
    let bad = rules.filter { $0.severity == .forbidden }.flatMap(\.flaggedExamples)
      .shuffled(using: &random)
    ordinary = (good + bad.prefix(good.count / 9)).shuffled(using: &random)
    topical = rules.flatMap(\.examples).shuffled(using: &random)
  }

  /// As many texts as are wanted, by repeating some.
  static func repeated(_ texts: [String], _ count: Int) -> [String] {
    (0..<count).map { texts[$0 % texts.count] }
  }
}
