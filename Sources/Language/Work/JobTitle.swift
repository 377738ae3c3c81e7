/// Formats job titles for use inside a sentence.
///
/// Networks capitalize titles, as in `Senior UX Designer`. A sentence needs `a senior UX designer`.
package enum JobTitle {
  /// Returns the title for use in a sentence: ordinary words in lowercase, acronyms and names in
  /// their usual form. `Senior UX Designer` becomes `senior UX designer`, `hr manager` becomes `HR
  /// manager`, and `VP of Sales` is unchanged.
  ///
  /// - Parameter isField: true if the text is a field of work, where a single unknown word may be a
  ///   name such as `Java`.
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
    // "Ohio State" is a name, though "state" is an everyday word.
    return ProperNames.restore(line).text
  }

  /// Returns the title with `a` or `an` before it: `a UX designer`, `an MRI technician`, `an RN`.
  package static func withArticle(_ title: String) -> String {
    IndefiniteArticle.before(inSentence(title))
  }

  /// Returns the first part of a headline: `Career coach` for `Career coach | Speaker | helping
  /// people`. A title that is still too long for a sentence is cut at a word.
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

  /// The maximum length of a title in a sentence, in characters.
  private static let limit = 40

  /// True if a sentence can mention another person with the same job, as in `a new nurse`. False
  /// for a title only one person holds (`CEO`, `Head of People`), for something that isn't a job
  /// (`student`), and for text that isn't known to name a person.
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

  /// True if the text names a person, such as "nursing student", as opposed to an activity, such as
  /// "nursing".
  package static func namesPerson(_ text: String) -> Bool {
    let line = WordLine(String(text.prefix { $0 != "," }))
    guard let head = headPlace(of: line) else { return false }
    return isPerson(line.bare(head))
  }

  /// True if a word is capitalized like `Nurse`, unlike `UX`, `iOS`, or `nurse`.
  package static func isCapitalized(_ word: Substring) -> Bool {
    guard word.first?.isUppercase == true else { return false }
    // This includes Speech-Language and Full-Stack.
    return word.split(separator: "-").allSatisfy { part in
      part.dropFirst().allSatisfy { $0.isLowercase || "'.,".contains($0) }
    }
  }

  /// True if a word names a kind of person: `nurse`, `engineer`.
  static func isPerson(_ bare: String) -> Bool {
    let table = JobLexicon.work
    let word = bare.split(separator: "-").last.map(String.init) ?? bare
    if table.people.contains(bare) || table.people.contains(word) { return true }
    return word.count > 3 && !table.notPeople.contains(word) && !word.hasSuffix("ment")
      && table.personEndings.contains(where: word.hasSuffix)
  }

  /// The index of the head noun: the last word before `of`, `at`, and similar words.
  static func headPlace(of line: WordLine) -> Int? {
    let end = line.words.indices.first { place in
      place > 0 && JobLexicon.work.joining.contains(line.bare(place))
        && !(line.bare(place) == "and" || line.bare(place) == "&")
    }
    let count = end ?? line.words.count
    return count > 0 ? count - 1 : nil
  }

  /// True if a word in a title is not a name: `senior`, `fabrication`.
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

  /// True for titles held by one person, which keep their capitals: `VP of Sales`, `Head of
  /// People`.
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
    // "it" and "us" may be ordinary words, and so may "or" and "er".
    case "or", "us", "do", "am", "as", "it", "ot", "ent", "sap", "sem", "cad", "stem":
      return word.first?.isUppercase == true && bare != "or"
        ? word.uppercased() : bare == "it" && !isLast ? "IT" : word
    default: return word.uppercased()
    }
  }
}
