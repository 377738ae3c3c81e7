/// Reorders the words of a note into a sentence.
extension FindingReader {
  /// Moves a leading place to the end: "On Medium she writes about onboarding" becomes "she writes
  /// about onboarding on Medium". Drops an aside such as ", it was in the Dispatch".
  static func straightened(_ line: WordLine) -> WordLine {
    var line = withoutAside(line)
    if ["on", "in", "at"].contains(line.bare(0)), line.words.count > 3,
      let place = (2...4).first(where: { ["she", "he", "they"].contains(line.bare($0)) }),
      place + 1 < line.words.count
    {
      var start = WordLine(words: line.words[..<place])
      start.words[0] = start.words[0].lowercased()
      start.trimPunctuation()
      line = WordLine(words: line.words[place...] + start.words)
    }
    return line
  }

  /// Capitalizes the employer, and words that can only be an employer: "has worked at mercy".
  func withEmployer(_ line: WordLine) -> WordLine {
    let before: Set<String> = [
      "at", "for", "with", "joined", "left", "in", "of", "from", "to", "how", "why", "about", "by",
    ]
    let plain: Set<String> = FindingWords.of("not-employers")
    let isWork = line.bareWords.contains {
      ["work", "worked", "works", "working", "interned", "been", "started"].contains($0)
    }
    var line = line
    for place in line.words.indices.dropFirst() where before.contains(line.bare(place - 1)) {
      let word = line.words[place]
      guard word == word.lowercased() else { continue }
      // "at st. marks"
      if ["st", "st."].contains(line.bare(place)), place + 1 < line.words.count {
        let saint = line.words[place + 1]
        line.words[place] = "St."
        line.words[place + 1] = saint.prefix(1).uppercased() + saint.dropFirst()
        continue
      }
      let count = person.companyCount(in: WordLine(words: line.words[place...]))
      let isEmployer =
        count > 0 && (count == person.company.count || !JobTitle.isOrdinary(line.bare(place)))
      let bare = line.bare(place)
      let isName =
        isWork && line.bare(place - 1) == "at" && !plain.contains(bare) && !bare.hasSuffix("s")
        && bare.allSatisfy(\.isLetter) && !JobLexicon.work.employers.contains(bare)
        && !JobTitle.isOrdinary(bare) && Verbs.lemma(bare) == nil
        && [
          "", "for", "since", "as", "in", "before", "and", "then", "after", "last", "until", "now",
        ]
        .contains(line.bare(place + 1))
      let isShort =
        Texting.isAbbreviation(word.filter(\.isLetter))
        && ["at", "for", "from", "by", "in", "of", "with", "joined", "left", "to"].contains(
          line.bare(place - 1))
      let isAcronym =
        Texting.isAbbreviation(word.filter(\.isLetter)) && JobLexicon.work.acronyms.contains(bare)
      if isShort || isAcronym { line.words[place] = word.uppercased() }
      if isEmployer {
        for part in place..<place + count { line.words[part] = person.written(line.words[part]) }
      }
      if isName { line.words[place] = word.prefix(1).uppercased() + word.dropFirst() }
    }
    return line
  }

  /// True if the clause is about a pet, which is worth a mention but not a question.
  static func isAboutPet(_ clause: String) -> Bool {
    let words = Set(WordLine(clause).bareWords)
    let pets: Set<String> = FindingWords.of("pets")
    if clause.hasSuffix("puppy") || clause.contains("rescue dog") || clause.contains("rescue cat")
      || clause.hasSuffix("kitten")
    {
      return true
    }
    return ["you have ", "you got ", "you own ", "your "].contains(where: clause.hasPrefix)
      && !words.isDisjoint(with: pets)
      && words.isDisjoint(with: FindingWords.of("work-with-pets"))
  }

