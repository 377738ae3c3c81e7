/// Who the person is.
///
/// Every run of words that could be a name is weighed by what speaks for it: a first name, a capital
/// letter, a word such as "meeting" before it or "said" behind it. The best one wins if it's good
/// enough.
extension FactScan {
  mutating func readName() {
    let plain = utterance.plain
    let isCorrection = plain.contains { lexicon.list("name-words").contains($0) }
    guard place == .name || place == .main || isCorrection else { return }
    let candidates = plain.indices.compactMap { candidate(at: $0, isCorrection: isCorrection) }
    let enough: Double = place == .main ? 2.5 : place == .name ? 2 : 3.5
    // Of two that are equally good, the later one corrects the earlier one.
    guard let best = candidates.filter({ $0.score >= enough }).max(by: { $0.score < $1.score })
    else {
      return
    }
    take(name: best.range)
  }

  private struct Candidate {
    let range: Range<Int>
    let score: Double
  }

  private func candidate(at start: Int, isCorrection: Bool) -> Candidate? {
    guard utterance.uses[start] == nil else { return nil }
    let isTitled = isTitle(start)
    let first = isTitled ? start + 1 : start
    guard first < utterance.words.count, let end = nameEnd(from: first) else { return nil }
    // A name isn't entered in its middle.
    if start > 0, utterance.uses[start - 1] == nil, utterance.words[start - 1].end == .none,
      !utterance.words[start].startsClause,
      isTitle(start - 1)
        || isNameWord(start - 1, isFirst: true)
          && utterance.words[start - 1].isCapitalized && utterance.words[start].isCapitalized
          && !utterance.startsClause(start - 1)
    {
      return nil
    }
    let range = start..<end
    var score = wordScore(first..<end)
    if isTitled { score += 4 }
    score += scoreBefore(start, isCorrection: isCorrection)
    score += scoreBehind(range)
    return Candidate(range: range, score: score)
  }

  // MARK: - What speaks for a name

  /// The words themselves.
  private func wordScore(_ range: Range<Int>) -> Double {
    let first = utterance.words[range.lowerBound]
    let plain = base(of: range.lowerBound)
    var score = 0.0
    if GivenNames.contain(plain) { score += 3 }
    if first.isCapitalized {
      let isStart = range.lowerBound == 0 || utterance.words[range.lowerBound - 1].end == .sentence
      score += isStart ? 0.7 : 1.7
      if range.count > 1 { score += 1 }
    } else {
      if !GivenNames.contain(plain) { score -= 1.5 }
      if range.count > 1, GivenNames.contain(plain) { score += 0.5 }
      if isOrdinary(plain) { score -= 3 }
    }
    if ProperNames.exact(utterance.text(range), in: [.employers, .schools, .places]) != nil {
      score -= 4
    }
    if range.count == 1, first.text.count > 1, first.text.allSatisfy(\.isUppercase),
      utterance.line.contains(where: \.isLowercase)
    {
      score -= 3
    }
    let words = utterance.plain[range]
    if words.contains(where: { lexicon.list("employer-words").contains($0) }) { score -= 4 }
    return score
  }

  private func scoreBefore(_ start: Int, isCorrection: Bool) -> Double {
    let plain = utterance.plain
    let before = start > 0 ? plain[start - 1] : ""
    let isJoined = start > 0 && utterance.words[start - 1].end == .none
    if ["not", "isnt", "wasnt", "than"].contains(before) { return -5 }
    if isNamed(start) { return 4 }
    if place == .name, startsAnswer(start) { return 4 }
    if isCorrection, ["its", "is", "so", "to", "as", "with"].contains(before) {
      return place == .main ? 1.5 : 3
    }
    guard isJoined else { return 0 }
    if utterance.uses[start - 1] == .relation { return 2.5 }
    if isMet(start) { return 4 }
    if ["the", "that"].contains(before), namesMeeting(behind: start) { return 3 }
    if ["saint", "st", "san", "santa", "new", "mount", "fort"].contains(before) { return -5 }
    if ["at", "in", "the", "a", "an", "on", "of", "this", "as"].contains(before) { return -4 }
    if before == "from" {
      return plain.contains {
        [
          "heard", "yes", "word", "note", "notes", "no", "nothing", "reply", "back", "learned",
          "again", "word", "hear",
        ].contains($0)
      } ? 3 : GivenNames.contain(base(of: start)) ? 0 : -4
    }
    if before == "for" || before == "to" { return 1.5 }
    if [
      "and", "when", "that", "owe", "told", "about", "if", "because", "but", "so", "ur", "wait",
      "again",
    ].contains(before) {
      return 0.5
    }
    return 0
  }

