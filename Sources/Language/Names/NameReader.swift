/// Splits a typed name into titles, names, credentials, and nicknames.
struct NameReader {
  struct Parts: Equatable {
    var titles: [String] = []
    var given: String?
    var family: String?
    var full = ""
    var nickname: String?
  }

  private(set) var parts = Parts()
  let lexicon = NameLexicon.shared

  init(_ text: String) {
    var text = Self.withoutTail(Self.fromAddress(text))
    parts.nickname = takeNickname(from: &text)
    let names = names(in: text)
    let isReversed = Self.isFamilyFirst(names.words)
    let words = NameCase.corrected(names.words, startsWithFamily: names.family > 0)
    guard !words.isEmpty else { return }
    arrange(words, isReversed: isReversed, familyCount: names.family)
  }

  // MARK: - The order of names

  private mutating func arrange(_ words: [String], isReversed: Bool, familyCount: Int) {
    var words = words
    var start = words.count - 1
    if familyCount > 0, familyCount < words.count {
      // Last, First.
      words = Array(words[familyCount...]) + Array(words[..<familyCount])
      start = words.count - familyCount
    } else if isReversed {
      words = Array(words.dropFirst()) + [words[0]]
      start = words.count - 1
    } else {
      while start > 1, NameCase.isParticle(words[start - 1]) { start -= 1 }
    }
    let isUncased = !words.joined().contains(where: \.isCased)
    parts.full = (isReversed && isUncased ? [words[start]] + words[..<start] : words[...])
      .joined(separator: " ")
    guard words.count > 1 else {
      if parts.titles.isEmpty { parts.given = words[0] } else { parts.family = words[0] }
      return
    }
    parts.family = words[start...].joined(separator: " ")
    if isEitherWay(words), familyCount == 0, !isReversed {
      parts.family = words[0]
      return
    }
    if let both = doubledGiven(words) {
      parts.given = both
      if words.count == 2 { parts.family = nil }
      return
    }
    let given = words[..<start]
    // F. Scott Fitzgerald goes by Scott.
    parts.given =
      given.first { $0.filter(\.isLetter).count > 1 || !$0.contains(where: \.isCased) }
      ?? given.first
    // An Nguyen Van goes by An.
    if isReversed, given.count > 1, lexicon.middle.contains(NameLexicon.key(given[0][...])) {
      parts.given = given.last
    }
  }

  /// True if the family name comes first: in a script such as Chinese, in capitals, or before a
  /// clear given name.
  private static func isFamilyFirst(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    if !words.joined().contains(where: \.isCased) {
      return words.joined().unicodeScalars.allSatisfy { $0.value > 0x2E7F }
    }
    let lexicon = NameLexicon.shared
    guard lexicon.familyFirst.contains(first.lowercased()) else { return false }
    if first.allSatisfy(\.isUppercase), last.contains(where: \.isLowercase) { return true }
    // Park Ji-hoon.
    if words.count == 2, let hyphen = last.firstIndex(of: "-"),
      last[hyphen...].dropFirst().first?.isLowercase == true, first.first?.isUppercase == true
    {
      return true
    }
    // Nguyen Van An.
    return words.count > 2 && lexicon.middle.contains(words[1].lowercased())
  }

  // MARK: - Titles and credentials

  /// Returns the names without titles and credentials, and the number of leading words that are the
  /// family name.
  private mutating func names(in text: String) -> (words: [String], family: Int) {
    var sections = text.split(separator: ",").map { Self.words($0) }.filter { !$0.isEmpty }
    sections.removeAll { isCredentials($0) }
    guard var first = sections.first else {
      // Only a word that could also be a credential, such as Ma.
      return (Self.words(text[...]).map(String.init), 0)
    }
    first = withoutTitles(withoutDescription(first))
    first = withoutCredentials(first)
    guard sections.count > 1, let second = Self.given(sections[1], after: first) else {
      return (first.map(String.init), 0)
    }
    let rest = withoutCredentials(withoutTitles(second))
    return ((first + rest).map(String.init), rest.isEmpty ? 0 : first.count)
  }

  /// Returns the given names after `Last,`; nil if the words are a job, as in `Ana Ruiz,
  /// recruiter`.
  private static func given(_ words: [Substring], after family: [Substring]) -> [Substring]? {
    let names = family.filter { !NameCase.isParticle(String($0)) }
    let isQuiet = words.allSatisfy { $0.first?.isLowercase == true }
    if names.count < 2 { return words.count < 5 ? words : nil }
    return names.count == 2 && words.count == 1 && !isQuiet && !isOccupation(words[0])
      ? words : nil
  }

  /// True for `Recruiter`, but not for `Javier`.
  private static func isOccupation(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return !FieldFinder.fields(role: word, field: nil).isEmpty
      || ["ter", "ger", "eer", "ner", "ist", "tor", "ician", "ant", "yst"].contains(
        where: word.hasSuffix) && !["peter", "walter", "victor", "hector", "roger"].contains(word)
  }

