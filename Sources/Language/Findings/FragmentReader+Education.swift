/// Degrees, schools, and studies.
extension FragmentReader {
  /// Reads "BA in English from Reed", "Wharton MBA", "double major in econ and dance", "econ
  /// major".
  func degree(_ line: WordLine) -> Result? {
    let table = FindingLexicon.findings
    var rest = line
    if ["a", "an"].contains(rest.bare(0)) { rest.words.removeFirst() }
    let first = rest.bare(0)
    if rest.words.count > 1, ["major", "minor"].contains(rest.bareWords.last ?? ""),
      rest.words.count <= 4
    {
      let subject = rest.words.dropLast().joined(separator: " ")
      guard !rest.bareWords.contains("double"), !rest.bareWords.contains("same"),
        !rest.bareWords.contains("former")
      else { return nil }
      let verb = rest.bareWords.last == "major" ? "majored" : "minored"
      return Result(clause: "you \(verb) in \(FragmentReader.small(subject))", kind: .education)
    }
    for (words, verb) in [
      (["double", "major", "in"], "double majored in"),
      (["double", "majored", "in"], "double majored in"), (["major", "in"], "majored in"),
      (["minor", "in"], "minored in"), (["double", "majored"], "double majored"),
    ] {
      if Array(rest.bareWords.prefix(words.count)) == words, rest.words.count > words.count {
        return Result(
          clause: "you \(verb) " + rest.words.dropFirst(words.count).joined(separator: " "),
          kind: .education)
      }
    }
    if table.degrees.contains(first), rest.words.count > 2,
      ["in", "from", "at"].contains(rest.bare(1)) || ["degree", "degrees"].contains(rest.bare(1))
    {
      let name = FragmentReader.degreeName(rest.words[0])
      return Result(
        clause: "you have \(IndefiniteArticle.before(name)) "
          + Self.fromSchool(
            turning.turn(rest.words.dropFirst(), isThirdPerson: true, isPlural: false)),
        kind: .education)
    }
    if ["undergrad", "undergraduate"].contains(first), ["in", "at"].contains(rest.bare(1)),
      rest.words.count > 2
    {
      let tail = rest.words.dropFirst(2).joined(separator: " ")
      let verb = rest.bare(1) == "in" ? "studied \(tail)" : "went to \(tail)"
      return Result(clause: "you \(verb) as an undergrad", kind: .education)
    }
    if let last = rest.bareWords.last, rest.words.count == 2,
      ["mba", "phd", "jd", "mfa", "mph", "degree"].contains(last),
      rest.words[0].first?.isUppercase == true,
      !PersonPhrase.isPerson(rest.bare(0))
    {
      return Result(
        clause: "you have \(IndefiniteArticle.before(rest.words[0])) "
          + FragmentReader.degreeName(rest.words[1]), kind: .education)
    }
    return nil
  }

  /// Replaces "at" with "from", since a degree is "from" a school.
  private static func fromSchool(_ words: [String]) -> String {
    guard let place = words.firstIndex(of: "at"), !words.contains("from"),
      !words.contains("working"), !words.contains("work")
    else { return words.joined(separator: " ") }
    return (words[..<place] + ["from"] + words[(place + 1)...]).joined(separator: " ")
  }

  static func degreeName(_ word: String) -> String {
    let bare = WordLine.bare(word)
    if bare == "phd" || bare == "ph.d" || bare == "ph.d." { return "PhD" }
    return ["degree", "diploma", "minor", "doctorate", "bachelors", "masters"].contains(bare)
      || bare.hasSuffix("'s")
      ? ["bachelors": "bachelor's", "masters": "master's"][bare] ?? bare
      : word.count <= 4 ? word.uppercased() : word
  }

  /// Reads "Purdue grad", "alum of Reed".
  func schooling(_ line: WordLine) -> Result? {
    let table = FindingLexicon.findings
    var words = line.words
    if ["a", "an"].contains(line.bare(0)) { words.removeFirst() }
    guard words.count > 1 else { return nil }
    if table.schooling.contains(WordLine.bare(words[0])),
      ["of", "from"].contains(WordLine.bare(words[1])), words.count > 2
    {
      return Result(
        clause: "you went to " + words.dropFirst(2).joined(separator: " "), kind: .education)
    }
    guard let last = words.last, table.schooling.contains(WordLine.bare(last)), words.count <= 5
    else { return nil }
    let name = words.dropLast().joined(separator: " ")
    let isSchool =
      ProperNames.exact(name, in: [.schools]) != nil
      || WordLine(name).bareWords.contains {
        ["university", "college", "state", "tech", "institute", "academy"].contains($0)
      }
    if !isSchool, name.first?.isUppercase == true,
      !["recent", "new", "former", "proud", "high"].contains(words[0].lowercased())
    {
      return Result(
        clause: "you're "
          + IndefiniteArticle.before(
            name + (WordLine.bare(last).hasPrefix("grad") ? " grad" : " alum")), kind: .education)
    }
    let school =
      ProperNames.exact(name, in: [.schools])
      ?? (name.first?.isUppercase == true
        && !["college", "recent", "new", "high", "former", "proud"].contains(words[0].lowercased())
        ? name : nil)
    guard let school else { return nil }
    return Result(clause: "you went to " + school, kind: .education)
  }

  /// Reads "Biology @ UC Davis", "B.S. Biology, UC Davis", "Reed College, 2011".
  func studies(_ line: WordLine) -> Result? {
    let text = line.text.replacing(" @ ", with: ", ").replacing(" at ", with: ", ")
    let parts = text.split(separator: ",").map { WordLine(String($0)) }
    guard parts.count == 2, let left = parts.first, let right = parts.last else { return nil }
    func isSchool(_ line: WordLine) -> Bool {
      ProperNames.exact(line.text, in: [.schools]) != nil
        || line.words.count > 1 && line.words[0].first?.isUppercase == true
          && line.bareWords.contains { ["university", "college", "state"].contains($0) }
    }
    if isSchool(left), right.words.count == 1, Int(right.text) != nil {
      return Result(clause: "you went to " + left.text, kind: .education)
    }
    var subject = left
    if FindingLexicon.findings.degrees.contains(subject.bare(0)) { subject.words.removeFirst() }
    if subject.bare(0) == "in" { subject.words.removeFirst() }
    guard isSchool(right), JobLexicon.work.fields.contains(subject.bareText) else { return nil }
    return Result(
      clause:
        "you studied \(JobTitle.inSentence(subject.text, isField: true)) at \(ProperNames.exact(right.text, in: [.schools]) ?? right.text)",
      kind: .education)
  }
}
