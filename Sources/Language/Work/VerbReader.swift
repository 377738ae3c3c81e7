/// Reads a job given as a verb: `teaches 5th grade`, `runs a bakery`, `works in marketing`.
enum VerbReader {
  /// Returns the facts; nil if the line doesn't start with such a verb.
  static func read(_ line: WordLine) -> WorkFacts? {
    let first = line.bare(0)
    let rest = WordLine(words: line.words.dropFirst())
    switch first {
    case "works", "work", "working", "worked", "employed":
      return work(rest)
    case "in":
      let name = rest.bare(0) == "the" ? WordLine(words: rest.words.dropFirst()) : rest
      if ProperNames.exact(name.text, in: [.employers]) != nil { return CompanyReader.one(rest) }
      return FieldReader.read(rest)
    case "at", "with", "@", "for": return CompanyReader.one(rest)
    case "does", "do", "doing", "handles":
      let end =
        rest.words.firstIndex { ["for", "at", "@"].contains(WordLine.bare($0)) } ?? rest.words.count
      let field = WordLine(words: rest.words[..<end])
      if FieldReader.isField(field) {
        var facts = WorkFacts(field: FieldReader.name(field))
        if end < rest.words.count - 1 {
          facts.fill(from: CompanyReader.one(WordLine(words: rest.words[(end + 1)...])))
        }
        return facts
      }
    case "has", "have":
      guard JobLexicon.work.owned.contains(rest.bare(0)) || ["a", "an"].contains(rest.bare(0))
      else { return WorkFacts() }
      return owner(rest)
    default: break
    }
    guard let verb = Verbs.base(ofPresent: first) ?? Verbs.gerundBase(first),
      line.words.count > 1 || first.hasSuffix("s")
    else { return nil }
    // "engineers" is a plural noun.
    if line.words.count == 1, first.hasSuffix("s"), JobTitle.isPerson(String(first.dropLast())) {
      return nil
    }
    // "research assistant", "sales manager", and "program director" are nouns.
    if !first.hasSuffix("ing"), verb == first || JobTitle.namesPerson(line.text),
      JobTitle.namesPerson(line.text),
      !isObject(rest)
    {
      return nil
    }
    if first.hasSuffix("ing"), JobTitle.namesPerson(line.text) || FieldReader.isField(line) {
      return nil
    }
    if verb == first, JobLexicon.work.doesExactly[line.bareText] == nil,
      JobLexicon.work.does[verb] == nil
    {
      return nil
    }
    return doing(verb, rest)
  }

  private static func isObject(_ rest: WordLine) -> Bool {
    ["a", "an", "the", "her", "his", "their", "my", "for", "at", "in"].contains(rest.bare(0))
  }

  private static func work(_ rest: WordLine) -> WorkFacts {
    let tail = WordLine(words: rest.words.dropFirst())
    switch rest.bare(0) {
    case "in":
      // "works in HR at Nike", "works in a lab"
      if let place = tail.words.firstIndex(where: {
        ["at", "@", "for"].contains(WordLine.bare($0))
      }), place > 0 {
        var facts = FieldReader.read(WordLine(words: tail.words[..<place]))
        facts.fill(from: CompanyReader.one(WordLine(words: tail.words[(place + 1)...])))
        return facts
      }
      if ["a", "an"].contains(tail.bare(0)) || ProperNames.exact(tail.text, in: [.employers]) != nil
      {
        return CompanyReader.one(tail)
      }
      return FieldReader.read(tail)
    case "at", "for", "with", "@":
      if let place = tail.words.firstIndex(where: { WordLine.bare($0) == "as" }), place > 0 {
        var facts = CompanyReader.one(WordLine(words: tail.words[..<place]))
        facts.fill(from: WorkReader.role(tail.words[(place + 1)...].joined(separator: " ")))
        return facts
      }
      return CompanyReader.one(tail)
    case "as": return WorkReader.role(tail.text)
    default: return WorkFacts()
    }
  }

  /// Reads a verb and its object: `teach 5th grade at Lincoln` gives a 5th grade teacher at
  /// Lincoln.
  private static func doing(_ verb: String, _ rest: WordLine) -> WorkFacts {
    var facts = WorkFacts()
    var object = rest
    if let place = rest.words.firstIndex(where: {
      ["at", "for", "in", "with", "on", "to", "near"].contains(WordLine.bare($0))
    }) {
      object = WordLine(words: rest.words[..<place])
      let tail = WordLine(words: rest.words[(place + 1)...])
      let whole = ([verb] + rest.bareWords).joined(separator: " ")
      if let role = JobLexicon.work.doesExactly[whole] { return WorkFacts(role: role) }
      if ["at", "for"].contains(rest.bare(place)) { facts.fill(from: CompanyReader.one(tail)) }
    }
    if let role = JobLexicon.work.doesExactly[([verb] + object.bareWords).joined(separator: " ")] {
      facts.role = role
      return facts
    }
    if ["own", "run"].contains(verb) {
      facts.fill(from: owner(object))
      return facts
    }
    guard let pattern = JobLexicon.work.does[verb] else { return facts }
    while ["a", "an", "the", "some", "her", "his", "their"].contains(object.bare(0)) {
      object.words.removeFirst()
    }
    guard (1...3).contains(object.words.count),
      !object.bareWords.contains(where: { ["and", "of", "people"].contains($0) })
    else { return facts }
    let noun =
      ["teach", "coach", "tutor", "research"].contains(verb)
        || ["clothes", "graphics", "systems", "fashions"].contains(object.bareText)
      ? object.text : singular(object.text)
    facts.role = JobTitle.inSentence(pattern.replacing("{}", with: noun))
    return facts
  }

  /// Reads an owned business: "her own photography business" makes her its owner.
  private static func owner(_ typed: WordLine) -> WorkFacts {
    var object = typed
    if let place = object.words.firstIndex(where: {
      ["in", "called", "named", "near", "on", "that", "with", "for", "and"].contains(
        WordLine.bare($0))
    }) {
      object = WordLine(words: object.words[..<place])
    }
    while ["a", "an", "the", "her", "his", "their", "own", "my", "small", "little"].contains(
      object.bare(0))
    {
      object.words.removeFirst()
    }
    guard let last = object.bareWords.last, object.words.count <= 3 else { return WorkFacts() }
    if JobLexicon.work.directed.contains(last) {
      return WorkFacts(role: JobTitle.inSentence(object.text + " director"))
    }
    guard JobLexicon.work.employers.contains(last) else { return WorkFacts() }
    return WorkFacts(role: JobTitle.inSentence(object.text + " owner"), status: .selfEmployed)
  }

  private static func singular(_ noun: String) -> String {
    noun.hasSuffix("s") && !noun.hasSuffix("ss") && noun.count > 3 ? String(noun.dropLast()) : noun
  }
}
