/// Picks the part of the user's typed background that is worth saying.
enum BackgroundReader {
  /// Returns the part to say, with shorthand expanded and names capitalized; nil if none of it is
  /// usable.
  ///
  /// Ages are dropped. Unfinished degrees and family come last: `mom of 3, former nurse` gives the
  /// former nurse.
  static func best(of typed: String) -> String? {
    let spelled = Texting.spelledOut(typed.replacing(" @ ", with: " at "))
    var line = ProperNames.restoreAfterPrepositions(ProperNames.restore(WordLine(spelled)))
    line.trimPunctuation()
    let parts = line.text.split(separator: ",").map { withoutAge(WordLine(String($0))) }
      .filter { !$0.isEmpty && !isNothing($0) }
    guard let first = parts.first else { return nil }
    let lexicon = SenderLexicon.shared
    let isAside = first.bareWords.prefix(6).contains(where: lexicon.asides.contains)
    if isAside, let other = parts.dropFirst().first { return other.text }
    // A part after a comma may belong to the first: "sophomore, Northwestern".
    let next = parts.dropFirst().first.map { isPlainTail($0) ? ", " + $0.text : "" } ?? ""
    let text = withoutBut(first).text + next
    return WordLine(text).bareWords.contains(where: Texting.raw.contains) ? nil : text
  }

  /// Returns a sentence about the user, such as `I've been a cashier for 6 years`; nil for a
  /// phrase.
  static func sentence(_ part: String) -> String? {
    var line = WordLine(part)
    if let job = lostJob(line) { return job }
    if ["i", "i've"].contains(line.bare(0)) {
      let verb = line.bare(1)
      let isPast = [
        "was", "used", "spent", "served", "worked", "taught", "ran", "left", "got", "moved",
      ]
      .contains(verb)
      let isSince = line.bare(0) == "i've" && ["been", "worked", "spent", "taught"].contains(verb)
      guard isPast && line.bare(0) == "i" || isSince, line.words.count > 3 else { return nil }
      return line.bare(0) == "i" ? "I " + rest(line) : "I've " + rest(line)
    }
    var adverb = ""
    if ["just", "recently", "finally"].contains(line.bare(0)), line.words.count > 2 {
      adverb = line.bare(0) + " "
      line.words.removeFirst()
    }
    if line.bare(0) == "been", line.words.count > 2 { return "I've " + line.text }
    if line.bareText.hasPrefix("used to "), line.words.count > 2 { return "I " + line.text }
    if let stay = stay(line), adverb.isEmpty { return stay }
    guard isDeed(line), line.words.count > 1 else { return nil }
    line.words[0] = line.words[0].lowercased()
    let isLong = ["my whole life", "all my life", "for years", "since"].contains {
      (line.bareText + " ").contains($0 + " ")
    }
    return (isLong && line.bare(0) == "worked" ? "I've " : "I " + adverb) + line.text
  }

  /// Lowercases a first word such as `Veteran` for use inside a sentence.
  static func lowered(_ text: String) -> String {
    var line = WordLine(text)
    guard let first = line.words.first, first.dropFirst().allSatisfy(\.isLowercase),
      PersonPhrase.isPerson(line.bare(0)), !ProperNames.isKnown(first)
    else { return text }
    line.words[0] = first.lowercased()
    return line.text
  }

  private static func rest(_ line: WordLine) -> String {
    line.words.dropFirst().joined(separator: " ")
  }

  /// Reads a job loss: in "laid off from a bank in March", the bank is worth saying and the rest
  /// stays private.
  private static func lostJob(_ line: WordLine) -> String? {
    guard hasLostJob(line.bareText),
      let from = line.bareWords.firstIndex(where: { ["from", "at", "by"].contains($0) }),
      from + 1 < line.words.count
    else { return nil }
    let words = line.words[(from + 1)...].prefix {
      !["in", "last", "this", "on", "after", "and", "when", "during", "because"].contains(
        WordLine.bare($0))
    }
    guard !words.isEmpty, !["my", "the"].contains(WordLine.bare(words.first ?? "")) else {
      return nil
    }
    return "I used to work at " + words.joined(separator: " ")
  }

