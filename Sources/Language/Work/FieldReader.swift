/// Reads a field of work.
enum FieldReader {
  private static let openers = PhraseTrimmer(
    JobLexicon.work.openers + [
      "works in", "work in", "working in", "is in", "in", "does", "something in", "field is",
      "the field is",
      "the field of", "field of", "into", "mostly in",
    ])
  private static let closers = PhraseTrimmer(JobLexicon.work.closers + ["stuff", "things"])

  static func read(_ line: WordLine) -> WorkFacts {
    if let facts = WorkReader.placeholder(line), facts.status == nil { return facts }
    if let field = JobLexicon.work.fieldsOfPeople[line.bareText] { return WorkFacts(field: field) }
    for part in parts(of: line) {
      var part = part
      openers.trimStart(&part, keep: WorkReader.isPlaceholder)
      closers.trimEnd(&part)
      if let facts = WorkReader.placeholder(part) {
        if facts.status != nil { return facts }
        continue
      }
      // "works at Google" answers a different question.
      if ["at", "works", "work", "with", "for"].contains(part.bare(0)) {
        return WorkReader.role(part.text)
      }
      if let field = name(part) { return WorkFacts(field: field) }
    }
    return WorkFacts()
  }

  /// Returns the field's name for use in a sentence; nil if the line doesn't name one.
  static func name(_ line: WordLine) -> String? {
    let text = line.bareText
    guard !text.isEmpty, text.count <= 40, line.words.count <= 5, !text.hasPrefix("something"),
      !JobLexicon.work.owned.contains(line.bare(0))
    else { return nil }
    if let field = JobLexicon.work.fieldsOfPeople[text] { return field }
    if JobTitle.namesPerson(line.text), !JobLexicon.work.fields.contains(text) { return nil }
    // "in the music industry"
    let isIndustry = ["industry", "sector", "field", "trades", "arts", "military"].contains(
      line.bareWords.last ?? "")
    let name = JobTitle.inSentence(line.text, isField: true)
    let known =
      JobLexicon.work.acronyms.contains(text) && name == name.lowercased()
      ? text.uppercased() : name
    let takesThe =
      line.words.count > 1
      ? isIndustry && !text.contains(" arts") && !text.contains("military")
      : ["military", "arts", "trades"].contains(text)
    return takesThe ? "the " + known : known
  }

  /// True if a line typed as a role is a field: `data science`.
  static func isField(_ line: WordLine) -> Bool {
    let text = line.bareText
    let table = JobLexicon.work
    if table.fields.contains(text) || table.fields.contains("the " + text) { return true }
    guard !JobTitle.namesPerson(line.text), let last = line.bareWords.last, line.words.count <= 3
    else {
      return false
    }
    return table.fieldEndings.contains { last.hasSuffix($0) && last.count > $0.count + 2 }
      && line.bareWords.allSatisfy { JobTitle.isOrdinary($0) || table.fields.contains($0) }
  }

  /// Splits an answer into parts. If it has two fields, the first is used.
  private static func parts(of line: WordLine) -> [WordLine] {
    let spaced = line.words.map { word in
      JobLexicon.work.acronyms.contains(WordLine.bare(word))
        ? word : word.replacing("/", with: " / ")
    }
    return spaced.joined(separator: " ")
      .split { ",;?|.".contains($0) }
      .flatMap { part in
        WordLine(String(part)).words.split { ["/", "or", "maybe"].contains(WordLine.bare($0)) }
      }
      .map { WordLine(words: $0) }
  }
}
