/// The questions that the built-in rules flag, taken out of QuestionBanks/bad at build time, so that
/// looking for one doesn't have to read all rules.
package enum FlaggedQuestions {
  /// Returns the questions of a category, such as `salary`.
  package static func all(of category: String) -> [Substring] {
    list.description.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return parts.count == 2 && parts[0] == category ? parts[1] : nil
    }
  }
}
