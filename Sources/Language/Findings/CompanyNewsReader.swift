/// Reads news about the person's employer: `company just opened a Denver office`.
struct CompanyNewsReader: Sendable {
  let person: PersonNames

  /// Returns the sentence, such as "your company just opened a Denver office"; nil if the note is
  /// not company news.
  func read(_ line: WordLine) -> String? {
    guard let (subject, count) = subject(of: line), line.words.count > count + 1 else { return nil }
    let rest = WordLine(words: line.words.dropFirst(count))
    var place = 0
    while Verbs.table.adverbs.contains(rest.bare(place))
      || Verbs.table.droppedAdverbs.contains(rest.bare(place))
    { place += 1 }
    // "Stripe opening an office in Nashville"
    if place == 0, let base = Verbs.gerundBase(rest.bare(0)),
      FindingWords.of("company-doings")
        .contains(base), rest.words.count > 2, base != "hire"
    {
      return ([subject, "is"] + rest.words).joined(separator: " ")
    }
    guard
      FindingLexicon.findings.companyVerbs.contains(rest.bare(place))
        || subject.hasPrefix("your ") && Verbs.isPast(rest.bare(place))
    else { return nil }
    let words = Self.withoutPrice(rest).words.map { word in
      let bare = WordLine.bare(word)
      let new = ["their": "its", "they": "it", "theirs": "its"][bare]
      return new ?? word
    }
    return ([subject] + words).joined(separator: " ")
  }

  /// Drops the price from "bought Bridge for 1.1 billion", since it doesn't belong in a
  /// conversation.
  private static func withoutPrice(_ line: WordLine) -> WordLine {
    var line = line
    if line.bare(0) == "bought" || line.bare(0) == "acquired" {
      let units = ["million", "billion", "m", "b", "mil", "bil"]
      if line.words.count > 3, units.contains(line.bareWords.last ?? "") {
        line.words.removeLast(line.bare(line.words.count - 3) == "for" ? 3 : 0)
      }
      if line.words.count == 2, let name = line.words.last, name == name.lowercased() {
        line.words[1] = name.prefix(1).uppercased() + name.dropFirst()
      }
    }
    return line
  }

  /// Reads "new CEO" and similar: the employer has a new one.
  func newcomer(_ line: WordLine) -> String? {
    let heads: Set<String> = FindingWords.of("executives")
    guard line.bare(0) == "new", line.words.count == 2, heads.contains(line.bare(1)) else {
      return nil
    }
    let noun = line.bare(1)
    let text = noun.hasSuffix("s") ? "new " + noun : "a new " + noun
    let name = person.companyName.flatMap(WorkReader.companyInSentence)
    return (name ?? "your company") + " has " + text
  }

  /// Reads something that belongs to the known employer, such as "Bluefin's new sensor".
  func thing(_ line: WordLine) -> String? {
    let count = person.companyCount(in: line)
    guard count > 0, line.bare(count - 1).hasSuffix("'s"),
      (count + 1...count + 5).contains(line.words.count),
      !line.bareWords.contains(where: {
        ["is", "was", "has", "are"].contains($0) || Verbs.isPast($0)
      })
    else { return nil }
    let name = (subject(of: line)?.0 ?? "") + "'s"
    return ([name] + line.words.dropFirst(count)).joined(separator: " ")
  }

  private func subject(of line: WordLine) -> (String, Int)? {
    let nouns = FindingLexicon.findings.employerNouns
    if ["her", "his", "their", "the", "your"].contains(line.bare(0)), nouns.contains(line.bare(1)) {
      return ("your " + line.bare(1), 2)
    }
    if nouns.contains(line.bare(0)),
      !["school", "lab", "studio", "bank", "department"].contains(line.bare(0))
        || Verbs.table.adverbs.contains(line.bare(1))
    {
      return ("your " + line.bare(0), 1)
    }
    let known = person.companyCount(in: line)
    if known > 0, let name = person.companyName {
      let words = WordLine(name).words
      let start = words.first?.lowercased() == "the" ? 1 : 0
      let typed = words[start..<min(words.count, start + known)].joined(separator: " ")
      let needsThe = WorkReader.companyInSentence(name)?.lowercased().hasPrefix("the ") == true
      return ((needsThe ? "the " : "") + typed, known)
    }
    return unknown(line)
  }

  /// Reads a company name when the employer is unknown: `Figma just launched`, `Bluefin Diagnostics
  /// is merging`.
  private func unknown(_ line: WordLine) -> (String, Int)? {
    guard person.company.isEmpty else { return nil }
    let names = line.words.prefix { $0.first?.isUppercase == true }
    guard !names.isEmpty, names.count < line.words.count, names.count <= 4,
      person.count(in: line) == 0,
      !Verbs.isPast(line.bare(0)), !ProperNames.isGivenName(line.bare(0)),
      !PersonPhrase.isPerson(line.bare(0))
    else { return nil }
    let next =
      line.bare(names.count) == "just" || line.bare(names.count) == "recently"
      ? line.bare(names.count + 1) : line.bare(names.count)
    let isNews =
      FindingWords.of("company-past-doings").contains(next)
      || next == "is"
        && FindingWords.of("company-ongoing-doings").contains(line.bare(names.count + 1))
    guard isNews else { return nil }
    return (names.joined(separator: " "), names.count)
  }
}
