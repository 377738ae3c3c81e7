/// How the user knows the person, and who introduces them.
extension FactScan {
  mutating func readRelation() {
    if readThrough() || readIntroduction() { return }
    if readCold() { return }
    readDirect()
  }

  /// Reads "through my aunt", "introduced by Sam Lee".
  private mutating func readThrough() -> Bool {
    let plain = utterance.plain
    for marker in lexicon.through.places(in: plain) where utterance.isFree(marker) {
      let first = plain[marker.lowerBound]
      let isPlain = ["through", "thru", "via"].contains(first)
      if first == "by" { continue }
      if first == "thanks", place != .connection,
        !(utterance.startsClause(marker.lowerBound) && plain[marker.upperBound...].first == "my")
      {
        continue
      }
      if first == "friend" || first == "friends"
        || marker.count == 2 && plain[marker.upperBound - 1] == "of"
      {
        guard marker.upperBound < plain.count, isPersonStart(marker.upperBound) else { continue }
      }
      guard let who = personPhrase(from: marker.upperBound) else { continue }
      let text = Array(plain[who])
      if (0..<text.count).contains(where: { lexicon.notThrough.length(in: text, at: $0) != nil }) {
        continue
      }
      // "go through the process" isn't an introduction.
      guard !isPlain || isPersonStart(who.lowerBound) else { continue }
      facts.relation = .warm
      facts.through = withoutPossessive(who)
      utterance.use(marker.lowerBound..<who.upperBound, for: .relation)
      return true
    }
    return false
  }

  /// True if a phrase for a person begins at a word: `my aunt`, `a friend`, `Sam`.
  private func isPersonStart(_ index: Int) -> Bool {
    guard index < utterance.words.count else { return false }
    let word = utterance.plain[index]
    if ["my", "our", "her", "his", "a", "an", "the", "one"].contains(word) {
      return word == "my" || word == "our"
        || utterance.plain[index...].prefix(4).contains {
          lexicon.relations.equal([$0])
            || ["lady", "guy", "woman", "man", "instructor", "vso"].contains($0)
        }
    }
    if lexicon.titles.contains(word)
      || lexicon.relations.length(in: utterance.plain, at: index) != nil
    {
      return true
    }
    return utterance.words[index].isCapitalized
      || !lexicon.notNames.contains(word) && place == .connection
  }

  /// Reads "my stepmom introduced us": the words before the verb say who.
  private mutating func readIntroduction() -> Bool {
    let plain = utterance.plain
    for verb in lexicon.introductions.places(in: plain) where utterance.isFree(verb) {
      guard let who = introducer(before: verb.lowerBound) else { continue }
      let phrase = plain[verb].joined(separator: " ")
      if place != .connection, phrase.hasPrefix("said"),
        !plain[verb.upperBound...].prefix(4).contains(where: lexicon.list("intro-verbs").contains)
      {
        continue
      }
      if phrase == "gave me", !isContact(after: verb.upperBound) { continue }
      if ["knows a", "knows an", "knows the"].contains(phrase), place != .connection, place != .main
      {
        continue
      }
      facts.relation = .warm
      facts.through = withoutPossessive(who)
      utterance.use(who.lowerBound..<verb.upperBound, for: .relation)
      markRest(from: verb.upperBound)
      return true
    }
    return readPossessive()
  }

  private func isContact(after index: Int) -> Bool {
    utterance.plain[index...].prefix(4).contains {
      ["number", "name", "email", "contact", "card", "info", "cell", "names", "handle"].contains($0)
    }
  }

  /// Reads "my dads golf buddy greg": someone known through dad.
  private mutating func readPossessive() -> Bool {
    let plain = utterance.plain
    for index in plain.indices where ["my", "our"].contains(plain[index]) {
      let rest = utterance.words[(index + 1)...].prefix(3)
      guard let owner = rest.firstIndex(where: { isPossessive($0) }) else { continue }
      let inner = Array(plain[(index + 1)..<owner]) + [possessor(utterance.words[owner])]
      guard lexicon.relations.equal(inner) || lexicon.relations.equal([inner.last ?? ""]) else {
        continue
      }
      // Not "my uncle's phone": a person must follow.
      guard isPerson(after: owner + 1) else { continue }
      facts.relation = .warm
      facts.through = utterance.text(index..<owner) + " " + owned(utterance.words[owner])
      utterance.use(index..<owner + 1, for: .relation)
      if let length = lexicon.relations.length(in: plain, at: owner + 1) {
        utterance.use(owner + 1..<owner + 1 + length, for: .relation)
      }
      return true
    }
    return false
  }

  private func isPerson(after index: Int) -> Bool {
    utterance.plain[min(index, utterance.plain.count)...].prefix(3).contains {
      lexicon.relations.equal([$0])
    }
  }

  func isPossessive(_ word: Utterance.Word) -> Bool {
    let text = word.text.lowercased().replacing("\u{2019}", with: "'")
    if text.hasSuffix("'s") || text.hasSuffix("s'") { return true }
    return text.hasSuffix("s") && lexicon.relations.equal([String(word.plain.dropLast())])
  }

  private func possessor(_ word: Utterance.Word) -> String {
    word.plain.hasSuffix("s") ? String(word.plain.dropLast()) : word.plain
  }

  private func owned(_ word: Utterance.Word) -> String {
    var text = String(word.text)
    if text.hasSuffix("'s") || text.hasSuffix("\u{2019}s") {
      text.removeLast(2)
    } else {
      text.removeLast()
    }
    return text
  }

