/// Encodes or decodes a plan. One description serves both directions.
protocol PlanCoder {
  mutating func code(_ value: inout Int)
  mutating func code(_ value: inout String)
  mutating func code(_ values: inout [Int32])
  mutating func code(_ values: inout [UInt64])
}

extension PlanCoder {
  mutating func code(_ value: inout Int32) {
    var wide = Int(value)
    code(&wide)
    value = Int32(truncatingIfNeeded: wide)
  }

  mutating func code(_ value: inout Bool) {
    var number = value ? 1 : 0
    code(&number)
    value = number == 1
  }

  /// Codes an optional number that is never negative.
  mutating func code(_ value: inout Int?) {
    var number = value ?? -1
    code(&number)
    value = number < 0 ? nil : number
  }

  mutating func code(_ values: inout [String]) {
    code(&values, of: "") { coder, value in coder.code(&value) }
  }

  /// Codes a list. When decoding, each value starts as a copy of `empty`.
  mutating func code<Value>(
    _ values: inout [Value], of empty: Value, _ each: (inout Self, inout Value) -> Void
  ) {
    var count = values.count
    code(&count)
    if values.count != count { values = Array(repeating: empty, count: max(0, count)) }
    for index in values.indices { each(&self, &values[index]) }
  }

  mutating func code(_ plan: inout RulePlan) {
    code(&plan.symbolCount)
    code(&plan.rules, of: .empty) { $0.code(&$1) }
    code(&plan.ruleSymbols)
    code(&plan.names)
    code(&plan.signs)
    code(&plan.tree)
    code(&plan.meanings)
    code(&plan.lexicon)
  }

  private mutating func code(_ rule: inout CompiledRule) {
    code(&rule.id)
    code(&rule.category)
    code(&rule.severity)
    code(&rule.message)
    code(&rule.why)
    code(&rule.guides)
    code(&rule.instead)
    code(&rule.kinds, of: .question) { $0.code(&$1) }
    code(&rule.together)
    code(&rule.with)
    code(&rule.withAll)
    code(&rule.unless)
    code(&rule.unlessSentence)
    code(&rule.unlessText)
    code(&rule.fineFor)
    code(&rule.missing)
    code(&rule.includes)
    code(&rule.longerThan)
    code(&rule.shorterThan)
    code(&rule.laterThan)
    code(&rule.questionMarks)
    code(&rule.isLearned)
    code(&rule.isWeighed)
  }

  /// Codes an enum case by its index.
  private mutating func code<Value: CaseIterable & Equatable>(_ value: inout Value) {
    let all = Array(Value.allCases)
    var place = all.firstIndex(of: value) ?? 0
    code(&place)
    if all.indices.contains(place) { value = all[place] }
  }

  private mutating func code(_ signs: inout RulePlan.Signs) {
    code(&signs.start)
    code(&signs.end)
    code(&signs.filler)
    code(&signs.turn)
    code(&signs.number)
    code(&signs.money)
    code(&signs.slot)
    code(&signs.and)
    code(&signs.at)
  }

  private mutating func code(_ tree: inout RulePlan.Tree) {
    code(&tree.edgeCounts)
    code(&tree.edgeSymbols)
    code(&tree.edgeNodes)
    code(&tree.goalCounts)
    code(&tree.goals)
    code(&tree.gapCounts)
    code(&tree.gapLeast)
    code(&tree.gapMost)
    code(&tree.gapNodes)
    code(&tree.isForQuestions)
    code(&tree.needCounts)
    code(&tree.needs)
  }

  private mutating func code(_ meanings: inout RulePlan.MeaningLists) {
    code(&meanings.patternCounts)
    code(&meanings.patterns)
    code(&meanings.watchedCounts)
    code(&meanings.watched)
    code(&meanings.flags)
  }

  private mutating func code(_ lexicon: inout RulePlan.LexiconLists) {
    code(&lexicon.hashes)
    code(&lexicon.readingCounts)
    code(&lexicon.readings)
    code(&lexicon.mistyped)
    code(&lexicon.mistypedSymbols)
  }
}
