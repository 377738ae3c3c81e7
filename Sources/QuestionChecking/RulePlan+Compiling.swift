import Classification

extension RulePlan {
  /// Compiles the rules of some files.
  ///
  /// - Throws: ``RuleError`` if a rule is invalid.
  init(_ files: [RuleFile]) throws(RuleError) {
    let set = try RuleSet(files)
    var compiler = PatternCompiler(set)
    signs = Signs(&compiler.symbols)
    compiler.name(word: Symbols.number, "number")
    compiler.name(word: Symbols.money, "money")
    compiler.name(word: Symbols.slot, "slot")
    for (name, patterns) in set.concepts {
      try compiler.define(name, as: patterns, owner: name)
    }
    for rule in set.rules {
      ruleSymbols.append(compiler.symbols.concept(rule.id))
      try compiler.define(rule.id, as: rule.patterns ?? [], owner: rule.id)
      rules.append(try compiler.compile(rule))
    }
    compiler.nameOtherWords()
    lexicon = LexiconLists(files, spellings: set.spellings, symbols: &compiler.symbols)
    symbolCount = Int(compiler.symbols.count)
    let questions = zip(rules, ruleSymbols).filter { $0.0.kinds.contains(.question) }
      .flatMap { [$0.1] + $0.0.conditions }
    let watched = Set(ruleSymbols + rules.flatMap(\.conditions))
    tree = Tree(
      compiler.builder, symbolCount: symbolCount,
      questions: questions + [signs.filler, signs.turn])
    meanings = MeaningLists(
      compiler.builder, symbolCount: compiler.symbols.count, tree: tree, signs: signs,
      watched: watched)
    names = Array(repeating: 0, count: symbolCount)
    for (name, symbol) in compiler.symbols.concepts where watched.contains(symbol) {
      names[Int(symbol)] = Int32(bitPattern: FeatureHash("concept", name).value)
    }
  }
}

extension CompiledRule {
  /// All concepts that a match depends on besides its own pattern.
  var conditions: [Symbol] {
    together + with + withAll + unless + unlessSentence + unlessText + fineFor + missing
  }
}

extension RulePlan.Signs {
  init(_ symbols: inout Symbols) {
    start = symbols.word(Symbols.start)
    end = symbols.word(Symbols.end)
    filler = symbols.concept("filler")
    turn = symbols.concept("turn")
    number = symbols.word(Symbols.number)
    money = symbols.word(Symbols.money)
    slot = symbols.word(Symbols.slot)
    and = symbols.word("and")
    at = symbols.word("at")
  }
}

extension RulePlan.Tree {
  /// Lists the nodes of the trie.
  ///
  /// - Parameter questions: the concepts that rules for questions depend on.
  init(_ builder: PatternTrieBuilder, symbolCount: Int, questions: [Symbol]) {
    isForQuestions = builder.nodes(leadingTo: questions).map { $0 ? 1 : 0 }
    let needed = PatternNeeds(builder, symbolCount: symbolCount).ofNode
    for (node, needed) in zip(builder.nodes, needed) {
      let edges = node.edges.sorted { $0.key < $1.key }
      edgeCounts.append(Int32(edges.count))
      edgeSymbols += edges.map(\.key)
      edgeNodes += edges.map(\.value)
      goalCounts.append(Int32(node.goals.count))
      goals += node.goals
      gapCounts.append(Int32(node.gaps.count))
      gapLeast += node.gaps.map(\.least)
      gapMost += node.gaps.map(\.most)
      gapNodes += node.gaps.map(\.next)
      needCounts.append(needed.map { Int32($0.count) } ?? -1)
      needs += needed ?? []
    }
  }
}

extension RulePlan.MeaningLists {
  init(
    _ builder: PatternTrieBuilder, symbolCount: Symbol, tree: RulePlan.Tree,
    signs: RulePlan.Signs, watched isWatched: Set<Symbol>
  ) {
    let isUsed = Set(tree.edgeSymbols)
    for symbol in 0..<symbolCount {
      let all = builder.meanings(of: symbol)
      let used = all.filter(isUsed.contains).sorted()
      patternCounts.append(Int32(used.count))
      patterns += used
      let seen = all.filter(isWatched.contains)
      watchedCounts.append(Int32(seen.count))
      watched += seen
      flags.append((all.contains(signs.filler) ? 1 : 0) + (all.contains(signs.turn) ? 2 : 0))
    }
  }
}

extension RulePlan.LexiconLists {
  init(_ files: [RuleFile], spellings: [String: String], symbols: inout Symbols) {
    var known: Set<UInt64> = []
    func add(_ word: String, _ reading: [Symbol]) {
      let hash = WordHash(word.utf8).value
      guard known.insert(hash).inserted else { return }
      hashes.append(hash)
      readingCounts.append(Int32(reading.count))
      readings += reading
    }
    for (word, meaning) in spellings.sorted(by: { $0.key < $1.key }) {
      add(word, meaning.split(separator: " ").map { symbols.word(String($0)) })
    }
    mistyped = files.flatMap { $0.mistyped ?? [] }
    mistypedSymbols = mistyped.map { symbols.word($0) }
    for (word, symbol) in symbols.words.sorted(by: { $0.value < $1.value }) {
      add(word, [symbol])
    }
    for word in files.flatMap({ $0.wellSpelled ?? [] }) { add(word, [Symbols.unknown]) }
  }
}
