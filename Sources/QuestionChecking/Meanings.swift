/// The meanings of each symbol, including itself, that patterns or rules depend on.
struct Meanings: Sendable {
  /// The meanings of one symbol.
  struct Entry: Sendable {
    /// The symbols that continue patterns, as a range of `patterns`, in ascending order.
    var patterns: Range<Int32>
    /// The nodes that they lead to from the root, as a range of `starts`. Those for questions come
    /// first.
    var starts: Range<Int32>
    var startsForQuestions: Range<Int32>
    /// The symbols that rules and exceptions look for, as a range of `watched`.
    var watched: Range<Int32>
    /// The numbers of the symbols that some pattern needs, as a range of `needed`.
    var needed: Range<Int32> = 0..<0
    var isFiller: Bool
    /// True if a new thought begins here, so that no gap may extend past it.
    var isTurn: Bool
    /// The symbols of `patterns` as a set.
    var symbols = SymbolSet()
    /// The numbers of `needed` as a set.
    var neededSet = SymbolSet()
  }

  let entries: FrozenArray<Entry>
  let patterns: FrozenArray<Symbol>
  let starts: FrozenArray<PatternTrie.Node>
  let watched: FrozenArray<Symbol>
  let needed: FrozenArray<Int32>

  init(_ lists: RulePlan.MeaningLists, trie: PatternTrie) {
    var starts: [PatternTrie.Node] = []
    var needed: [Int32] = []
    var place = (pattern: Int32(0), watched: Int32(0))
    entries = FrozenArray(count: lists.flags.count) { index in
      let flags = lists.flags[index]
      let patterns = place.pattern..<place.pattern + lists.patternCounts[index]
      let watched = place.watched..<place.watched + lists.watchedCounts[index]
      place = (patterns.upperBound, watched.upperBound)
      let firstStart = Int32(starts.count)
      var entry = Entry(
        patterns: patterns, starts: 0..<0, startsForQuestions: 0..<0, watched: watched,
        isFiller: flags & 1 != 0,
        isTurn: flags & 2 != 0)
      let firstNeeded = Int32(needed.count)
      for pattern in patterns {
        let symbol = lists.patterns[Int(pattern)]
        entry.symbols.insert(symbol)
        let number = trie.neededNumber[Int(symbol)]
        guard number >= 0 else { continue }
        entry.neededSet.insert(number)
        needed.append(number)
      }
      entry.needed = firstNeeded..<Int32(needed.count)
      for isForQuestions in [true, false] {
        for pattern in patterns {
          let node = trie.first[Int(lists.patterns[Int(pattern)])]
          if node >= 0, trie.isForQuestions[Int(node)] == isForQuestions { starts.append(node) }
        }
        entry.starts = firstStart..<Int32(starts.count)
        if isForQuestions { entry.startsForQuestions = entry.starts }
      }
      return entry
    }
    self.starts = FrozenArray(starts)
    self.needed = FrozenArray(needed)
    patterns = FrozenArray(lists.patterns)
    watched = FrozenArray(lists.watched)
  }

  /// True if a symbol, given by its entry, also means another one.
  @inline(__always)
  func entry(_ entry: UnsafePointer<Entry>, contains symbol: Symbol) -> Bool {
    var low = entry.pointee.patterns.lowerBound
    let end = entry.pointee.patterns.upperBound
    var high = end
    while low < high {
      let middle = (low &+ high) >> 1
      if patterns[middle] < symbol { low = middle &+ 1 } else { high = middle }
    }
    return low < end && patterns[low] == symbol
  }
}
