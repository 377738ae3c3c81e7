/// Cleaning up the parts of a background.
extension BackgroundReader {
  /// Cuts off the wish to leave: "accountant hoping to quit" is an accountant.
  static func withoutExit(_ text: String) -> String {
    var phrase = TypedPhrase(text)
    return phrase.cutEnd(SenderLexicon.shared.exits) ? phrase.text : text
  }

  /// Writes "warehouse guy" as "warehouse worker", "trail crew" as "trail crew member", and "first
  /// year apprentice" with its hyphen.
  static func withoutSlang(_ typed: WordLine) -> WordLine {
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
    for place in line.words.indices.dropLast(2)
    where ["part", "full"].contains(line.bare(place)) && line.bare(place + 1) == "time"
      && isPersonWord(line.bare(place + 2))
    {
      line.words[place] += "-time"
      line.words.remove(at: place + 1)
      break
    }
    let ordinals = ["first", "second", "third", "fourth", "fifth", "4th", "5th", "6th", "final"]
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
  static func withSchools(_ parts: [WordLine]) -> [WordLine] {
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

  /// Cuts off "I am" and the like, or puts what it stands for in its place.
  static func withoutOpening(_ line: WordLine) -> WordLine {
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

  static func isAside(_ line: WordLine) -> Bool {
    line.bareWords.prefix(6).contains(where: SenderLexicon.shared.asides.contains)
  }

  /// Removes ages: "20 year old business major" is a business major, and "52" alone is dropped.
  static func withoutAge(_ line: WordLine) -> WordLine {
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
  static func isNothing(_ line: WordLine) -> Bool {
    ["no", "not", "nothing", "without", "age", "aged", "between"].contains(line.bare(0))
      || SenderLexicon.shared.emptyBackgrounds.contains(line.bareText)
      || line.bareWords.allSatisfy(SenderLexicon.shared.moods.contains)
  }

  /// True for what stays private in a message to a stranger, unless it is someone's job.
  static func isPrivate(_ line: WordLine) -> Bool {
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

  static func isTail(_ line: WordLine) -> Bool {
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
  static func withoutTurn(_ line: WordLine) -> WordLine {
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
