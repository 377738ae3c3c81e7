/// A rule that is met, and where.
struct Match: Equatable {
  /// The rule's place among the compiled ones.
  var rule: Int
  /// Bytes of the text.
  var range: Range<Int>
}

/// Chooses what to report when several rules are met.
enum MatchSelection {
  /// One match for each category and place, and nothing slight beside what is grave.
  ///
  /// - Returns: the gravest first, those of one severity in the order of the text.
  static func best(of matches: [Match], rules: [CompiledRule], most: Int) -> [Match] {
    let sorted = matches.sorted { left, right in
      let (first, second) = (rules[left.rule], rules[right.rule])
      if first.severity != second.severity { return first.severity > second.severity }
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      return left.rule < right.rule
    }
    var kept: [Match] = []
    for match in sorted where kept.count < most {
      let rule = rules[match.rule]
      if rule.severity == .hint, let gravest = kept.first,
        rules[gravest.rule].severity == .forbidden
      {
        break
      }
      let isCovered = kept.contains { other in
        let grave = rules[other.rule]
        return other.range.overlaps(match.range)
          && (grave.category == rule.category
            || grave.severity == .forbidden && rule.severity == .caution)
      }
      if !isCovered { kept.append(match) }
    }
    return kept
  }
}
