/// Rewrites words about a person as words addressed to them.
struct SecondPerson: Sendable {
  let person: PersonNames

  /// Words after which "her" means the person, as opposed to something of hers.
  private static let afterHer: Set<String> = [
    "", "at", "in", "on", "about", "for", "to", "from", "and", "but", "or", "with", "when", "while",
    "once", "last", "this", "before",
    "after", "by", "as", "through", "during", "there", "then", "too", "because", "years", "since",
    "over", "briefly", "again",
  ]

  /// True if "her" before this word means the person, as opposed to something of hers.
  static func isObject(_ next: String) -> Bool { afterHer.contains(next) }

  /// Rewrites the words that follow "you" and its verb.
  ///
  /// - Parameters:
  ///   - isThirdPerson: true if the verb had the "she" form, so that verbs joined to it change too:
  ///     "teaches yoga and plays bass".
  ///   - isPlural: true if "they" is the person.
  func turn(_ words: some Sequence<String>, isThirdPerson: Bool, isPlural: Bool) -> [String] {
    let line = WordLine(words: words)
    var result: [String] = []
    var agrees = false
    for (place, word) in line.words.enumerated() {
      let bare = line.bare(place)
      let previous = place > 0 ? line.bare(place - 1) : ""
      var new = word
      let isAdverb = Verbs.table.adverbs.contains(bare)
      if let turned = pronoun(bare, next: line.bare(place + 1), isPlural: isPlural) {
        new = turned + marks(of: word)
        agrees = ["she", "he", "they"].contains(bare) || bare.hasSuffix("'s") && bare != "it's"
      } else if person.words.contains(PersonNames.withoutPossessive(bare)),
        word.first?.isUppercase == true
      {
        // "working with Ana's team"
        if bare.hasSuffix("'s") {
          new = "your"
        } else {
          new = "you" + marks(of: word); agrees = true
        }
        if result.last == "you" || result.last == "your" { result.removeLast() }
      } else if agrees
        || isThirdPerson
          && (["and", "but", "then", "or", "also"].contains(previous)
            || place > 0 && line.words[place - 1].hasSuffix(",")),
        let verb = agreeing(bare, after: previous, agrees: agrees)
      {
        new = verb + marks(of: word)
        agrees = false
      } else if !isAdverb {
        agrees = false
      }
      result.append(new)
    }
    return result
  }

  private func pronoun(_ bare: String, next: String, isPlural: Bool) -> String? {
    switch bare {
    case "she", "he": "you"
    case "she's", "he's", "shes", "hes":
      Verbs.table.participles.contains(next) && next != "only" ? "you've" : "you're"
    case "she'd", "he'd": "you'd"
    case "she'll", "he'll": "you'll"
    case "his": Self.afterHer.contains(next) ? "yours" : "your"
    case "hers": "yours"
    case "him": "you"
    case "her": Self.afterHer.contains(next) ? "you" : "your"
    case "herself", "himself", "themself": "yourself"
    case "they" where isPlural: "you"
    case "they're" where isPlural: "you're"
    case "they've" where isPlural: "you've"
    case "their" where isPlural: "your"
    case "theirs" where isPlural: "yours"
    case "them" where isPlural: "you"
    case "themselves" where isPlural: "yourself"
    default: nil
    }
  }

  /// Changes a verb to agree with "you": `has` becomes `have`. After "and", only if the word is
  /// clearly a verb.
  private func agreeing(_ bare: String, after previous: String, agrees: Bool) -> String? {
    if let auxiliary = Verbs.table.auxiliaries[bare] { return auxiliary }
    guard let base = Verbs.base(ofThirdPerson: bare) else { return nil }
    return agrees || !Verbs.table.pluralNouns.contains(bare) ? base : nil
  }

  private func marks(of word: String) -> String {
    String(word.reversed().prefix { ",.;:!?".contains($0) }.reversed())
  }
}
