/// Reads news of the employer: `company just opened a Denver office`.
struct CompanyNewsReader: Sendable {
  let person: PersonNames

  /// The sentence, such as "your company just opened a Denver office"; nil if the note is no such news.
  func read(_ line: WordLine) -> String? {
    guard let (subject, count) = subject(of: line), line.words.count > count + 1 else { return nil }
    let rest = WordLine(words: line.words.dropFirst(count))
    var place = 0
    while Verbs.table.adverbs.contains(rest.bare(place)) || Verbs.table.droppedAdverbs.contains(rest.bare(place)) { place += 1 }
    guard FindingLexicon.findings.companyVerbs.contains(rest.bare(place)) || subject.hasPrefix("your ") && Verbs.isPast(rest.bare(place)) else { return nil }
    let words = rest.words.map { word in
      let bare = WordLine.bare(word)
      let new = ["their": "its", "they": "it", "theirs": "its"][bare]
      return new ?? word
    }
    return ([subject] + words).joined(separator: " ")
  }

  /// Something of an employer whose name is known: "Bluefin's new sensor".
  func thing(_ line: WordLine) -> String? {
    let count = person.companyCount(in: line)
    guard count > 0, line.bare(count - 1).hasSuffix("'s"), (count + 1...count + 5).contains(line.words.count),
      !line.bareWords.contains(where: { ["is", "was", "has", "are"].contains($0) || Verbs.isPast($0) })
    else { return nil }
    let name = (subject(of: line)?.0 ?? "") + "'s"
    return ([name] + line.words.dropFirst(count)).joined(separator: " ")
  }

  private func subject(of line: WordLine) -> (String, Int)? {
    let nouns = FindingLexicon.findings.employerNouns
    if ["her", "his", "their", "the", "your"].contains(line.bare(0)), nouns.contains(line.bare(1)) {
      return ("your " + line.bare(1), 2)
    }
    if nouns.contains(line.bare(0)), !["school", "lab", "studio", "bank", "department"].contains(line.bare(0)) || Verbs.table.adverbs.contains(line.bare(1)) {
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

  /// A company whose name nobody gave: `Figma just launched`, `Bluefin Diagnostics is merging`.
  private func unknown(_ line: WordLine) -> (String, Int)? {
    guard person.company.isEmpty else { return nil }
    let names = line.words.prefix { $0.first?.isUppercase == true }
    guard !names.isEmpty, names.count < line.words.count, names.count <= 4, person.count(in: line) == 0,
      !Verbs.isPast(line.bare(0)), !ProperNames.isGivenName(line.bare(0)), !PersonPhrase.isPerson(line.bare(0))
    else { return nil }
    let next = line.bare(names.count) == "just" || line.bare(names.count) == "recently" ? line.bare(names.count + 1) : line.bare(names.count)
    let isNews = ["launched", "opened", "raised", "acquired", "announced", "merged", "released", "expanded", "rebranded", "bought", "partnered", "launches", "opens", "unveiled"].contains(next)
      || next == "is" && ["merging", "moving", "opening", "launching", "expanding", "building", "planning", "buying"].contains(line.bare(names.count + 1))
    guard isNews else { return nil }
    return (names.joined(separator: " "), names.count)
  }
}
