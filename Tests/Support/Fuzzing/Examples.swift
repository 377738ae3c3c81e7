public import QuestionChecking

extension RuleFile {
  /// All of the file's examples, flagged and allowed.
  public var examples: [String] { flaggedExamples + allowedExamples }

  /// The examples that must have findings.
  public var flaggedExamples: [String] {
    ((flagged ?? []) + (rules ?? []).flatMap { $0.flagged ?? [] }).map(\.text)
  }

  /// The examples that must have no findings, though they share words with flagged ones.
  public var allowedExamples: [String] {
    ((allowed ?? []) + (rules ?? []).flatMap { $0.allowed ?? [] }).map(\.text)
  }
}
