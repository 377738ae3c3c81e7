extension Checker {
  /// True if a match in a message stands: the classifier agrees that the sentence is an ask, or
  /// isn't the one to say.
  func stands(_ match: Match, in message: UnsafeBufferPointer<UInt8>) -> Bool {
    let rule = rules.rules[match.rule]
    guard !rule.includes.isEmpty, rule.severity == .forbidden, match.word > 0 else { return true }
    let sentence = UnsafeBufferPointer(
      rebasing: message[sentence(around: match.range, in: message)])
    var scan = TextScan(rules, sentence, as: .question, collectsConcepts: true)
    scan.run()
    // What only the rules for messages find is theirs to judge.
    guard scan.matches.contains(where: { $0.severity == .forbidden }) else { return true }
    return Judgment(scan, sentence, rules: rules).ask >= Judgment.leaning
  }

  /// The sentence that a range of a message is in.
  private func sentence(
    around range: Range<Int>, in message: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let ends = Set(".!?\n".utf8)
    let start = message[..<range.lowerBound].lastIndex { ends.contains($0) }.map { $0 + 1 }
    let end = message[range.upperBound...].firstIndex { ends.contains($0) }.map { $0 + 1 }
    return (start ?? 0)..<(end ?? message.count)
  }
}