  static func hasLostJob(_ text: String) -> Bool {
    ["laid off", "let go", "fired", "lost my job", "downsized", "terminated"].contains {
      (" " + text + " ").contains(" " + $0 + " ")
    }
  }

  /// Reads a past or current role with its length: "homemaker for 20 years".
  private static func stay(_ line: WordLine) -> String? {
    guard let place = line.bareWords.lastIndex(of: "for"), place > 0,
      (2...4).contains(line.words.count - place - 1),
      line.bareWords[place...].contains(where: { FindingLexicon.findings.spans[$0] != nil }),
      line.bare(0) != "former", line.bare(0) != "retired"
    else { return nil }
    var start = WordLine(words: line.words[..<place])
    if ["i'm", "im"].contains(start.bare(0)) { start.words.removeFirst() }
    if start.bareText.hasPrefix("i am ") { start.words.removeFirst(2) }
    if ["a", "an"].contains(start.bare(0)) { start.words.removeFirst() }
    guard !start.isEmpty, !["i", "studying", "working", "in"].contains(start.bare(0)),
      !Verbs.isPast(start.bare(0))
    else { return nil }
    let noun = IndefiniteArticle.before(JobTitle.inSentence(start.text))
    let span = line.words[place...].joined(separator: " ")
    return "I've been \(ProperNames.restore(WordLine(noun)).text) \(span)"
  }

  /// True for something the user did: "graduated last May".
  private static func isDeed(_ line: WordLine) -> Bool {
    let first = line.bare(0)
    guard Verbs.isPast(first), PersonPhrase.read(line) == nil || first == "got" else {
      return false
    }
    return !Verbs.table.beforeNouns.contains(first)
      || ["in", "from", "last", "at", "on", "to", "my", "a", "the"].contains(line.bare(1))
        && first != "certified" && first != "licensed"
  }

  /// Removes ages: "20 year old business major" is a business major, and "52" alone is dropped.
  private static func withoutAge(_ line: WordLine) -> WordLine {
    var line = line
    if line.words.count == 1, line.bare(0).allSatisfy(\.isNumber) { return WordLine(words: []) }
    if Int(line.bare(0)) != nil, ["year", "years"].contains(line.bare(1)), line.bare(2) == "old" {
      line.words.removeFirst(3)
    }
    if let age = line.bare(0).firstIndex(of: "-"), Int(line.bare(0)[..<age]) != nil,
      line.bare(0).hasSuffix("year-old") || line.bare(0).hasSuffix("yo")
    {
      line.words.removeFirst()
    }
    return line
  }

  /// True if there is nothing to say: "no degree", "not sure yet", or a job loss without an
  /// employer.
  private static func isNothing(_ line: WordLine) -> Bool {
    let text = line.bareText
    return ["no", "not", "nothing", "without", "unemployed", "age", "aged"].contains(line.bare(0))
      || SenderLexicon.shared.emptyBackgrounds.contains(text)
      || hasLostJob(text) && lostJob(line) == nil
  }

  private static func isPlainTail(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    return !bare.contains("i") && !bare.contains("i'm") && !Verbs.isPast(bare[0])
      && Verbs.gerundBase(bare[0]) == nil && !["used", "former", "but", "and"].contains(bare[0])
  }

  /// Cuts off a "but" clause: "a bartender but I want to do something else" is a bartender.
  private static func withoutBut(_ line: WordLine) -> WordLine {
    guard let place = line.bareWords.firstIndex(of: "but"), place > 0,
      ["i", "i'm", "want", "not", "looking", "trying"].contains(line.bare(place + 1))
    else { return line }
    return WordLine(words: line.words[..<place])
  }
}
