/// Reads a job.
enum RoleReader {
  private static let openers = PhraseTrimmer(JobLexicon.work.openers)
  private static let closers = PhraseTrimmer(JobLexicon.work.closers)

  static func read(_ line: WordLine) -> WorkFacts {
    var result = WorkFacts()
    var parts = parts(of: line)
    // "used to be a lawyer, now a therapist"
    if parts.count > 1,
      let now = parts.first(where: { $0.words.contains { WordLine.bare($0) == "now" } })
    {
      parts = [now]
    }
    // "my old boss, a marketing director"
    if parts.count > 1, ["my", "our"].contains(parts[0].bare(0)) { parts.removeFirst() }
    // "Speaker | Dog Dad" doesn't name a job.
    let jobs = parts.filter { !isPersonal($0) }
    if !jobs.isEmpty { parts = jobs }
    if jobs.isEmpty, line.text.contains("/") { return result }
    if ["my", "our"].contains(line.bare(0)), !line.text.contains(",") { return result }
    for (place, part) in parts.enumerated() {
      let facts = one(part)
      if place == 0 || result.role == nil && result.field == nil {
        result.fill(from: facts)
      } else if result.company == nil, result.workplace == nil, isEmployer(part) {
        result.fill(from: CompanyReader.one(part))
      } else if result.role == nil, facts.role != nil {
        result.fill(from: facts)
      }
    }
    return result
  }

  private static func isPersonal(_ line: WordLine) -> Bool {
    let table = JobLexicon.work.personal
    return table.contains(line.bareText) || WorkFacts.parent(line.bareText) != nil
      || line.words.count < 5 && line.bareWords.last.map(table.contains) == true
        && !line.bareWords.contains("at")
  }

  /// Reads one part of an answer or headline.
  private static func one(_ typed: WordLine) -> WorkFacts {
    var line = typed
    trim(&line)
    if ["self employed"].contains(WordLine(words: line.words.prefix(2)).bareText),
      line.words.count > 2
    {
      line = WordLine(words: ["self-employed"] + line.words.dropFirst(2))
    }
    if let parent = WorkFacts.parent(line.bareText) { return parent }
    if let facts = WorkReader.placeholder(line) { return facts }
    let table = JobLexicon.work
    let first = line.bare(0)
    if table.aspiring.contains(first) { return WorkFacts(status: .betweenJobs) }
    if first == "unemployed", line.words.count > 1 {
      var facts = one(WordLine(words: line.words.dropFirst()))
      facts.status = .betweenJobs
      return facts
    }
    if table.past.contains(first) || first == "used"
      || first == "was"
    {
      return WorkFacts()
    }
    if table.retired.contains(first) || ["self-employed", "selfemployed"].contains(first) {
      var facts = one(WordLine(words: line.words.dropFirst()))
      facts.status = first.hasPrefix("self") ? .selfEmployed : .retired
      return facts
    }
    if first == "something" {
      return line.bare(1) == "in"
        ? FieldReader.read(WordLine(words: line.words.dropFirst(2))) : WorkFacts()
    }
    if ["my", "our"].contains(first) { return WorkFacts() }
    if first.hasPrefix("ex-"), line.words.count > 1 { line.words.removeFirst() }
    // "Marketing @ Stripe"
    if let place = line.words.indices.first(where: {
      $0 > 0 && ["at", "@"].contains(line.bare($0))
    }),
      FieldReader.isField(WordLine(words: line.words[..<place]))
    {
      return noun(line)
    }
    if let facts = VerbReader.read(line) { return facts }
    return noun(line)
  }