  /// The person before a verb, as far as the clause goes: `my host mom`, `prof nguyen`.
  private func introducer(before end: Int) -> Range<Int>? {
    let stops: Set<String> = ["and", "but", "so", "that", "because", "since", "who", "cause", "bc"]
    let helpers: Set<String> = [
      "will", "can", "has", "have", "is", "was", "gonna", "going", "to", "gone", "also", "just",
      "already", "kindly", "would", "could", "offered", "wants", "really", "had", "agreed", "then",
      "actually", "does", "did", "hes", "shes", "he", "she", "who", "ll", "might", "said", "says",
      "told",
      "well", "sort", "of", "me", "the", "one", "they", "be", "be", "promised", "tried", "wanted",
      "happens",
    ]
    var start = end
    while start > 0, utterance.words[start - 1].end == .none,
      !utterance.words[start].startsClause || start == end,
      !stops.contains(utterance.plain[start - 1]), utterance.isFree(start - 1..<start)
    { start -= 1 }
    var range = start..<end
    while let last = range.last, helpers.contains(utterance.plain[last]) {
      range = range.lowerBound..<last
    }
    // Across one comma or "who": "my aunt, who plays tennis with her".
    if range.isEmpty, start > 0 {
      return introducerAcross(start - 1)
    }
    return personAtEnd(range)
  }

  private func introducerAcross(_ end: Int) -> Range<Int>? {
    var last = end
    if ["who", "and", "that"].contains(utterance.plain[last]) { last -= 1 }
    guard last >= 0 else { return nil }
    let start = utterance.clauseStart(last)
    return personAtEnd(start..<last + 1)
  }

  /// The person a stretch of words ends in.
  private func personAtEnd(_ range: Range<Int>) -> Range<Int>? {
    let leads: Set<String> = [
      "so", "ok", "okay", "well", "yeah", "um", "oh", "aight", "yo", "hi", "correction", "i",
      "think",
      "guess", "it", "was", "its", "actually", "and", "apparently", "turns", "out", "because",
      "sorry",
      "that", "yes",
    ]
    var range = range
    while let first = range.first, leads.contains(utterance.plain[first]) {
      range = first + 1..<range.upperBound
    }
    let plain = utterance.plain
    guard !range.isEmpty, range.count <= 9,
      !plain[range].contains(where: lexicon.list("negations").contains)
    else { return nil }
    if let mine = range.first(where: { ["my", "our"].contains(plain[$0]) }) {
      let from =
        mine > range.lowerBound && range.count <= 8 && hasOf(range.lowerBound..<mine)
        ? range.lowerBound : mine
      return from..<range.upperBound
    }
    let first = plain[range.lowerBound]
    if ["her", "his", "their"].contains(first), place == .connection, range.count > 1 {
      return range
    }
    let pronouns: Set<String> = [
      "i", "we", "she", "he", "they", "it", "you", "who", "im", "ive", "she's", "this", "there",
      "im",
      "nobody", "noone", "no", "not", "theyve", "weve", "shes", "hes", "what", "how",
    ]
    if pronouns.contains(first) { return nil }
    if ["a", "an", "the", "one", "another"].contains(first) {
      return range.count > 1 ? range : nil
    }
    let isNamed =
      lexicon.titles.contains(first) || utterance.words[range.lowerBound].isCapitalized
      || lexicon.relations.length(in: Array(plain[range]), at: 0) != nil
      || range.contains { lexicon.relations.equal([plain[$0]]) }
      || !lexicon.notNames.contains(first) && range.count <= 2
    return isNamed && range.count <= 6 ? range : nil
  }

  private func hasOf(_ range: Range<Int>) -> Bool {
    utterance.plain[range].contains { ["of", "from"].contains($0) }
      || ["a", "an", "the"].contains(utterance.plain[range.lowerBound])
  }

  /// The person after "through": up to the end of the clause.
  private func personPhrase(from start: Int) -> Range<Int>? {
    guard start < utterance.words.count else { return nil }
    let stops: Set<String> = [
      "and", "but", "who", "she", "he", "they", "shes", "hes", "that", "so", "because", "im", "i",
      "we", "to", "is", "was", "which", "said", "thursday", "on",
    ]
    var end = start
    let last = utterance.clauseEnd(start)
    while end < last, utterance.isFree(end..<end + 1), !stops.contains(utterance.plain[end]) {
      end += 1
    }
    let range = start..<end
    return range.isEmpty || range.count > 8 ? nil : range
  }

  /// "my uncle's" in "friend of my uncle's" is "my uncle".
  private func withoutPossessive(_ range: Range<Int>) -> String {
    let text = utterance.text(range)
    for tail in ["'s", "\u{2019}s"] where text.hasSuffix(tail) { return String(text.dropLast(2)) }
    return text
  }

  /// Uses the words behind the verb that only finish the sentence.
  private mutating func markRest(from start: Int) {
    let fillers: Set<String> = [
      "her", "him", "them", "me", "us", "name", "number", "email", "about", "to", "i", "well",
      "over",
      "by", "already", "it", "for", "husband", "the", "intro", "contact", "card", "hes", "shed",
      "hed",
    ]
    var end = start
    while end < utterance.words.count, fillers.contains(utterance.plain[end]),
      utterance.isFree(end..<end + 1),
      utterance.words[end - 1].end == .none
    { end += 1 }
    if end < utterance.words.count,
      ["to", "a", "an", "her", "his", "the"].contains(utterance.plain[end - 1]),
      end > start
    {
      end -= 1
    }
    if end > start { utterance.use(start..<end, for: .relation) }
  }
}
