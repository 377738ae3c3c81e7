/// Capitals and articles that a hurried note lacks.
extension FindingReader {
  /// Capitalizes a list of workplaces: "worked at yosemite, zion, and now acadia".
  static func withWorkplaces(_ line: WordLine) -> WordLine {
    guard let at = line.bareWords.firstIndex(of: "at"), at > 0,
      ["worked", "interned", "been", "taught", "were"].contains(line.bare(at - 1)),
      line.words[(at + 1)...].contains(where: { $0.hasSuffix(",") })
    else { return line }
    var line = line
    let joining: Set<String> = ["and", "now", "then", "but", "or"]
    let places = line.words.indices.filter { $0 > at && !joining.contains(line.bare($0)) }
    guard places.allSatisfy({ isName(line.bare($0)) || line.words[$0].first?.isUppercase == true })
    else { return line }
    for place in places { line.words[place] = NameCase.capitalizedFirst(line.words[place]) }
    return line
  }

  /// Capitalizes a title and the name after it: "clerked for judge wood".
  private static func withTitle(_ line: inout WordLine) {
    let titles: Set<String> = ["judge", "justice", "senator", "mayor", "governor"]
    for place in line.words.indices.dropFirst()
    where titles.contains(line.words[place])
      && ["for", "with", "under", "by"].contains(line.bare(place - 1))
    {
      let names = line.words[(place + 1)...].prefix(2).prefix { word in
        word.allSatisfy(\.isLetter) && !ThingReader.ends.contains(WordLine.bare(word))
      }
      guard !names.isEmpty else { continue }
      for name in place...place + names.count {
        line.words[name] = NameCase.capitalizedFirst(line.words[name])
      }
    }
  }

  /// Capitalizes a person's name: "opened for john mulaney", "the georgia o'keeffe show".
  static func withNames(_ line: WordLine) -> WordLine {
    let before: Set<String> = [
      "for", "with", "by", "to", "about", "of", "and", "under", "the", "a", "new", "on",
      "interviewed",
      "trained", "met",
    ]
    var line = line
    withTitle(&line)
    for place in line.words.indices.dropFirst() where before.contains(line.bare(place - 1)) {
      let given = line.words[place]
      guard place + 1 < line.words.count, given == given.lowercased(), given.allSatisfy(\.isLetter),
        ProperNames.isGivenName(given),
        line.words[place + 1] == line.words[place + 1].lowercased()
      else { continue }
      let family = PersonNames.withoutPossessive(line.bare(place + 1))
      let isIrish = family.hasPrefix("o'") || family.hasPrefix("mc")
      guard isIrish || !FindingWords.of("given-names-as-words").contains(given) else { continue }
      guard isName(family), !ThingReader.ends.contains(family), !family.hasSuffix("ing") else {
        continue
      }
      line.words[place] = NameCase.capitalized(given)
      line.words[place + 1] = NameCase.capitalizedFirst(line.words[place + 1])
    }
    return line
  }

  /// Corrects "a" and "an": "was a emt first".
  static func withArticles(_ line: WordLine) -> WordLine {
    var line = line
    for place in line.words.indices.dropLast()
    where ["a", "an"].contains(line.words[place]) && place > 0 {
      let next = line.words[place + 1]
      guard next.first?.isLetter == true, next.count > 1 else { continue }
      line.words[place] = IndefiniteArticle.startsWithVowelSound(next) ? "an" : "a"
    }
    return line
  }

  /// True if a word typed in lower case is probably a name, since it is no word we know.
  private static func isName(_ bare: String) -> Bool {
    bare.count > 2 && bare.allSatisfy { $0.isLetter || $0 == "'" } && !JobTitle.isOrdinary(bare)
      && Verbs.lemma(bare) == nil && !JobLexicon.work.employers.contains(bare)
      && !JobLexicon.work.fields.contains(bare) && !JobTitle.isPerson(bare)
      && !FindingLexicon.findings.nouns.values.contains { $0.contains(bare) }
      && !FindingWords.of("not-employers").contains(bare)
      && !FindingLexicon.findings.people.contains(bare)
      && !Texting.isCommon(bare)
  }
}
