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
    /// Of these, one must still come before any goal is reached: by their numbers among all that
    /// are needed, in ``PatternTrie/needs``.
    var needs: Range<Int32>
    /// The symbols of the edges.
    var symbols: SymbolSet
    /// What is needed as a set; everything where nothing is.
    var needed: SymbolSet
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
  /// What nodes wait for, by number.
  let needs: FrozenArray<Int32>
  /// The number of each symbol among those that some node waits for; -1 for the others.
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
