/// Rules made ready for matching: numbered words, a tree of patterns, and what to watch for.
final class CompiledRules: Sendable {
  /// What all of this was laid out from.
  let plan: RulePlan
  let rules: [CompiledRule]
  let lexicon: Lexicon
  let signs: RulePlan.Signs
  let trie: PatternTrie
  /// What each symbol also is, itself included, as far as anything depends on it.
  let meanings: Meanings
  /// The rule whose match a symbol is; -1 for none.
  let ruleOfSymbol: [Int32]
  /// Whether a symbol counts wherever in the text it stands.
  let isTextWide: [Bool]
  /// Whether a symbol is the first of several that may stand in any order.
  let isScattered: [Bool]
  /// The rules whose parts may stand in any order, by the first of them.
  let scattered: [Symbol: [Int]]
  /// The rules that take in what rules for questions find, by category.
  let including: [String: [Int]]
  /// The rules that look at a text as a whole, by the kind of text.
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
    including = rules.indices.reduce(into: [:]) { all, index in
      for category in plan.rules[index].includes { all[category, default: []].append(index) }
    }
  }
}
