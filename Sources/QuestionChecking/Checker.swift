/// Finds problems in draft questions and messages, and ways to ask better.
///
///     let checker = try Checker(files)
///     checker.check("Could you get me a job?").first?.category  // "job"
///
/// Words are mapped to concepts, and rules match sequences of concepts. See docs/checker.md.
public struct Checker: Sendable {
  let rules: CompiledRules

  /// The most findings reported for one text.
  public static let mostFindings = 100

  /// Compiles the rules of some files. Later files add to earlier ones. A rule with the same id
  /// replaces the earlier one.
  ///
  /// - Throws: ``RuleError`` if a rule is invalid.
  public init(_ files: [RuleFile]) throws(RuleError) {
    rules = try CompiledRules(files)
  }

  /// Checks one draft.
  ///
  /// - Parameters:
  ///   - text: a question, or a whole message.
  ///   - kind: the kind of text.
  ///   - context: facts about the interview.
  /// - Returns: the findings, the worst severity first, then in the order of the text.
  public func check(
    _ text: String, as kind: DraftKind = .question, context: CheckContext = CheckContext()
  ) -> [Finding] {
    var text = text
    return text.withUTF8 { check($0, as: kind, context: context) }
  }

  /// Checks one draft given as bytes, which need not be valid UTF-8.
  public func check(
    _ bytes: [UInt8], as kind: DraftKind = .question, context: CheckContext = CheckContext()
  ) -> [Finding] {
    bytes.withUnsafeBufferPointer { check($0, as: kind, context: context) }
  }

  /// Checks one draft given as bytes, which need not be valid UTF-8.
  public func check(
    _ bytes: UnsafeBufferPointer<UInt8>, as kind: DraftKind = .question,
    context: CheckContext = CheckContext()
  ) -> [Finding] {
    let kept = judged(bytes, as: kind, context)
    guard !kept.isEmpty else { return [] }
    return MatchSelection.best(of: kept, rules: rules.rules, most: Checker.mostFindings)
      .map { finding($0, in: bytes) }
  }

  /// All matches of rules, before the best are chosen.
  func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, as kind: DraftKind, _ context: CheckContext
  ) -> [Match] {
    var scan = TextScan(rules, bytes, as: kind)
    scan.run()
    return allowed(scan.matches, context)
  }

  /// The matches that stand once the classifier has had its say, before the best are chosen.
  func judged(
    _ bytes: UnsafeBufferPointer<UInt8>, as kind: DraftKind, _ context: CheckContext
  ) -> [Match] {
    guard !rules.learned.isEmpty else { return matches(bytes, as: kind, context) }
    guard kind == .question else {
      return matches(bytes, as: kind, context).filter { stands($0, in: bytes) }
    }
    var scan = TextScan(rules, bytes, as: kind, collectsConcepts: true)
    scan.run()
    guard 1...Judgment.longest ~= scan.wordCount else { return allowed(scan.matches, context) }
    return allowed(Judgment(scan, bytes, rules: rules).weighed(scan.matches), context)
  }

  private func allowed(_ matches: [Match], _ context: CheckContext) -> [Match] {
    guard !matches.isEmpty else { return [] }
    let fine = professions(context)
    return matches.filter { match in
      let rule = rules.rules[match.rule]
      return !context.allow.contains(rule.category) && !context.allow.contains(rule.id)
        && !rule.fineFor.contains(where: fine.contains)
    }
  }

  /// The interviewee's professions, as far as rules refer to them.
  private func professions(_ context: CheckContext) -> [Symbol] {
    guard context.role != nil || context.field != nil else { return [] }
    var text = [context.role, context.field].compactMap(\.self).joined(separator: "\n\n")
    return text.withUTF8 { bytes in
      var scan = TextScan(rules, bytes, as: .question)
      scan.run()
      return scan.present
    }
  }

  private func finding(_ match: Match, in bytes: UnsafeBufferPointer<UInt8>) -> Finding {
    let rule = rules.rules[match.rule]
    let wording = match.wording.map { rules.rules[$0] } ?? rule
    return Finding(
      rule: rule.id, category: rule.category, severity: match.severity, range: match.range,
      matched: String(decoding: bytes[match.range], as: UTF8.self), message: wording.message,
      why: wording.why, guides: wording.guides, instead: wording.instead,
      isTentative: match.severity == .caution && (match.wording != nil || rule.isLearned),
      isLearned: rule.isLearned)
  }
}
