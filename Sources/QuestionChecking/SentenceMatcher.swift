/// Finds the concepts in a sentence, going from its last word to its first.
///
/// When a word is reached, all concepts that begin after it are known. So phrases made of concepts
/// are found in the same pass as phrases made of words.
struct SentenceMatcher {
  /// A concept and the words it covers; the first word is 0.
  struct Occurrence {
    var symbol: Symbol
    var start: Int
    var end: Int
  }

  /// Everything that begins at a word.
  private struct Place {
    var word: Symbol
    var isTurn = false
    /// The phrases that begin here, as a range of `phrases`, without the word itself.
    var phrases = 0..<0
    /// The end of the filler that begins here; 0 if there is none.
    var fillerEnd = 0
    /// The word and the phrases as a set.
    var symbols = SymbolSet()
    /// The needed symbols from here to the end of the sentence.
    var ahead = SymbolSet()
  }

  private struct Phrase {
    var symbol: Symbol
    var end: Int
  }

  private typealias Branches = UnsafePointer<PatternTrie.Branches>

  private let rules: CompiledRules
  private let isQuestion: Bool
  private let trie: PatternTrie
  private let meanings: Meanings
  private let places = Scratch<Place>(capacity: 32)
  private let phrases = Scratch<Phrase>(capacity: 128)
  private let occurrences = Scratch<Occurrence>(capacity: 64)
  /// The last position at which each needed symbol begins, counted from the beginning of the text.
  /// Less than `sentence` if the symbol isn't in this sentence.
  private let lastPlaces: Scratch<Int32>
  /// The position at which this sentence begins, counted from the beginning of the text.
  private var sentence: Int32 = 1
  /// The first word of the phrase that is being matched.
  private var origin = 0
  /// The index of the first phrase that begins at the origin.
  private var originPhrases = 0
  private var steps = 0
  private var visited: Visits

  /// The concepts in this sentence that rules and exceptions look for.
  var found: UnsafeBufferPointer<Occurrence> {
    UnsafeBufferPointer(start: occurrences.base, count: occurrences.count)
  }

  /// The most steps of a search from one word. Only nonsense needs more.
  private static let mostSteps = 4000
  /// The most ends of a phrase that begins at one word. Filler may be anywhere, so a run of filler
  /// that is part of a phrase would end at each of its words.
  private static let mostEnds = 12

  init(_ rules: CompiledRules, as kind: DraftKind) {
    self.rules = rules
    isQuestion = kind == .question
    trie = rules.trie
    meanings = rules.meanings
    visited = Visits()
    lastPlaces = Scratch(repeating: 0, count: trie.neededCount)
  }

  /// Finds the concepts in a sentence. Its borders count as words.
  mutating func match(_ tokens: [Token]) {
    sentence &+= Int32(truncatingIfNeeded: places.count)
    places.removeAll()
    phrases.removeAll()
    occurrences.removeAll()
    places.append(Place(word: rules.signs.start))
    for token in tokens {
      places.append(Place(word: token.word, isTurn: token.beginsClause))
    }
    places.append(Place(word: rules.signs.end))
    var position = places.count - 1
    while position >= 0 {
      match(from: position)
      position -= 1
    }
  }

  private mutating func match(from position: Int) {
    origin = position
    originPhrases = phrases.count
    steps = 0
    visited.forget()
    if position + 1 < places.count {
      places.base[position].ahead = places.base[position + 1].ahead
    }
    let word = places.base[position].word
    note(word, end: position + 1)
    start(word, end: position + 1)
    var next = originPhrases
    while next < phrases.count {
      let phrase = phrases.base[next]
      next += 1
      start(phrase.symbol, end: phrase.end)
    }
    places.base[position].phrases = originPhrases..<phrases.count
  }

  /// Matches the patterns that begin with a symbol or one of its meanings.
  private mutating func start(_ symbol: Symbol, end: Int) {
    let entry = meanings.entries.base + Int(symbol)
    let starts = isQuestion ? entry.pointee.startsForQuestions : entry.pointee.starts
    for index in starts { arrive(meanings.starts[index], end) }
  }

