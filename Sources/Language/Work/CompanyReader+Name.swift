/// Formats employer names.
extension CompanyReader {
  /// Returns the name with its capitals and article.
  static func inSentence(_ line: WordLine) -> String? {
    let hasArticle = line.bare(0) == "the"
    var name = hasArticle && line.words.count > 1 ? WordLine(words: line.words.dropFirst()) : line
    let typed = name.text
    let bare = name.bareText
    if isLocal(name.bareWords), typed == typed.lowercased() { return "the " + typed }
    if let full = ["nyt": "New York Times", "wsj": "Wall Street Journal"][bare] {
      name = WordLine(full)
    } else if let known = ProperNames.exact(typed, in: names),
      typed == typed.lowercased() || typed == typed.uppercased()
        || known.lowercased() != typed.lowercased()
    {
      name = WordLine(known)
    } else if JobLexicon.work.theNames.contains(bare), bare.count <= 4, typed == typed.lowercased(),
      !["gap", "met", "fed"].contains(bare)
    {
      name = WordLine(typed.uppercased())
    } else {
      name = titleCased(name)
    }
    guard name.text.contains(where: \.isLetter), name.text.count > 1 else { return nil }
    // "The New York Times" keeps a capital article; "the FTC" does not.
    if hasArticle, ProperNames.exact(typed, in: [.employers]) != nil, !needsArticle(name),
      line.words[0] == "the"
    {
      return name.text
    }
    if hasArticle {
      return
        (line.words[0] == "The" && !needsArticle(name)
        || line.words[0] == "The" && name.words.count > 1 ? "The " : "the ") + name.text
    }
    return needsArticle(name) ? "the " + name.text : name.text
  }

  static func needsArticle(_ name: WordLine) -> Bool {
    let table = JobLexicon.work
    let text = name.bareText
    return table.theNames.contains(text)
      || table.theBeginnings.contains { text.hasPrefix($0 + " ") }
      || table.theEndings.contains { ending in
        text.hasSuffix(" " + ending) && !text.dropLast(ending.count).contains("'s ")
      }
  }

  /// Capitalizes words typed in lowercase, which may be the whole name or only part of it.
  static func titleCased(_ name: WordLine) -> WordLine {
    let isAlone = name.words.count == 1
    let small: Set<String> = [
      "of", "the", "and", "for", "in", "on", "at", "a", "de", "la", "&", "to", "by", "from", "with",
    ]
    return WordLine(
      words: name.words.enumerated().map { place, word in
        guard word == word.lowercased() || ["Univ", "Univ."].contains(word),
          place == 0 || !small.contains(word),
          !word.contains(where: \.isNumber), let first = word.first
        else { return word }
        if ["univ", "univ."].contains(word.lowercased()) { return "University" }
        if let known = ProperNames.exact(word, in: [.schools]), known == known.uppercased() {
          return known
        }
        if JobLexicon.work.acronyms.contains(WordLine.bare(word)), word.count < 4 {
          return word.uppercased()
        }
        if let initials = initials(word, isAlone: isAlone) { return initials }
        // "h&r block"
        if word.contains("&"), word.count < 5 { return word.uppercased() }
        return first.uppercased() + word.dropFirst()
      })
  }

  static func withoutLegalForm(_ line: WordLine) -> WordLine {
    var line = line
    // "X Corp" is no name without its ending.
    while line.words.count > 1, line.words.count > 2 || line.words[0].count > 1,
      JobLexicon.work.legalForms.contains(line.bare(line.words.count - 1))
    {
      line.words.removeLast()
      if ["&", "and"].contains(line.words.last ?? "") { line.words.removeLast() }
      line.trimPunctuation()
    }
    return line
  }

  /// Removes a location: "Boeing in Seattle" is Boeing.
  static func withoutPlace(_ line: WordLine) -> WordLine {
    guard
      let place = line.words.indices.first(where: {
        $0 > 0 && ["in", "near", "outside"].contains(line.words[$0])
      }),
      !["a", "an", "some"].contains(line.bare(0))
    else { return line }
    return WordLine(words: line.words[..<place])
  }
}
