/// A first-person sentence for the sender, built from a note.
package struct OwnSentence: Equatable, Sendable {
  /// The time a note is about, which decides how a bare verb is read.
  package enum Time: Sendable {
    /// Something that happened: `read the book` becomes "I read the book."
    case past
    /// Something planned: `read the book` becomes "I'm going to read the book."
    case coming
    /// Something promised: `send the book` becomes "I'll send the book."
    case promised
  }

  /// The sentence, with an initial capital and a period.
  package let text: String

  /// Builds a sentence from a note: `I took your advice.` for `took her advice`.
  ///
  /// - Parameters:
  ///   - typed: the note as typed.
  ///   - reader: the recipient's name. Words about them are addressed to them.
  ///   - time: the time the note is about.
  /// - Returns: nil unless the result is sure to be a good sentence.
  package init?(_ typed: String, to reader: String? = nil, of time: Time = .past) {
    self.init(typed, to: reader, of: time, after: "")
  }

  /// Builds a sentence from a note that follows other words.
  ///
  /// - Parameter context: the words before it, which "them" could refer to.
  init?(_ typed: String, to reader: String?, of time: Time, after context: String) {
    let parts = time == .past ? Takeaway.sentences(typed) : [typed]
    guard parts.count < 2 else {
      let sentences = parts.map { OwnSentence($0, to: reader, of: time, after: typed) }
      guard parts.count < 4, sentences.allSatisfy({ $0 != nil }) else { return nil }
      text = sentences.compactMap { $0?.text }.joined(separator: " ")
      return
    }
    let line = Self.cleaned(SenderText.written(typed))
    guard line.count > 3, line.count <= 400, !line.contains("://"), !line.contains("["),
      !WordLine(line).bareWords.contains(where: Texting.raw.contains),
      let turned = SpokenTo.turned(line, of: reader, after: context)
    else { return nil }
    let spoken = time == .past ? turned : Self.plan(turned)
    let keys = spoken.split(separator: " ").map(TypedPhrase.key)
    guard let first = keys.first, keys.count > 1 else { return nil }
    let start: String?
    if SenderLexicon.shared.openers.contains(first) {
      // "when you talked about your first patient" is only half a sentence.
      let isHalf =
        ["when", "after", "since", "because", "as"].contains(first) && !spoken.contains(",")
      start = keys.count > 2 && !isHalf && Self.hasVerb(keys) ? "" : nil
    } else {
      start = Self.start(before: keys, of: time)
    }
    guard let start else { return nil }
    let rest = start.isEmpty ? spoken : spoken.prefix(1).lowercased() + spoken.dropFirst()
    var sentence = start + rest
    sentence = sentence.prefix(1).uppercased() + sentence.dropFirst()
    if let last = sentence.last, !".!?".contains(last) { sentence += "." }
    text = Self.joined(sentence)
  }

  /// Joins two sentences that were typed with only a comma, and leaves one exclamation point.
  private static func joined(_ sentence: String) -> String {
    var line = WordLine(words: sentence.split(separator: " ").map(String.init))
    let starts = ["i", "i'm", "i've", "it", "it's", "they", "we", "you"]
    let dependent = ["when", "after", "since", "because", "if", "although", "as", "before", "once"]
    for place in line.words.indices.dropFirst(3) {
      let before = line.words[place - 1]
      if line.bare(place) == "but", (starts + ["that's"]).contains(line.bare(place + 1)),
        !before.hasSuffix(",")
      {
        line.words[place - 1] = before + ","
      } else if before.hasSuffix(","), starts.contains(line.bare(place)),
        !dependent.contains(line.bare(0))
      {
        line.words[place] = "and " + line.words[place]
        break
      }
    }
    var text = line.text
    while text.hasSuffix("!!") { text.removeLast() }
    return text
  }

  /// Returns the words to put before a note that starts with a verb; nil if it doesn't start with
  /// one.
  private static func start(before keys: [String], of time: Time) -> String? {
    let will = time == .promised ? "I'll " : "I'm going to "
    if time != .past {
      if isBase(keys[0]) { return will }
      if keys[0] == "to", isBase(keys[1]) { return time == .promised ? nil : "I'm going " }
      if Verbs.gerundBase(keys[0]) != nil, time == .coming { return "I'm going to try " }
    }
    let isDeed = Verbs.isPast(keys[0]) || SenderLexicon.shared.deeds.contains(keys[0])
    return isDeed && time != .promised ? "I " : nil
  }

  /// True for the plain form of a verb, such as `take`.
  static func isBase(_ key: String) -> Bool {
    Verbs.table.base.contains(key) || SenderLexicon.shared.moreVerbs.contains(key)
  }

  /// Adds the subject to a plan: "going to shadow a nurse" is "I'm going to shadow a nurse".
  private static func plan(_ text: String) -> String {
    var phrase = TypedPhrase(text)
    let plans = SenderLexicon.shared.plans
    guard let opening = phrase.cutBeginning(plans.keys), let subject = plans[opening],
      let verb = phrase.keys.first,
      isBase(verb) || opening.hasSuffix(" on") || ["be", "definitely", "not"].contains(verb)
    else { return text }
    let mark = text.last.map { ".!?".contains($0) } == true ? text.suffix(1) : ""
    return subject + " " + phrase.text + mark
  }

  /// Joins the text into one line, without bullets and asterisks, and with a capital `I`.
  private static func cleaned(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map { word -> String in
      let key = TypedPhrase.key(word)
      return ["i", "i'm", "i've", "i'll", "i'd"].contains(key)
        ? "I" + word.dropFirst() : String(word)
    }
    return words.joined(separator: " ").trimmed { " -*•–—>,;:".contains($0) }
  }

  /// True if a verb seems to follow the subject, as opposed to a noun alone.
  private static func hasVerb(_ keys: [String]) -> Bool {
    if SenderLexicon.shared.verbed.contains(keys[0]) { return true }
    return keys.dropFirst().contains {
      SenderLexicon.shared.inverted.contains($0) || SenderLexicon.shared.verbed.contains($0)
        || Verbs.isPast($0) || Verbs.base(ofThirdPerson: $0) != nil
    }
  }
}
