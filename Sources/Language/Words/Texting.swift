/// Expands texting shorthand: `abt 5 yrs w/ kids lol` becomes "about 5 years with kids".
enum Texting {
  /// Shorthand that remains if it couldn't be expanded.
  static var raw: Set<String> { table.raw }

  /// Expands the shorthand in a line.
  ///
  /// - Parameter names: true if the line is a name, which keeps its `&`.
  static func spelledOut(_ typed: String, names: Bool = false) -> String {
    let text = typed.replacing("->", with: " then ").replacing("=>", with: " then ")
    let words = text.split(separator: " ").map(String.init)
    var result = words.enumerated().compactMap { place, word -> String? in
      let key = bare(word)
      if table.dropped.contains(key), words.count > 1 {
        return marks(of: word).isEmpty ? nil : ""
      }
      if names, ["&", "+", "n"].contains(key) { return word }
      return meant(word, key: key, place: place, words: words)
    }
    result = result.filter { !$0.isEmpty }
    cutHedges(&result)
    return withoutFiller(result).joined(separator: " ")
  }

  /// Returns a word in full; the word itself if it isn't shorthand.
  private static func meant(_ word: String, key: String, place: Int, words: [String]) -> String {
    let before = place > 0 ? bare(words[place - 1]) : ""
    let after = place + 1 < words.count ? bare(words[place + 1]) : ""
    let isShouted = word.count > 1 && word.contains(where: \.isLetter) && word == word.uppercased()
    if isShouted || table.unlessBefore[key]?.contains(after) == true
      || table.unlessAfter[key]?.contains(before) == true
    {
      return word
    }
    if key == "+", place > 0, place + 1 < words.count { return "and" }
    if let meaning = table.words[key] ?? table.typos[key] ?? nearest(key) {
      let isCapital = word.first?.isUppercase == true && key.count > 1
      let start = isCapital ? meaning.prefix(1).uppercased() + meaning.dropFirst() : meaning
      let isWhole = meaning.hasSuffix(".") || table.words[word.lowercased()] != nil
      return start + (isWhole ? "" : marks(of: word))
    }
    return word
  }

  /// Replaces "like" before a number with "about": "like 5 years" becomes "about 5 years".
  private static func withoutFiller(_ words: [String]) -> [String] {
    words.enumerated().compactMap { place, word in
      guard bare(word) == "like", place + 1 < words.count else { return word }
      let isNumber =
        words[place + 1].first?.isNumber == true
        || FindingLexicon.findings.numberWords.contains(bare(words[place + 1])) && place > 0
          && bare(words[place + 1]) != "a"
      return isNumber
        && !["looks", "makes", "make"].contains(place > 0 ? bare(words[place - 1]) : "")
        ? "about" : word
    }
  }

  private static func cutHedges(_ words: inout [String]) {
    var isCut = true
    while isCut {
      isCut = false
      for hedge in table.hedges {
        let parts = hedge.split(separator: " ").map(String.init)
        guard words.count > parts.count, words.suffix(parts.count).map(bare) == parts else {
          continue
        }
        // "unemployed RN" is a nurse, but "working at Target rn" means right now.
        if hedge == "rn", words.last != "rn" || !isNow(words.dropLast()) { continue }
        words.removeLast(parts.count)
        isCut = true
      }
    }
  }

  /// True if the line describes something ongoing, so that "rn" means "right now".
  private static func isNow(_ words: ArraySlice<String>) -> Bool {
    guard let last = words.last.map(bare), !["a", "an", "as", "the", "and", "is"].contains(last)
    else { return false }
    return words.contains { word in
      let word = bare(word)
      return word.count > 4 && word.hasSuffix("ing") || ["at", "between", "in"].contains(word)
    }
  }

  /// Returns a common word close to a misspelled one: one letter is missing, doubled, or out of
  /// place.
  private static func nearest(_ word: String) -> String? {
    guard word.count >= 5, word.allSatisfy({ $0.isLetter && $0.isLowercase }),
      !table.common.contains(word), Verbs.lemma(word) == nil
    else { return nil }
    let near = table.common.lazy.filter {
      $0.utf8.first == word.utf8.first && abs($0.utf8.count - word.utf8.count) < 2
    }
    let fits = near.filter { isSlip(Array(word), Array($0)) }
    return fits.count == 1 ? fits.first : nil
  }

  private static func isSlip(_ typed: [Character], _ word: [Character]) -> Bool {
    guard typed.first == word.first, typed.last == word.last, abs(typed.count - word.count) < 2,
      let place = zip(typed, word).enumerated().first(where: { $0.element.0 != $0.element.1 })?
        .offset
    else { return false }
    if typed.count == word.count {
      var swapped = typed
      guard place + 1 < swapped.count else { return false }
      swapped.swapAt(place, place + 1)
      return swapped == word
    }
    if typed.count + 1 == word.count { return typed[place...] == word[(place + 1)...] }
    // An extra letter must be a doubled one: "Carlos" is not "carols".
    return typed[place] == typed[place - 1] && typed[(place + 1)...] == word[place...]
  }

  /// True if a lowercase word is probably an abbreviation: `hca` is, `app` isn't.
  static func isAbbreviation(_ word: String) -> Bool {
    (2...3).contains(word.count) && word.allSatisfy { $0.isLetter && $0.isLowercase }
      && !table.shortWords.contains(word) && Verbs.lemma(word) == nil
      && !FindingLexicon.findings.people.contains(word)
  }

  /// True for a common word, which is not the name of a person or a place.
  static func isCommon(_ word: String) -> Bool {
    table.common.contains(word) || table.shortWords.contains(word)
  }

  private static func bare(_ word: String) -> String {
    var word = word.lowercased().replacing("’", with: "'")[...]
    while word.count > 1, let last = word.last, ",.;:!?…)".contains(last),
      table.words[String(word)] == nil
    {
      word.removeLast()
    }
    while word.count > 1, let first = word.first, "(\"“".contains(first) { word.removeFirst() }
    return String(word)
  }

  private static func marks(of word: String) -> String {
    String(word.reversed().prefix { ",.;:!?)".contains($0) }.reversed())
  }

  private static let table: Table = Lexicon.decode("texting")

  private struct Table: Decodable {
    var words, typos: [String: String]
    var unlessBefore, unlessAfter: [String: Set<String>]
    var dropped, raw, common, shortWords: Set<String>
    var hedges: [String]

    enum CodingKeys: String, CodingKey {
      case words, typos, dropped, raw, common, hedges
      case shortWords = "short-words"
      case unlessBefore = "unless-before"
      case unlessAfter = "unless-after"
    }
  }
}
