/// Reads what users type about themselves, and picks the part that is worth saying.
enum BackgroundReader {
  /// The result of reading a background.
  enum Reading: Equatable {
    /// A phrase that fits into a sentence.
    case phrase(BackgroundPhrase)
    /// Nothing to say to a stranger: a placeholder, an age, a lost job, or something private.
    case nothing
    /// Words that aren't sure to fit into a sentence.
    case unclear
  }

  /// Reads a background.
  ///
  /// Ages are dropped. Unfinished degrees and family come last: `mom of 3, former nurse` gives the
  /// former nurse.
  static func read(_ typed: String) -> Reading {
    let parts = parts(of: SenderText.written(typed))
    let readings = parts.map { (part: $0, reading: reading(of: $0)) }
      .filter { $0.reading != .nothing }
    let sure = readings.filter { $0.reading != .unclear }
    guard let best = sure.first(where: { !isAside($0.part) }) ?? sure.first,
      case .phrase(let phrase) = best.reading
    else { return readings.isEmpty ? .nothing : .unclear }
    // "lawyer in Iran, now driving for Uber" was a lawyer.
    if phrase.form == .person, let place = parts.firstIndex(of: best.part),
      place + 1 < parts.count, parts[place + 1].bare(0) == "now",
      !["former", "retired", "ex"].contains(best.part.bare(0))
    {
      let was = IndefiniteArticle.before(JobTitle.inSentence(phrase.text))
      return .phrase(BackgroundPhrase("I was " + SenderText.named(was), .sentence))
    }
    // A part after a comma may belong to the first: "sophomore, Northwestern".
    guard phrase.form == .person, let place = parts.firstIndex(of: best.part),
      place + 1 < parts.count, isTail(parts[place + 1])
    else { return best.reading }
    return .phrase(BackgroundPhrase(phrase.text + ", " + parts[place + 1].text, .person))
  }

  /// Splits a background at commas, dashes, and "but", and cleans up each part.
  private static func parts(of text: String) -> [WordLine] {
    let marked = withoutExit(text)
    let pieces = [" - ", " – ", " — ", " / ", ". ", ";", " | "].reduce(marked) {
      $0.replacing($1, with: ",")
    }
    let parts = pieces.split(separator: ",").compactMap { piece in
      var line = WordLine(String(piece))
      line.trimPunctuation()
      line.removeParentheses()
      line = withoutOpening(withoutAge(withoutTurn(line)))
      line.trimPunctuation()
      return line.isEmpty ? nil : withoutSlang(line)
    }
    return withSchools(parts)
  }

  /// Cuts off the wish to leave: "accountant hoping to quit" is an accountant.
  private static func withoutExit(_ text: String) -> String {
    var phrase = TypedPhrase(text)
    return phrase.cutEnd(SenderLexicon.shared.exits) ? phrase.text : text
  }

  /// Writes "warehouse guy" as "warehouse worker", "trail crew" as "trail crew member", and "first
  /// year apprentice" with its hyphen.
  private static func withoutSlang(_ typed: WordLine) -> WordLine {
    var line = typed
    for ending in [["part", "time"], ["full", "time"], ["part-time"], ["full-time"]]
    where line.words.count > ending.count && line.bareWords.suffix(ending.count) == ending[...] {
      line.words.removeLast(ending.count)
      line.words.insert(ending.joined(separator: "-"), at: 0)
    }
    for (place, word) in line.bareWords.enumerated().dropFirst() {
      let isLast = place == line.words.count - 1
      guard isLast || SenderLexicon.shared.joints.contains(line.bare(place + 1)) else { continue }
      if ["guy", "gal", "lady", "dude"].contains(word) {
        line.words[place] = "worker"
        break
      }
      if ["crew", "staff", "faculty"].contains(word) {
        line.words[place] = word + " member"
        break
      }
    }
    let ordinals = ["first", "second", "third", "fourth", "fifth", "final"]
    if line.words.count > 2, ordinals.contains(line.bare(0)), line.bare(1) == "year",
      !SenderLexicon.shared.joints.contains(line.bare(2))
    {
      line.words[0] += "-year"
      line.words.remove(at: 1)
    }
    return WordLine(line.text)
  }

