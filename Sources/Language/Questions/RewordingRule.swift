/// A rewording rule: the pattern of a question and the open question to ask instead.
struct RewordingRule: Decodable {
  let from: [Part]
  private let to: String

  /// One element of a rule's pattern.
  enum Part: Equatable {
    /// One of several phrases. An optional one may be missing.
    case choice([[Substring]], isOptional: Bool, isCaptured: Bool)
    /// Words of a kind, such as `thing`.
    case slot(String)
  }

  private enum CodingKeys: String, CodingKey { case from, to }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    to = try container.decode(String.self, forKey: .to)
    from = Self.parts(try container.decode(String.self, forKey: .from))
  }

  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "(" {
        let end = rest.firstIndex(of: ")") ?? rest.endIndex
        let phrases = rest[..<end].dropFirst().split(separator: "|")
        rest = rest[end...].dropFirst()
        let isOptional = rest.first == "?"
        if isOptional { rest.removeFirst() }
        let words = phrases.map { $0.split(separator: " ").map(RewordingLexicon.plain) }
        parts.append(.choice(words, isOptional: isOptional, isCaptured: true))
      } else {
        let word = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count)
        if word.hasPrefix("{") {
          parts.append(.slot(String(word.dropFirst().dropLast())))
        } else {
          let plain = [[RewordingLexicon.plain(word)]]
          parts.append(.choice(plain, isOptional: word.hasSuffix("?"), isCaptured: false))
        }
      }
    }
    return parts
  }

  /// Returns the open question, with words from the draft in its slots.
  func sentence(
    of match: RewordingMatch, _ draft: Rewording.Draft, _ lexicon: RewordingLexicon
  ) -> String {
    var sentence = ""
    var rest = to[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[open..<close].dropFirst())
      let words = match.captures[name].map { Array(draft.typed[$0]) } ?? []
      let written = words.map { lexicon.spelled[$0] ?? String($0) }
      sentence += rest[..<open] + written.joined(separator: " ")
      rest = rest[rest.index(after: close)...]
    }
    return sentence + rest
  }
}

/// A match between a rule and the words of a question.
struct RewordingMatch {
  /// The matched word ranges, keyed by slot kind or by the number of a parenthesized group.
  private(set) var captures: [String: Range<Int>] = [:]

  /// Matches all words against the parts; nil if they don't match.
  init?(_ parts: [RewordingRule.Part], in words: [Substring], _ lexicon: RewordingLexicon) {
    guard fit(parts[...], words[...], 1, lexicon) else { return nil }
  }

  private mutating func fit(
    _ parts: ArraySlice<RewordingRule.Part>, _ words: ArraySlice<Substring>, _ number: Int,
    _ lexicon: RewordingLexicon
  ) -> Bool {
    guard let part = parts.first else { return words.isEmpty }
    let rest = parts.dropFirst()
    switch part {
    case .slot(let kind):
      guard !words.isEmpty else { return false }
      for count in 1...words.count where lexicon.fits(words.prefix(count), kind) {
        if fit(rest, words.dropFirst(count), number, lexicon) {
          captures[kind] = words.startIndex..<(words.startIndex + count)
          return true
        }
      }
      return false
    case .choice(let phrases, let isOptional, let isCaptured):
      let next = isCaptured ? number + 1 : number
      for phrase in phrases where words.starts(with: phrase) {
        if fit(rest, words.dropFirst(phrase.count), next, lexicon) {
          if isCaptured {
            captures["\(number)"] = words.startIndex..<(words.startIndex + phrase.count)
          }
          return true
        }
      }
      return isOptional && fit(rest, words, next, lexicon)
    }
  }
}