  /// "named Luis Ocampo", "her name's Paige Ellery".
  func isNamed(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0,
      ["is", "its", "was", "just", "actually", "to", "really", "spelled", "should", "be", "a"]
        .contains(utterance.plain[index])
    {
      index -= 1
    }
    guard index >= 0,
      ["named", "name", "names", "called", "surname"].contains(utterance.plain[index])
    else { return false }
    return utterance.plain[index] != "called" || utterance.words[start].isCapitalized
  }

  /// True if only lead-ins stand before it: "its a lady, rhonda mullins".
  private func startsAnswer(_ start: Int) -> Bool {
    var index = 0
    while index < start {
      if utterance.uses[index] != nil { index += 1; continue }
      if let length = lexicon.nameLeads.length(in: utterance.plain, at: index) {
        index += length; continue
      }
      guard ["the", "a", "an", "my", "and", "one", "of", "course"].contains(utterance.plain[index])
      else { return false }
      index += 1
    }
    return index == start
  }

  /// "meeting Dana", "coffee with dana reyes", "the one with Peter".
  private func isMet(_ start: Int) -> Bool {
    let plain = utterance.plain
    // Words between: "my neighbor", "the", "old".
    var index = start
    while index > 0, index > start - 4,
      ["the", "my", "that", "old", "dear", "our"].contains(plain[index - 1])
        || utterance.uses[index - 1] == .relation
    {
      index -= 1
    }
    guard index > 0, utterance.words[index - 1].end == .none else { return false }
    for length in 1...4 where index - length >= 0 {
      if lexicon.meet.verbs.length(in: plain, at: index - length) == length { return true }
    }
    guard lexicon.meet.afterNoun.contains(plain[index - 1]), index > 1 else { return false }
    if ["with", "w", "wit"].contains(plain[index - 1]) { return true }
    return utterance.uses[index - 2] == .medium || utterance.uses[index - 2] == .time
      || (1...3).contains { length in
        index - 1 - length >= 0
          && lexicon.meet.nouns.length(in: plain, at: index - 1 - length) == length
      }
  }

  /// "the sam ostrowski convo", "the hannah zoom"
  private func namesMeeting(behind start: Int) -> Bool {
    guard let end = nameEnd(from: start), end < utterance.words.count,
      utterance.words[end - 1].end == .none
    else { return false }
    return utterance.uses[end] == .medium
      || lexicon.meet.nouns.length(in: utterance.plain, at: end) != nil
  }

  private func scoreBehind(_ range: Range<Int>) -> Double {
    let next = range.upperBound
    let isPossessive = endsInPossessive(utterance.words[next - 1])
    guard next < utterance.words.count else {
      // A signature: "Regards, Harold".
      let start = range.lowerBound
      let isSigned =
        place != .name && start > 0 && utterance.words[start - 1].end != .none
        && (utterance.words[start - 1].end == .sentence
          || utterance.plain[start - 1].hasSuffix("s"))
      return isSigned ? -3 : isPossessive ? 0.5 : 0
    }
    let plain = utterance.plain[next]
    if utterance.words[next - 1].end == .none {
      if lexicon.list("name-verbs").contains(plain) { return 2 }
      if lexicon.list("people").contains(plain), utterance.uses[next] == nil { return -6 }
      if isPossessive { return 0.5 }
      if ["at", "from", "whos", "who", "from", "in", "and"].contains(plain) { return 0.7 }
      return JobTitle.namesPerson(plain) && utterance.uses[next] == nil && !["and"].contains(plain)
        ? -1 : 0
    }
    return utterance.words[next - 1].end == .comma ? 0.7 : 0
  }
}
