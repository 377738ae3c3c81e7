/// Grows the tree of patterns.
struct PatternTrieBuilder {
  struct Node {
    var edges: [Symbol: PatternTrie.Node] = [:]
    var gaps: [PatternTrie.Gap] = []
    var goals: [Symbol] = []
  }

  private(set) var nodes = [Node()]
  /// The concepts that a lone word or concept stands for by itself.
  private(set) var parents: [Symbol: [Symbol]] = [:]
  /// All symbols that the patterns of a concept speak of.
  private(set) var parts: [Symbol: Set<Symbol>] = [:]
  /// The symbols that each longer pattern cannot do without.
  private(set) var phrases: [(concept: Symbol, symbols: [Symbol])] = []
  /// All words, and those among them that turn up everywhere.
  var words: [Symbol] = []
  var smallWords: Set<Symbol> = []
  var commonWords: Set<Symbol> = []
  private var beforeGap: [PatternTrie.Node: PatternTrie.Node] = [:]
  private var alternatives: [PatternElement: Symbol] = [:]

  /// Adds one way to express a concept.
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
      // A gap before a last step that is missing is no part of the phrase.
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

  /// The symbol that a step cannot do without.
  private mutating func required(by element: PatternElement, _ symbols: inout Symbols) -> Symbol? {
    switch element {
    case .symbol(let symbol): symbol
    case .either(let branches): alternative(element, branches, &symbols)
    case .optional, .gap: nil
    }
  }

  /// The nodes at the end of a sequence, which is planted where it does not grow yet.
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

  /// A nameless concept for a choice that stands inside a pattern.
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
  /// For each node, whether it leads to a concept on which one of these depends.
  func nodes(leadingTo concepts: [Symbol]) -> [Bool] {
    var wanted = Set(concepts)
    var rest = concepts
    while let concept = rest.popLast() {
      for part in parts[concept] ?? [] where wanted.insert(part).inserted { rest.append(part) }
    }
    var result = [Bool](repeating: false, count: nodes.count)
    // A node is always younger than the one before it.
    for index in nodes.indices.reversed() {
      result[index] =
        nodes[index].goals.contains(where: wanted.contains)
        || nodes[index].edges.values.contains { result[Int($0)] }
        || nodes[index].gaps.contains { result[Int($0.next)] }
    }
    return result
  }
}
