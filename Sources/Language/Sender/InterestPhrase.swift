/// The sender's interest, as it follows "interested in".
package enum InterestPhrase {
  /// Reads an interest: `nursing` for `I want to get into nursing, I guess`.
  ///
  /// - Returns: the phrase; nil for a sentence that can't become one, such as `I'm a sophomore
  ///   studying biology`.
  package static func read(_ text: String) -> String? {
    let lexicon = SenderLexicon.shared
    var phrase = TypedPhrase(SenderText.written(text))
    phrase.cutHedges()
    if SenderLexicon.shared.emptyBackgrounds.contains(phrase.text.lowercased()) { return nil }
    if let fitted = fitting(phrase) { phrase = fitted }
    for _ in 0..<3 {
      if lexicon.interests.contains(where: { phrase.cutBeginning($0) != nil }) {
        phrase.cutHedges()
      }
    }
    if phrase.cutBeginning(lexicon.becoming) != nil {
      phrase.prepend("becoming")
    } else if let opening = phrase.cutBeginning(lexicon.doing.keys) {
      phrase.prepend(lexicon.doing[opening] ?? "")
    }
    phrase = completed(phrase)
    if let noun = becoming(WordLine(phrase.text)) { phrase = TypedPhrase(noun) }
    if let clause = IndirectQuestion.read(WordLine(phrase.text)) {
      phrase = TypedPhrase(clause.text)
    }
    let keys = phrase.keys
    guard let first = keys.first, keys.count <= 10, phrase.text.count <= 70, !phrase.hasBreak,
      !lexicon.subjects.contains(first), !lexicon.inverted.contains(first),
      !keys.contains(where: { ["i'm", "im", "i've", "i'd"].contains($0) }),
      !keys.contains(where: Texting.raw.contains), !keys.contains("you"),
      !(keys.count > 1 && lexicon.clauses.contains(first) && lexicon.inverted.contains(keys[1]))
    else { return nil }
    return startingWithGerund(phrase.text)
  }

  /// Returns `nursing` for `whether nursing is right for me`.
  private static func fitting(_ phrase: TypedPhrase) -> TypedPhrase? {
    var inner = phrase
    let lexicon = SenderLexicon.shared
    guard inner.cutBeginning(lexicon.fitting.before) != nil, inner.cutEnd(lexicon.fitting.after)
    else { return nil }
    return inner
  }

  /// Writes "game dev" as "game development", "fire department" as "the fire department", and "ot"
  /// in capitals.
  private static func completed(_ phrase: TypedPhrase) -> TypedPhrase {
    var line = WordLine(phrase.text)
    let lexicon = SenderLexicon.shared
    if lexicon.withThe.contains(line.bareText) { return TypedPhrase("the " + line.text) }
    if line.words.count > 1, line.bare(line.words.count - 1) == "dev" {
      line.words[line.words.count - 1] = "development"
    }
    if line.words.count == 1, line.bare(0).count < 4,
      JobLexicon.work.acronyms.contains(line.bare(0))
    {
      line.words[0] = line.words[0].uppercased()
    }
    return TypedPhrase(line.text)
  }

  /// Returns "becoming a nurse" for `nurse` and for `becoming nurse`: no one is curious about
  /// nurse.
  private static func becoming(_ line: WordLine) -> String? {
    var line = line
    let isBecoming = line.bare(0) == "becoming"
    if isBecoming { line.words.removeFirst() }
    if ["a", "an"].contains(line.bare(0)) {
      line.words.removeFirst()
    } else if isBecoming, line.bare(0) == "the" {
      return nil
    }
    guard line.words.count <= 4, let head = JobTitle.headPlace(of: line),
      line.words.count == head + 1 || isBecoming,
      JobTitle.isPerson(line.bare(head)) || PersonPhrase.isPerson(line.bare(head)),
      !line.bare(head).hasSuffix("s"),
      !["hr", "it", "counsel", "marine"].contains(line.bare(head)),
      line.bare(head) != "tech" || isBecoming
        || ["xray", "x-ray", "lab", "vet", "pharmacy", "radiology", "dental", "surgical", "er"]
          .contains(line.bare(head - 1)),
      line.words[head] != line.words[head].uppercased()
    else { return nil }
    return "becoming " + IndefiniteArticle.before(JobTitle.inSentence(line.text))
  }

  /// Returns "switching to tech" for `switch to tech`.
  private static func startingWithGerund(_ text: String) -> String? {
    var line = WordLine(text)
    let verb = line.bare(0)
    let isVerb =
      SenderLexicon.shared.interestVerbs.contains(verb) && line.words.count > 1
      || verb == "to" && OwnSentence.isBase(line.bare(1))
    guard isVerb else { return verb == "to" ? nil : text }
    if verb == "to" { line.words.removeFirst() }
    line.words[0] = gerund(line.bare(0))
    return line.text
  }

  private static func gerund(_ base: String) -> String {
    if base == "be" { return "being" }
    if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
    let doubled = [
      "get", "run", "cut", "put", "set", "quit", "begin", "win", "plan", "swim", "sit",
    ]
    return base + (doubled.contains(base) ? String(base.suffix(1)) : "") + "ing"
  }
}

