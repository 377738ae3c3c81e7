/// What the user wants to learn.
extension FactScan {
  mutating func readAims() {
    if place == .goals {
      let words = utterance.words.indices
      facts.aims = aims(in: words.startIndex..<words.endIndex)
      if !facts.aims.isEmpty { utterance.use(0..<utterance.words.count, for: .aim) }
      return
    }
    guard place != .findings else { return }
    for lead in lexicon.aimLeads.places(in: utterance.plain) {
      if takeAims(lead.upperBound, from: lead.lowerBound, atLeast: 1) { return }
    }
    // "how they hire", "about the day-to-day", without saying that one wants to know it
    for index in utterance.plain.indices
    where lexicon.list("aim-triggers").contains(utterance.plain[index]) {
      let isWord = ["how", "what", "whether", "where", "who", "if"].contains(utterance.plain[index])
      if takeAims(isWord ? index : index + 1, from: index, atLeast: 4) { return }
    }
  }

  /// Takes the aims named from a word on. Returns false if there are none.
  ///
  /// - Parameters:
  ///   - start: where the aims begin.
  ///   - first: the first word that belongs to them.
  ///   - atLeast: the score an aim needs; a phrase of two words scores 4.
  private mutating func takeAims(_ start: Int, from first: Int, atLeast: Double) -> Bool {
    let end = aimEnd(from: start)
    guard start < end else { return false }
    let found = aims(in: start..<end, atLeast: atLeast)
    guard !found.isEmpty else { return false }
    facts.aims = found
    utterance.use(first..<end, for: .aim)
    return true
  }

  /// An aim goes on to the end of the sentence, or to a clause about something else.
  private func aimEnd(from start: Int) -> Int {
    var end = start
    while end < utterance.words.count {
      if utterance.words[end].end == .sentence { return end + 1 }
      if end > start, utterance.startsClause(end),
        ["shes", "hes", "her", "his", "she", "he", "my", "its", "were", "we", "theyre"].contains(
          utterance.plain[end]),
        end + 1 < utterance.words.count,
        ["a", "an", "the", "name", "is", "at", "works", "work"].contains(utterance.plain[end + 1])
      {
        return end
      }
      if utterance.uses[end] == .time, end > start { return end }
      if end > start, utterance.startsClause(end),
        lexicon.meet.verbs.length(in: utterance.plain, at: end) != nil
      {
        return end
      }
      end += 1
    }
    return end
  }

  /// The aims named in a stretch of words, in order, each once.
  private func aims(in range: Range<Int>, atLeast least: Double = 1) -> [SaidFacts.Aim] {
    var found: [SaidFacts.Aim] = []
    for part in parts(of: range) {
      guard let aim = aim(of: part, atLeast: least), !found.contains(aim) else { continue }
      found.append(aim)
    }
    return Array(found.prefix(3))
  }

  /// Splits at commas and "and".
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let plain = utterance.plain[index]
      let isJoint = ["and", "then", "plus", "&", "n", "also", "or"].contains(plain)
      if isJoint || hasSign(before: index), index > start || isJoint {
        if start < index { parts.append(start..<index) }
        start = isJoint ? index + 1 : index
      } else if utterance.words[index].end != .none {
        parts.append(start..<index + 1)
        start = index + 1
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// True if "&" or "+" stands before a word.
  private func hasSign(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let words = utterance.words
    return utterance.line[words[index - 1].range.upperBound..<words[index].range.lowerBound]
      .contains { "&+".contains($0) }
  }

  /// The aim whose phrases cover most of a part; the more telling aim of two.
  private func aim(of part: Range<Int>, atLeast least: Double) -> SaidFacts.Aim? {
    let plain = Array(utterance.plain[part])
    // The number of a choice: "1 and 3".
    if plain.count == 1, let number = Int(plain[0]), place == .goals,
      (1...SaidFacts.Aim.allCases.count).contains(number)
    {
      return SaidFacts.Aim.allCases[number - 1]
    }
    let order: [SaidFacts.Aim] = [.network, .hiring, .wayIn, .company, .role, .field]
    let scores = order.map { aim in
      (
        aim,
        lexicon.aims[aim.rawValue]?.places(in: plain).reduce(0.0) { sum, place in
          // A phrase of several words says more than a word.
          sum + Double(place.count * place.count)
        } ?? 0
      )
    }
    let best = scores.map(\.1).max() ?? 0
    return best >= least ? scores.first { $0.1 == best }?.0 : nil
  }
}