  private static func withoutAside(_ line: WordLine) -> WordLine {
    let pronouns: Set<String> = ["it", "this", "that", "it's", "that's", "which"]
    let verbs: Set<String> = ["was", "is", "were", "got", "made", "has", "had"]
    guard
      let place = line.words.indices.dropFirst(3).first(where: { place in
        line.words[place - 1].hasSuffix(",") && pronouns.contains(line.bare(place))
          && (line.bare(place).hasSuffix("'s") || verbs.contains(line.bare(place + 1)))
      })
    else { return line }
    var rest = WordLine(words: line.words[..<place])
    rest.trimPunctuation()
    return rest
  }

  /// Adds a comma before "then", and "and" between two schools.
  static func withPause(_ line: WordLine) -> WordLine {
    var line = line
    for place in line.words.indices.dropFirst(2) where line.bare(place) == "then" {
      let before = line.words[place - 1]
      if !["and", "but", "back", "since"].contains(line.bare(place - 1)), !before.hasSuffix(",") {
        line.words[place - 1] = before + ","
      }
    }
    if line.bareText.hasPrefix("you won 40 under 40") {
      line = WordLine(
        words: ["you", "made", "the"] + line.words[2...4] + ["list"] + line.words[5...])
    }
    // "worked at Zion and now Acadia"
    if line.bareText.hasPrefix("you worked at "), line.bareText.contains(" and now ") {
      line.words[0] = "you've"
    }
    // "went to Morehouse undergrad"
    if line.bareText.hasPrefix("you went to "),
      let place = line.bareWords.firstIndex(of: "undergrad"), place > 3,
      !["for", "as", "an", "in"].contains(line.bare(place - 1))
    {
      line.words.insert("for", at: place)
    }
    // "Howard for undergrad, Moritz for law"
    if let comma = line.words.indices.first(where: { line.words[$0].hasSuffix(",") }),
      line.bareWords[..<comma].contains("for"), line.bare(comma + 2) == "for",
      line.words.count == comma + 4, line.words[comma + 1].first?.isUppercase == true
    {
      line.words[comma] = String(line.words[comma].dropLast()) + " and"
    }
    return line
  }
}

/// Reads a list of past employers: "was at Amazon then Google then Datadog".
struct WorkHistory: Sendable {
  let person: PersonNames

  /// Returns the sentence, such as "you were at Amazon and Google before Datadog"; nil if the note
  /// is not a list of employers.
  func read(_ line: WordLine) -> String? {
    var line = line
    if ["she", "he", "they"].contains(line.bare(0)) { line.words.removeFirst() }
    let starts = [
      ["was", "at"], ["worked", "at"], ["been", "at"], ["previously", "at"], ["formerly", "at"],
    ]
    guard starts.contains(Array(line.bareWords.prefix(2))), line.words.count > 2 else {
      return nil
    }
    let isEarlier = ["previously", "formerly"].contains(line.bare(0))
    guard isEarlier || line.bareWords.contains("then") else { return nil }
    let places = line.words.dropFirst(2).split { ["then", "and"].contains(WordLine.bare($0)) }
    var names = places.compactMap { name(WordLine(words: $0)) }
    guard !names.isEmpty, names.count == places.count else { return nil }
    guard names.count > 1, let last = names.last,
      person.companyCount(in: WordLine(last)) == WordLine(last).words.count
    else {
      return "you used to work at " + Self.list(names)
    }
    names.removeLast()
    return "you were at \(Self.list(names)) before \(last)"
  }

  /// Returns an employer's name; nil for anything else.
  private func name(_ line: WordLine) -> String? {
    var line = line
    line.trimPunctuation()
    guard (1...3).contains(line.words.count) else { return nil }
    if person.companyCount(in: line) == line.words.count {
      return line.words.map(person.written).joined(separator: " ")
    }
    if let known = ProperNames.exact(line.text, in: [.employers, .schools, .anywhere]) {
      return known
    }
    return line.words.allSatisfy { $0.first?.isUppercase == true } ? line.text : nil
  }

  private static func list(_ names: [String]) -> String {
    names.count < 3
      ? names.joined(separator: " and ")
      : names.dropLast().joined(separator: ", ") + ", and " + (names.last ?? "")
  }
}
