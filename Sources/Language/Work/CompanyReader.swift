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
    var line = line
    if line.words[0].hasPrefix("@") { line.words[0].removeFirst() }
    if let both = withRole(line) { return both }
    // "Smith, Jones & Associates" is one name.
    let text = line.text
    let isOne = text.contains(", ") && text.split(separator: ",").last?.contains(" & ") == true && text.first?.isUppercase == true
    var parts = isOne ? [line] : text.split { ",;|?".contains($0) }.map { WordLine(String($0)) }
    // A comma before Inc. separates nothing.
    parts.removeAll { part in part.bareWords.allSatisfy(JobLexicon.work.legalForms.contains) }
    if let now = parts.first(where: { $0.bare(0) == "now" }) { parts = [now] }
    for part in parts {
      let isRole = ["she's", "he's", "they're", "she", "he", "they", "as", "shes", "hes"].contains(part.bare(0))
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

  /// "nurse at Kaiser", "self-employed photographer": a role is in it, too.
  private static func withRole(_ line: WordLine) -> WorkFacts? {
    guard line.text == line.text.lowercased() || line.bareWords.contains("at"), !line.text.contains(","),
      JobTitle.namesPerson(line.text), ProperNames.exact(line.text, in: names) == nil, line.words.count > 1,
      !JobLexicon.work.employers.contains(line.bareWords.last ?? "")
    else { return nil }
    let facts = WorkReader.role(line.text)
    return facts.role == nil || facts.company == nil && facts.status == nil ? nil : facts
  }

  /// Reads one part of an answer.
  static func one(_ typed: WordLine) -> WorkFacts {
    var line = typed
    line.trimPunctuation()
    if let facts = WorkReader.placeholder(line) { return facts }
    openers.trimStart(&line, keep: WorkReader.isPlaceholder)
    closers.trimEnd(&line)
    if let facts = WorkReader.placeholder(line) { return facts }
    line = afterCalled(line)
    if let end = line.words.firstIndex(of: "or"), end > 0 { line = WordLine(words: line.words[..<end]) }
    line = withoutLegalForm(withoutPlace(line))
    while line.words.count > 1, ["corporate", "hq", "headquarters"].contains(line.bareWords.last ?? "") { line.words.removeLast() }
    if ProperNames.exact(line.text, in: [.places]) != nil { return WorkFacts() }
    guard !line.isEmpty, line.words.count <= 7, line.text.count <= 60, !isSentence(line) else {
      return WorkFacts()
    }
    if JobLexicon.work.owned.contains(line.bare(0)) { return isOwn(line) ? WorkFacts(status: .selfEmployed) : WorkFacts() }
    if let place = nameless(line) { return WorkFacts(workplace: place) }
    return WorkFacts(company: inSentence(line))
  }

  /// "a nonprofit called Room to Read" is Room to Read.
  private static func afterCalled(_ line: WordLine) -> WordLine {
    guard let place = line.bareWords.firstIndex(where: { ["called", "named"].contains($0) }), place + 1 < line.words.count else { return line }
    return WordLine(words: line.words[(place + 1)...])
  }

  /// An employer that has no name: `a startup`, `local hospital`, `the city`.
  private static func nameless(_ line: WordLine) -> String? {
    let first = line.bare(0)
    if ["a", "an", "some"].contains(first) {
      let rest = WordLine(words: line.words.dropFirst())
      guard !rest.isEmpty else { return nil }
      if rest.words.count == 1, ProperNames.exact(rest.text, in: [.employers]) != nil { return nil }
      return IndefiniteArticle.before(rest.text)
    }
    let isLower = line.text == line.text.lowercased()
    let bare = line.bareWords.filter { $0 != "the" }
    guard isLower, ProperNames.exact(line.text, in: names) == nil, let last = bare.last,
      !JobLexicon.work.theNames.contains(bare.joined(separator: " "))
    else { return nil }
    if ["government", "military", "city", "county", "state"].contains(last), bare.count == 1 { return "the " + last }
    let isEmployer = JobLexicon.work.employers.contains(last) || JobLexicon.work.employers.contains(bare.joined(separator: " "))
    let isPlain = JobLexicon.work.employers.contains(bare.joined(separator: " ")) || bare.dropLast().allSatisfy {
      JobTitle.isOrdinary($0) || ["big", "small", "tiny", "huge", "large", "local", "nearby", "famous", "nice"].contains($0)
    }
    guard isEmployer, isPlain, !isLocal(bare) else { return nil }
    return first == "the" ? line.text : IndefiniteArticle.before(line.text)
  }

  /// Whether there is one such employer nearby: `the county health department`.
  private static func isLocal(_ bare: [String]) -> Bool {
    let table = JobLexicon.work
    guard bare.count > 1, let last = bare.last else { return false }
    return table.localEmployers.contains(last) && bare.dropLast().allSatisfy(table.localWords.contains)
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
    } else if let known = ProperNames.exact(typed, in: names), typed == typed.lowercased() || typed == typed.uppercased() || known.lowercased() != typed.lowercased() {
      name = WordLine(known)
    } else if JobLexicon.work.theNames.contains(bare), bare.count <= 4, typed == typed.lowercased(), !["gap", "met", "fed"].contains(bare) {
      name = WordLine(typed.uppercased())
    } else {
      name = titleCased(name)
    }
    guard name.text.contains(where: \.isLetter), name.text.count > 1 else { return nil }
    // "The New York Times" as its readers write it; "the FTC" as they say it.
    if hasArticle, ProperNames.exact(typed, in: [.employers]) != nil, !needsArticle(name), line.words[0] == "the" { return name.text }
    if hasArticle {
      return (line.words[0] == "The" && !needsArticle(name) || line.words[0] == "The" && name.words.count > 1 ? "The " : "the ") + name.text
    }
    return needsArticle(name) ? "the " + name.text : name.text
  }

  private static func needsArticle(_ name: WordLine) -> Bool {
    let table = JobLexicon.work
    let text = name.bareText
    return table.theNames.contains(text) || table.theBeginnings.contains { text.hasPrefix($0 + " ") }
      || table.theEndings.contains { text.hasSuffix(" " + $0) } && !text.contains("'s ")
  }

  /// Capitals for a name typed in lower case, all of it or the last word.
  private static func titleCased(_ name: WordLine) -> WordLine {
    let small: Set<String> = ["of", "the", "and", "for", "in", "on", "at", "a", "de", "la", "&", "to", "by", "from", "with"]
    return WordLine(
      words: name.words.enumerated().map { place, word in
        guard word == word.lowercased() || ["Univ", "Univ."].contains(word), place == 0 || !small.contains(word),
          !word.contains(where: \.isNumber), let first = word.first
        else { return word }
        if ["univ", "univ."].contains(word.lowercased()) { return "University" }
        if let known = ProperNames.exact(word, in: [.schools]), known == known.uppercased() { return known }
        if JobLexicon.work.acronyms.contains(WordLine.bare(word)), word.count < 4 { return word.uppercased() }
        return first.uppercased() + word.dropFirst()
      })
  }

  private static func withoutLegalForm(_ line: WordLine) -> WordLine {
    var line = line
    while line.words.count > 1, JobLexicon.work.legalForms.contains(line.bare(line.words.count - 1)) {
      line.words.removeLast()
      if ["&", "and"].contains(line.words.last ?? "") { line.words.removeLast() }
      line.trimPunctuation()
    }
    return line
  }

  /// "Boeing in Seattle" is Boeing.
  private static func withoutPlace(_ line: WordLine) -> WordLine {
    guard let place = line.words.indices.first(where: { $0 > 0 && ["in", "near", "outside"].contains(line.words[$0]) }),
      !["a", "an", "some"].contains(line.bare(0))
    else { return line }
    return WordLine(words: line.words[..<place])
  }

  /// "her own studio" is hers; "my university" is not theirs.
  private static func isOwn(_ line: WordLine) -> Bool {
    line.bareWords.contains("own") && !["my", "our"].contains(line.bare(0))
  }

  private static func isSentence(_ line: WordLine) -> Bool {
    let bare = line.bareWords.first == "the" ? Array(line.bareWords.dropFirst()) : line.bareWords
    guard !bare.isEmpty else { return true }
    return ["not", "between", "formerly", "former", "ex", "retired", "one", "somewhere", "it", "doesn't", "owns", "runs", "has", "don't", "doesn't", "dont", "is", "forgot", "i", "we", "you", "where", "what", "how", "no", "same", "can't", "never", "used"]
      .contains(bare[0]) || bare.contains { ["is", "was", "i'm", "doesn't", "doesnt", "isn't", "don't", "dont", "can't"].contains($0) }
  }
}