  /// Reads a job given as a noun: `PM at Stripe`, `owner of a coffee shop`.
  static func noun(_ line: WordLine) -> WorkFacts {
    var facts = WorkFacts()
    var title = line
    if let place = line.words.indices.first(where: {
      $0 > 0 && ["at", "@", "with", "for"].contains(line.bare($0))
    }) {
      let tail = WordLine(words: line.words[(place + 1)...])
      title = WordLine(words: line.words[..<place])
      if ["at", "@"].contains(line.bare(place)) || isEmployer(tail) {
        facts.fill(from: CompanyReader.one(tail))
      }
    } else if let place = line.words.indices.first(where: {
      $0 > 0 && line.words[$0].hasPrefix("@")
    }) {
      facts.fill(
        from: CompanyReader.one(
          WordLine(words: [String(line.words[place].dropFirst())] + line.words[(place + 1)...])))
      title = WordLine(words: line.words[..<place])
    }
    // "one of those couriers you see everywhere"
    if let end = title.words.indices.first(where: {
      $0 > 0 && ["who", "that", "you", "which"].contains(title.bare($0))
    }) {
      title = WordLine(words: title.words[..<end])
    }
    title = withoutIn(title, facts: &facts)
    title = withoutOf(title, facts: &facts)
    if let leader = founderAndChief(title) {
      facts.role = leader
      return facts
    }
    title = onlyFirst(title)
    trim(&title)
    if let placeholder = WorkReader.placeholder(title) {
      facts.status = placeholder.status
      return facts
    }
    if title.bareText.contains("student") || title.bareText.hasSuffix("candidate") {
      facts.status = .student
    }
    if ["owner", "co-owner"].contains(title.bareWords.last ?? "") { facts.status = .selfEmployed }
    if title.bare(0).hasPrefix("freelance") { facts.status = .selfEmployed }
    finish(title, in: &facts)
    return facts
  }

  /// Stores a bare title in the facts, as a role or as a field.
  private static func finish(_ title: WordLine, in facts: inout WorkFacts) {
    var title = title
    title.words = title.words.enumerated().map { place, word in
      let bare = WordLine.bare(word)
      guard
        let full = JobLexicon.work.shortForms[bare]
          ?? JobLexicon.work.shortForms[word.lowercased()],
        JobLexicon.work.shortBefore.contains(bare) || place == JobTitle.headPlace(of: title)
      else { return word }
      return full
    }
    title = singular(title)
    title.trimPunctuation()
    guard !title.isEmpty, title.words.count <= 9 else { return }
    if isPayGrade(title.bareText) {
      facts.role = title.text.uppercased()
      return
    }
    if FieldReader.isField(title) {
      facts.field = facts.field ?? FieldReader.name(title)
      return
    }
    if let company = ProperNames.exact(title.text, in: [.employers]),
      !JobTitle.namesPerson(title.text)
    {
      facts.company = facts.company ?? company
      return
    }
    guard isTitle(title) else { return }
    facts.role = JobTitle.inSentence(JobTitle.short(title.text))
  }

  /// True for a military or federal pay grade: `e-6`, `gs-13`.
  private static func isPayGrade(_ bare: String) -> Bool {
    let parts = bare.split(separator: "-")
    return parts.count == 2 && ["e", "o", "w", "cw", "gs"].contains(parts[0])
      && Int(parts[1]).map { (1...15).contains($0) } == true
  }

  /// True if a text can be a title: it names a person, or it is short and means nothing else.
  private static func isTitle(_ line: WordLine) -> Bool {
    var line = line
    // "data analyst II" is a data analyst.
    let levels: Set<String> = ["i", "ii", "iii", "iv", "v", "1", "2", "3", "4"]
    if line.words.count > 1, levels.contains(line.bareWords.last ?? "") { line.words.removeLast() }
    let bare = line.bareWords
    if JobTitle.namesPerson(line.text) { return !JobLexicon.work.noRoles.contains(bare.last ?? "") }
    if bare.count > 1, bare.contains("student") { return true }
    guard
      !bare.contains(where: {
        JobLexicon.work.noRoles.contains($0) || FindingLexicon.findings.judgments.contains($0)
      }),
      !Verbs.isPast(bare[0])
    else { return false }
    let isSaid = bare.contains {
      [
        "i", "me", "my", "don't", "is", "was", "are", "does", "not", "stuff", "things", "guy",
        "forgot", "what", "we",
      ].contains($0)
    }
    return !isSaid && line.words.count <= 3
      && bare.last.map { !JobLexicon.work.employers.contains($0) && !$0.hasSuffix("s") } == true
  }

  private static func parts(of line: WordLine) -> [WordLine] {
    var text = line.text
    for mark in [" | ", "|", " – ", " — ", " - ", "•", "·", ";", " / "] {
      text = text.replacing(mark, with: ",")
    }
    return text.split(separator: ",").map { WordLine(String($0)) }.filter { !$0.isEmpty }
  }

  /// Removes lead-ins and afterthoughts: "the CEO" becomes "CEO", but "OR nurse" is unchanged.
  static func trim(_ line: inout WordLine) {
    line.trimPunctuation()
    openers.trimStart(&line, keep: WorkReader.isPlaceholder)
    closers.trimEnd(&line)
    if JobLexicon.work.owned.contains(line.bare(0)), line.words.count > 1 {
      line.words.removeFirst()
    }
  }
}