  /// Puts a school that was typed behind a comma where it belongs: "pre-med, bsu" is "pre-med at
  /// BSU".
  private static func withSchools(_ parts: [WordLine]) -> [WordLine] {
    var result: [WordLine] = []
    for part in parts {
      let name =
        ProperNames.exact(part.text, in: [.schools])
        ?? (part.words.count == 1 && Texting.isAbbreviation(part.bare(0))
          && !JobLexicon.work.acronyms.contains(part.bare(0)) ? part.text.uppercased() : nil)
      if let name, let last = result.last, !last.bareWords.contains("at"), !isNothing(last) {
        result[result.count - 1] = WordLine(last.text + " at " + name)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static func reading(of part: WordLine) -> Reading {
    let lexicon = SenderLexicon.shared
    guard !isNothing(part) else { return .nothing }
    if let phrase = aboutLostJob(part) { return .phrase(phrase) }
    guard !hasLostJob(part.bareText) else { return .nothing }
    if let phrase = complaint(part) { return .phrase(phrase) }
    guard !isPrivate(part) else { return .nothing }
    var line = part
    while line.words.count > 1, lexicon.moods.contains(line.bare(0)), !isState(line) {
      line.words.removeFirst()
      if ["and", "but", "yet"].contains(line.bare(0)) { line.words.removeFirst() }
    }
    guard !line.bareWords.contains(where: Texting.raw.contains) else { return .unclear }
    guard !isNothing(line) else { return .nothing }
    return phrase(line).map(Reading.phrase) ?? .unclear
  }

  /// Returns the phrase for one part; nil if it isn't sure to fit.
  private static func phrase(_ line: WordLine) -> BackgroundPhrase? {
    if span(line) == nil, isState(line) { return BackgroundPhrase(lowered(line.text), .doing) }
    if let sentence = sentence(line) { return BackgroundPhrase(sentence, .sentence) }
    if isDoing(line) { return BackgroundPhrase(lowered(line.text), .doing) }
    if isPerson(line) { return BackgroundPhrase(lowered(line.text), .person) }
    return study(line).map { BackgroundPhrase($0, .doing) }
  }

  // MARK: - Forms

  /// True for words that follow "I'm" without an article: "pre-med at Ohio State", "in nursing
  /// school".
  private static func isState(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    let first = line.bare(0)
    if lexicon.states.contains(first) {
      return line.words.count == 1 || lexicon.joints.contains(line.bare(1))
    }
    if lexicon.stateOpenersTo.contains(first) {
      return line.words.count > 2 && ["to", "from", "in"].contains(line.bare(1))
    }
    return line.words.count > 1 && lexicon.stateOpeners.contains(first)
      && !["no", "not"].contains(line.bare(1))
  }

  /// True for `studying nursing`, but not for `engineering student`.
  private static func isDoing(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    let first = line.bare(0)
    guard first.count > 4, first.hasSuffix("ing") else { return false }
    if lexicon.doings.contains(first) { return true }
    guard line.words.count > 1 else { return false }
    return lexicon.particles.contains(line.bare(1))
      || Verbs.gerundBase(first) != nil && !isPerson(line)
  }

  /// True for a noun phrase that says what a person is: "first-gen sophomore at Ohio State".
  static func isPerson(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    var line = line
    if ["a", "an", "the"].contains(line.bare(0)) { line.words.removeFirst() }
    let words = line.bareWords
    guard let head = words.prefix(7).firstIndex(where: isPersonWord), words[0] != "i",
      !words[..<head].contains(where: lexicon.joints.contains)
    else { return false }
    // The head is followed by nothing, another such word, or something that says more about it.
    let end = words.lastIndex(where: { isPersonWord($0) }) ?? head
    let next = line.bare(head + 1)
    let isWhole =
      next.isEmpty || end > head && end < 8
      || lexicon.joints.contains(next) || next.hasSuffix("ing") || Int(next) != nil
      || JobLexicon.work.joining.contains(next) || line.words[head].last == ","
    // "doing my master's" is fine, "my major" alone is no person.
    let isMine = words.indices.contains { place in
      words[place] == "my" && place > 0 && !lexicon.joints.contains(words[place - 1])
        && !words[place - 1].hasSuffix("ing") || place == 0 && words[0] == "my"
    }
    return isWhole && !isMine && !words.contains { ["i", "i'm", "i've", "is", "was"].contains($0) }
      && Verbs.table.past[words[0]] == nil
  }

  private static func isPersonWord(_ word: String) -> Bool {
    SenderLexicon.shared.ones.contains(word) || PersonPhrase.isPerson(word)
      || JobTitle.isPerson(word)
  }

  /// Reads a subject at a school: "nursing at OSU" is "studying nursing at OSU".
  private static func study(_ line: WordLine) -> String? {
    guard let at = line.bareWords.firstIndex(of: "at"), (1...2).contains(at),
      at + 1 < line.words.count,
      !line.bareWords[..<at].contains(where: SenderLexicon.shared.joints.contains)
    else { return nil }
    let place = WordLine(words: line.words[(at + 1)...])
    let isSchool =
      ProperNames.exact(place.text, in: [.schools]) != nil
      || place.bareWords.contains { ["university", "college", "cc"].contains($0) }
    return isSchool ? "studying " + line.text : nil
  }

  // MARK: - Cleaning up

  /// Cuts off "I am" and the like, or puts what it stands for in its place.
  private static func withoutOpening(_ line: WordLine) -> WordLine {
    let lexicon = SenderLexicon.shared
    var phrase = TypedPhrase(line.text)
    if !phrase.keys.starts(with: ["just"]) { phrase.cutHedges() }
    if let graduated = graduated(line) { return graduated }
    let openings = lexicon.backgrounds.merging(lexicon.studies) { own, _ in own }
    for _ in 0..<2 {
      if let opening = phrase.cutBeginning(openings.keys) {
        phrase.prepend(openings[opening] ?? "")
        phrase.cutHedges()
      }
    }
    var result = WordLine(phrase.text)
    if ["a", "an"].contains(result.bare(0)), result.words.count > 1,
      result.bare(1) != "few", result.bare(1) != "lot", isPerson(result)
    {
      result.words[0] = result.bare(0)
    }
    return result
  }

  /// "just graduated high school" is "just graduated from high school".
  private static func graduated(_ typed: WordLine) -> WordLine? {
    var line = typed
    if line.bare(0) == "i" { line.words.removeFirst() }
    guard let place = line.bareWords.prefix(2).firstIndex(of: "graduated"),
      ["high", "college", "hs"].contains(line.bare(place + 1))
    else { return nil }
    line.words.insert("from", at: place + 1)
    return line
  }

  /// Lowercases a first word such as `Veteran` for use inside a sentence.
  static func lowered(_ text: String) -> String {
    var line = WordLine(text)
    guard let first = line.words.first,
      first.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" }),
      !ProperNames.isKnown(first), !SenderText.isName(first),
      isPersonWord(line.bare(0)) || line.bare(0).hasSuffix("ing")
        || SenderLexicon.shared.states.contains(line.bare(0))
        || SenderLexicon.shared.stateOpeners.contains(line.bare(0))
    else { return text }
    line.words[0] = first.lowercased()
    return line.text
  }

  private static func isAside(_ line: WordLine) -> Bool {
    line.bareWords.prefix(6).contains(where: SenderLexicon.shared.asides.contains)
  }

  /// Removes ages: "20 year old business major" is a business major, and "52" alone is dropped.
  private static func withoutAge(_ line: WordLine) -> WordLine {
    var line = line
    if line.words.count == 1, line.bare(0).allSatisfy(\.isNumber) { return WordLine(words: []) }
    if Int(line.bare(0)) != nil, ["year", "years"].contains(line.bare(1)), line.bare(2) == "old" {
      line.words.removeFirst(3)
    }
    if Int(line.bare(0)) != nil, ["yo", "y/o"].contains(line.bare(1)) {
      line.words.removeFirst(2)
    }
    if let age = line.bare(0).firstIndex(of: "-"), Int(line.bare(0)[..<age]) != nil,
      line.bare(0).hasSuffix("year-old") || line.bare(0).hasSuffix("yo")
    {
      line.words.removeFirst()
    }
    return line
  }

  /// True if there is nothing to say: "no degree", "not sure yet".
  private static func isNothing(_ line: WordLine) -> Bool {
    ["no", "not", "nothing", "without", "age", "aged"].contains(line.bare(0))
      || SenderLexicon.shared.emptyBackgrounds.contains(line.bareText)
      || line.bareWords.allSatisfy(SenderLexicon.shared.moods.contains)
  }

  /// True for what stays private in a message to a stranger, unless it is someone's job.
  private static func isPrivate(_ line: WordLine) -> Bool {
    let lexicon = SenderLexicon.shared
    let words = line.bareWords
    return lexicon.privateWords.contains { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      guard
        let place = words.indices.first(where: {
          words[$0...].starts(with: parts)
        })
      else { return false }
      return !lexicon.afterPrivate.contains(line.bare(place + parts.count))
    }
  }

  private static func isTail(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    guard let first = bare.first, !isNothing(line), !isPrivate(line), !hasLostJob(line.bareText),
      !bare.contains(where: Texting.raw.contains), bare.count < 7
    else { return false }
    return !bare.contains("i") && !bare.contains("i'm") && !bare.contains("my")
      && !Verbs.isPast(first) && Verbs.gerundBase(first) == nil && Int(first) == nil
      && !["used", "former", "but", "and", "now", "also", "so", "wants", "want"].contains(first)
      && (isPerson(line) || line.words[0].first?.isUppercase == true
        || ["first", "second", "third", "fourth", "final", "last", "minoring", "class"]
          .contains(first))
  }

  /// Cuts off what turns away from the rest: "a bartender but I want to do something else" is a
  /// bartender.
  private static func withoutTurn(_ line: WordLine) -> WordLine {
    let place = line.bareWords.indices.first { place in
      guard place > 0 else { return false }
      let next = line.bare(place + 1)
      switch line.bare(place) {
      case "but", "though", "although": return true
      case "and", "so", "because":
        return SenderLexicon.shared.turns.contains(next) && next != "a"
          || SenderLexicon.shared.moods.contains(next) && line.bare(place) != "because"
          || line.bare(place) != "and"
      default: return false
      }
    }
    return place.map { WordLine(words: line.words[..<$0]) } ?? line
  }
}