  /// Removes the titles at the start and records them.
  private mutating func withoutTitles(_ words: [Substring]) -> [Substring] {
    var words = words[...]
    // The Honorable Ruth Baker.
    if words.first?.lowercased() == "the", let next = words.dropFirst().first,
      lexicon.before.contains(NameLexicon.key(next))
    {
      words = words.dropFirst()
    }
    while let first = words.first {
      let key = NameLexicon.key(first)
      // Lt. Col., Vice Provost.
      if words.count > 2, let second = words.dropFirst().first,
        let title = lexicon.compound[key + " " + NameLexicon.key(second)]
      {
        parts.titles.append(title)
        words = words.dropFirst(2)
        continue
      }
      guard lexicon.before.contains(key) else { break }
      if lexicon.dotted.contains(key), !first.hasSuffix(".") { break }
      parts.titles.append(lexicon.title(key))
      words = words.dropFirst()
    }
    return Array(words)
  }

  /// Removes credentials from the end. `Jack Ma` keeps its last name.
  private func withoutCredentials(_ words: [Substring]) -> [Substring] {
    var words = words
    while words.count > 1, let last = words.last {
      let letters = last.filter(\.isLetter)
      let isMarked =
        letters.count > 2 || letters.allSatisfy(\.isUppercase) || last.contains(".")
        || ["jr", "sr"].contains(letters.lowercased())
      let isOnlyFamilyName =
        words.count == 2 && letters.count < 3
        && !["jr", "sr", "ii", "iv", "rn"].contains(
          letters.lowercased())
        && !last.contains(".")
      guard lexicon.after.contains(NameLexicon.key(last)), isMarked, !isOnlyFamilyName else {
        break
      }
      words.removeLast()
    }
    return words
  }

  private func isCredentials(_ words: [Substring]) -> Bool {
    words.allSatisfy { lexicon.after.contains(NameLexicon.key($0)) }
      || lexicon.after.contains(words.map(NameLexicon.key).joined(separator: " "))
  }

  /// Returns `Linda Carter` for `my friend's mom Linda Carter`, and nothing for `my boss`.
  private func withoutDescription(_ words: [Substring]) -> [Substring] {
    guard let first = words.first, lexicon.descriptions.contains(first.lowercased()) else {
      return words
    }
    let names = words.drop {
      $0.first?.isUppercase != true && !lexicon.before.contains(NameLexicon.key($0))
    }
    return names.contains { $0.first?.isUppercase == true } ? Array(names) : []
  }

  // MARK: - Nicknames

  /// Removes text in quotes or parentheses from a name.
  ///
  /// - Returns: the text, if it is a nickname.
  private func takeNickname(from text: inout String) -> String? {
    var nickname: String?
    for (open, close) in [("(", ")"), ("\"", "\""), ("“", "”"), ("‘", "’"), (" '", "' ")] {
      while let start = text.firstRange(of: open),
        let end = text[start.upperBound...].firstRange(of: close)
      {
        let inner = text[start.upperBound..<end.lowerBound]
        let isQuoted = open != "("
        if nickname == nil { nickname = self.nickname(inner, isQuoted: isQuoted) }
        text.replaceSubrange(start.lowerBound..<end.upperBound, with: " ")
      }
    }
    return nickname
  }

  private func nickname(_ inner: Substring, isQuoted: Bool) -> String? {
    let words = Self.words(inner)
    let keys = words.map(NameLexicon.key)
    guard (1...2).contains(words.count), inner.allSatisfy({ !$0.isNumber && $0 != "/" }),
      !keys.contains(where: { lexicon.pronouns.contains($0) || lexicon.after.contains($0) }),
      isQuoted
        || words.count == 1 && !lexicon.former.contains(keys[0])
          && words[0].first?.isUppercase == true && !keys[0].hasPrefix("née")
    else { return nil }
    return NameCase.corrected(words.map(String.init)).joined(separator: " ")
  }

  // MARK: - Text

  private static func words(_ text: Substring) -> [Substring] {
    text.split { $0.isWhitespace || $0 == "_" }.filter { $0.contains(where: \.isLetter) }
  }

  /// Removes text that people add after their names: `Ana Ruiz | Recruiter`, `Ana Ruiz 🚀`.
  private static func withoutTail(_ text: String) -> String {
    var text = text
    for mark in [" | ", "|", " – ", " — ", " - ", "•", " · ", ";"] {
      if let place = text.firstRange(of: mark), place.lowerBound > text.startIndex {
        text = String(text[..<place.lowerBound])
      }
    }
    return text.filter {
      $0.isLetter || $0.isWhitespace || $0.isNumber || "_'’‘.,-()\"“”/".contains($0)
    }
  }

  /// Returns `dana wu` for `dana.wu@example.com`.
  private static func fromAddress(_ text: String) -> String {
    guard let at = text.firstIndex(of: "@"), !text.contains(where: \.isWhitespace) else {
      return text
    }
    return text[..<at].split { $0 == "." || $0 == "_" }.map { $0.filter(\.isLetter) }
      .joined(separator: " ")
  }
}
