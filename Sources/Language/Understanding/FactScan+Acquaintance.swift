/// Whether the two are strangers, or know each other without anyone in between.
extension FactScan {
  mutating func readCold() -> Bool {
    guard
      place == .connection || place == .main || place == .name || place == .company
        || place == .role || place == .field
    else { return false }
    let plain = utterance.plain
    var strong = lexicon.cold.places(in: plain)
    if place == .connection { strong += lexicon.coldAnswers.places(in: plain) }
    strong = strong.filter { range in
      // "I found out", "I don't know her last name"
      range.upperBound == plain.count
        || !["out", "last", "first", "name", "full", "email"].contains(plain[range.upperBound])
    }
    guard !strong.isEmpty else { return false }
    // "we met once at a career fair" outweighs "never", but "I know him, cold email" doesn't occur.
    facts.relation = .cold
    strong.forEach { utterance.use($0, for: .relation) }
    return true
  }

  mutating func readDirect() {
    let plain = utterance.plain
    for index in plain.indices where ["my", "our"].contains(plain[index]) {
      var start = index + 1
      let adjectives: Set<String> = [
        "old", "former", "ex", "good", "best", "close", "first", "second", "high", "school",
        "college",
        "childhood", "own", "younger", "older", "big", "little", "current", "longtime", "dear",
        "great",
        "favorite", "family", "work", "next", "door", "ap", "bio", "chem", "math", "english",
        "host",
        "last", "previous", "undergrad", "platoon", "moms", "kids", "dear", "french", "spanish",
      ]
      while start < plain.count, adjectives.contains(plain[start]) { start += 1 }
      guard let length = lexicon.relations.length(in: plain, at: start) else { continue }
      // "my professor said …" is about someone else; so is "ask my neighbor to introduce me".
      if start + length < plain.count, isPossessive(utterance.words[start + length - 1]) {
        continue
      }
      let next = start + length
      if place != .connection, next < plain.count,
        lexicon.list("speech-verbs").contains(plain[next])
      {
        continue
      }
      facts.relation = .direct
      utterance.use(index..<start + length, for: .relation)
      return
    }
    guard [.connection, .main, .name].contains(place) else { return }
    for range in lexicon.direct.places(in: plain) where utterance.isFree(range) {
      let phrase = plain[range].joined(separator: " ")
      let isGeneral = [
        "was my", "is my", "hes my", "shes my", "met her", "met him", "we met", "i know her",
      ]
      if place != .connection, range.count == 1 { continue }
      if place == .main, isGeneral.contains(phrase), phrase.hasPrefix("we") { continue }
      facts.relation = .direct
      utterance.use(range, for: .relation)
      return
    }
    if place == .connection, let range = lexicon.relations.places(in: plain).first {
      facts.relation = .direct
      utterance.use(range, for: .relation)
    }
  }
}
