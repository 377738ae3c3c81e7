import Foundation

/// A word, a run of digits, or a punctuation mark in a date phrase.
struct DateToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case number(Int)
    case word
    case mark
  }

  let kind: Kind
  /// The text in lowercase, without accents, and with typos corrected.
  let text: String
  /// The text as typed.
  let typed: String
  /// True if no space separates it from the previous token.
  let isGlued: Bool
  /// Where it is in the text.
  let range: Range<String.Index>

  var number: Int? {
    if case .number(let value) = kind { value } else { nil }
  }

  var isWord: Bool { kind == .word }

  /// The maximum number of characters to read.
  static let limit = 300

  /// Splits a phrase into tokens.
  ///
  /// - Parameters:
  ///   - text: the phrase.
  ///   - gaps: the parts to leave out, in order. Each separates the tokens next to it.
  ///   - limit: the number of characters to read.
  static func tokens(
    of text: String, words: DateWords, without gaps: [Range<String.Index>] = [],
    limit: Int = limit
  ) -> [DateToken] {
    var scanner = Scanner(words: words)
    var gaps = gaps[...]
    for index in text.indices.prefix(limit) {
      while let gap = gaps.first, gap.upperBound <= index { gaps.removeFirst() }
      if gaps.first?.contains(index) ?? false {
        scanner.endWord()
      } else {
        scanner.read(text[index], at: index..<text.index(after: index))
      }
    }
    scanner.endRun()
    return joinHalves(scanner.tokens)
  }

  /// Joins the letters of `a.m.` and `p.m.`.
  private static func joinHalves(_ tokens: [DateToken]) -> [DateToken] {
    var joined: [DateToken] = []
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      let rest = tokens.dropFirst(at + 1).prefix(2).map(\.text)
      if token.isWord, token.text == "a" || token.text == "p", rest == [".", "m"] {
        joined.append(
          DateToken(
            kind: .word, text: token.text + "m", typed: token.typed + "m", isGlued: token.isGlued,
            range: token.range.lowerBound..<tokens[at + 2].range.upperBound))
        at += 3
        if at < tokens.count, tokens[at].text == ".", tokens[at].isGlued { at += 1 }
      } else {
        joined.append(token)
        at += 1
      }
    }
    return joined
  }

  /// Groups characters of the same kind into tokens.
  private struct Scanner {
    let words: DateWords
    var tokens: [DateToken] = []
    private var run = ""
    private var place: Range<String.Index>?
    private var isDigits = false
    private var isGlued = false

    init(words: DateWords) {
      self.words = words
    }

    mutating func read(_ character: Character, at range: Range<String.Index>) {
      let character = Self.plain(character)
      if character.isASCII, character.isNumber {
        if !isDigits { endRun() }
        isDigits = true
        extend(character, range)
      } else if character.isLetter || character == "'" || character == "_" {
        if isDigits { endRun() }
        isDigits = false
        extend(character, range)
      } else if character.isWhitespace {
        endWord()
      } else {
        endRun()
        if !"?!\"*".contains(character) { append(.mark, String(character), range) }
      }
    }

    /// Ends a run at a space.
    mutating func endWord() {
      endRun()
      isGlued = false
    }

    mutating func endRun() {
      guard !run.isEmpty, let range = place else { return }
      let text = run
      (run, place) = ("", nil)
      if isDigits {
        append(text.count <= 8 ? .number(Int(text) ?? 0) : .word, text, range)
      } else {
        append(.word, text, range)
      }
      isDigits = false
    }

    private mutating func extend(_ character: Character, _ range: Range<String.Index>) {
      run.append(character)
      place = (place?.lowerBound ?? range.lowerBound)..<range.upperBound
    }

    private mutating func append(
      _ kind: DateToken.Kind, _ text: String, _ range: Range<String.Index>
    ) {
      var plain = text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      if kind == .word { plain = words.corrected(plain) }
      tokens.append(
        DateToken(
          kind: kind, text: plain, typed: text.lowercased(), isGlued: isGlued, range: range))
      isGlued = true
    }

    /// Replaces typographic variants with plain characters.
    private static func plain(_ character: Character) -> Character {
      switch character {
      case "’", "‘", "ʼ", "′": "'"
      case "–", "—", "−", "‐", "‑", "‒": "-"
      case "·", "•", "⋅", "|", ";", "…": ","
      case "[": "("
      case "]": ")"
      case "→", "➔", "➜", "⇒": "-"
      case "～", "≈": "~"
      default: character
      }
    }
  }
}
