/// Reads a whole text, sentence by sentence, and gathers what rules match.
struct TextScan {
  private let rules: CompiledRules
  private var tokenizer: Tokenizer
  private var matcher: SentenceMatcher
  private let length: Int

  /// What is left once exceptions are taken off.
  private(set) var matches: [Match] = []
  /// Everything that rules look out for, wherever it stands.
  private(set) var present: Set<Symbol> = []

  init(_ rules: CompiledRules, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.rules = rules
    tokenizer = Tokenizer(bytes, vocabulary: rules.vocabulary)
    matcher = SentenceMatcher(rules)
    length = bytes.count
  }

  mutating func run() {
    while tokenizer.nextSentence() {
      matcher.match(tokenizer.tokens)
      gather()
    }
    matches.removeAll { match in
      let rule = rules.rules[match.rule]
      return !rule.with.isEmpty && !rule.with.contains(where: present.contains)
        || rule.unlessText.contains(where: present.contains)
    }
    measure()
  }

  private mutating func gather() {
    let found = matcher.found
    for occurrence in found {
      let index = Int(rules.ruleOfSymbol[Int(occurrence.symbol)])
      if index < 0 {
        present.insert(occurrence.symbol)
      } else if !isCleared(occurrence, by: rules.rules[index], found) {
        let start = tokenizer.tokens[occurrence.start].start
        let end = tokenizer.tokens[occurrence.end - 1].end
        matches.append(Match(rule: index, range: start..<end))
      }
    }
  }

  private func isCleared(
    _ occurrence: SentenceMatcher.Occurrence, by rule: CompiledRule,
    _ found: [SentenceMatcher.Occurrence]
  ) -> Bool {
    guard !rule.unless.isEmpty || !rule.unlessSentence.isEmpty else { return false }
    return found.contains { other in
      rule.unlessSentence.contains(other.symbol)
        || other.start < occurrence.end && occurrence.start < other.end
          && rule.unless.contains(other.symbol)
    }
  }

  /// Adds the rules that count words or question marks.
  private mutating func measure() {
    for index in rules.measuring {
      let rule = rules.rules[index]
      if let most = rule.longerThan, tokenizer.wordCount <= most { continue }
      if let least = rule.questionMarks, tokenizer.questionMarks < least { continue }
      matches.append(Match(rule: index, range: 0..<length))
    }
  }
}
