/// Rules made ready for matching: numbered words, a tree of patterns, and what to watch for.
struct CompiledRules: Sendable {
  let rules: [CompiledRule]
  let vocabulary: Vocabulary
  let trie: PatternTrie
  /// Words that may stand anywhere without changing what is asked.
  let filler: Symbol
  /// Words that turn to something else, as `but` does.
  let turn: Symbol
  /// The borders of a sentence.
  let start: Symbol
  let end: Symbol
  /// What each symbol also is, itself included, as far as anything depends on it.
  let meanings: [[Symbol]]
  /// The rule whose match a symbol is; -1 for none.
  let ruleOfSymbol: [Int32]
  /// Whether a rule or an exception depends on the symbol.
  let isWatched: [Bool]
  /// The rules that look at the measure of a text, not at its words.
  let measuring: [Int]

  init(_ files: [RuleFile]) throws(RuleError) {
    let set = try RuleSet(files)
    var compiler = PatternCompiler(set)
    for name in [("number", Symbols.number), ("money", Symbols.money)] {
      compiler.name(word: name.1, name.0)
    }
    start = compiler.symbols.word(Symbols.start)
    end = compiler.symbols.word(Symbols.end)
    filler = compiler.symbols.concept("filler")
    turn = compiler.symbols.concept("turn")
    for (name, patterns) in set.concepts {
      try compiler.define(name, as: patterns, owner: name)
    }
    var rules: [CompiledRule] = []
    var ruleSymbols: [Symbol] = []
    for rule in set.rules {
      ruleSymbols.append(compiler.symbols.concept(rule.id))
      try compiler.define(rule.id, as: rule.patterns ?? [], owner: rule.id)
      rules.append(try compiler.compile(rule))
    }
    compiler.nameContentWords()
    vocabulary = Vocabulary(
      symbols: &compiler.symbols, spellings: set.spellings, files: files)

    let count = Int(compiler.symbols.count)
    let trie = PatternTrie(compiler.builder, symbolCount: count)
    var isWatched = [Bool](repeating: false, count: count)
    var ruleOfSymbol = [Int32](repeating: -1, count: count)
    for (index, symbol) in ruleSymbols.enumerated() {
      ruleOfSymbol[Int(symbol)] = Int32(index)
      isWatched[Int(symbol)] = true
    }
    for rule in rules {
      for symbols in [
        rule.with, rule.unless, rule.unlessSentence, rule.unlessText, rule.fineFor,
      ] {
        for symbol in symbols { isWatched[Int(symbol)] = true }
      }
    }
    let (fillerSymbol, turnSymbol) = (filler, turn)
    meanings = (0..<count).map { index in
      compiler.builder.meanings(of: Symbol(index)).filter {
        trie.isUsed[Int($0)] || isWatched[Int($0)] || $0 == fillerSymbol || $0 == turnSymbol
      }
    }
    measuring = rules.indices.filter {
      rules[$0].longerThan != nil || rules[$0].questionMarks != nil
    }
    self.trie = trie
    self.isWatched = isWatched
    self.ruleOfSymbol = ruleOfSymbol
    self.rules = rules
  }
}
