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

  var number: Int? {
    if case .number(let value) = kind { value } else { nil }
  }

  var isWord: Bool { kind == .word }

  /// The maximum number of characters to read.
  static let limit = 300

  /// Splits a phrase into tokens.
  static func tokens(of text: String, words: DateWords) -> [DateToken] {
    var scanner = Scanner(words: words)
    for character in text.prefix(limit) { scanner.read(character) }
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
            kind: .word, text: token.text + "m", typed: token.typed + "m", isGlued: token.isGlued))
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
    private var isDigits = false
    private var isGlued = false

    init(words: DateWords) {
      self.words = words
    }

    mutating func read(_ character: Character) {
      let character = Self.plain(character)
      if character.isASCII, character.isNumber {
        if !isDigits { endRun() }
        isDigits = true
        run.append(character)
      } else if character.isLetter || character == "'" || character == "_" {
        if isDigits { endRun() }
        isDigits = false
        run.append(character)
      } else {
        endRun()
        if character.isWhitespace {
          isGlued = false
        } else if !"?!\"*".contains(character) {
          append(.mark, String(character))
        }
      }
    }

    mutating func endRun() {
      guard !run.isEmpty else { return }
      let text = run
      run = ""
      if isDigits {
        append(text.count <= 8 ? .number(Int(text) ?? 0) : .word, text)
      } else {
        append(.word, text)
      }
      isDigits = false
    }

    private mutating func append(_ kind: Kind, _ text: String) {
      var plain = text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      if kind == .word { plain = words.corrected(plain) }
      tokens.append(
        DateToken(kind: kind, text: plain, typed: text.lowercased(), isGlued: isGlued))
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
      case "～", "≈": "~"
      default: character
      }
    }
  }
}
