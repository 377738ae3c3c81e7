/// An example that a rule does not live up to.
public struct ProofFailure: Equatable, Sendable {
  /// Which list of examples it stands in.
  public enum List: String, Sendable {
    case flagged, allowed
  }

  /// The file's place among those proved.
  public var file: Int
  /// The rule's place in the file and its id; nil for the examples of the file itself.
  public var rule: Place?
  public var list: List
  /// The example's place in its list.
  public var index: Int
  public var text: String
  /// What was found instead.
  public var found: [Finding]

  /// A rule's place in its file.
  public struct Place: Equatable, Sendable {
    public var index: Int
    public var id: String
  }

  /// The way to the example in its file, such as `rules`, `3`, `flagged`, `0`.
  public var keys: [String] {
    (rule.map { ["rules", "\($0.index)"] } ?? []) + [list.rawValue, "\(index)"]
  }
}

extension Checker {
  /// Runs the examples that files bring along.
  ///
  /// A rule must be met by each of its `flagged` examples, and nothing as grave of its category may
  /// be found in its `allowed` ones. A file's own `flagged` examples must be found worse than a
  /// hint, its `allowed` ones may not.
  ///
  /// - Parameter files: decoded with their examples. Rules that this checker does not have are
  ///   passed over.
  public func prove(_ files: [RuleFile]) -> [ProofFailure] {
    files.indices.flatMap { file in
      let content = files[file]
      let failures =
        failures(in: content.flagged, .flagged) { isGrave($0) }
        + failures(in: content.allowed, .allowed) { !isGrave($0) }
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
    let failures =
      failures(in: rule.flagged, .flagged) { example in
        meets(place, example)
      }
      + failures(in: rule.allowed, .allowed) { example in
        !check(example.text, context: example.context).contains {
          $0.category == compiled.category && $0.severity >= compiled.severity
        }
      }
    return failures.map { failure in
      var failure = failure
      failure.rule = ProofFailure.Place(index: index, id: rule.id)
      return failure
    }
  }

  private func meets(_ rule: Int, _ example: Example) -> Bool {
    Array(example.text.utf8).withUnsafeBufferPointer {
      matches($0, example.context).contains { $0.rule == rule }
    }
  }

  private func isGrave(_ example: Example) -> Bool {
    check(example.text, context: example.context).contains { $0.severity > .hint }
  }

  private func failures(
    in examples: [Example]?, _ list: ProofFailure.List, unless holds: (Example) -> Bool
  ) -> [ProofFailure] {
    (examples ?? []).enumerated().filter { !holds($0.element) }.map { index, example in
      ProofFailure(
        file: 0, rule: nil, list: list, index: index, text: example.text,
        found: check(example.text, context: example.context))
    }
  }
}
