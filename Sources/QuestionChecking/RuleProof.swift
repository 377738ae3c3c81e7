/// An example with a result that its rule doesn't promise.
public struct ProofFailure: Equatable, Sendable {
  /// The list that an example is in.
  public enum List: String, Sendable {
    case flagged, allowed
  }

  /// The index of the file among those proved.
  public var file: Int
  /// The rule; nil for the examples of the file itself.
  public var rule: Place?
  /// The list that the example is in.
  public var list: List
  /// The index of the example in its list.
  public var index: Int
  /// The example.
  public var text: String
  /// The actual findings.
  public var found: [Finding]

  /// The position and id of a rule.
  public struct Place: Equatable, Sendable {
    /// The index of the rule in its file.
    public var index: Int
    /// The rule's id.
    public var id: String
  }

  /// The path of the example in its file, such as `rules`, `3`, `flagged`, `0`.
  public var keys: [String] {
    (rule.map { ["rules", "\($0.index)"] } ?? []) + [list.rawValue, "\(index)"]
  }
}

extension Checker {
  /// Checks the examples in files.
  ///
  /// A rule must match each of its `flagged` examples; for a learned rule, a finding of its category
  /// is enough. In its `allowed` examples, nothing as severe
  /// may be found in its category. A file's own `flagged` examples must get the file's severity as
  /// their verdict, and a finding of the file's category from any rule. If the file is weighed, that
  /// they may come across as an ask is enough. In its `allowed` examples,
  /// nothing worse than a hint may be found.
  ///
  /// - Parameter files: files decoded with their examples. Rules that this checker doesn't have are
  ///   skipped.
  /// - Returns: the examples that fail.
  public func prove(_ files: [RuleFile]) -> [ProofFailure] {
    files.indices.flatMap { file in
      let content = files[file]
      let kind = content.kinds?.first ?? .question
      let failures =
        failures(in: content.flagged, .flagged, as: kind) { isFound($0, by: content, as: kind) }
        + failures(in: content.allowed, .allowed, as: kind) { !isGrave($0, as: kind) }
        + (content.rules ?? []).indices.flatMap { prove(content, rule: $0) }
      return failures.map { failure in
        var failure = failure
        failure.file = file
        return failure
      }
    }
  }

  private func prove(_ file: RuleFile, rule index: Int) -> [ProofFailure] {
    guard let rule = file.rules?[index],
      let place = rules.rules.firstIndex(where: { $0.id == rule.id })
    else { return [] }
    let compiled = rules.rules[place]
    let kind = compiled.kinds.first ?? .question
    let failures =
      failures(in: rule.flagged, .flagged, as: kind) { meets(place, $0, as: kind) }
      + failures(in: rule.allowed, .allowed, as: kind) { example in
        !check(example.text, as: kind, context: example.context).contains {
          $0.category == compiled.category && $0.severity >= compiled.severity
        }
      }
    return failures.map { failure in
      var failure = failure
      failure.rule = ProofFailure.Place(index: index, id: rule.id)
      return failure
    }
  }

  private func meets(_ rule: Int, _ example: Example, as kind: DraftKind) -> Bool {
    Array(example.text.utf8).withUnsafeBufferPointer {
      guard rules.rules[rule].isLearned else {
        return matches($0, as: kind, example.context).contains { $0.rule == rule }
      }
      // Which of a category's two levels it is may change whenever the classifier learns.
      return judged($0, as: kind, example.context).contains {
        rules.rules[$0.rule].category == rules.rules[rule].category && $0.severity > .hint
      }
    }
  }

  private func isFound(_ example: Example, by file: RuleFile, as kind: DraftKind) -> Bool {
    let findings = check(example.text, as: kind, context: example.context)
    let found = findings.filter { file.category == nil || $0.category == file.category }
    if file.weighed == true, found.contains(where: \.isTentative) { return true }
    return found.contains { $0.severity == file.severity }
      && findings.map(\.severity).max() == file.severity
  }

  private func isGrave(_ example: Example, as kind: DraftKind) -> Bool {
    check(example.text, as: kind, context: example.context).contains { $0.severity > .hint }
  }

  private func failures(
    in examples: [Example]?, _ list: ProofFailure.List, as kind: DraftKind,
    unless holds: (Example) -> Bool
  ) -> [ProofFailure] {
    (examples ?? []).enumerated().filter { !holds($0.element) }.map { index, example in
      ProofFailure(
        file: 0, rule: nil, list: list, index: index, text: example.text,
        found: check(example.text, as: kind, context: example.context))
    }
  }
}
