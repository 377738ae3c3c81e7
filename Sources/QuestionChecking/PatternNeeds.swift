/// For each node of the trie, the symbols of which at least one must still follow before any
/// pattern is complete.
///
/// Of all symbols that a pattern needs, only the rarest is listed. If none of them is in the rest
/// of the sentence, a search can stop at once.
struct PatternNeeds {
  /// The needs by node; nil if a pattern is complete already.
  private(set) var ofNode: [[Symbol]?]
  /// The estimated share of words that a symbol matches.
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

  /// Computes the needs of a node and its descendants.
  ///
  /// - Returns: nil if a pattern is complete already.
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

  /// Estimates the frequency of each symbol. Small words are frequent, a phrase is about as
  /// frequent as its rarest word, and a concept is as frequent as everything it stands for.
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
