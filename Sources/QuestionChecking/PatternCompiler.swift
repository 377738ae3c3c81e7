/// Turns the patterns of rules and concepts into symbols and branches of the tree.
struct PatternCompiler {
  var symbols = Symbols()
  private(set) var builder = PatternTrieBuilder()
  private let parser: PatternParser

  init(_ set: RuleSet) {
    let names = Set(
      set.concepts.map(\.name) + set.rules.map(\.id) + ["number", "money", "content"])
    parser = PatternParser(spellings: set.spellings) { names.contains($0) }
  }

  /// Makes a word stand for a concept.
  mutating func name(word: String, _ concept: String) {
    let symbol = symbols.word(word)
    builder.add([.symbol(symbol)], for: symbols.concept(concept), symbols: &symbols)
  }

  /// Adds ways to express a concept.
  mutating func define(_ concept: String, as patterns: [String], owner: String) throws(RuleError) {
    let symbol = symbols.concept(concept)
    for text in patterns {
      let pattern = try parser.parse(text, of: owner, symbols: &symbols)
      builder.add(pattern, for: symbol, symbols: &symbols)
    }
  }

  /// Makes every word a `<content>` word that is not a `<small>` one.
  mutating func nameContentWords() {
    let small = symbols.concept("small")
    for border in [Symbols.start, Symbols.end] { name(word: border, "small") }
    let words = [Symbols.unknown] + symbols.words.values.sorted()
    for word in words where !builder.meanings(of: word).contains(small) {
      builder.add([.symbol(word)], for: symbols.concept("content"), symbols: &symbols)
    }
  }

  /// Fills in everything that a rule needs while matching.
  mutating func compile(_ rule: Rule) throws(RuleError) -> CompiledRule {
    guard let category = rule.category else { throw missing("category", rule) }
    guard let severity = rule.severity else { throw missing("severity", rule) }
    guard let message = rule.message else { throw missing("message", rule) }
    guard let why = rule.why else { throw missing("why", rule) }
    guard rule.patterns?.isEmpty == false || rule.longerThan != nil || rule.questionMarks != nil
    else { throw missing("patterns", rule) }
    return CompiledRule(
      id: rule.id, category: category, severity: severity, message: message, why: why,
      guides: rule.guides ?? [], instead: rule.instead ?? [],
      with: try conditions(rule.with, of: rule),
      unless: try conditions(rule.unless, of: rule),
      unlessSentence: try conditions(rule.unlessSentence, of: rule),
      unlessText: try conditions(rule.unlessText, of: rule),
      fineFor: try conditions(rule.fineFor?.map { "<\($0)>" }, of: rule),
      longerThan: rule.longerThan, questionMarks: rule.questionMarks)
  }

  /// A concept for each pattern; the same pattern has the same one, whichever rule it stands in.
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
  /// The symbol, the concepts it stands for, and the concepts that those stand for.
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
