/// Reads an employer.
enum CompanyReader {
  private static let openers = PhraseTrimmer(JobLexicon.work.companyOpeners)
  private static let closers = PhraseTrimmer(
    JobLexicon.work.closers.filter { !["like", "ish", "now"].contains($0) } + ["now"])
  static let names: [ProperNames.Group] = [
    .employers, .schools, .anywhere,
  ]

  static func read(_ line: WordLine) -> WorkFacts {
    var result = WorkFacts()
    var line = line
    if line.words[0].hasPrefix("@") { line.words[0].removeFirst() }
    if let both = withRole(line) { return both }
    // "Smith, Jones & Associates" is one name.
    let text = line.text
    let isOne =
      text.contains(", ") && text.split(separator: ",").last?.contains(" & ") == true
      && text.first?.isUppercase == true
    var parts = isOne ? [line] : text.split { ",;|?".contains($0) }.map { WordLine(String($0)) }
    // A comma before Inc. doesn't separate two parts.
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

  /// Reads an answer that also gives a role: "nurse at Kaiser", "self-employed photographer".
  private static func withRole(_ line: WordLine) -> WorkFacts? {
    if speaksOfPerson(line) {
      let facts = WorkReader.role(line.text)
      if facts.role != nil, facts.company != nil { return facts }
    }
    guard line.text == line.text.lowercased() || line.bareWords.contains("at"),
      !line.text.contains(","),
      JobTitle.namesPerson(line.text), ProperNames.exact(line.text, in: names) == nil,
      line.words.count > 1,
      !JobLexicon.work.employers.contains(line.bareWords.last ?? "")
    else { return nil }
    let facts = WorkReader.role(line.text)
    return facts.role == nil || facts.company == nil && facts.status == nil ? nil : facts
  }

  /// True for a sentence about the person that names an employer: "she's a PM at Stripe".
  private static func speaksOfPerson(_ line: WordLine) -> Bool {
    let subjects: Set = [
      "she's", "he's", "they're", "she", "he", "they", "shes", "hes", "theyre", "i", "it's",
    ]
    return subjects.contains(line.bare(0))
      && line.bareWords.contains { ["at", "for"].contains($0) }
  }

  /// Reads one part of an answer.
  static func one(_ typed: WordLine) -> WorkFacts {
    var line = typed
    line.trimPunctuation()
    if let facts = WorkReader.placeholder(line) { return facts }
    openers.trimStart(&line, keep: WorkReader.isPlaceholder)
    closers.trimEnd(&line)
    if let facts = WorkReader.placeholder(line) { return facts }
    line = spelled(line)
    if let practice = practice(line) { return WorkFacts(workplace: practice) }
    // "like a lab manager" answers a different question.
    if ["like", "works", "work", "as", "something", "does"].contains(line.bare(0)),
      line.words.count > 1
    {
      return WorkReader.role(line.text)
    }
    line = afterCalled(line)
    if let end = line.words.firstIndex(of: "or"), end > 0 {
      line = WordLine(words: line.words[..<end])
    }
    line = withoutLegalForm(withoutPlace(line))
    while line.words.count > 1,
      ["corporate", "hq", "headquarters"].contains(line.bareWords.last ?? "")
    { line.words.removeLast() }
    if ProperNames.exact(line.text, in: [.places]) != nil { return WorkFacts() }
    guard !line.isEmpty, line.words.count <= 7, line.text.count <= 60, !isSentence(line) else {
      return WorkFacts()
    }
    if JobLexicon.work.owned.contains(line.bare(0)) {
      return isOwn(line) ? WorkFacts(status: .selfEmployed) : WorkFacts()
    }
    // "retired from GM" is a status. A union local is a workplace, not an employer.
    if line.bare(0) == "retired" { return WorkFacts(status: .retired) }
    if line.bareWords.dropLast().last == "local", Int(line.bareWords.last ?? "") != nil {
      return WorkFacts(workplace: titleCased(line).text)
    }
    if let place = momAndPop(line) ?? nameless(line) {
      return WorkFacts(workplace: withTown(place))
    }
    return WorkFacts(company: inSentence(line))
  }

  /// Extracts the name: "a nonprofit called Room to Read" is Room to Read.
  private static func afterCalled(_ line: WordLine) -> WordLine {
    guard let place = line.bareWords.firstIndex(where: { ["called", "named"].contains($0) }),
      place + 1 < line.words.count
    else { return line }
    return WordLine(words: line.words[(place + 1)...])
  }

  /// Reads an employer without a name: `a startup`, `local hospital`, `the city`.
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
    if ["government", "military", "city", "county", "state"].contains(last), bare.count == 1 {
      return "the " + last
    }
    if isNamed(bare) { return nil }
    let isEmployer =
      JobLexicon.work.employers.contains(last)
      || JobLexicon.work.employers.contains(bare.joined(separator: " "))
    let isPlain =
      JobLexicon.work.employers.contains(bare.joined(separator: " "))
      || bare.dropLast().allSatisfy {
        JobTitle.isOrdinary($0)
          || ["big", "small", "tiny", "huge", "large", "local", "nearby", "famous", "nice"]
            .contains($0)
      }
    guard isEmployer, isPlain, !isLocal(bare) else { return nil }
    return first == "the" ? line.text : IndefiniteArticle.before(line.text)
  }

  /// True for a local employer that needs no name: `the county health department`.
  static func isLocal(_ bare: [String]) -> Bool {
    let table = JobLexicon.work
    guard bare.count > 1, let last = bare.last else { return false }
    return table.localEmployers.contains(last)
      && bare.dropLast().allSatisfy(table.localWords.contains)
      && !(bare.count == 2 && ["local", "public"].contains(bare[0]))
  }

  /// True for "her own studio". "my own" and "our own" are about the user, not the person.
  private static func isOwn(_ line: WordLine) -> Bool {
    line.bareWords.contains("own") && !["my", "our"].contains(line.bare(0))
  }

  private static func isSentence(_ line: WordLine) -> Bool {
    let bare = line.bareWords.first == "the" ? Array(line.bareWords.dropFirst()) : line.bareWords
    guard !bare.isEmpty else { return true }
    // "One Hour Heating" is a name, "one of the banks" is not.
    if bare[0] == "one", bare.count > 1, !["of", "that", "in", "near"].contains(bare[1]) {
      return false
    }
    return [
      "not", "between", "formerly", "former", "ex", "retired", "one", "somewhere", "it", "doesn't",
      "owns", "runs", "has", "don't", "doesn't", "dont", "is", "forgot", "i", "we", "you", "where",
      "what", "how", "no", "same", "can't", "never", "used",
    ]
    .contains(bare[0])
      || bare.contains {
        ["is", "was", "i'm", "doesn't", "doesnt", "isn't", "don't", "dont", "can't"].contains($0)
      }
  }
}
