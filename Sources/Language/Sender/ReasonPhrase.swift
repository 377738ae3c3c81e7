/// The reason for writing to someone, as a message can give it.
package enum ReasonPhrase: Equatable, Sendable {
  /// A clause that follows "because": `we both went to Purdue`.
  case clause(String)
  /// Something of the reader's, that made the sender write: `your post about night shifts`.
  case thing(String)

  /// Reads a reason. A missing subject is added: `saw your talk` is "I saw your talk", `also
  /// switched from teaching` is "you also switched from teaching".
  ///
  /// - Parameters:
  ///   - typed: the reason as typed.
  ///   - reader: the name of the person it is about.
  ///   - isSaidToThem: false to leave words about the person as they are, for another reader.
  /// - Returns: nil if the words aren't sure to fit.
  package init?(_ typed: String, of reader: String?, isSaidToThem: Bool = true) {
    let written = SenderText.written(typed)
    let spoken = isSaidToThem ? SpokenTo.turned(written, of: reader) : written
    guard let spoken else { return nil }
    var phrase = TypedPhrase(spoken)
    phrase.cutHedges()
    while phrase.cutBeginning(SenderLexicon.shared.reasonOpeners) != nil {}
    var line = WordLine(phrase.text)
    line.trimPunctuation()
    guard line.words.count > 1, line.text.count <= 160, !phrase.hasBreak,
      !line.bareWords.contains(where: Texting.raw.contains)
    else { return nil }
    if !isSaidToThem,
      ["he", "she", "they", "he's", "she's", "they're", "they've"].contains(line.bare(0)),
      line.words.count > 2
    {
      self = .clause(Self.lower(line))
      return
    }
    if let clause = Self.clause(line) {
      self = .clause(clause)
    } else if let thing = Self.thing(line) {
      self = .thing(thing)
    } else {
      return nil
    }
  }

  private static func clause(_ line: WordLine) -> String? {
    let lexicon = SenderLexicon.shared
    let first = line.bare(0)
    if ["i", "i'm", "i've", "i'd", "we", "we're", "we've", "you", "you're", "you've"].contains(
      first)
    {
      return line.words.count > 2 || first != "you" ? whole(line) : nil
    }
    if let shared = shared(line) { return shared }
    let isAlso = ["also", "actually"].contains(first)
    let verb = isAlso ? line.bare(1) : first
    let also = isAlso ? first + " " : ""
    if lexicon.readerDeeds.contains(verb),
      line.bareWords.contains("too") || isAlso
        || !lexicon.senderDeeds.contains(verb)
    {
      return verb == "came" && line.bareWords.contains("across")
        ? "I " + lower(line)
        : "you " + lower(line)
    }
    if lexicon.senderDeeds.contains(verb) { return "I " + lower(line) }
    if ["was", "is", "are", "were"].contains(verb) { return nil }
    if let base = Verbs.base(ofThirdPerson: verb), line.words.count > 2,
      !lexicon.theirs.contains(verb), !PersonPhrase.isPerson(verb)
    {
      let rest = line.words.dropFirst(isAlso ? 2 : 1).joined(separator: " ")
      return "you \(also)\(base) \(rest)"
    }
    if let person = person(line, isAlso) { return person }
    // "My aunt said you'd be great to talk to"
    let opensClause = [
      "my", "your", "our", "the", "a", "it", "it's", "there", "there's", "someone",
    ]
    let hasVerb =
      line.bareWords.dropFirst().contains {
        lexicon.inverted.contains($0) || lexicon.verbed.contains($0)
          || Verbs.base(ofThirdPerson: $0) != nil && !lexicon.theirs.contains($0)
          || Verbs.table.past[$0] != nil
          || ["helped", "inspired", "interested", "said", "told", "suggested", "recommended"]
            .contains($0)
      }
    let isRelative = line.bareWords.dropFirst().contains { ["that", "which", "who"].contains($0) }
    return opensClause.contains(first) && hasVerb && !isRelative && !isTheirs(line)
      ? lower(line) : isTheirs(line) && hasLateVerb(line) ? lower(line) : nil
  }

  /// "your post helped me": a verb of effect makes it a clause.
  private static func hasLateVerb(_ line: WordLine) -> Bool {
    line.bareWords.dropFirst(2).contains {
      [
        "says", "mentions", "mentioned", "shows", "said", "talks", "helped", "inspired", "is",
        "was", "made", "stuck", "resonated", "looks", "sounds", "seems",
        "really", "spoke", "interests", "reminded", "reminds", "matches", "are", "were", "got",
        "stood", "gave", "caught",
      ].contains($0)
    }
  }

  /// What two people have in common: "both went to Purdue", "same hometown", "from Ohio too".
  private static func shared(_ line: WordLine) -> String? {
    let lexicon = SenderLexicon.shared
    let first = line.bare(0)
    let rest = line.words.dropFirst().joined(separator: " ")
    if first == "both" || line.bareText.hasPrefix("both of us ") {
      let rest =
        first == "both" && line.bare(1) == "of"
        ? WordLine(words: line.words.dropFirst(3))
        : WordLine(words: line.words.dropFirst())
      if ["from", "in", "at", "on"].contains(rest.bare(0)) || PersonPhrase.isPerson(rest.bare(0))
        || rest.bare(0).hasSuffix("s") && PersonPhrase.isPerson(String(rest.bare(0).dropLast()))
      {
        return "we're both " + rest.text
      }
      if ["are", "were", "have"].contains(rest.bare(0)) {
        return "we \(rest.bare(0)) both " + rest.words.dropFirst().joined(separator: " ")
      }
      return Verbs.lemma(rest.bare(0)) != nil ? "we both " + rest.text : nil
    }
    if first == "same" || line.bareText.hasPrefix("the same ") {
      let noun = WordLine(words: line.words.dropFirst(first == "same" ? 1 : 2))
      let isKnown = lexicon.shared.contains(noun.bareText) || lexicon.shared.contains(noun.bare(0))
      return isKnown ? "we have the same " + noun.text.replacing(" as me", with: "") : nil
    }
    if ["have", "went", "grew", "share"].contains(first), line.bareText.contains("same ") {
      return "we " + lower(line)
    }
    if first == "from", line.bareText.hasSuffix(" too") || line.bareText.contains("same ") {
      return (line.bareText.contains("same ") ? "we're from " : "you're from ") + rest
    }
    return nil
  }

  /// "also a veteran" is "you're also a veteran".
  private static func person(_ line: WordLine, _ isAlso: Bool) -> String? {
    var line = line
    if isAlso { line.words.removeFirst() }
    let hasArticle = ["a", "an"].contains(line.bare(0))
    let also = isAlso ? "also " : ""
    let bare = hasArticle ? WordLine(words: line.words.dropFirst()) : line
    guard BackgroundReader.isPerson(bare), bare.words.count < 8 else { return nil }
    return "you're \(also)" + IndefiniteArticle.before(bare.text)
  }

  private static func thing(_ line: WordLine) -> String? {
    guard line.words.count <= 14 else { return nil }
    if isTheirs(line) { return lower(line) }
    let lexicon = SenderLexicon.shared
    if lexicon.theirs.contains(line.bare(0)),
      ["on", "about", "at", "from", "in"].contains(line.bare(1))
    {
      return "your " + lower(line)
    }
    let text = line.bareText
    return line.bare(0) == "the" && text.contains(" you ") && text.contains(where: \.isLetter)
      ? lower(line) : nil
  }

  private static func isTheirs(_ line: WordLine) -> Bool {
    line.bare(0) == "your"
      && line.bareWords.dropFirst().prefix(4).contains(where: SenderLexicon.shared.theirs.contains)
  }

  private static func whole(_ line: WordLine) -> String {
    ["i", "i'm", "i've", "i'd"].contains(line.bare(0)) ? line.text : lower(line)
  }

  private static func lower(_ line: WordLine) -> String {
    guard let first = line.words.first, !SenderText.isName(first), !ProperNames.isKnown(first)
    else {
      return line.text
    }
    return first.prefix(1).lowercased() + line.text.dropFirst()
  }
}
