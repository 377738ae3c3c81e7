/// The rules of several files, combined: later rules replace earlier ones with the same id, and
/// extensions are resolved.
struct RuleSet {
  private(set) var rules: [Rule] = []
  private(set) var concepts: [(name: String, patterns: [String])] = []
  private(set) var spellings: [String: String] = [:]

  /// The ids of rules that are switched off. Other rules can still extend them.
  private(set) var off: Set<String> = []

  init(_ files: [RuleFile]) throws(RuleError) {
    var concepts: [String: [String]] = [:]
    var places: [String: Int] = [:]
    var refused: [(name: String, before: Int)] = []
    for (place, file) in files.enumerated() {
      for (name, patterns) in file.concepts ?? [:] { concepts[name, default: []] += patterns }
      spellings.merge(file.spellings ?? [:]) { _, later in later }
      refused += (file.off ?? []).map { ($0, place) }
      for rule in file.rules ?? [] {
        let whole = rule.inheriting(from: file)
        places[rule.id] = place
        if let index = rules.firstIndex(where: { $0.id == rule.id }) {
          rules[index] = whole
        } else {
          rules.append(whole)
        }
      }
    }
    self.concepts = concepts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    rules = try extended()
    for (name, before) in refused {
      let ids = rules.filter { $0.id == name || $0.category == name }.map(\.id)
      guard !ids.isEmpty else { throw RuleError(rule: "off", problem: .unknownRule(name)) }
      // A rule that the same file or a later one defines again stays on.
      off.formUnion(ids.filter { places[$0] ?? 0 < before })
    }
    // A rule for no kind of text never matches.
    for index in rules.indices where off.contains(rules[index].id) { rules[index].kinds = [] }
  }

  private func extended() throws(RuleError) -> [Rule] {
    var byID: [String: Rule] = [:]
    for rule in rules { byID[rule.id] = rule }
    var result: [Rule] = []
    for rule in rules {
      var whole = rule
      var seen: Set = [rule.id]
      var next = rule.extends
      while let id = next {
        guard let parent = byID[id], seen.insert(id).inserted else {
          throw RuleError(rule: rule.id, problem: .badExtension(id))
        }
        whole = whole.inheriting(from: parent)
        next = parent.extends
      }
      result.append(whole)
    }
    return result
  }
}

extension Rule {
  /// Fills in missing values from the file. Exceptions add up.
  fileprivate func inheriting(from file: RuleFile) -> Rule {
    var rule = self
    let extends = rule.extends != nil
    rule.category = category ?? file.category
    rule.severity = severity ?? file.severity
    rule.kinds = kinds ?? file.kinds
    rule.isWeighed = file.weighed ?? false
    if !extends {
      rule.message = message ?? file.message
      rule.why = why ?? file.why
      rule.guides = guides ?? file.guides
      rule.instead = instead ?? file.instead
    }
    rule.unless = (unless ?? []) + (file.unless ?? [])
    rule.unlessSentence = (unlessSentence ?? []) + (file.unlessSentence ?? [])
    return rule
  }

  /// Fills in missing values from the rule it extends. Patterns and exceptions add up.
  fileprivate func inheriting(from parent: Rule) -> Rule {
    var rule = self
    rule.category = category ?? parent.category
    rule.severity = severity ?? parent.severity
    rule.kinds = kinds ?? parent.kinds
    rule.message = message ?? parent.message
    rule.why = why ?? parent.why
    rule.guides = guides ?? parent.guides
    rule.instead = instead ?? parent.instead
    rule.patterns = (patterns ?? []) + (parent.patterns ?? [])
    rule.together = together ?? parent.together
    rule.with = with ?? parent.with
    rule.withAll = withAll ?? parent.withAll
    rule.unless = (unless ?? []) + (parent.unless ?? [])
    rule.unlessSentence = (unlessSentence ?? []) + (parent.unlessSentence ?? [])
    rule.unlessText = (unlessText ?? []) + (parent.unlessText ?? [])
    rule.fineFor = fineFor ?? parent.fineFor
    rule.missing = missing ?? parent.missing
    rule.laterThan = laterThan ?? parent.laterThan
    rule.includes = includes ?? parent.includes
    rule.learned = learned ?? parent.learned
    rule.shorterThan = shorterThan ?? parent.shorterThan
    rule.longerThan = longerThan ?? parent.longerThan
    rule.questionMarks = questionMarks ?? parent.questionMarks
    return rule
  }
}
