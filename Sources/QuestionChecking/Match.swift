/// A match of a rule.
struct Match: Equatable {
  /// The index of the compiled rule.
  var rule: Int
  var severity: Severity
  /// The number of the first word in the text, from 1; 0 if the rule looks at the text as a whole.
  var word = 0
  /// The range in bytes of the text.
  var range: Range<Int>
  /// The rule whose words tell of it, if not its own.
  var wording: Int?
}

/// Chooses what to report if several rules match.
enum MatchSelection {
  /// Keeps one match per category and place, the shortest, and drops minor matches next to serious
  /// ones.
  ///
  /// - Returns: the matches, the worst severity first, then in the order of the text.
  static func best(of matches: [Match], rules: [CompiledRule], most: Int) -> [Match] {
    let sorted = matches.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if rules[left.rule].yields != rules[right.rule].yields { return rules[right.rule].yields }
      if left.range.count != right.range.count { return left.range.count < right.range.count }
      if left.range != right.range { return left.range.lowerBound < right.range.lowerBound }
      return left.rule < right.rule
    }
    var kept: [Match] = []
    for match in sorted where kept.count < most {
      if match.severity == .hint, kept.first?.severity == .forbidden { break }
      if rules[match.rule].yields,
        kept.contains(where: { rules[$0.rule].category == rules[match.rule].category })
      {
        continue
      }
      let isCovered = kept.contains { other in
        other.range.overlaps(match.range)
          && (rules[other.rule].category == rules[match.rule].category
            || other.severity == .forbidden && match.severity == .caution && match.word > 0)
      }
      if !isCovered { kept.append(match) }
    }
    return kept.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      return left.range.lowerBound < right.range.lowerBound
    }
  }
}
