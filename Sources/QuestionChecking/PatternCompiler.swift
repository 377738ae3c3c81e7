/// Compiles the patterns of rules and concepts into symbols and branches of the trie.
struct PatternCompiler {
  var symbols = Symbols()
  private(set) var builder = PatternTrieBuilder()
  private let parser: PatternParser

  init(_ set: RuleSet) {
    let names = Set(
      set.concepts.map(\.name) + set.rules.map(\.id) + ["number", "money", "slot"])
    parser = PatternParser(spellings: set.spellings) { name in
      names.contains(name)
        || name.hasPrefix(PatternCompiler.not)
          && names.contains(String(name.dropFirst(PatternCompiler.not.count)))
    }
  }

  /// Makes a word an instance of a concept.
  mutating func name(word: String, _ concept: String) {
    let symbol = symbols.word(word)
    builder.add([.symbol(symbol)], for: symbols.concept(concept), symbols: &symbols)
  }

  /// Adds patterns that express a concept.
  ///
  /// - Throws: ``RuleError`` if a pattern is invalid.
  mutating func define(_ concept: String, as patterns: [String], owner: String) throws(RuleError) {
    let symbol = symbols.concept(concept)
    for text in patterns {
      let pattern = try parser.parse(text, of: owner, symbols: &symbols)
      builder.add(pattern, for: symbol, symbols: &symbols)
    }
  }

  /// Defines each concept `<not-name>` that patterns use: every word that isn't a `<name>`.
  mutating func nameOtherWords() {
    for border in [Symbols.start, Symbols.end] { name(word: border, "small") }
    for word in symbols.words.keys.sorted() where word.utf8.allSatisfy({ (48...57).contains($0) }) {
      name(word: word, "number")
    }
    builder.words = [Symbols.unknown] + symbols.words.values.sorted()
    for (name, others) in symbols.concepts.sorted(by: { $0.value < $1.value })
    where name.hasPrefix(PatternCompiler.not) {
      let excluded = symbols.concept(String(name.dropFirst(PatternCompiler.not.count)))
      for word in builder.words where !builder.meanings(of: word).contains(excluded) {
        builder.add([.symbol(word)], for: others, symbols: &symbols)
      }
    }
    let small = symbols.concept("small")
    builder.smallWords = Set(builder.words.filter { builder.meanings(of: $0).contains(small) })
    let common = symbols.concept("common")
    builder.commonWords = Set(builder.words.filter { builder.meanings(of: $0).contains(common) })
  }

  private static let not = "not-"

  /// Compiles a rule.
  ///
  /// - Throws: ``RuleError`` if a required key is missing or a pattern is invalid.
  mutating func compile(_ rule: Rule) throws(RuleError) -> CompiledRule {
    guard let category = rule.category else { throw missing("category", rule) }
    guard let severity = rule.severity else { throw missing("severity", rule) }
    guard let message = rule.message else { throw missing("message", rule) }
    guard let why = rule.why else { throw missing("why", rule) }
    let isEmpty =
      rule.patterns?.isEmpty != false && rule.together?.isEmpty != false
      && rule.longerThan == nil && rule.questionMarks == nil && rule.missing?.isEmpty != false
      && rule.includes?.isEmpty != false && rule.learned != true
    if isEmpty { throw missing("patterns", rule) }
    return CompiledRule(
      id: rule.id, category: category, severity: severity, message: message, why: why,
      guides: rule.guides ?? [], instead: rule.instead ?? [], kinds: rule.kinds ?? [.question],
      together: try conditions(rule.together, of: rule),
      with: try conditions(rule.with, of: rule),
      withAll: try conditions(rule.withAll, of: rule),
      unless: try conditions(rule.unless, of: rule),
      unlessSentence: try conditions(rule.unlessSentence, of: rule),
      unlessText: try conditions(rule.unlessText, of: rule),
      fineFor: try conditions(rule.fineFor?.map { "<\($0)>" }, of: rule),
      missing: try conditions(rule.missing, of: rule), includes: rule.includes ?? [],
      longerThan: rule.longerThan, shorterThan: rule.shorterThan,
      laterThan: rule.laterThan, questionMarks: rule.questionMarks,
      isLearned: rule.learned ?? false, isWeighed: rule.isWeighed)
  }

  /// Returns a concept for each pattern. Rules with the same pattern share it.
  private mutating func conditions(
    _ patterns: [String]?, of rule: Rule
  ) throws(RuleError) -> [Symbol] {
    var result: [Symbol] = []
    for text in patterns ?? [] {
      let pattern = try parser.parse(text, of: rule.id, symbols: &symbols)
      if pattern.count == 1, case .symbol(let symbol) = pattern[0] {
        result.append(symbol)
      } else {
        let symbol = symbols.concept("if " + text)
        builder.add(pattern, for: symbol, symbols: &symbols)
        result.append(symbol)
      }
    }
    return result
  }

  private func missing(_ key: String, _ rule: Rule) -> RuleError {
    RuleError(rule: rule.id, problem: .missing(key: key))
  }
}

extension PatternTrieBuilder {
  /// The symbol itself, its concepts, the concepts of those, and so on.
  func meanings(of symbol: Symbol) -> [Symbol] {
    var result = [symbol]
    var next = 0
    while next < result.count {
      for parent in parents[result[next]] ?? [] where !result.contains(parent) {
        result.append(parent)
      }
      next += 1
    }
    return result
  }
}
