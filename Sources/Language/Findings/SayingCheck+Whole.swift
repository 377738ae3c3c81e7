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
      if place > 0, line.words[place - 1].hasSuffix(","), let number = Int(bare), number < 100 {
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
