/// Reads a job.
enum RoleReader {
  private static let openers = PhraseTrimmer(JobLexicon.work.openers)
  private static let closers = PhraseTrimmer(JobLexicon.work.closers)

  static func read(_ line: WordLine) -> WorkFacts {
    var result = WorkFacts()
    var parts = parts(of: line)
    // "used to be a lawyer, now a therapist"
    if parts.count > 1, let now = parts.first(where: { $0.words.contains { WordLine.bare($0) == "now" } }) {
      parts = [now]
    }
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

  /// Reads one part of an answer or headline.
  private static func one(_ typed: WordLine) -> WorkFacts {
    var line = typed
    trim(&line)
    if ["self employed"].contains(WordLine(words: line.words.prefix(2)).bareText), line.words.count > 2 {
      line = WordLine(words: ["self-employed"] + line.words.dropFirst(2))
    }
    if let facts = WorkReader.placeholder(line) { return facts }
    let table = JobLexicon.work
    let first = line.bare(0)
    if table.aspiring.contains(first) || table.past.contains(first) || first == "used" || first == "was" {
      return WorkFacts()
    }
    if table.retired.contains(first) || ["self-employed", "selfemployed"].contains(first) {
      var facts = one(WordLine(words: line.words.dropFirst()))
      facts.status = first.hasPrefix("self") ? .selfEmployed : .retired
      return facts
    }
    if first == "something" {
      return line.bare(1) == "in" ? FieldReader.read(WordLine(words: line.words.dropFirst(2))) : WorkFacts()
    }
    if ["my", "our"].contains(first) { return WorkFacts() }
    if first.hasPrefix("ex-"), line.words.count > 1 { line.words.removeFirst() }
    // "Marketing @ Stripe"
    if let place = line.words.indices.first(where: { $0 > 0 && ["at", "@"].contains(line.bare($0)) }),
      FieldReader.isField(WordLine(words: line.words[..<place]))
    {
      return noun(line)
    }
    if let facts = VerbReader.read(line) { return facts }
    return noun(line)
  }

  /// Reads a job said as a noun: `PM at Stripe`, `owner of a coffee shop`.
  static func noun(_ line: WordLine) -> WorkFacts {
    var facts = WorkFacts()
    var title = line
    if let place = line.words.indices.first(where: { $0 > 0 && ["at", "@", "with", "for"].contains(line.bare($0)) }) {
      let tail = WordLine(words: line.words[(place + 1)...])
      title = WordLine(words: line.words[..<place])
      if ["at", "@"].contains(line.bare(place)) || isEmployer(tail) { facts.fill(from: CompanyReader.one(tail)) }
    } else if let place = line.words.indices.first(where: { $0 > 0 && line.words[$0].hasPrefix("@") }) {
      facts.fill(from: CompanyReader.one(WordLine(words: [String(line.words[place].dropFirst())] + line.words[(place + 1)...])))
      title = WordLine(words: line.words[..<place])
    }
    title = withoutIn(title, facts: &facts)
    title = withoutOf(title, facts: &facts)
    title = onlyFirst(title)
    trim(&title)
    if let placeholder = WorkReader.placeholder(title) {
      facts.status = placeholder.status
      return facts
    }
    if title.bareText.contains("student") { facts.status = .student }
    if title.bare(0).hasPrefix("freelance") { facts.status = .selfEmployed }
    finish(title, in: &facts)
    return facts
  }

  /// Puts a title without its surroundings into the facts, as a role or as a field.
  private static func finish(_ title: WordLine, in facts: inout WorkFacts) {
    var title = title
    title.words = title.words.enumerated().map { place, word in
      let bare = WordLine.bare(word)
      guard let full = JobLexicon.work.shortForms[bare] ?? JobLexicon.work.shortForms[word.lowercased()],
        JobLexicon.work.shortBefore.contains(bare) || place == JobTitle.headPlace(of: title)
      else { return word }
      return full
    }
    title = singular(title)
    title.trimPunctuation()
    guard !title.isEmpty, title.words.count <= 9 else { return }
    if FieldReader.isField(title) {
      facts.field = facts.field ?? FieldReader.name(title)
      return
    }
    if let company = ProperNames.exact(title.text, in: [.employers]), !JobTitle.namesPerson(title.text) {
      facts.company = facts.company ?? company
      return
    }
    guard isTitle(title) else { return }
    facts.role = JobTitle.inSentence(JobTitle.short(title.text))
  }

  /// Whether a text may be a title: it names a person, or is short and says nothing else.
  private static func isTitle(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    if JobTitle.namesPerson(line.text) { return !JobLexicon.work.noRoles.contains(bare.last ?? "") }
    if bare.count > 1, bare.contains("student") { return true }
    guard !bare.contains(where: { JobLexicon.work.noRoles.contains($0) || FindingLexicon.findings.judgments.contains($0) }),
      !Verbs.isPast(bare[0])
    else { return false }
    let isSaid = bare.contains { ["i", "me", "my", "don't", "is", "was", "are", "does", "not", "stuff", "things", "guy", "forgot", "what", "we"].contains($0) }
    return !isSaid && line.words.count <= 3 && bare.last.map { !JobLexicon.work.employers.contains($0) && !$0.hasSuffix("s") } == true
  }

  /// `engineers` is what several are; one is an engineer.
  private static func singular(_ line: WordLine) -> WordLine {
    guard let head = JobTitle.headPlace(of: line) else { return line }
    let word = line.words[head]
    let bare = line.bare(head)
    guard bare.hasSuffix("s"), bare.count > 3, !bare.hasSuffix("ss"), !JobLexicon.work.people.contains(bare),
      JobTitle.isPerson(String(bare.dropLast()))
    else { return line }
    var copy = line
    copy.words[head] = String(word.dropLast())
    return copy
  }

  /// "product manager in tech", "nurse in Chicago", "works in HR at Nike"
  private static func withoutIn(_ line: WordLine, facts: inout WorkFacts) -> WordLine {
    guard let place = line.words.indices.first(where: { $0 > 0 && ["in", "within", "from", "on"].contains(line.bare($0)) })
    else { return line }
    let head = WordLine(words: line.words[..<place])
    let tail = WordLine(words: line.words[(place + 1)...])
    guard line.bare(place) == "in", !tail.isEmpty else { return head }
    if head.bareText.hasSuffix("student") || head.bareText.hasSuffix("candidate") { return line }
    if let company = ProperNames.exact(tail.text, in: [.employers]), ProperNames.exact(tail.text, in: [.anywhere]) == nil {
      facts.company = facts.company ?? company
    } else if FieldReader.isField(tail) {
      facts.field = facts.field ?? FieldReader.name(tail)
    }
    return head
  }

  /// "owner of a coffee shop", "CEO of Stripe", "executive director of a nonprofit"
  private static func withoutOf(_ line: WordLine, facts: inout WorkFacts) -> WordLine {
    guard let place = line.words.indices.first(where: { $0 > 0 && line.bare($0) == "of" }) else { return line }
    let head = WordLine(words: line.words[..<place])
    let tail = WordLine(words: line.words[(place + 1)...])
    let isA = ["a", "an"].contains(tail.bare(0))
    if isA, ["owner", "manager", "co-owner"].contains(head.bareText) {
      return WordLine(words: tail.words.dropFirst() + head.words)
    }
    let isLeader = ["ceo", "president", "founder", "owner", "director", "cto", "cfo", "coo", "head", "manager", "editor", "principal", "dean", "mayor", "co-founder", "cofounder"]
      .contains(head.bareWords.last ?? "")
    guard isLeader, isA || isEmployer(tail) else { return line }
    facts.fill(from: CompanyReader.one(tail))
    return head
  }

  /// Of two jobs the first: "engineer/manager", "co-founder & CTO".
  private static func onlyFirst(_ line: WordLine) -> WordLine {
    var words: [String] = []
    for (place, word) in line.words.enumerated() {
      let bare = line.bare(place)
      if place > 0, ["or", "/", "+"].contains(bare) && word != "OR" { break }
      if place > 0, ["and", "&"].contains(bare), JobTitle.namesPerson(words.joined(separator: " ")) { break }
      if word.contains("/"), !JobLexicon.work.acronyms.contains(bare),
        let first = word.split(separator: "/").first, JobTitle.isPerson(WordLine.bare(String(first)))
      {
        words.append(String(first))
        break
      }
      words.append(word)
    }
    return WordLine(words: words)
  }

  /// Whether a text after a title names an employer and not a part of the job.
  private static func isEmployer(_ line: WordLine) -> Bool {
    if ["at", "works", "@"].contains(line.bare(0)) { return true }
    if ProperNames.exact(line.text, in: [.employers]) != nil { return true }
    if ["a", "an", "the", "some"].contains(line.bare(0)), let last = line.bareWords.last,
      JobLexicon.work.employers.contains(last) || JobLexicon.work.theNames.contains(line.bareWords.dropFirst().joined(separator: " "))
    {
      return true
    }
    guard let word = line.words.first, word.first?.isUppercase == true || line.bare(0) == "the",
      line.words.contains(where: { $0.first?.isUppercase == true })
    else { return false }
    let bare = line.bareWords
    let isMore = bare.allSatisfy {
      JobTitle.isOrdinary($0) || JobTitle.isPerson($0) || JobLexicon.work.acronyms.contains($0) || FindingLexicon.findings.degrees.contains($0)
        || FindingLexicon.findings.credentials.contains($0) || JobLexicon.work.fields.contains($0)
    }
    let isOneWord = bare.filter { $0 != "the" }.count == 1 && bare[0] != "the"
    return !isMore && !isOneWord && !ProperNames.isKnown(line.text)
  }

  private static func parts(of line: WordLine) -> [WordLine] {
    var text = line.text
    for mark in [" | ", "|", " – ", " — ", " - ", "•", "·", ";", " / "] {
      text = text.replacing(mark, with: ",")
    }
    return text.split(separator: ",").map { WordLine(String($0)) }.filter { !$0.isEmpty }
  }

  /// Cuts off lead-ins and afterthoughts; "the CEO" is CEO, "OR nurse" stays.
  private static func trim(_ line: inout WordLine) {
    line.trimPunctuation()
    openers.trimStart(&line, keep: WorkReader.isPlaceholder)
    closers.trimEnd(&line)
    if JobLexicon.work.owned.contains(line.bare(0)), line.words.count > 1 { line.words.removeFirst() }
  }
}
