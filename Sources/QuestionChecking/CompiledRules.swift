/// Rules that are ready for matching: the lexicon, the pattern trie and lookup tables.
final class CompiledRules: Sendable {
  /// The plan from which this was made.
  let plan: RulePlan
  let rules: [CompiledRule]
  let lexicon: Lexicon
  let signs: RulePlan.Signs
  let trie: PatternTrie
  /// The meanings of each symbol, including itself, that patterns or rules depend on.
  let meanings: Meanings
  /// The index of the rule whose match a symbol stands for; -1 if there is none.
  let ruleOfSymbol: [Int32]
  /// True for symbols that count anywhere in the text.
  let isTextWide: [Bool]
  /// True for symbols that come first in a list whose symbols may be in any order.
  let isScattered: [Bool]
  /// The rules whose parts may be in any order, by the first part.
  let scattered: [Symbol: [Int]]
  /// The rules that include matches of rules for questions, by category.
  let including: [String: [Int]]
  /// The rules that the classifier finds, by category.
  let learned: [String: [Int]]
  /// The rules that look at the text as a whole, by kind of text.
  let measuring: [DraftKind: [Int]]

  convenience init(_ files: [RuleFile]) throws(RuleError) {
    self.init(try RulePlan(files))
  }

  init(_ plan: RulePlan) {
    self.plan = plan
    rules = plan.rules
    signs = plan.signs
    lexicon = Lexicon(plan.lexicon)
    trie = PatternTrie(plan.tree, symbolCount: plan.symbolCount)
    meanings = Meanings(plan.meanings, trie: trie)
    var ruleOfSymbol = [Int32](repeating: -1, count: plan.symbolCount)
    for (index, symbol) in plan.ruleSymbols.enumerated() {
      ruleOfSymbol[Int(symbol)] = Int32(index)
    }
    var isTextWide = [Bool](repeating: false, count: plan.symbolCount)
    var isScattered = isTextWide
    for rule in rules {
      for symbols in [rule.with, rule.withAll, rule.unlessText, rule.fineFor, rule.missing] {
        for symbol in symbols { isTextWide[Int(symbol)] = true }
      }
      if let first = rule.together.first { isScattered[Int(first)] = true }
    }
    self.ruleOfSymbol = ruleOfSymbol
    self.isTextWide = isTextWide
    self.isScattered = isScattered
    scattered = plan.rules.indices.reduce(into: [:]) { all, index in
      if let first = plan.rules[index].together.first { all[first, default: []].append(index) }
    }
    measuring = plan.rules.indices.reduce(into: [:]) { all, index in
      guard plan.rules[index].isMeasuring else { return }
      for kind in plan.rules[index].kinds { all[kind, default: []].append(index) }
    }
    learned = rules.indices.reduce(into: [:]) { all, index in
      // A rule for no kind of text is switched off.
      let rule = plan.rules[index]
      if rule.isLearned, !rule.kinds.isEmpty { all[rule.category, default: []].append(index) }
    }
    including = rules.indices.reduce(into: [:]) { all, index in
      for category in plan.rules[index].includes { all[category, default: []].append(index) }
    }
  }
}
