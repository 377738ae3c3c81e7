/// The names a note may use for the person and for their employer.
struct PersonNames: Sendable {
  /// The lowercase words of the person's name: `ana`, `ruiz`.
  let words: Set<String>
  /// The lowercase words of the employer's name, in order.
  let company: [String]
  /// The employer's name as typed.
  let companyName: String?

  private static let titles: Set<String> = FindingWords.of("titles")

  init(name: String?, company: String?) {
    let name = WordLine(name ?? "").bareWords.filter { !Self.titles.contains($0) && $0.count > 1 }
    words = Set(name)
    let line = WordLine(company ?? "")
    let bare = line.bareWords
    self.company = bare.first == "the" ? Array(bare.dropFirst()) : bare
    companyName = line.isEmpty ? nil : line.text
  }

  /// The number of leading words that name the person: 1 for `Ana wrote`, 2 for `Ana Ruiz's talk`.
  ///
  /// If the person's name is unknown, this counts a given name, or the word after a title such as
  /// `Dr.`
  func count(in line: WordLine) -> Int {
    var place = 0
    if Self.titles.contains(line.bare(0)), line.words.count > 1 { place = 1 }
    let hasTitle = place == 1
    let first = Self.withoutPossessive(line.bare(place))
    if words.contains(first)
      || hasTitle && words.isEmpty && line.words[place].first?.isUppercase == true
    {
      let isPossessive = first != line.bare(place)
      let second = Self.withoutPossessive(line.bare(place + 1))
      return place + (!isPossessive && words.contains(second) ? 2 : 1)
    }
    guard words.isEmpty, !hasTitle, !["talk", "talks"].contains(line.bare(1)),
      ProperNames.isGivenName(first), isName(line, at: 0)
    else { return 0 }
    let isPossessive = first != line.bare(0)
    let second = line.words.count > 1 ? line.words[1] : ""
    let hasFamilyName =
      !isPossessive && second.first?.isUppercase == true && line.words[0].first?.isUppercase == true
      && !JobLexicon.work.acronyms.contains(second.lowercased())
    return hasFamilyName ? 2 : 1
  }

  /// True if a given name that is also a word ("will", "grace") is used as a name here.
  private func isName(_ line: WordLine, at place: Int) -> Bool {
    let next = line.bare(place + 1)
    if line.words[place].first?.isUppercase == true { return true }
    return FindingLexicon.findings.personVerbs.contains(next) || line.bare(place).hasSuffix("'s")
  }

  /// True if the note starts with a different person: `emma says`.
  func startsWithAnother(_ line: WordLine) -> Bool {
    let first = Self.withoutPossessive(line.bare(0))
    return !words.isEmpty && !words.contains(first) && !company.contains(first)
      && ProperNames.isGivenName(first)
      && (FindingLexicon.findings.personVerbs.contains(line.bare(1))
        || ["says", "said", "told", "thinks", "mentioned"].contains(line.bare(1)))
  }

  /// The number of leading words that name the employer: `Bluefin` is enough for Bluefin
  /// Diagnostics.
  func companyCount(in line: WordLine) -> Int {
    guard let first = company.first, Self.withoutPossessive(line.bare(0)) == first else { return 0 }
    var count = 1
    while count < company.count, Self.withoutPossessive(line.bare(count)) == company[count] {
      count += 1
    }
    return count
  }

  /// Returns a word of the employer's name with its original capitalization.
  func written(_ word: String) -> String {
    let names = WordLine(companyName ?? "").words
    let bare = Self.withoutPossessive(WordLine.bare(word))
    guard let name = names.first(where: { WordLine.bare($0) == bare }) else { return word }
    return name + word.dropFirst(min(word.count, bare.count))
  }

  static func withoutPossessive(_ bare: String) -> String {
    bare.hasSuffix("'s")
      ? String(bare.dropLast(2)) : bare.hasSuffix("s'") ? String(bare.dropLast()) : bare
  }
}
