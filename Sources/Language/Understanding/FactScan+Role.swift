/// What the person does, said in a sentence.
extension FactScan {
  mutating func readRole() {
    let candidates = utterance.plain.indices.compactMap { role(endingAt: $0) }
    guard let best = candidates.filter({ $0.score >= 2 }).max(by: { $0.score < $1.score }) else {
      return
    }
    let read = WorkReader.role(utterance.text(best.range))
    guard let role = read.role else { return }
    facts.role = role
    hints[.role] = best.range
    if facts.company == nil { facts.company = read.company }
    utterance.use(best.range, for: .work)
  }

  private func role(endingAt head: Int) -> (range: Range<Int>, score: Double)? {
    let plain = utterance.plain
    guard canBeRole(head), isHead(head) else { return nil }
    var start = head
    while start > 0, canBeRole(start - 1), utterance.words[start - 1].end == .none,
      !utterance.words[start].startsClause, isModifier(start - 1)
    { start -= 1 }
    var end = head + 1
    // "director of nursing", "vice president of analytics"
    if end + 1 < plain.count, plain[end] == "of", utterance.words[head].end == .none,
      lexicon.list("of-heads").contains(plain[head])
    {
      var tail = end + 1
      while tail < plain.count, tail - end <= 3, utterance.uses[tail] == nil,
        !lexicon.list("role-stops").contains(plain[tail]) || plain[tail] == "the"
      {
        tail += 1
        if utterance.words[tail - 1].end != .none { break }
      }
      if tail > end + 1 { end = tail }
    }
    return (start..<end, score(start..<end))
  }

  private func canBeRole(_ index: Int) -> Bool {
    utterance.uses[index] == nil || utterance.uses[index] == .aim
  }

  private func isHead(_ index: Int) -> Bool {
    let plain = utterance.plain[index]
    guard plain.count > 1, !lexicon.notNames.contains(plain) || plain == "pm",
      !lexicon.list("no-heads").contains(plain)
    else { return false }
    // The head is the last noun: "nurse practitioner".
    if index + 1 < utterance.words.count, utterance.words[index].end == .none, canBeRole(index + 1),
      !lexicon.list("role-stops").contains(utterance.plain[index + 1]),
      namesPerson(index + 1), !lexicon.list("no-heads").contains(utterance.plain[index + 1])
    {
      return false
    }
    return namesPerson(index)
  }

  private func namesPerson(_ index: Int) -> Bool {
    let plain = utterance.plain[index]
    if JobTitle.namesPerson(plain) { return true }
    guard plain.hasSuffix("s"), plain.count > 3 else { return false }
    let single = String(plain.dropLast())
    return !utterance.words[index].text.contains("'") && JobLexicon.work.people.contains(single)
      || JobTitle.namesPerson(single) && !utterance.words[index].text.contains("'")
  }

  private func isModifier(_ index: Int) -> Bool {
    let word = utterance.words[index]
    if lexicon.list("role-stops").contains(word.plain) { return false }
    if Verbs.isPast(word.plain), !JobLexicon.jobs.words.contains(word.plain) { return false }
    let isPossessive = word.text.hasSuffix("'s") || word.text.hasSuffix("\u{2019}s")
    if isPossessive, JobTitle.namesPerson(String(word.plain.dropLast())) { return false }
    if ProperNames.exact(String(word.text), in: [.employers]) != nil { return false }
    // "the ACLU lawyer": an employer in capitals, unless it's a word of titles.
    if word.text.count > 2, word.text.allSatisfy(\.isUppercase),
      !JobLexicon.work.acronyms.contains(word.plain)
    {
      return false
    }
    return true
  }

  private func score(_ range: Range<Int>) -> Double {
    let plain = utterance.plain
    var score = 0.0
    var before = range.lowerBound - 1
    while before >= 0,
      [
        "a", "an", "the", "some", "one", "another", "this", "like", "just", "really", "actually",
        "now", "any",
      ].contains(plain[before]),
      utterance.words[before].end == .none
    { before -= 1 }
    if before < range.lowerBound - 1 { score += 1 }
    guard before >= 0 else { return score + 2 }
    let word = plain[before]
    let isJoined = utterance.words[before].end == .none
    if isJoined,
      ["not", "isnt", "aint", "your", "become", "becoming", "being", "be", "as"].contains(word)
    {
      return word == "as" && before > 0 && ["works", "work", "working"].contains(plain[before - 1])
        ? score + 3 : -5
    }
    if isJoined, ["im", "i"].contains(word) { return -5 }
    if isJoined, lexicon.list("copulas").contains(word) {
      let subject = before > 0 ? plain[before - 1] : ""
      return ["i", "am", "we", "you"].contains(subject) || word == "am" ? -5 : score + 3
    }
    if !isJoined { score += 2 }
    switch utterance.uses[before] {
    case .name, .relation: score += 2
    case .medium, .time: score += 1.5
    default: break
    }
    if isJoined,
      ["with", "w", "wit", "for", "to", "meet", "meeting", "an", "find", "looking"].contains(word)
    {
      score += 2
    }
    if isJoined, isMeetVerb(endingAt: before) { score += 2 }
    if isJoined, ["my", "her", "his", "their", "our", "of", "other", "every"].contains(word) {
      score -= 3
    }
    if range.upperBound < plain.count,
      ["at", "for", "with", "from", "in", "w"].contains(plain[range.upperBound])
    {
      score += 1
    }
    if range.upperBound < plain.count,
      ["named", "called", "who", "whos"].contains(plain[range.upperBound])
    {
      score += 1.5
    }
    if place != .main { score -= utterance.uses[range.lowerBound] == .aim ? 3 : 0.5 }
    return score
  }

  private func isMeetVerb(endingAt index: Int) -> Bool {
    (1...4).contains { length in
      index + 1 - length >= 0
        && lexicon.meet.verbs.length(in: utterance.plain, at: index + 1 - length) == length
    }
  }
}
