/// The words a name is made of.
extension FactScan {
  func isTitle(_ index: Int) -> Bool {
    guard index < utterance.words.count - 1, lexicon.titles.contains(utterance.plain[index]),
      utterance.uses[index + 1] == nil, utterance.words[index].end == .none,
      !utterance.words[index + 1].startsClause
    else { return false }
    if !lexicon.list("job-titles").contains(utterance.plain[index]) {
      return isNameWord(index + 1, isFirst: true)
    }
    let isNext =
      place == .name || utterance.words[index + 1].isCapitalized
      || ["prof", "professor", "dr", "judge", "coach", "chef", "pastor"].contains(
        utterance.plain[index])
    return (isNext || GivenNames.contain(utterance.plain[index + 1]))
      && isNameWord(index + 1, isFirst: true)
      && !lexicon.list("name-verbs").contains(utterance.plain[index + 1])
  }

  /// The end of the name that begins at a word; nil if none does.
  func nameEnd(from start: Int) -> Int? {
    guard isNameWord(start, isFirst: true) else { return nil }
    let isQuiet = !utterance.words[start].isCapitalized
    var end = start + 1
    while end < utterance.words.count, end - start < (isQuiet ? 3 : 4),
      utterance.words[end - 1].end == .none, !utterance.words[end].startsClause,
      !endsInPossessive(utterance.words[end - 1])
    {
      let word = utterance.words[end]
      let isParticle = lexicon.list("particles").contains(word.plain)
      if !isParticle {
        guard isNameWord(end, isFirst: false), isQuiet || word.isCapitalized else { break }
        if isQuiet, end - start >= 2, !isParticleName(start, end) { break }
        if isQuiet, CommonWords.contain(word.plain), !mayEndName(end) { break }
      }
      end += 1
    }
    while end > start + 1, lexicon.list("particles").contains(utterance.plain[end - 1]) { end -= 1 }
    return end
  }

  /// A third quiet word belongs to a name only behind a particle, or as an answer of three words.
  private func isParticleName(_ start: Int, _ end: Int) -> Bool {
    lexicon.list("particles").contains(utterance.plain[end - 1])
      || place == .name && (end + 1 == utterance.words.count || utterance.words[end].end != .none)
  }

  /// An ordinary word is a family name only where the name ends: "plan the talk with angela price".
  private func mayEndName(_ index: Int) -> Bool {
    let next = index + 1
    guard utterance.words[index].end == .none, next < utterance.words.count else {
      return !isFunctionWord(utterance.plain[index])
    }
    guard !isFunctionWord(utterance.plain[index]) else { return false }
    if utterance.uses[next] != nil { return true }
    // "curtis bell terminal manager"
    for place in next..<min(next + 4, utterance.words.count) {
      if isFunctionWord(utterance.plain[place]) { return false }
      if JobTitle.namesPerson(utterance.plain[place]) { return true }
    }
    return false
  }

  private func isFunctionWord(_ plain: String) -> Bool {
    lexicon.list("role-stops").contains(plain) || lexicon.list("name-verbs").contains(plain)
      || lexicon.nameTails.contains(plain)
  }

  func isNameWord(_ index: Int, isFirst: Bool) -> Bool {
    let word = utterance.words[index]
    let plain = base(of: index)
    guard utterance.uses[index] == nil, word.text.contains(where: \.isLetter),
      !word.text.contains(where: { "@/_".contains($0) || $0.isNumber }),
      !lexicon.notNames.contains(plain), !lexicon.notNames.contains(word.plain)
    else { return false }
    if plain.count < 2, isFirst {
      let next = index + 1
      return word.isCapitalized && plain != "i" && next < utterance.words.count
        && utterance.words[next].isCapitalized && word.end == .none
    }
    if isFirst, isNamed(index), !CommonWords.contain(plain) { return true }
    if word.isCapitalized {
      if !isFirst, word.text.count > 1, word.text.allSatisfy(\.isUppercase),
        utterance.line.contains(where: \.isLowercase)
      {
        return false
      }
      return GivenNames.contain(plain) || !isJobWord(plain) || !isFirst
    }
    if isFirst, GivenNames.contain(plain) { return true }
    let isJob = isFirst ? isJobWord(plain) : isKnownJobWord(plain)
    if lexicon.nameTails.contains(plain) || isJob || lexicon.relations.equal([plain]) {
      return false
    }
    if lexicon.list("name-verbs").contains(plain) && !isFirst
      || lexicon.list("people").contains(plain)
    {
      return false
    }
    return isFirst
      || !(Verbs.isPast(plain) || plain.hasSuffix("ing") || plain.hasSuffix("in") && place == .main)
  }

  /// True for a lower-case word that is surely no name.
  func isOrdinary(_ plain: String) -> Bool {
    ["ing", "ed", "ly", "tion", "ness", "ment", "able"].contains {
      plain.hasSuffix($0) && plain.count > $0.count + 2
    }
      || lexicon.list("name-verbs").contains(plain) || Verbs.isPast(plain)
      || JobLexicon.jobs.words.contains(plain) || lexicon.venues.equal([plain])
      || CommonWords.contain(plain)
  }

  private func isJobWord(_ plain: String) -> Bool {
    isKnownJobWord(plain) || JobTitle.namesPerson(plain)
  }

  /// True for a word of job titles that is listed. An ending isn't enough for the second of two
  /// names: "tom gallagher".
  private func isKnownJobWord(_ plain: String) -> Bool {
    let work = JobLexicon.work
    return work.people.contains(plain) || work.acronyms.contains(plain)
      || work.fields.contains(plain) || JobLexicon.jobs.words.contains(plain)
  }

  func endsInPossessive(_ word: Utterance.Word) -> Bool {
    let text = word.text.replacing("\u{2019}", with: "'")
    return ["'s", "'ll", "'d"].contains { text.hasSuffix($0) }
      || GivenNames.contain(String(word.plain.dropLast())) && word.plain.hasSuffix("s")
        && !GivenNames.contain(word.plain)
  }

  /// The plain word without the s of "Priya's" and "priyas".
  func base(of index: Int) -> String {
    let word = utterance.words[index]
    guard endsInPossessive(word) else { return word.plain }
    return String(word.plain.dropLast(word.plain.hasSuffix("ll") ? 2 : 1))
  }

  mutating func take(name range: Range<Int>) {
    facts.name = name(range)
    hints[.name] = range
    utterance.use(range, for: .name)
  }

  /// The name in a stretch of words, in its proper case, without a possessive.
  func name(_ range: Range<Int>) -> String? {
    var words = utterance.text(range).replacing("\u{2019}", with: "'")
      .split(separator: " ").map(String.init)
    if endsInPossessive(utterance.words[range.upperBound - 1]), let last = words.popLast() {
      let tail = ["'s", "'ll", "'d"].first { last.hasSuffix($0) }
      words.append(String(last.dropLast(tail?.count ?? 1)))
    }
    return words.isEmpty ? nil : NameCase.corrected(words).joined(separator: " ")
  }
}