  /// Records the meanings of a symbol that covers the words from the origin to an end.
  private func note(_ symbol: Symbol, end: Int) {
    let entry = meanings.entries.base + Int(symbol)
    let place = places.base + origin
    place.pointee.symbols.formUnion(entry.pointee.symbols)
    place.pointee.ahead.formUnion(entry.pointee.neededSet)
    for index in entry.pointee.needed {
      let last = lastPlaces.base + Int(meanings.needed[index])
      if last.pointee < sentence { last.pointee = sentence &+ Int32(truncatingIfNeeded: origin) }
    }
    if entry.pointee.isTurn { place.pointee.isTurn = true }
    if entry.pointee.isFiller { place.pointee.fillerEnd = max(place.pointee.fillerEnd, end) }
    guard !entry.pointee.watched.isEmpty else { return }
    let words = (start: max(origin - 1, 0), end: min(end - 1, places.count - 2))
    guard words.start < words.end else { return }
    for index in entry.pointee.watched {
      occurrences.append(
        Occurrence(symbol: meanings.watched[index], start: words.start, end: words.end))
    }
  }

  private mutating func arrive(_ node: PatternTrie.Node, _ position: Int) {
    let branches = trie.branches.base + Int(node)
    for index in branches.pointee.goals { reach(trie.goals[index], end: position) }
    extend(node, branches, position)
  }

  /// Records a complete phrase, if it is new.
  private func reach(_ symbol: Symbol, end: Int) {
    var index = originPhrases
    var ends = 0
    while index < phrases.count {
      if phrases.base[index].symbol == symbol {
        ends += 1
        if phrases.base[index].end == end || ends == SentenceMatcher.mostEnds { return }
      }
      index += 1
    }
    phrases.append(Phrase(symbol: symbol, end: end))
    note(symbol, end: end)
  }

  private mutating func extend(_ node: PatternTrie.Node, _ branches: Branches, _ position: Int) {
    guard position < places.count else { return }
    let place = places.base + position
    guard branches.pointee.needed.overlaps(place.pointee.ahead), isAhead(branches, position)
    else { return }
    guard steps < SentenceMatcher.mostSteps else { return }
    steps += 1
    if !branches.pointee.edges.isEmpty {
      if branches.pointee.symbols.overlaps(place.pointee.symbols) {
        step(node, branches, position)
      }
      if place.pointee.fillerEnd > 0, visited.isNew(node, position) {
        extend(node, branches, place.pointee.fillerEnd)
      }
    }
    for index in branches.pointee.gaps { skip(trie.gaps[index], from: position) }
  }

  /// True if something that a node needs is at a position or after it.
  @inline(__always)
  private func isAhead(_ branches: Branches, _ position: Int) -> Bool {
    let needs = branches.pointee.needs
    guard !needs.isEmpty else { return true }
    let place = sentence &+ Int32(truncatingIfNeeded: position)
    for index in needs where lastPlaces.base[Int(trie.needs[index])] >= place { return true }
    return false
  }

  /// Continues after a gap of each allowed length.
  private mutating func skip(_ gap: PatternTrie.Gap, from position: Int) {
    guard visited.isNew(gap.next, position) else { return }
    let beyond = trie.branches.base + Int(gap.next)
    var skipped = Int(gap.least)
    while skipped <= Int(gap.most), position + skipped < places.count {
      if places.base[position + skipped].isTurn { break }
      extend(gap.next, beyond, position + skipped)
      skipped += 1
    }
  }

  /// Follows the edges for the word at a position and for the phrases that begin there.
  private mutating func step(_ node: PatternTrie.Node, _ branches: Branches, _ position: Int) {
    follow(node, branches, places.base[position].word, end: position + 1)
    for index in places.base[position].phrases {
      follow(node, branches, phrases.base[index].symbol, end: phrases.base[index].end)
    }
  }

  private mutating func follow(
    _ node: PatternTrie.Node, _ branches: Branches, _ symbol: Symbol, end: Int
  ) {
    let entry = meanings.entries.base + Int(symbol)
    guard branches.pointee.symbols.overlaps(entry.pointee.symbols) else { return }
    if branches.pointee.edges.count <= entry.pointee.patterns.count {
      for index in branches.pointee.edges {
        let edge = trie.edges[index]
        if entry.pointee.symbols.contains(edge.symbol),
          meanings.entry(entry, contains: edge.symbol)
        {
          arrive(edge.next, end)
        }
      }
    } else {
      for index in entry.pointee.patterns {
        let meaning = meanings.patterns[index]
        guard branches.pointee.symbols.contains(meaning) else { continue }
        let next = trie.next(branches, meaning)
        if next >= 0 { arrive(next, end) }
      }
    }
  }
}
