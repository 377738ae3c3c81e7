/// A noun phrase that says what a person is: `board game designer`, `member of the rowing club`,
/// `CPA`.
enum PersonPhrase {
  /// Returns the phrase with its article, as it follows "you're"; nil if the words are not such a
  /// phrase.
  static func read(_ typed: WordLine) -> String? {
    var line = typed
    line.trimPunctuation()
    var article: String?
    if ["a", "an", "the"].contains(line.bare(0)) {
      article = line.words.removeFirst().lowercased()
    }
    while FindingWords.of("person-adjectives").contains(
      line.bare(0)), line.words.count > 1,
      line.bare(0) != "avid",
      ["fan", "believer", "supporter", "of", "proud"].contains(line.bare(1))
        || ["very", "super", "really", "total", "proud"].contains(line.bare(0))
    {
      line.words.removeFirst()
    }
    if ["new", "from", "in", "at", "with", "for"].contains(line.bare(0)) { return nil }
    guard !line.isEmpty, line.words.count <= 14, let head = JobTitle.headPlace(of: line), head < 6
    else { return nil }
    let before = WordLine(words: line.words[...head])
    guard
      isPerson(before.bareText) || isPerson(before.bare(head))
        || head > 0 && isPerson(before.bare(head - 1) + " " + before.bare(head)),
      !before.bareWords.contains(where: {
        ["her", "his", "their", "my", "she", "he", "they", "and", "&", "is", "was", "we", "i"]
          .contains($0) || $0.hasSuffix("'s") && head > 0 && $0 == before.bare(head)
      })
    else { return nil }
    // A verb inside makes it a sentence: "met a firefighter".
    if let first = before.bareWords.first, head > 0,
      Verbs.table.past[first] != nil || Verbs.table.were.contains(first),
      !Verbs.table.beforeNouns.contains(first)
    {
      return nil
    }
    let title = JobTitle.inSentence(before.text)
    let rest = line.words[(head + 1)...].joined(separator: " ")
    let phrase = rest.isEmpty ? title : title + " " + rest
    if let article, article != "the" { return IndefiniteArticle.before(phrase) }
    if article == "the" { return "the " + phrase }
    if ["first", "only", "youngest", "oldest", "second"].contains(before.bare(0)), head > 0 {
      return "the " + phrase
    }
    let isOnly =
      WordLine.bare(line.words.count > head + 1 ? line.words[head + 1] : "") == "of"
      && FindingLexicon.findings.definite.contains(before.bareText)
      && !FindingLexicon.findings.indefiniteOf.contains(before.bareText)
    if FindingWords.of("positions").contains(before.bare(0)) {
      return before.bare(0) == "head" || head > 0 ? nil : phrase
    }
    return isOnly ? "the " + phrase : IndefiniteArticle.before(phrase)
  }

  /// True if the word clearly names a kind of person.
  static func isPerson(_ bare: String) -> Bool {
    let table = FindingLexicon.findings
    if table.people.contains(bare) || table.credentials.contains(bare) { return true }
    let last = bare.split(separator: "-").last.map(String.init) ?? bare
    if JobLexicon.work.people.contains(bare),
      !FindingWords.of("roles-that-are-verbs").contains(bare)
    {
      return true
    }
    return last.count > 5 && !JobLexicon.work.notPeople.contains(last)
      && table.personEndings.contains(where: last.hasSuffix)
  }
}
