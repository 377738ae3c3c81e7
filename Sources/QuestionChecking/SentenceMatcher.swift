/// Finds the concepts of one sentence, from its last word to its first.
///
/// All concepts that begin to the right are known when a word is reached, so a phrase made of
/// concepts is found in the same walk as one made of words.
struct SentenceMatcher {
  /// A concept and the words it covers, counted from 0.
  struct Occurrence {
    var symbol: Symbol
    var start: Int
    var end: Int
  }

  private struct Span {
    var symbol: Symbol
    var end: Int32
  }

  private let rules: CompiledRules
  private var words: [Symbol] = []
  private var spans: [Span] = []
  /// For each word, where its spans begin and end in `spans`.
  private var spansOfWord: [(start: Int, end: Int)] = []
  /// For each word, where the filler that begins there ends; 0 for none.
  private var fillerEnd: [Int] = []
  /// The first word of the phrase being looked for.
  private var origin = 0
  /// For each word, whether a new thought begins there, so that no gap goes on.
  private var isTurn: [Bool] = []
  /// Where the spans that begin at the origin begin.
  private var originSpans = 0
  private var steps = 0
  private var visited: [UInt64]
  private var visitStamp: UInt64 = 0

  /// What rules and exceptions look out for, as found in the present sentence.
  private(set) var found: [Occurrence] = []

  /// How far a search from one word may go; only nonsense ever needs more.
  private static let mostSteps = 4000
  private static let visitedCount = 512

  init(_ rules: CompiledRules) {
    self.rules = rules
    visited = [UInt64](repeating: 0, count: SentenceMatcher.visitedCount)
    spans.reserveCapacity(256)
  }

  /// Finds the concepts of a sentence. Its borders count as words while matching.
  mutating func match(_ tokens: [Token]) {
    words.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    spansOfWord.removeAll(keepingCapacity: true)
    fillerEnd.removeAll(keepingCapacity: true)
    isTurn.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    append(rules.start)
    for token in tokens { append(token.word) }
    append(rules.end)
    for position in words.indices.reversed() { match(from: position) }
  }

  private mutating func append(_ word: Symbol) {
    words.append(word)
    spansOfWord.append((0, 0))
    fillerEnd.append(0)
    isTurn.append(false)
  }

  private mutating func match(from position: Int) {
    origin = position
    steps = 0
    visitStamp &+= 1
    originSpans = spans.count
    add(words[position], end: position + 1)
    var next = originSpans
    while next < spans.count {
      let span = spans[next]
      next += 1
      let node = rules.trie.first[Int(span.symbol)]
      if node >= 0 { arrive(node, Int(span.end)) }
    }
    spansOfWord[position] = (originSpans, spans.count)
  }

  /// Notes that a symbol, and all it stands for, covers the words from the origin to an end.
  private mutating func add(_ symbol: Symbol, end: Int) {
    for meaning in rules.meanings[Int(symbol)] {
      if rules.isWatched[Int(meaning)] {
        let place = (start: max(origin - 1, 0), end: min(end - 1, words.count - 2))
        if place.start < place.end {
          found.append(Occurrence(symbol: meaning, start: place.start, end: place.end))
        }
      }
      if meaning == rules.turn { isTurn[origin] = true }
      if meaning == rules.filler { fillerEnd[origin] = max(fillerEnd[origin], end) }
      if rules.trie.isUsed[Int(meaning)] { addSpan(meaning, end: end) }
    }
  }

  private mutating func addSpan(_ symbol: Symbol, end: Int) {
    var index = spans.count - 1
    while index >= originSpans {
      if spans[index].symbol == symbol, spans[index].end == end { return }
      index -= 1
    }
    spans.append(Span(symbol: symbol, end: Int32(end)))
  }

  private mutating func arrive(_ node: PatternTrie.Node, _ position: Int) {
    let branches = rules.trie.branches[Int(node)]
    for index in branches.goals { add(rules.trie.goals[index], end: position) }
    if branches.hasEdges || !branches.gaps.isEmpty { extend(node, position) }
  }

  private mutating func extend(_ node: PatternTrie.Node, _ position: Int) {
    guard position < words.count, steps < SentenceMatcher.mostSteps, isNew(node, position) else {
      return
    }
    steps += 1
    let branches = rules.trie.branches[Int(node)]
    if branches.hasEdges {
      let (start, end) = spansOfWord[position]
      for index in start..<end {
        let next = rules.trie.next(node, spans[index].symbol)
        if next >= 0 { arrive(next, Int(spans[index].end)) }
      }
      if fillerEnd[position] > 0 { extend(node, fillerEnd[position]) }
    }
    for index in branches.gaps {
      let gap = rules.trie.gaps[index]
      var skipped = gap.least
      while skipped <= gap.most, position + skipped < words.count {
        extend(gap.next, position + skipped)
        if isTurn[position + skipped] { break }
        skipped += 1
      }
    }
  }

  /// Whether the search from this origin comes to the place for the first time.
  private mutating func isNew(_ node: PatternTrie.Node, _ position: Int) -> Bool {
    let key = UInt64(UInt32(bitPattern: node)) << 9 | UInt64(position)
    let slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 55)
    let mark = visitStamp << 40 | key
    if visited[slot] == mark { return false }
    visited[slot] = mark
    return true
  }
}
