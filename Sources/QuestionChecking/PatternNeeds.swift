/// For each node of the tree, what must still be found before any pattern is complete.
///
/// Of all that a pattern needs, the rarest symbol is noted, so that a search can be given up at
/// once where it is not in the rest of the sentence.
struct PatternNeeds {
  /// Nil where a pattern is complete already.
  private(set) var ofNode: [[Symbol]?]
  /// How often a symbol is to be expected, in words out of words.
  private var frequency: [Float]
  private let nodes: [PatternTrieBuilder.Node]

  private struct Need {
    var symbols: Set<Symbol>
    var frequency: Float
  }

  init(_ builder: PatternTrieBuilder, symbolCount: Int) {
    nodes = builder.nodes
    ofNode = [[Symbol]?](repeating: nil, count: nodes.count)
    frequency = PatternNeeds.frequencies(builder, symbolCount: symbolCount)
    _ = need(of: PatternTrie.root)
  }

  /// - Returns: nil where a goal is reached already.
  private mutating func need(of node: PatternTrie.Node) -> Need? {
    var whole = Need(symbols: [], frequency: 0)
    var isOpen = !nodes[Int(node)].goals.isEmpty
    for (symbol, next) in nodes[Int(node)].edges {
      let rest = need(of: next)
      if let rest, rest.frequency < frequency[Int(symbol)] {
        whole.symbols.formUnion(rest.symbols)
        whole.frequency += rest.frequency
      } else {
        whole.symbols.insert(symbol)
        whole.frequency += frequency[Int(symbol)]
      }
    }
    for gap in nodes[Int(node)].gaps {
      guard let rest = need(of: gap.next) else {
        isOpen = true
        continue
      }
      whole.symbols.formUnion(rest.symbols)
      whole.frequency += rest.frequency
    }
    if isOpen { return nil }
    ofNode[Int(node)] = whole.symbols.sorted()
    return whole
  }

  /// Guesses how often each symbol turns up: small words often, phrases as often as the rarest of
  /// their words, a concept as often as all it stands for.
  private static func frequencies(_ builder: PatternTrieBuilder, symbolCount: Int) -> [Float] {
    var own = [Float](repeating: 0, count: symbolCount)
    for symbol in builder.words {
      own[Int(symbol)] =
        builder.smallWords.contains(symbol)
        ? 0.1 : builder.commonWords.contains(symbol) ? 0.03 : 0.001
    }
    var result = own
    for _ in 0..<3 {
      var next = own
      for (symbol, parents) in builder.parents {
        for parent in parents { next[Int(parent)] += result[Int(symbol)] }
      }
      for path in builder.phrases {
        next[Int(path.concept)] += (path.symbols.map { result[Int($0)] }.min() ?? 0) / 2
      }
      result = next
    }
    return result
  }
}
