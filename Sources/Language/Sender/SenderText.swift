/// Words the user typed about themselves or to the reader, as they are written in a message.
package enum SenderText {
  /// Spells out shorthand and capitalizes names: `took the sql class at osu` becomes "took the SQL
  /// class at OSU".
  package static func written(_ typed: String) -> String {
    let spelled = Texting.spelledOut(withApostrophes(typed.replacing(" @ ", with: " at ")))
    var line = ProperNames.restore(WordLine(spelled))
    line = ProperNames.restoreAfterPrepositions(line)
    line = withNames(line)
    return withPlaces(line).text
  }

  /// Capitalizes known names, such as `gi bill`.
  package static func named(_ text: String) -> String { withNames(WordLine(text)).text }

  /// True for a word that is written as it stands in any place, such as `SQL` and `Security+`.
  static func isName(_ word: String) -> Bool {
    let bare = WordLine.bare(word)
    return SenderLexicon.shared.nameTable[bare].map { $0 != $0.lowercased() } == true
      || word.count > 1 && word == word.uppercased()
  }

  /// Adds the apostrophes that phones leave out where another word could be meant: `its ok`, `ill
  /// ask`, `ur the only one`.
  private static func withApostrophes(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let lexicon = SenderLexicon.shared
    for place in words.indices {
      let next = place + 1 < words.count ? WordLine.bare(words[place + 1]) : ""
      let isFirst =
        place == 0 || "!?.,".contains(words[place - 1].last ?? " ")
        || ["and", "so", "but", "then", "i"].contains(WordLine.bare(words[place - 1]))
      switch words[place].lowercased() {
      case "its" where lexicon.itsBefore.contains(next): words[place] = "it's"
      case "ill" where isFirst && OwnSentence.isBase(next) && next != "will":
        words[place] = "I'll"
      case "id" where ["like", "love", "never", "be", "rather", "say"].contains(next):
        words[place] = "I'd"
      case "ur" where lexicon.youAreBefore.contains(next): words[place] = "you're"
      case "your" where ["the", "a", "an", "so", "such"].contains(next): words[place] = "you're"
      case "u" where next != "of": words[place] = "you"
      case "min" where place > 0 && Int(words[place - 1]) != nil: words[place] = "minutes"
      case let word where lexicon.contractions[word] != nil:
        words[place] = lexicon.contractions[word] ?? word
      default: break
      }
    }
    return words.joined(separator: " ")
  }

  /// Capitalizes acronyms and the names of tools, tests, and degrees.
  private static func withNames(_ line: WordLine) -> WordLine {
    let names = SenderLexicon.shared.nameTable
    var result: [String] = []
    var place = 0
    while place < line.words.count {
      let count = stride(from: min(3, line.words.count - place), to: 0, by: -1).first { count in
        names[(place..<place + count).map(line.bare).joined(separator: " ")] != nil
      }
      if let count,
        let name = names[(place..<place + count).map(line.bare).joined(separator: " ")]
      {
        result.append(name + marks(of: line.words[place + count - 1]))
        place += count
        continue
      }
      if isLocal(line, at: place) || isNamed(line, at: place) {
        result.append(line.words[place].prefix(1).uppercased() + line.words[place].dropFirst())
        place += 1
        continue
      }
      result.append(isAcronym(line, at: place) ? line.words[place].uppercased() : line.words[place])
      place += 1
    }
    return WordLine(words: result.flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// True for the union in "local 26".
  private static func isLocal(_ line: WordLine, at place: Int) -> Bool {
    line.bare(place) == "local" && Int(line.bare(place + 1)) != nil
  }

  /// True for both words of "professor lang".
  private static func isNamed(_ line: WordLine, at place: Int) -> Bool {
    let lexicon = SenderLexicon.shared
    let title = lexicon.nameTitles.contains(line.bare(place)) ? place : place - 1
    let name = line.bare(title + 1)
    return lexicon.nameTitles.contains(line.bare(title)) && name.count > 1
      && name.allSatisfy(\.isLetter) && Verbs.lemma(name) == nil
      && !lexicon.afterPlaces.contains(name) && !lexicon.joints.contains(name)
      && !lexicon.inverted.contains(name)
      && !["my", "a", "the", "his", "her", "your", "our", "their"].contains(line.bare(title - 1))
  }

  /// True for `sql` and `hr`, but not for words such as "or" that are acronyms only in a title.
  private static func isAcronym(_ line: WordLine, at place: Int) -> Bool {
    let word = line.bare(place)
    guard line.words[place] == line.words[place].lowercased() else { return false }
    if word == "it" { return isTheField(line, at: place) }
    // "ncbw" can't be said any other way.
    if (3...5).contains(word.count), word.allSatisfy({ $0.isLetter && !"aeiouy".contains($0) }),
      !Texting.raw.contains(word), !lexiconWords.contains(word)
    {
      return true
    }
    guard JobLexicon.work.acronyms.contains(word) else { return false }
    return word.count > 3 || word.count == 3 && Texting.isAbbreviation(word)
      || ["hr", "ui", "ux", "ai", "tv", "rn", "np", "vr", "qa", "bi"].contains(word)
  }

  private static let lexiconWords: Set<String> = ["hmm", "pst", "nth", "shh", "brr", "mrs"]

  /// True if "it" is the field: "worked in it for 5 years".
  private static func isTheField(_ line: WordLine, at place: Int) -> Bool {
    let before = line.bare(place - 1)
    let after = line.bare(place + 1)
    if SenderLexicon.shared.itJobs.contains(after) { return true }
    if ["studying", "study"].contains(before) {
      return after.isEmpty || ["at", "in"].contains(after)
    }
    if before == "into" {
      // "how you got into it" is about something else.
      return ["switch", "switching", "move", "moved", "moving", "breaking", "transition", "career"]
        .contains(line.bare(place - 2))
    }
    guard before == "in" else { return false }
    return SenderLexicon.shared.workInIt.contains(line.bare(place - 2))
  }

  /// Capitalizes the school or employer after "at", and after "went to".
  private static func withPlaces(_ line: WordLine) -> WordLine {
    var line = line
    let lexicon = SenderLexicon.shared
    for place in line.words.indices.dropFirst() {
      let previous = line.bare(place - 1)
      let isPlace =
        previous == "at" && !lexicon.beforeAt.contains(line.bare(place - 2))
        || previous == "to" && place > 1
          && (lexicon.going.contains(line.bare(place - 2))
            || lexicon.going.contains(line.bare(place - 3)) && line.bare(place - 2) == "back")
          && !OwnSentence.isBase(line.bare(place))
        || previous.hasPrefix("attend")
        || ["from", "of"].contains(previous) && Texting.isAbbreviation(line.bare(place))
          && isLast(line, place)
      guard isPlace else { continue }
      let end = line.words[place...].indices.first { at in
        at > place && lexicon.afterPlaces.contains(line.bare(at))
          || at > place && line.words[at - 1].last.map { ",.;!?".contains($0) } == true
      }
      let name = WordLine(words: line.words[place..<(end ?? line.words.count)])
      guard let written = properName(name) else { continue }
      line.words.replaceSubrange(place..<place + name.words.count, with: written.words)
    }
    return line
  }

  private static func isLast(_ line: WordLine, _ place: Int) -> Bool {
    line.bare(place + 1).isEmpty || SenderLexicon.shared.afterPlaces.contains(line.bare(place + 1))
  }

  /// Returns `Blue Bottle` for `blue bottle`; nil for everyday words such as "home" and "a bank".
  private static func properName(_ name: WordLine) -> WordLine? {
    let isSchool = SenderLexicon.shared.schoolStarts.contains(name.bare(0))
    guard (1...4).contains(name.words.count), isSchool || name.text == name.text.lowercased()
    else { return nil }
    let common = SenderLexicon.shared.notNames
    let isCommon = name.bareWords.allSatisfy { common.contains($0) || Int($0) != nil }
    let first = name.bare(0)
    // "at two different clinics" and "at jobs" name no place.
    let last = name.bare(name.words.count - 1)
    let isPlural = last.count > 3 && last.hasSuffix("s") && !last.hasSuffix("ss")
    guard !isCommon, first.first?.isLetter == true, !isPlural,
      !SenderLexicon.shared.beforeCommon.contains(first),
      !Verbs.isPast(first), Verbs.gerundBase(first) == nil
    else { return nil }
    return WordLine(
      words: name.words.enumerated().map { place, word in
        let bare = WordLine.bare(word)
        if Texting.isAbbreviation(bare), !common.contains(bare) { return word.uppercased() }
        return place > 0 && ["of", "and", "the", "in", "for", "at"].contains(bare)
          ? word : word.prefix(1).uppercased() + word.dropFirst()
      })
  }

  private static func marks(of word: String) -> String {
    String(word.reversed().prefix { ",.;:!?".contains($0) }.reversed())
  }
}
