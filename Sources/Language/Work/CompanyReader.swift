/// Reads an employer.
enum CompanyReader {
  private static let openers = PhraseTrimmer(JobLexicon.work.companyOpeners)
  private static let closers = PhraseTrimmer(
    JobLexicon.work.closers.filter { !["like", "ish", "now"].contains($0) } + ["now"])
  private static let names: [ProperNames.Group] = [
    .employers, .schools, .anywhere,
  ]

  static func read(_ line: WordLine) -> WorkFacts {
    var result = WorkFacts()
    var parts = line.text.split { ",;|".contains($0) }.map { WordLine(String($0)) }
    // A comma before Inc. separates nothing.
    parts.removeAll { part in part.bareWords.allSatisfy(JobLexicon.work.legalForms.contains) }
    if let now = parts.first(where: { $0.bare(0) == "now" }) { parts = [now] }
    for part in parts {
      let isRole = ["she's", "he's", "they're", "she", "he", "they", "as", "shes", "hes"].contains(
        part.bare(0))
      if isRole, result.company != nil {
        result.fill(from: WorkReader.role(part.text))
        continue
      }
      guard result.company == nil else { continue }
      let facts = one(part)
      result.fill(from: facts)
    }
    return result
  }

  /// Reads one part of an answer.
  static func one(_ typed: WordLine) -> WorkFacts {
    var line = typed
    line.trimPunctuation()
    if let facts = WorkReader.placeholder(line) { return facts }
    openers.trimStart(&line, keep: WorkReader.isPlaceholder)
    closers.trimEnd(&line)
    if let facts = WorkReader.placeholder(line) { return facts }
    line = withoutLegalForm(withoutPlace(line))
    guard !line.isEmpty, line.words.count <= 7, line.text.count <= 60, !isSentence(line) else {
      return WorkFacts()
    }
    if JobLexicon.work.owned.contains(line.bare(0)) {
      return isOwn(line) ? WorkFacts(status: .selfEmployed) : WorkFacts()
    }
    if let place = nameless(line) { return WorkFacts(workplace: place) }
    return WorkFacts(company: inSentence(line))
  }

  /// An employer that has no name: `a startup`, `local hospital`, `the city`.
  private static func nameless(_ line: WordLine) -> String? {
    let first = line.bare(0)
    if ["a", "an", "some", "one"].contains(first) {
      let rest = WordLine(words: line.words.dropFirst())
      guard !rest.isEmpty else { return nil }
      if rest.words.count == 1, ProperNames.exact(rest.text, in: [.employers]) != nil { return nil }
      return IndefiniteArticle.before(rest.text)
    }
    let isLower = line.text == line.text.lowercased()
    let bare = line.bareWords.filter { $0 != "the" }
    guard isLower, ProperNames.exact(line.text, in: names) == nil, let last = bare.last else {
      return nil
    }
    let isEmployer =
      JobLexicon.work.employers.contains(last)
      || JobLexicon.work.employers.contains(bare.joined(separator: " "))
    let isPlain = bare.dropLast().allSatisfy {
      JobTitle.isOrdinary($0)
        || ["big", "small", "tiny", "huge", "large", "local", "nearby", "famous", "nice"].contains(
          $0)
    }
    guard isEmployer, isPlain, !isLocal(bare) else { return nil }
    return first == "the" ? line.text : IndefiniteArticle.before(line.text)
  }

  /// Whether there is one such employer nearby: `the county health department`.
  private static func isLocal(_ bare: [String]) -> Bool {
    let table = JobLexicon.work
    guard bare.count > 1, let last = bare.last else { return false }
    return table.localEmployers.contains(last)
      && bare.dropLast().allSatisfy(table.localWords.contains)
      && !(bare.count == 2 && ["local", "public"].contains(bare[0]))
  }

  /// The name with its capitals and its article.
  private static func inSentence(_ line: WordLine) -> String? {
    let hasArticle = line.bare(0) == "the"
    var name = hasArticle && line.words.count > 1 ? WordLine(words: line.words.dropFirst()) : line
    let typed = name.text
    let bare = name.bareText
    if isLocal(name.bareWords), typed == typed.lowercased() { return "the " + typed }
    if let full = ["nyt": "New York Times", "wsj": "Wall Street Journal"][bare] {
      name = WordLine(full)
    } else if let known = ProperNames.exact(typed, in: names),
      typed == typed.lowercased() || known.lowercased() != typed.lowercased()
    {
      name = WordLine(known)
    } else if JobLexicon.work.theNames.contains(bare), bare.count <= 4, typed == typed.lowercased()
    {
      name = WordLine(typed.uppercased())
    } else {
      name = titleCased(name)
    }
    guard name.text.contains(where: \.isLetter), name.text.count > 1 else { return nil }
    // "The New York Times" as its readers write it; "the FTC" as they say it.
    if hasArticle {
      return
        (line.words[0] == "The" && !needsArticle(name)
        || line.words[0] == "The" && name.words.count > 1 ? "The " : "the ") + name.text
    }
    return needsArticle(name) ? "the " + name.text : name.text
  }

  private static func needsArticle(_ name: WordLine) -> Bool {
    let table = JobLexicon.work
    let text = name.bareText
    return table.theNames.contains(text)
      || table.theBeginnings.contains { text.hasPrefix($0 + " ") }
      || table.theEndings.contains { text.hasSuffix(" " + $0) } && !text.contains("'s ")
  }

  /// Capitals for a name typed in lower case, all of it or the last word.
  private static func titleCased(_ name: WordLine) -> WordLine {
    let small: Set<String> = ["of", "the", "and", "for", "in", "on", "at", "a", "de", "la", "&"]
    return WordLine(
      words: name.words.enumerated().map { place, word in
        guard word == word.lowercased(), place == 0 || !small.contains(word),
          !word.contains(where: \.isNumber), let first = word.first
        else { return word }
        if JobLexicon.work.acronyms.contains(WordLine.bare(word)), word.count < 4 {
          return word.uppercased()
        }
        return first.uppercased() + word.dropFirst()
      })
  }

  private static func withoutLegalForm(_ line: WordLine) -> WordLine {
    var line = line
    while line.words.count > 1, JobLexicon.work.legalForms.contains(line.bare(line.words.count - 1))
    {
      line.words.removeLast()
      if ["&", "and"].contains(line.words.last ?? "") { line.words.removeLast() }
      line.trimPunctuation()
    }
    return line
  }

  /// "Boeing in Seattle" is Boeing.
  private static func withoutPlace(_ line: WordLine) -> WordLine {
    guard
      let place = line.words.indices.first(where: {
        $0 > 0 && ["in", "near", "outside"].contains(line.words[$0])
      }),
      !["a", "an", "some"].contains(line.bare(0))
    else { return line }
    return WordLine(words: line.words[..<place])
  }

  /// "her own studio" is hers; "my university" is not theirs.
  private static func isOwn(_ line: WordLine) -> Bool {
    line.bareWords.contains("own") && !["my", "our"].contains(line.bare(0))
  }

  private static func isSentence(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    return [
      "owns", "runs", "has", "don't", "doesn't", "dont", "is", "forgot", "i", "we", "you", "where",
      "what", "how", "no", "same", "can't", "never", "used",
    ]
    .contains(bare[0])
      || bare.contains { ["is", "was", "i'm", "don't", "dont", "can't"].contains($0) }
  }
}
