import Fuzzing
import QuestionChecking

/// Rule files with nine variants added for every rule.
///
/// A variant has the same concepts in the same order, but its own words are exchanged. Function
/// words stay, unless they are part of a choice with exchanged words. A pattern that has nothing to
/// exchange gets a word at its end.
struct MoreRules {
  /// The source of a variant's words.
  enum Words {
    /// Words that occur in no draft, like most words of rules on other topics.
    case foreign
    /// Words of the other rules, so that variants match drafts, too.
    case shared
  }

  private(set) var files: [RuleFile]
  private let source: Words
  /// The words to exchange, without duplicates.
  private let words: [String]
  private let places: [String: Int]

  init(_ files: [RuleFile], words source: Words, variants: Int = 9) {
    self.files = files
    self.source = source
    let small = files.flatMap { $0.concepts?["small"] ?? [] }
    var known = Set(small.flatMap(MoreRules.words))
    var words: [String] = []
    for rule in files.flatMap({ $0.rules ?? [] }) {
      for pattern in (rule.patterns ?? []) + (rule.together ?? []) {
        words += MoreRules.words(pattern).filter { $0.count > 2 && known.insert($0).inserted }
      }
    }
    self.words = words
    places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    for file in files.indices {
      for rule in files[file].rules ?? [] {
        let more = (1...variants).map { variant(of: rule, $0) }
        self.files[file].rules?.append(contentsOf: more)
      }
    }
  }

  private func variant(of rule: Rule, _ number: Int) -> Rule {
    var random = Fuzzing.SplitMix(seed: UInt64(number))
    let shuffled = words.shuffled(using: &random)
    let other = { (word: String) -> String in
      switch source {
      case .foreign: "\(String(word.reversed()))zq\(number)"
      case .shared: places[word].map { shuffled[$0] } ?? word
      }
    }
    var rule = rule
    rule.id += "-\(number)"
    rule.extends = rule.extends.map { "\($0)-\(number)" }
    rule.patterns = rule.patterns.map { $0.map { variant(of: $0, other) } }
    rule.together = rule.together.map { $0.map { variant(of: $0, other) } }
    return rule
  }

  private func variant(of pattern: String, _ other: (String) -> String) -> String {
    var variant = ""
    for step in MoreRules.steps(pattern) {
      let isChanged = step.contains { $0.isWord && places[$0.text] != nil }
      for piece in step {
        variant += isChanged && piece.isWord ? other(piece.text) : piece.text
      }
    }
    if variant != pattern { return variant }
    let word = other(words[pattern.utf8.reduce(0) { ($0 * 31 + Int($1)) % words.count }])
    return variant.hasSuffix("$") ? "\(variant.dropLast()) \(word) $" : "\(variant) \(word)"
  }

  private static func words(_ pattern: String) -> [String] {
    steps(pattern).joined().filter(\.isWord).map(\.text)
  }

  private typealias Piece = (text: String, isWord: Bool)

  /// Splits a pattern into its words and choices, and each of those into words and the text between
  /// them.
  private static func steps(_ pattern: String) -> [[Piece]] {
    var steps: [[Piece]] = [[]]
    var depth = 0
    var isName = false
    for character in pattern {
      if character == "<" { isName = true }
      if character == "(" { depth += 1 }
      let isWord = !isName && (character.isLetter || character.isNumber || character == "'")
      let last = steps.count - 1
      if let piece = steps[last].last, piece.isWord == isWord {
        steps[last][steps[last].count - 1].text.append(character)
      } else {
        steps[last].append((String(character), isWord))
      }
      if character == ")" { depth -= 1 }
      if character == ">" { isName = false }
      if character == " ", depth == 0 { steps.append([]) }
    }
    return steps
  }
}