/// The sender's wish, as it follows "I'd love to hear".
package enum WishPhrase {
  /// Reads a wish: `how you got in` for `I want to know how you got in`, `about a typical week` for
  /// `a typical week`.
  ///
  /// - Returns: the clause; nil for a sentence that can't become one.
  package static func read(_ text: String) -> String? {
    let lexicon = SenderLexicon.shared
    guard let said = toReader(text) else { return nil }
    var phrase = TypedPhrase(said)
    phrase.cutHedges()
    _ = phrase.cutBeginning(lexicon.wishes.filter { $0 != "more" })
    phrase.cutHedges()
    if let advice = advice(phrase) { return advice }
    guard let clause = IndirectQuestion.read(WordLine(phrase.text)) else { return nil }
    phrase = TypedPhrase(clause.text)
    let keys = phrase.keys
    guard let first = keys.first, keys.count <= 20, phrase.text.count <= 120, !phrase.hasBreak
    else { return nil }
    if lexicon.clauses.contains(first) {
      guard
        keys.count < 2 || !lexicon.inverted.contains(keys[1]) || first == "who" || first == "what"
      else { return nil }
      if ["what", "who"].contains(first), keys.count > 2, lexicon.inverted.contains(keys[1]),
        lexicon.subjects.contains(keys[2])
      {
        return nil
      }
      if first == "if" { return "whether " + phrase.text.dropFirst(3) }
      return lowered(phrase.text)
    }
    guard !lexicon.subjects.contains(first) || ["your", "you"].contains(first),
      !lexicon.inverted.contains(first), first != "you", !["to", "help"].contains(first)
    else { return nil }
    return "about " + phrase.text
  }

  /// "any advice", which needs no "about": "any advice you have".
  private static func advice(_ phrase: TypedPhrase) -> String? {
    var rest = phrase
    let given = SenderLexicon.shared.given
    if given.contains(phrase.keys.joined(separator: " ")) {
      return (phrase.keys[0] == "any" ? "" : "any ") + phrase.text.lowercased() + " you have"
    }
    guard let opening = rest.cutBeginning(given) else { return nil }
    guard ["for", "on", "about", "to", "you"].contains(rest.keys.first ?? "") else { return nil }
    let noun = opening.split(separator: " ").last.map(String.init) ?? opening
    return (opening.hasPrefix("any") || rest.keys.first == "you" ? "any \(noun) " : "your \(noun) ")
      + rest.text
  }

  /// Rewrites the wish for its reader: "what your days look like" for "what her days look like".
  private static func toReader(_ text: String) -> String? {
    guard let turned = SpokenTo.turned(SenderText.written(text), of: nil) else { return nil }
    var result = turned.replacing("into it", with: "into this")
    if result.lowercased().hasPrefix("what's it like") {
      result = "what it's like" + result.dropFirst("what's it like".count)
    }
    // "if I'm too old" is a self-doubt, not a question for the reader.
    let words = WordLine(result).bareWords
    let isDoubt =
      ["i'm", "i"].contains(where: words.contains)
      && words.contains { ["old", "young", "late", "dumb", "smart", "stupid"].contains($0) }
    return isDoubt || words.contains(where: Texting.raw.contains) ? nil : result
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
