extension RulePlan {
  /// True if all lists are consistent, so that no index is out of range.
  var isSound: Bool {
    let symbols = Int32(0)..<Int32(truncatingIfNeeded: symbolCount)
    let nodes = Int32(0)..<Int32(tree.edgeCounts.count)
    let fits = { (counts: [Int32], list: Int, least: Int32) in
      counts.allSatisfy { $0 >= least } && counts.reduce(0) { $0 + Int(max($1, 0)) } == list
    }
    let knows = { (list: [Int32]) in list.allSatisfy(symbols.contains) }
    let conditions = rules.flatMap(\.conditions)
    return symbolCount > 0 && symbolCount < Int32.max
      && names.count == symbolCount && ruleSymbols.count == rules.count && knows(ruleSymbols)
      && knows(conditions)
      && [
        signs.start, signs.end, signs.filler, signs.turn, signs.number, signs.money, signs.slot,
        signs.and, signs.at,
      ].allSatisfy(symbols.contains)
      && !nodes.isEmpty && tree.goalCounts.count == nodes.count
      && tree.gapCounts.count == nodes.count && tree.needCounts.count == nodes.count
      && tree.isForQuestions.count == nodes.count
      && fits(tree.edgeCounts, tree.edgeSymbols.count, 0) && knows(tree.edgeSymbols)
      && tree.edgeNodes.count == tree.edgeSymbols.count && tree.edgeNodes.allSatisfy(nodes.contains)
      && fits(tree.goalCounts, tree.goals.count, 0) && knows(tree.goals)
      && fits(tree.gapCounts, tree.gapNodes.count, 0) && tree.gapNodes.allSatisfy(nodes.contains)
      && tree.gapLeast.count == tree.gapNodes.count && tree.gapMost.count == tree.gapNodes.count
      && tree.gapLeast.allSatisfy { $0 >= 0 }
      && fits(tree.needCounts, tree.needs.count, -1) && knows(tree.needs)
      && meanings.patternCounts.count == symbolCount && meanings.watchedCounts.count == symbolCount
      && meanings.flags.count == symbolCount
      && fits(meanings.patternCounts, meanings.patterns.count, 0) && knows(meanings.patterns)
      && fits(meanings.watchedCounts, meanings.watched.count, 0) && knows(meanings.watched)
      && lexicon.readingCounts.count == lexicon.hashes.count
      && fits(lexicon.readingCounts, lexicon.readings.count, 0) && knows(lexicon.readings)
      && lexicon.mistyped.count == lexicon.mistypedSymbols.count && knows(lexicon.mistypedSymbols)
  }
}
