/// All patterns in one tree, so that what they have in common is looked for once.
struct PatternTrie: Sendable {
  typealias Node = Int32

  /// From here, so many words may be skipped.
  struct Gap: Sendable {
    var least: Int
    var most: Int
    var next: Node
  }

  /// What can follow a node.
  struct Branches: Sendable {
    var goals: Range<Int>
    var gaps: Range<Int>
    var hasEdges: Bool
  }

  static let root: Node = 0
  private(set) var branches: [Branches]
  /// The concepts that patterns express.
  private(set) var goals: [Symbol]
  private(set) var gaps: [Gap]
  /// The root's edges, by symbol; -1 for none.
  private(set) var first: [Node]
  private let edges: HashTable
  /// Whether any pattern goes on with the symbol.
  private(set) var isUsed: [Bool]

  init(_ builder: PatternTrieBuilder, symbolCount: Int) {
    var edges: [UInt64: Int32] = [:]
    var first = [Node](repeating: -1, count: symbolCount)
    var isUsed = [Bool](repeating: false, count: symbolCount)
    branches = []
    goals = []
    gaps = []
    for (index, node) in builder.nodes.enumerated() {
      for (symbol, next) in node.edges {
        isUsed[Int(symbol)] = true
        if index == PatternTrie.root {
          first[Int(symbol)] = next
        } else {
          edges[PatternTrie.key(Node(index), symbol)] = next
        }
      }
      let goalStart = goals.count
      goals += node.goals
      let gapStart = gaps.count
      gaps += node.gaps
      branches.append(
        Branches(
          goals: goalStart..<goals.count, gaps: gapStart..<gaps.count,
          hasEdges: !node.edges.isEmpty))
    }
    self.first = first
    self.isUsed = isUsed
    self.edges = HashTable(edges)
  }

  /// Where a symbol leads from a node, or -1.
  @inline(__always)
  func next(_ node: Node, _ symbol: Symbol) -> Node {
    edges[PatternTrie.key(node, symbol)]
  }

  @inline(__always)
  private static func key(_ node: Node, _ symbol: Symbol) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
