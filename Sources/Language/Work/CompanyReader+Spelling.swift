/// Apostrophes, periods, and capitals that an employer's name lacks when it is typed in a hurry.
extension CompanyReader {
  /// Spells a name out: `st lukes` becomes `St. Luke's`, `county sheriffs office` becomes `county
  /// sheriff's office`.
  static func spelled(_ typed: WordLine) -> WordLine {
    var line = typed
    for place in line.words.indices {
      let bare = line.bare(place)
      let next = line.bare(place + 1)
      if ["st", "st."].contains(bare), !next.isEmpty {
        line.words[place] = "St."
        line.words[place + 1] = NameCase.capitalizedFirst(possessive(line.words[place + 1]))
      } else if ["office", "practice", "department"].contains(next), bare.hasSuffix("s"),
        JobLexicon.work.officials.contains(String(bare.dropLast()))
      {
        line.words[place] = line.words[place].dropLast() + "'s"
      }
    }
    return line
  }

  /// Returns an office that is named for a person: `Dr. Smith's office`.
  static func practice(_ line: WordLine) -> String? {
    guard line.words.count == 3, ["dr", "dr.", "doctor"].contains(line.bare(0)),
      ["office", "practice", "clinic"].contains(line.bare(2))
    else { return nil }
    var name = line.words[1]
    if !name.hasSuffix("'s") {
      name = name.hasSuffix("s") ? String(name.dropLast()) + "'s" : name + "'s"
    }
    return "Dr. " + NameCase.capitalizedFirst(name) + " " + line.bare(2)
  }

  /// Returns a kind of shop that is written with hyphens: `a mom-and-pop shop`.
  static func momAndPop(_ line: WordLine) -> String? {
    var words = line.bareWords.flatMap { $0.split(separator: "-").map(String.init) }
    if ["a", "the"].contains(words.first ?? "") { words.removeFirst() }
    guard words.count > 3, words[0] == "mom", ["n", "and", "&", "'n"].contains(words[1]),
      words[2] == "pop"
    else { return nil }
    return "a mom-and-pop " + words[3...].joined(separator: " ")
  }

  /// Capitalizes the town in "a small law firm in tulsa".
  static func withTown(_ workplace: String) -> String {
    let line = WordLine(workplace)
    guard let place = line.bareWords.firstIndex(where: { ["in", "near", "outside"].contains($0) })
    else { return workplace }
    let town = ProperNames.restore(WordLine(words: line.words[(place + 1)...]))
    return WordLine(words: line.words[...place] + town.words).text
  }

  /// True for a name that only looks like a kind of employer: `first baptist church`, `cook
  /// county`.
  static func isNamed(_ bare: [String]) -> Bool {
    guard bare.count > 1, let last = bare.last else { return false }
    let ordinals: Set<String> = ["first", "second", "third", "fourth", "1st", "2nd", "3rd"]
    if ordinals.contains(bare[0]), ["church", "congregation"].contains(last) { return true }
    return bare.count == 2 && last == "county" && !JobLexicon.work.localWords.contains(bare[0])
  }

  /// Returns initials in capitals: `DCF` for `dcf`. Nil for a word that can be pronounced.
  static func initials(_ word: String, isAlone: Bool) -> String? {
    guard word == word.lowercased(), (2...5).contains(word.count), word.allSatisfy(\.isLetter)
    else { return nil }
    let hasVowel = word.contains { "aeiouy".contains($0) }
    if !hasVowel, !JobLexicon.work.shortenedWords.contains(word) { return word.uppercased() }
    let isKnown = JobLexicon.work.initialsInNames.contains(word)
    return isKnown || isAlone && Texting.isAbbreviation(word) ? word.uppercased() : nil
  }

  /// Adds an apostrophe to a saint's name: `Luke's` for `lukes`, but not for `francis`.
  private static func possessive(_ word: String) -> String {
    let bare = WordLine.bare(word)
    guard bare.hasSuffix("s"), !bare.contains("'"), bare == word.lowercased(),
      !ProperNames.isGivenName(bare), ProperNames.isGivenName(String(bare.dropLast()))
    else { return word }
    return word.dropLast() + "'s"
  }
}

extension WorkReader {
  /// True for an employer that people serve in: they are "in the Navy" and "in the Senate", not at
  /// them.
  package static func isServedIn(_ company: String) -> Bool {
    var line = WordLine(company)
    while ["the", "us", "u.s.", "united", "states"].contains(line.bare(0)), line.words.count > 1 {
      line.words.removeFirst()
    }
    return JobLexicon.work.servedIn.contains(line.bareText)
  }
}
