import Fuzzing
import QuestionChecking

/// Rule files in which every rule has nine variants beside it.
///
/// A variant speaks of the same concepts, but other words stand in place of its own: words of other
/// rules, so that they turn up in drafts just as often. A pattern of concepts and small words alone
/// gets such a word at its end.
struct MoreRules {
  private(set) var files: [RuleFile]
  /// The words that are exchanged, each once.
  private let words: [String]
  private var places: [String: Int] = [:]

  init(_ files: [RuleFile], variants: Int = 9) {
    self.files = files
    let small = Set(
      files.flatMap { $0.concepts?["small"] ?? [] }.flatMap(MoreRules.pieces).map(\.text))
    var known = small
    words = files.flatMap { $0.rules ?? [] }
      .flatMap { ($0.patterns ?? []) + ($0.together ?? []) }
      .flatMap(MoreRules.pieces)
      .filter { $0.isWord && $0.text.count > 2 && known.insert($0.text).inserted }
      .map(\.text)
    for (place, word) in words.enumerated() { places[word] = place }
    for file in files.indices {
      for rule in files[file].rules ?? [] {
        let more = (1...variants).map { variant(of: rule, $0) }
        self.files[file].rules?.append(contentsOf: more)
      }
    }
  }

  private func variant(of rule: Rule, _ number: Int) -> Rule {
    var random = SplitMix(seed: UInt64(number))
    let others = words.shuffled(using: &random)
    var rule = rule
    rule.id += "-\(number)"
    rule.extends = rule.extends.map { "\($0)-\(number)" }
    rule.patterns = rule.patterns.map { $0.map { variant(of: $0, others) } }
    rule.together = rule.together.map { $0.map { variant(of: $0, others) } }
    return rule
  }

  private func variant(of pattern: String, _ others: [String]) -> String {
    var isChanged = false
    var variant = ""
    for piece in MoreRules.pieces(pattern) {
      if piece.isWord, let place = places[piece.text] {
        variant += others[place]
        isChanged = true
      } else {
        variant += piece.text
      }
    }
    if isChanged { return variant }
    let word = others[pattern.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % others.count]
    return variant.hasSuffix("$") ? "\(variant.dropLast()) \(word) $" : "\(variant) \(word)"
  }

  /// A pattern's words, and what stands between them.
  private static func pieces(_ pattern: String) -> [(text: String, isWord: Bool)] {
    var pieces: [(text: String, isWord: Bool)] = []
    var isName = false
    for character in pattern {
      if character == "<" { isName = true }
      let isLetter = !isName && (character.isLetter || character.isNumber || character == "'")
      if let last = pieces.last, last.isWord == isLetter {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append((String(character), isLetter))
      }
      if character == ">" { isName = false }
    }
    return pieces
  }
}
