/// Job titles inside a sentence.
///
/// Networks write them with capitals, `Senior UX Designer`; a sentence has `a senior UX designer`.
package enum JobTitle {
  /// Returns the title as a sentence has it: ordinary words in lower case, acronyms and names as
  /// they are written. `Senior UX Designer` becomes `senior UX designer`, `hr manager` becomes
  /// `HR manager`, and `VP of Sales` stays.
  ///
  /// - Parameter isField: whether the text is a field of work, where a single unknown word may well
  ///   be a name, such as `Java`.
  package static func inSentence(_ title: String, isField: Bool = false) -> String {
    var line = ProperNames.restore(WordLine(title))
    if isOfficial(line) { return official(line) }
    let isShouted = line.words.count > 1 && line.text == line.text.uppercased()
    let head = headPlace(of: line)
    for (place, word) in line.words.enumerated() {
      let bare = line.bare(place)
      if bare == "at" { break }
      if JobLexicon.work.acronyms.contains(bare) {
        line.words[place] = written(
          acronym: word, bare: bare, isLast: place == line.words.count - 1)
      } else if isShouted && !ProperNames.isKnown(word)
        || isCapitalized(word[...])
          && (isOrdinary(bare) || place == head && !isField && isPerson(bare))
      {
        line.words[place] = word.lowercased()
      }
    }
    // Ohio State, though "state" is an everyday word.
    return ProperNames.restore(line).text
  }

  /// Returns the title with `a` or `an` before it: `a UX designer`, `an MRI technician`, `an RN`.
  package static func withArticle(_ title: String) -> String {
    IndefiniteArticle.before(inSentence(title))
  }

  /// Returns what a headline begins with: of `Career coach | Speaker | helping people` the career
  /// coach. A title that is still too long for a sentence ends at a word.
  package static func short(_ headline: String) -> String {
    var title = headline
    for mark in [" | ", "|", " – ", " — ", " - ", "•", "·", " / ", " @ ", ";"] {
      guard let place = title.firstRange(of: mark), place.lowerBound > title.startIndex else {
        continue
      }
      title = String(title[..<place.lowerBound])
    }
    guard title.count > limit else { return title }
    if let comma = title.firstIndex(of: ","), comma > title.startIndex {
      title = String(title[..<comma])
    }
    var words = title.split(separator: " ")
    while words.count > 1,
      words.joined(separator: " ").count > limit
        || JobLexicon.work.joining.contains(words.last?.lowercased() ?? "")
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// How many characters of a title a sentence takes.
  private static let limit = 40

  /// Whether a sentence can speak of another person with the same job, as in `a new nurse`. Not so
  /// for a title that one person holds (`CEO`, `Head of People`), for what is no job (`student`),
  /// and for text that is not known to name a person.
  package static func isUsable(_ title: String) -> Bool {
    let line = WordLine(title)
    let bare = line.bareWords
    let table = JobLexicon.jobs
    guard !line.isEmpty, line.text.count <= limit,
      !line.text.contains(where: { "/&(|,".contains($0) }),
      let head = headPlace(of: line)
    else { return false }
    let isUnique =
      table.oneOfAKind.contains(bare[head]) || table.oneOfAKind.contains(bare[0])
      || bare.count > 1 && table.oneOfAKind.contains(bare[0] + " " + bare[1])
      || table.oneOfAKind.contains(bare.suffix(2).joined(separator: " "))
      || bare.contains("director") && bare.contains("of")
      || bare.contains("executive") && bare.contains("director")
      || bare.contains("vice")
    return !isUnique && !bare.contains(where: table.noJob.contains) && namesPerson(title)
  }

  /// Whether the title is what a person is, such as a nursing student, and not what one does, such
  /// as nursing.
  package static func namesPerson(_ text: String) -> Bool {
    let line = WordLine(String(text.prefix { $0 != "," }))
    guard let head = headPlace(of: line) else { return false }
    return isPerson(line.bare(head))
  }

  /// Whether the word is written like `Nurse`, not like `UX`, `iOS` or `nurse`.
  package static func isCapitalized(_ word: Substring) -> Bool {
    guard word.first?.isUppercase == true else { return false }
    // Speech-Language and Full-Stack, too.
    return word.split(separator: "-").allSatisfy { part in
      part.dropFirst().allSatisfy { $0.isLowercase || "'.,".contains($0) }
    }
  }

  /// Whether a word says what a person is: `nurse`, `engineer`.
  static func isPerson(_ bare: String) -> Bool {
    let table = JobLexicon.work
    let word = bare.split(separator: "-").last.map(String.init) ?? bare
    if table.people.contains(bare) || table.people.contains(word) { return true }
    return word.count > 3 && !table.notPeople.contains(word) && !word.hasSuffix("ment")
      && table.personEndings.contains(where: word.hasSuffix)
  }

  /// The place of the word that says what someone is: the last before `of`, `at` and the like.
  static func headPlace(of line: WordLine) -> Int? {
    let end = line.words.indices.first { place in
      place > 0 && JobLexicon.work.joining.contains(line.bare(place))
        && !(line.bare(place) == "and" || line.bare(place) == "&")
    }
    let count = end ?? line.words.count
    return count > 0 ? count - 1 : nil
  }

  /// Whether a word of a title is no name: `senior`, `fabrication`.
  static func isOrdinary(_ bare: String) -> Bool {
    let table = JobLexicon.jobs
    if table.words.contains(bare) || JobLexicon.work.people.contains(bare)
      || JobLexicon.work.joining.contains(bare)
    {
      return true
    }
    if bare.contains("-") {
      return bare.split(separator: "-").allSatisfy { isOrdinary(String($0)) }
    }
    return bare.count > 5 && table.endings.contains(where: bare.hasSuffix)
      && !ProperNames.isKnown(bare)
  }

  /// Titles of one person keep their capitals: `VP of Sales`, `Head of People`.
  private static func isOfficial(_ line: WordLine) -> Bool {
    guard line.bareWords.contains("of"), let first = line.words.first,
      first.first?.isUppercase == true
    else { return false }
    return ["head", "vp", "svp", "evp", "avp", "chief"].contains(WordLine.bare(first))
  }

  private static func official(_ line: WordLine) -> String {
    WordLine(
      words: line.words.map {
        JobLexicon.work.acronyms.contains(WordLine.bare($0)) ? $0.uppercased() : $0
      }
    ).text
  }

  private static func written(acronym word: String, bare: String, isLast: Bool) -> String {
    if word.dropFirst().contains(where: \.isUppercase) { return word }
    switch bare {
    case "saas": return "SaaS"
    case "phd": return "PhD"
    case "ios": return "iOS"
    // "it" and "us" may be words, and so may "or" and "er".
    case "or", "us", "do", "am", "as", "it", "ot", "ent", "sap", "sem", "cad", "stem":
      return word.first?.isUppercase == true && bare != "or"
        ? word.uppercased() : bare == "it" && !isLast ? "IT" : word
    default: return word.uppercased()
    }
  }
}
