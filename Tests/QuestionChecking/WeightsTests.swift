import Classification
import Language
import QuestionChecking
import Testing

@testable import Train

/// What script/train has learned.
@Suite struct WeightsTests {
  static let advice = "The files learned from have changed. Run script/train."

  @Test func `The weights for drafts are those of the lines and rules as they are now`() throws {
    #expect(try SourceDigest.drafts == LineClassifier.draftsDigest, "\(Self.advice)")
  }

  @Test func `The weights for understanding are those of the lines as they are now`() throws {
    let digest = try SourceDigest.understanding
    for learned in [
      LineClassifier.intentsDigest, LineClassifier.spansDigest, LineClassifier.mediumsDigest,
      LineClassifier.connectionsDigest, LineClassifier.stagesDigest,
    ] {
      #expect(digest == learned, "\(Self.advice)")
    }
  }
}
