/// Scans a text sentence by sentence and collects the matches of rules.
struct TextScan {
  private let rules: CompiledRules
  private var tokenizer: Tokenizer
  private var matcher: SentenceMatcher
  private let length: Int

  /// The number of words read.
  var wordCount: Int { tokenizer.wordCount }
  private let kind: DraftKind
  private let isRead: Bool

  /// The matches that no exception cancels.
  private(set) var matches: [Match] = []
  /// The concepts found anywhere in the text that rules look for.
  private(set) var present: [Symbol] = []
  /// Hashes of all concepts found that rules look for, each once, in ascending order.
  private(set) var concepts: [UInt32] = []

  /// Prepares a scan.
  ///
  /// - Parameter collectsConcepts: true if ``concepts`` are wanted.
  init(
    _ rules: CompiledRules, _ bytes: UnsafeBufferPointer<UInt8>, as kind: DraftKind,
    collectsConcepts: Bool = false
  ) {
    self.rules = rules
    isRead = collectsConcepts
    self.kind = kind
    tokenizer = Tokenizer(bytes, lexicon: rules.lexicon, signs: rules.signs)
    matcher = SentenceMatcher(rules, as: kind)
    length = bytes.count
  }

  mutating func run() {
    while tokenizer.nextSentence() {
      matcher.match(tokenizer.tokens)
      gather()
      if isRead { read() }
    }
    if isRead { sortConcepts() }
    let first = firstWords()
    matches.removeAll { match in
      let rule = rules.rules[match.rule]
      return rule.shorterThan.map { tokenizer.wordCount >= $0 } ?? false
        || !rule.with.isEmpty && !rule.with.contains(where: present.contains)
        || !rule.withAll.allSatisfy(present.contains)
        || rule.unlessText.contains(where: present.contains)
        || rule.laterThan.map { first[match.rule, default: 0] <= $0 } ?? false
    }
    include()
    matches.removeAll { !rules.rules[$0.rule].kinds.contains(kind) }
    measure()
  }

  /// The first matched word of each rule that depends on it.
  private func firstWords() -> [Int: Int] {
    matches.reduce(into: [:]) { first, match in
      guard rules.rules[match.rule].laterThan != nil else { return }
      first[match.rule] = min(first[match.rule] ?? .max, match.word)
    }
  }

  /// Adds matches of rules that include matches of rules for questions.
  private mutating func include() {
    guard kind != .question else { return }
    for match in matches where match.severity == .forbidden {
      for index in rules.including[rules.rules[match.rule].category] ?? [] {
        matches.append(
          Match(
            rule: index, severity: rules.rules[index].severity, word: match.word,
            range: match.range))
      }
    }
  }

  private mutating func read() {
    for occurrence in matcher.found {
      let name = rules.plan.names[Int(occurrence.symbol)]
      if name != 0 { concepts.append(UInt32(bitPattern: name)) }
    }
  }

  private mutating func sortConcepts() {
    concepts.sort()
    var kept = 0
    for index in concepts.indices where kept == 0 || concepts[index] != concepts[kept - 1] {
      concepts[kept] = concepts[index]
      kept += 1
    }
    concepts.removeLast(concepts.count - kept)
  }

  private mutating func gather() {
    let found = matcher.found
    for occurrence in found {
      let index = Int(rules.ruleOfSymbol[Int(occurrence.symbol)])
      if index >= 0 {
        add(index, occurrence.start..<occurrence.end, found)
        continue
      }
      let symbol = occurrence.symbol
      if rules.isTextWide[Int(symbol)], !present.contains(symbol) { present.append(symbol) }
      guard rules.isScattered[Int(symbol)] else { continue }
      for rule in rules.scattered[symbol] ?? [] {
        if let words = scattered(rules.rules[rule].together, occurrence, found) {
          add(rule, words, found)
        }
      }
    }
  }

  /// The range of words that covers several concepts; nil if one is missing.
  private func scattered(
    _ concepts: [Symbol], _ first: SentenceMatcher.Occurrence,
    _ found: UnsafeBufferPointer<SentenceMatcher.Occurrence>
  ) -> Range<Int>? {
    var words = first.start..<first.end
    for concept in concepts.dropFirst() {
      guard let other = found.first(where: { $0.symbol == concept }) else { return nil }
      words = min(words.lowerBound, other.start)..<max(words.upperBound, other.end)
    }
    return words
  }

  private mutating func add(
    _ rule: Int, _ words: Range<Int>, _ found: UnsafeBufferPointer<SentenceMatcher.Occurrence>
  ) {
    guard !isCleared(words, by: rules.rules[rule], found) else { return }
    let start = tokenizer.tokens[words.lowerBound].start
    let end = tokenizer.tokens[words.upperBound - 1].end
    matches.append(
      Match(
        rule: rule, severity: rules.rules[rule].severity,
        word: tokenizer.tokens[words.lowerBound].number, range: start..<end))
  }

  private func isCleared(
    _ words: Range<Int>, by rule: CompiledRule,
    _ found: UnsafeBufferPointer<SentenceMatcher.Occurrence>
  ) -> Bool {
    guard !rule.unless.isEmpty || !rule.unlessSentence.isEmpty else { return false }
    return found.contains { other in
      rule.unlessSentence.contains(other.symbol)
        || other.start < words.upperBound && words.lowerBound < other.end
          && rule.unless.contains(other.symbol)
    }
  }

  /// Adds matches of rules that look at the text as a whole.
  private mutating func measure() {
    guard tokenizer.wordCount > 0 else { return }
    for index in rules.measuring[kind] ?? [] where isMet(index) {
      matches.append(
        Match(rule: index, severity: rules.rules[index].severity, range: 0..<length))
    }
  }

  private func isMet(_ index: Int) -> Bool {
    if let most = rules.rules[index].longerThan, tokenizer.wordCount <= most { return false }
    if let least = rules.rules[index].questionMarks, tokenizer.questionMarks < least {
      return false
    }
    let missing = rules.rules[index].missing
    if missing.isEmpty { return true }
    let with = rules.rules[index].with
    return !missing.contains(where: present.contains)
      && (with.isEmpty || with.contains(where: present.contains))
  }
}
