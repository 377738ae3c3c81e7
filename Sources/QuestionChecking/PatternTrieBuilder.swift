/// Builds the pattern trie.
struct PatternTrieBuilder {
  struct Node {
    var edges: [Symbol: PatternTrie.Node] = [:]
    var gaps: [PatternTrie.Gap] = []
    var goals: [Symbol] = []
  }

  private(set) var nodes = [Node()]
  /// The concepts that a single word or concept stands for.
  private(set) var parents: [Symbol: [Symbol]] = [:]
  /// All symbols used in the patterns of a concept.
  private(set) var parts: [Symbol: Set<Symbol>] = [:]
  /// The required symbols of each pattern with several steps.
  private(set) var phrases: [(concept: Symbol, symbols: [Symbol])] = []
  /// All words, those that are extremely frequent, and those that are common.
  var words: [Symbol] = []
  var smallWords: Set<Symbol> = []
  var commonWords: Set<Symbol> = []
  private var beforeGap: [PatternTrie.Node: PatternTrie.Node] = [:]
  private var alternatives: [PatternElement: Symbol] = [:]

  /// Adds a pattern that expresses a concept.
  mutating func add(_ pattern: Pattern, for concept: Symbol, symbols: inout Symbols) {
    notePart(pattern, of: concept, symbols: &symbols)
    if pattern.count == 1, case .symbol(let symbol) = pattern[0] {
      if parents[symbol, default: []].contains(concept) == false {
        parents[symbol, default: []].append(concept)
      }
      return
    }
    if pattern.count == 1, case .either(let branches) = pattern[0] {
      for branch in branches { add(branch, for: concept, symbols: &symbols) }
      return
    }
    phrases.append((concept, pattern.compactMap { required(by: $0, &symbols) }))
    for end in follow(pattern[...], from: [PatternTrie.root], symbols: &symbols) {
      // A gap before an omitted last step isn't part of the phrase.
      let node = beforeGap[end] ?? end
      guard node != PatternTrie.root && !nodes[Int(node)].goals.contains(concept) else {
        continue
      }
      nodes[Int(node)].goals.append(concept)
    }
  }

  private mutating func notePart(_ pattern: Pattern, of concept: Symbol, symbols: inout Symbols) {
    for element in pattern {
      switch element {
      case .symbol(let symbol): parts[concept, default: []].insert(symbol)
      case .either(let branches):
        for branch in branches { notePart(branch, of: concept, symbols: &symbols) }
        if pattern.count > 1 {
          parts[concept, default: []].insert(alternative(element, branches, &symbols))
        }
      case .optional(let inner): notePart(inner, of: concept, symbols: &symbols)
      case .gap: break
      }
    }
  }

  /// The symbol that a step requires; nil if it requires none.
  private mutating func required(by element: PatternElement, _ symbols: inout Symbols) -> Symbol? {
    switch element {
    case .symbol(let symbol): symbol
    case .either(let branches): alternative(element, branches, &symbols)
    case .optional, .gap: nil
    }
  }

  /// Follows a sequence, adding nodes as needed, and returns the nodes at its end.
  private mutating func follow(
    _ elements: ArraySlice<PatternElement>, from start: [PatternTrie.Node],
    symbols: inout Symbols
  ) -> [PatternTrie.Node] {
    var current = start
    for element in elements {
      switch element {
      case .symbol(let symbol):
        current = current.map { step(from: $0, symbol) }
      case .either(let branches):
        let symbol = alternative(element, branches, &symbols)
        current = current.map { step(from: $0, symbol) }
      case .optional(let inner):
        let longer = follow(inner[...], from: current, symbols: &symbols)
        current += longer.filter { !current.contains($0) }
      case .gap(let least, let most):
        current = current.map { $0 == PatternTrie.root ? $0 : gap(from: $0, least, most) }
      }
    }
    return current
  }

  private mutating func step(from node: PatternTrie.Node, _ symbol: Symbol) -> PatternTrie.Node {
    if let next = nodes[Int(node)].edges[symbol] { return next }
    let next = PatternTrie.Node(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].edges[symbol] = next
    return next
  }

  private mutating func gap(
    from node: PatternTrie.Node, _ least: Int, _ most: Int
  ) -> PatternTrie.Node {
    for gap in nodes[Int(node)].gaps where gap.least == Int32(least) && gap.most == Int32(most) {
      return gap.next
    }
    let next = PatternTrie.Node(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].gaps.append(
      PatternTrie.Gap(least: Int32(least), most: Int32(most), next: next))
    beforeGap[next] = beforeGap[node] ?? node
    return next
  }

  /// An unnamed concept for a choice inside a pattern.
  private mutating func alternative(
    _ element: PatternElement, _ branches: [Pattern], _ symbols: inout Symbols
  ) -> Symbol {
    if let known = alternatives[element] { return known }
    let symbol = symbols.concept("(\(alternatives.count))")
    alternatives[element] = symbol
    for branch in branches {
      add(branch, for: symbol, symbols: &symbols)
    }
    return symbol
  }
}

extension PatternTrieBuilder {
  /// Tells for each node whether it leads to something that the given concepts depend on.
  func nodes(leadingTo concepts: [Symbol]) -> [Bool] {
    var wanted = Set(concepts)
    var rest = concepts
    while let concept = rest.popLast() {
      for part in parts[concept] ?? [] where wanted.insert(part).inserted { rest.append(part) }
    }
    var result = [Bool](repeating: false, count: nodes.count)
    // Each node comes after its parent.
    for index in nodes.indices.reversed() {
      result[index] =
        nodes[index].goals.contains(where: wanted.contains)
        || nodes[index].edges.values.contains { result[Int($0)] }
        || nodes[index].gaps.contains { result[Int($0.next)] }
    }
    return result
  }
}
