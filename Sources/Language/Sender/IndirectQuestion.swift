/// Turns a typed question into a clause: "how do you get in" into "how you get in".
enum IndirectQuestion {
  /// Returns the clause; the words themselves if they aren't a question; nil if it isn't clear how
  /// to turn it.
  static func read(_ typed: WordLine) -> WordLine? {
    let line = expanded(typed)
    let words = line.bareWords
    let wh = questionLength(words)
    guard let verb = words.dropFirst(wh).first, wh + 1 < words.count else { return line }
    let start = Array(line.words[..<wh])
    let rest = Array(line.words[(wh + 1)...])
    let subject = WordLine.bare(rest[0])
    // "what your days look like" and "who influenced you" are clauses.
    guard isAuxiliary(verb), wh > 0 || verb != "do" || isSubject(subject) else { return line }
    let opening = wh == 0 ? ["whether"] : start
    switch verb {
    case "do":
      guard isSubject(subject), rest.count > 1 else { return nil }
      return WordLine(
        words: subject == "i" && words[0] == "how"
          ? start + ["to"] + rest.dropFirst() : opening + rest)
    case "does":
      return third(opening, rest)
    case "did":
      return past(opening, rest)
    case "is", "are", "was", "were", "what's", "it's":
      return being(line.words[wh], opening, rest)
    default:
      // "what should I major in"
      guard isSubject(subject), rest.count > 1 else { return nil }
      return WordLine(words: opening + [rest[0], verb] + rest.dropFirst())
    }
  }

  /// "what's a normal day like" is "what is a normal day like".
  private static func expanded(_ line: WordLine) -> WordLine {
    let first = line.bare(0)
    guard first.hasSuffix("'s"), ["what's", "where's", "how's", "who's"].contains(first),
      !["it", "new", "next", "changed", "going", "in"].contains(line.bare(1))
    else { return line }
    return WordLine(words: [String(first.dropLast(2)), "is"] + line.words.dropFirst())
  }

  /// The number of words before the verb: "how", "how long", "what kind of work".
  private static func questionLength(_ words: [String]) -> Int {
    guard ["how", "what", "why", "where", "when", "which", "who"].contains(words.first ?? "")
    else { return 0 }
    let next = words.dropFirst().first ?? ""
    if isAuxiliary(next) { return 1 }
    let verb = words.prefix(6).firstIndex(where: isAuxiliary)
    guard let verb, !words[1..<verb].contains(where: isSubject) else { return 1 }
    // "what residency is like" is a clause, and "how hard is it" isn't.
    let isBeing = ["is", "are", "was", "were"].contains(words[verb])
    return isBeing && (words[0] != "how" || verb != 2) ? 1 : verb
  }

  private static func isAuxiliary(_ word: String) -> Bool {
    [
      "do", "does", "did", "is", "are", "was", "were", "can", "could", "should", "would", "will",
    ].contains(word)
  }

  private static func isSubject(_ word: String) -> Bool {
    ["i", "you", "it", "they", "we", "people", "someone", "companies", "most", "employers"]
      .contains(word)
  }

  /// "how long does it take" is "how long it takes".
  private static func third(_ start: [String], _ rest: [String]) -> WordLine? {
    let bare = rest.map(WordLine.bare)
    guard
      let verb = bare.indices.dropFirst().first(where: { Verbs.table.base.contains(bare[$0]) }),
      verb <= 5
    else { return nil }
    let base = bare[verb]
    let form =
      Verbs.table.irregularS.first { $0.value == base }?.key
      ?? (["s", "x", "h", "o"].contains(base.suffix(1)) ? base + "es" : base + "s")
    let marks = rest[verb].dropFirst(base.count)
    return WordLine(words: start + rest[..<verb] + [form + marks] + rest[(verb + 1)...])
  }

  /// "how did you get in" is "how you got in".
  private static func past(_ start: [String], _ rest: [String]) -> WordLine? {
    guard rest.count > 1, isSubject(WordLine.bare(rest[0])) else { return nil }
    let base = WordLine.bare(rest[1])
    guard OwnSentence.isBase(base) else { return nil }
    let others = ["pay": "paid", "come": "came", "eat": "ate", "sleep": "slept", "wear": "wore"]
    let irregular = others[base] ?? Verbs.table.past.filter { $0.value == base }.map(\.key).min()
    let form = irregular ?? regularPast(base)
    let marks = rest[1].dropFirst(base.count)
    return WordLine(words: start + [rest[0], form + marks] + rest.dropFirst(2))
  }

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ied"
    }
    let end = Array(base.suffix(3))
    let isShort =
      end.count == 3 && !"aeiou".contains(end[0]) && "aeiou".contains(end[1])
      && !"aeiouwxy".contains(end[2]) && base.count < 5
    return base + (isShort ? String(end[2]) : "") + "ed"
  }

  /// "what is a typical day like" is "what a typical day is like".
  private static func being(_ verb: String, _ start: [String], _ rest: [String]) -> WordLine? {
    let bare = rest.map(WordLine.bare)
    if bare[0] == "it", start == ["whether"], verb.lowercased() == "is" {
      return WordLine(words: start + ["it's"] + rest.dropFirst())
    }
    if start.count == 2, WordLine.bare(start[0]) == "how",
      !["it", "there", "you"].contains(bare[0])
    {
      return bare.contains("to") ? nil : WordLine(words: start + rest + [verb])
    }
    if bare[0] == "it" || bare[0] == "there" || bare[0] == "you" {
      return WordLine(words: start + [rest[0], verb] + rest.dropFirst())
    }
    if bare.last == "like", rest.count > 1 {
      let isReally = rest.count > 2 && ["really", "actually"].contains(bare[rest.count - 2])
      let end = rest.suffix(isReally ? 2 : 1)
      return WordLine(words: start + rest.dropLast(end.count) + [verb] + end)
    }
    // "what is the hardest part of your job" goes on after "I'd love to hear" as it is.
    guard start.first?.lowercased() == "what" || start.first?.lowercased() == "who" else {
      return nil
    }
    let hasVerb = bare.contains { ["do", "does", "going"].contains($0) }
    guard !hasVerb else { return nil }
    // "what the difference is between the two"
    let joint = bare.indices.first { $0 > 0 && ["between", "for", "about"].contains(bare[$0]) }
    let end = joint ?? rest.count
    return WordLine(words: start + rest[..<end] + [verb] + rest[end...])
  }
}
