/// All patterns in one tree, so that what they have in common is looked for once.
struct PatternTrie: Sendable {
  typealias Node = Int32

  /// From here, so many words may be skipped.
  struct Gap: Sendable {
    var least: Int32
    var most: Int32
    var next: Node
  }

  /// A way on to another node.
  struct Edge: Sendable {
    var symbol: Symbol
    var next: Node
  }

  /// What can follow a node.
  struct Branches: Sendable {
    var goals: Range<Int32>
    var gaps: Range<Int32>
    /// In ascending order of their symbols.
    var edges: Range<Int32>
    /// The symbols of the edges.
    var symbols: SymbolSet
    /// Of these, one must still come before any goal is reached.
    var needs: SymbolSet
  }

  static let root: Node = 0
  let branches: FrozenArray<Branches>
  /// The concepts that patterns express.
  let goals: FrozenArray<Symbol>
  let gaps: FrozenArray<Gap>
  let edges: FrozenArray<Edge>
  /// The root's edges, by symbol; -1 for none.
  let first: [Node]
  /// Whether a node leads to something on which a rule for questions depends.
  let isForQuestions: [Bool]
  /// The bit under which ``Branches/needs`` know each symbol; -1 where no node waits for it.
  let needed: [Symbol]

  init(_ tree: RulePlan.Tree, symbolCount: Int) {
    var first = [Node](repeating: -1, count: symbolCount)
    var needed = [Symbol](repeating: -1, count: symbolCount)
    var neededCount: Symbol = 0
    var place = (edge: Int32(0), goal: Int32(0), gap: Int32(0), need: 0)
    let branches = FrozenArray<Branches>(count: tree.edgeCounts.count) { node in
      let edges = place.edge..<place.edge + tree.edgeCounts[node]
      let goals = place.goal..<place.goal + tree.goalCounts[node]
      let gaps = place.gap..<place.gap + tree.gapCounts[node]
      let needs = place.need..<place.need + Int(max(tree.needCounts[node], 0))
      place = (edges.upperBound, goals.upperBound, gaps.upperBound, needs.upperBound)
      var branch = Branches(
        goals: goals, gaps: gaps, edges: edges, symbols: SymbolSet(),
        needs: tree.needCounts[node] < 0 ? .all : SymbolSet())
      for edge in edges { branch.symbols.insert(tree.edgeSymbols[Int(edge)]) }
      for need in needs {
        let symbol = Int(tree.needs[need])
        if needed[symbol] < 0 {
          needed[symbol] = neededCount
          neededCount += 1
        }
        branch.needs.insert(needed[symbol])
      }
      return branch
    }
    for edge in branches.count > 0 ? branches[0].edges : 0..<0 {
      first[Int(tree.edgeSymbols[Int(edge)])] = tree.edgeNodes[Int(edge)]
    }
    self.first = first
    isForQuestions = tree.isForQuestions.map { $0 > 0 }
    self.needed = needed
    self.branches = branches
    goals = FrozenArray(tree.goals)
    edges = FrozenArray(count: tree.edgeSymbols.count) {
      Edge(symbol: tree.edgeSymbols[$0], next: tree.edgeNodes[$0])
    }
    gaps = FrozenArray(count: tree.gapNodes.count) {
      Gap(least: tree.gapLeast[$0], most: tree.gapMost[$0], next: tree.gapNodes[$0])
    }
  }

  /// Where a symbol leads from a node, or -1.
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
