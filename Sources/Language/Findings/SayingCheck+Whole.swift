/// Checks that a sentence is complete and stands on its own.
extension SayingCheck {
  /// True if part of it is not a word or not a clause: "then CRNA program now", "300 ppl".
  static func hasFragment(_ line: WordLine) -> Bool {
    for (place, word) in line.words.enumerated() {
      let bare = line.bare(place)
      let isCut =
        word.count > 1 && word.allSatisfy(\.isLetter) && word == word.lowercased()
        && !word.contains(where: { "aeiouy".contains($0) })
        && !["pm", "mr", "ms", "vs", "dj", "nth", "hmm"].contains(bare)
      if isCut || Texting.isAbbreviation(word.filter(\.isLetter)) && word.allSatisfy(\.isLetter) {
        return true
      }
      // "ten years at Macy's, 3 at Sears"
      if place > 0, line.words[place - 1].hasSuffix(","), let number = Double(bare), number < 100 {
        return true
      }
      guard place > 0 else { continue }
      let next = line.bare(place + 1)
      // Two sentences joined only by a comma.
      let isSplice =
        line.words[place - 1].hasSuffix(",")
        && ["you", "it", "we", "i", "this", "you're", "you've", "it's"].contains(bare)
        && !["when", "after", "while", "before", "if"].contains(line.bare(0))
      if isSplice { return true }
      if bare == "then", !isAfterThen(next), line.words.last?.first?.isUppercase != true,
        !line.words[place + 1..<line.words.count].isEmpty
      {
        return true
      }
    }
    return line.bareWords.last == "then"
      || line.bareWords.contains("then") && line.bareWords.last == "now"
  }

  /// True if a second sentence follows a comma or nothing at all: "you've been on nights for years,
  /// finally went to days", "you ran for mayor in 2019 lost".
  static func isSpliced(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    guard bare.first?.hasPrefix("you") == true, bare[0] != "your" else { return false }
    let ends: Set<String> = ["lost", "won", "quit", "left", "failed", "died", "passed", "retired"]
    let joining: Set<String> = [
      "and", "but", "that", "which", "who", "you", "just", "before", "after", "when", "how", "or",
    ]
    if let last = bare.last, ends.contains(last), bare.count > 3,
      !joining.contains(bare[bare.count - 2])
    {
      return true
    }
    for place in bare.indices.dropFirst() where line.words[place - 1].hasSuffix(",") {
      var verb = place
      while Verbs.table.adverbs.contains(line.bare(verb)) || line.bare(verb) == "finally" {
        verb += 1
      }
      // "designed, built, and sold boats" is a list.
      if Verbs.table.past[line.bare(verb)] != nil, line.bare(verb) != "found",
        !bare[place...].contains("and"), !bare[place...].contains("then")
      {
        return true
      }
    }
    return false
  }

  private static func isAfterThen(_ next: String) -> Bool {
    Verbs.lemma(next) != nil || Verbs.isPast(next) || Verbs.table.adverbs.contains(next)
      || ["at", "in", "to", "into", "as", "the", "a", "an", "back", "for", "you"].contains(next)
  }

  /// True if it refers to something it doesn't mention: "what you wrote about it".
  static func pointsBack(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    let joining: Set<String> = [
      "and", "that", "which", "how", "why", "what", "where", "when", "because", "then",
    ]
    let ends: Set<String> = [
      "", "on", "in", "at", "for", "with", "all", "nonstop", "last", "often", "constantly", "once",
      "to", "every", "online", "a", "publicly", "openly", "afterward", "later", "being", "again",
    ]
    for (place, word) in bare.enumerated() {
      let next = place + 1 < bare.count ? bare[place + 1] : ""
      let hasReferent = bare[..<place].dropFirst().contains(where: joining.contains)
      if word == "it", !hasReferent, line.words[place].first == "i" { return true }
      if ["this", "that", "those", "these"].contains(word), place > 0, ends.contains(next),
        !bare[..<place].contains("and"), !["before", "after"].contains(bare[place - 1])
      {
        return true
      }
      if word == "you", place > 0, ["about", "of"].contains(bare[place - 1]), ends.contains(next) {
        return true
      }
    }
    return false
  }
}
