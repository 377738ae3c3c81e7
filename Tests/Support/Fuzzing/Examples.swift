public import QuestionChecking

extension RuleFile {
  /// All drafts that the file brings as proof, good ones and bad ones.
  public var examples: [String] { flaggedExamples + allowedExamples }

  /// The drafts in which something is found.
  public var flaggedExamples: [String] {
    ((flagged ?? []) + (rules ?? []).flatMap { $0.flagged ?? [] }).map(\.text)
  }

  /// The drafts in which nothing is found, though they share words with others.
  public var allowedExamples: [String] {
    ((allowed ?? []) + (rules ?? []).flatMap { $0.allowed ?? [] }).map(\.text)
  }
}
