/// All patterns in one trie, so that common beginnings are matched once.
struct PatternTrie: Sendable {
  typealias Node = Int32

  /// A gap of arbitrary words before the next node.
  struct Gap: Sendable {
    var least: Int32
    var most: Int32
    var next: Node
  }

  /// An edge to the next node.
  struct Edge: Sendable {
    var symbol: Symbol
    var next: Node
  }

  /// Everything that can follow a node.
  struct Branches: Sendable {
    var goals: Range<Int32>
    var gaps: Range<Int32>
    /// The edges, in ascending order of their symbols.
    var edges: Range<Int32>
    /// The numbers of the symbols of which one must follow before any goal is reached, as a range
    /// of ``PatternTrie/needs``.
    var needs: Range<Int32>
    /// The symbols of the edges.
    var symbols: SymbolSet
    /// The needed symbols as a set; all symbols if nothing is needed.
    var needed: SymbolSet
  }

  static let root: Node = 0
  let branches: FrozenArray<Branches>
  /// The concepts that patterns express.
  let goals: FrozenArray<Symbol>
  let gaps: FrozenArray<Gap>
  let edges: FrozenArray<Edge>
  /// The target of the root's edge for each symbol; -1 if there is none.
  let first: [Node]
  /// True for nodes that lead to something that a rule for questions depends on.
  let isForQuestions: [Bool]
  /// The needed symbols of all nodes, by number.
  let needs: FrozenArray<Int32>
  /// The number of each symbol that some node needs; -1 for the others.
  let neededNumber: [Int32]
  let neededCount: Int

  init(_ tree: RulePlan.Tree, symbolCount: Int) {
    var first = [Node](repeating: -1, count: symbolCount)
    var numbers = [Int32](repeating: -1, count: symbolCount)
    var neededCount: Int32 = 0
    for need in tree.needs where numbers[Int(need)] < 0 {
      numbers[Int(need)] = neededCount
      neededCount += 1
    }
    var place = (edge: Int32(0), goal: Int32(0), gap: Int32(0), need: Int32(0))
    let branches = FrozenArray<Branches>(count: tree.edgeCounts.count) { node in
      let edges = place.edge..<place.edge + tree.edgeCounts[node]
      let goals = place.goal..<place.goal + tree.goalCounts[node]
      let gaps = place.gap..<place.gap + tree.gapCounts[node]
      let needs = place.need..<place.need + max(tree.needCounts[node], 0)
      place = (edges.upperBound, goals.upperBound, gaps.upperBound, needs.upperBound)
      var branch = Branches(
        goals: goals, gaps: gaps, edges: edges, needs: needs, symbols: SymbolSet(),
        needed: tree.needCounts[node] < 0 ? .all : SymbolSet())
      for edge in edges { branch.symbols.insert(tree.edgeSymbols[Int(edge)]) }
      for need in needs { branch.needed.insert(numbers[Int(tree.needs[Int(need)])]) }
      return branch
    }
    for edge in branches.count > 0 ? branches[0].edges : 0..<0 {
      first[Int(tree.edgeSymbols[Int(edge)])] = tree.edgeNodes[Int(edge)]
    }
    self.first = first
    isForQuestions = tree.isForQuestions.map { $0 > 0 }
    needs = FrozenArray(count: tree.needs.count) { numbers[Int(tree.needs[$0])] }
    neededNumber = numbers
    self.neededCount = Int(neededCount)
    self.branches = branches
    goals = FrozenArray(tree.goals)
    edges = FrozenArray(count: tree.edgeSymbols.count) {
      Edge(symbol: tree.edgeSymbols[$0], next: tree.edgeNodes[$0])
    }
    gaps = FrozenArray(count: tree.gapNodes.count) {
      Gap(least: tree.gapLeast[$0], most: tree.gapMost[$0], next: tree.gapNodes[$0])
    }
  }

  /// The node that a symbol leads to, or -1.
  @inline(__always)
  func next(_ branches: UnsafePointer<Branches>, _ symbol: Symbol) -> Node {
    var low = branches.pointee.edges.lowerBound
    let end = branches.pointee.edges.upperBound
    var high = end
    while low < high {
      let middle = (low &+ high) >> 1
      if edges[middle].symbol < symbol { low = middle &+ 1 } else { high = middle }
    }
    return low < end && edges[low].symbol == symbol ? edges[low].next : -1
  }
}
