import Classification
import DataFiles
import QuestionChecking

/// Finds the example of a rule that a draft is most like.
enum SimilarExample {
  /// The lengths of examples that are worth showing, in characters.
  private static let lengths = 20...110

  /// Returns an example of the gravest finding's category; nil if a pattern of a rule, which has
  /// examples of its own, found it for sure.
  static func of(_ draft: String, _ findings: [Finding]) -> String? {
    guard let gravest = findings.first, gravest.isLearned || gravest.isTentative else { return nil }
    let features = LineFeatures(draft)
    let examples = FlaggedQuestions.all(of: gravest.category).filter {
      lengths.contains($0.count) && $0.first?.isUppercase == true
    }
    let near = examples.map { ($0, features.similarity(to: LineFeatures(String($0)))) }
    return near.max { $0.1 < $1.1 }.map { String($0.0) }
  }
}
