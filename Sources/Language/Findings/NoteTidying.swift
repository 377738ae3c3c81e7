/// Makes a note easier to read before its grammar is looked at: shorthand for years, missing
/// hyphens and apostrophes, and the user's own remarks.
///
///     left Google for OpenAI last year, seems wild  // left Google for OpenAI last year
///     opened a practice in 09                       // opened a practice in 2009
enum NoteTidying {
  static func tidied(_ typed: WordLine) -> WordLine {
    var line = withoutRemark(withoutDetail(typed))
    let spellings = FindingLexicon.findings.spellings
    for place in line.words.indices {
      let bare = line.bare(place)
      if let spelling = spellings[bare] {
        let marks = line.words[place].reversed().prefix { ",.;:".contains($0) }
        line.words[place] = spelling + String(marks.reversed())
      } else if place > 0,
        let year = year(
          bare, after: line.bare(place - 1),
          isClass: line.bare(place - 1) == "of" && line.bare(place - 2) == "class")
      {
        line.words[place] = year
      }
    }
    return withVerb(measured(selfTaught(withThe(line))))
  }

  /// Hyphenates a measure before a noun, as in "13 week contracts" and "4 years apprenticeship",
  /// spells out "3rd gen", and capitalizes "local 26".
  private static func measured(_ typed: WordLine) -> WordLine {
    var line = typed
    let units = FindingWords.of("units-before-nouns")
    var place = 0
    while place + 1 < line.words.count {
      defer { place += 1 }
      let bare = line.bare(place)
      let next = line.bare(place + 1)
      let isNumber =
        Int(bare) != nil || FindingLexicon.findings.times.values.contains(bare) && bare != "one"
      let isOrdinal = bare.first?.isNumber == true && Int(bare.dropLast(2)) != nil
      if bare == "local", Int(next) != nil { line.words[place] = "Local" }
      if isOrdinal, next == "gen" { line.words[place + 1] = "generation" }
      let after = line.bare(place + 2)
      let isTraining = FindingWords.of("trainings").contains(after)
      let unit = isTraining && next.hasSuffix("s") ? String(next.dropLast()) : next
      guard isNumber, units.contains(unit), !after.isEmpty,
        isTraining || after.hasSuffix("s")
          || after == "work", line.words[place + 1].last?.isLetter == true
      else { continue }
      line.words.replaceSubrange(place...place + 1, with: [line.words[place] + "-" + unit])
      if place == 0, isTraining, !after.hasSuffix("s") { line.words.insert("did a", at: 0) }
    }
    return WordLine(line.text)
  }

  /// Drops a remark after the last comma: "…, second choice", "…, kind of wild".
  private static func withoutRemark(_ line: WordLine) -> WordLine {
    guard let comma = line.words.lastIndex(where: { $0.hasSuffix(",") }), comma > 0,
      comma + 1 < line.words.count
    else { return line }
    let last = WordLine(words: line.words[(comma + 1)...]).bareText + " "
    guard FindingLexicon.findings.remarks.contains(where: { last.hasPrefix($0 + " ") }) else {
      return line
    }
    var rest = WordLine(words: line.words[...comma])
    rest.trimPunctuation()
    return rest
  }

  /// Drops a detail about something named before: "owns a bakery, started it in 2019".
  private static func withoutDetail(_ line: WordLine) -> WordLine {
    guard let comma = line.words.firstIndex(where: { $0.hasSuffix(",") }), comma > 1,
      Verbs.isPast(line.bare(comma + 1)), ["it", "them"].contains(line.bare(comma + 2))
    else { return line }
    var rest = WordLine(words: line.words[...comma])
    rest.trimPunctuation()
    return rest
  }

  /// Returns a year in full: `2009` for "in 09", "since '09", and "class of 09".
  private static func year(_ bare: String, after previous: String, isClass: Bool) -> String? {
    let digits = bare.drop { $0 == "'" }
    guard isClass || ["in", "since", "until", "from"].contains(previous), digits.count == 2,
      digits.allSatisfy(\.isNumber), isClass || bare.hasPrefix("'") || bare.hasPrefix("0"),
      let number = Int(digits)
    else { return nil }
    return String(number < 50 ? 2000 + number : 1900 + number)
  }

  /// Reads "curated that big quilt show" as "curated the big quilt show".
  private static func withThe(_ line: WordLine) -> WordLine {
    guard let place = line.bareWords.firstIndex(of: "that"), (1...2).contains(place),
      Verbs.isPast(line.bare(place - 1)),
      ["big", "new", "huge", "whole", "old", "cool", "famous", "little"].contains(
        line.bare(place + 1))
    else { return line }
    var line = line
    line.words[place] = "the"
    return line
  }

  /// Hyphenates "self taught".
  private static func selfTaught(_ line: WordLine) -> WordLine {
    guard let place = line.bareWords.firstIndex(of: "self"), line.bare(place + 1) == "taught"
    else { return line }
    var line = line
    line.words.replaceSubrange(place...place + 1, with: ["self-" + line.words[place + 1]])
    return line
  }

  /// Reads "freelance for 6 years" as "freelanced for 6 years", and "from cook to owner" as "went
  /// from cook to owner".
  private static func withVerb(_ line: WordLine) -> WordLine {
    if line.bare(0) == "from", let to = line.bareWords.firstIndex(of: "to"), (2...4).contains(to),
      JobTitle.isPerson(line.bare(to - 1)) || PersonPhrase.isPerson(line.bare(to - 1))
    {
      return WordLine(words: ["went"] + line.words)
    }
    guard ["freelance", "freelancing"].contains(line.bare(0)), line.bare(1) == "for" else {
      return line
    }
    return WordLine(words: ["freelanced"] + line.words.dropFirst())
  }
}
