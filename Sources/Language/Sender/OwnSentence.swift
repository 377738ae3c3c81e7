/// A sentence someone would say of themselves, made from what they typed.
public struct OwnSentence: Equatable, Sendable {
  /// The sentence, with a capital and a full stop.
  public let text: String

  /// Makes a sentence of a note: `I took your advice.` for `took your advice`, `I'm going to email
  /// the recruiter.` for `email the recruiter`.
  ///
  /// - Parameters:
  ///   - typed: what was typed.
  ///   - reader: the name of the person who will read it; what is said about them is said to them.
  /// - Returns: nil if it isn't sure that a good sentence comes of it.
  public init?(_ typed: String, to reader: String? = nil) {
    let line = Self.cleaned(typed)
    guard line.count > 3, line.count <= 400, !line.contains("://"), !line.contains("["),
      let spoken = SecondPerson.turned(line, of: reader)
    else { return nil }
    let lexicon = SenderLexicon.shared
    let words = spoken.split(separator: " ")
    let keys = words.map(TypedPhrase.key)
    guard let first = keys.first, keys.count > 2 else { return nil }
    var sentence: String
    if lexicon.openers.contains(first) {
      guard Self.hasVerb(keys) else { return nil }
      sentence = spoken
    } else if lexicon.deeds.contains(first) {
      sentence = "I " + Self.lowered(spoken)
    } else if first == "to", keys.count > 3, lexicon.plans.contains(keys[1]) {
      sentence = "I'm going " + Self.lowered(spoken)
    } else if lexicon.plans.contains(first) {
      sentence = "I'm going to " + Self.lowered(spoken)
    } else if first.hasSuffix("ing"), first.count > 5 {
      sentence = "I'm going to try " + Self.lowered(spoken)
    } else {
      return nil
    }
    sentence = sentence.prefix(1).uppercased() + sentence.dropFirst()
    if let last = sentence.last, !".!?".contains(last) { sentence += "." }
    text = sentence
  }

  /// One line, without bullets and stars, with `I` as a capital.
  static func cleaned(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map { word -> String in
      let key = word.lowercased()
      return ["i", "i'm", "i've", "i'll", "i'd", "i’m", "i’ve", "i’ll", "i’d"].contains(key)
        ? "I" + word.dropFirst() : String(word)
    }
    return words.joined(separator: " ").trimmed { " -*•–—>,;:".contains($0) }
  }

  /// Whether there is something like a verb after the subject: more than a noun alone.
  private static func hasVerb(_ keys: [String]) -> Bool {
    let lexicon = SenderLexicon.shared
    if ["i", "we", "you", "thanks", "thank", "i'm", "i've", "i'll", "i'd", "we're", "we've", "it's",
      "you're", "you've"].contains(keys[0]) { return true }
    return keys.dropFirst().contains {
      lexicon.inverted.contains($0) || lexicon.deeds.contains($0) || ["i", "i'm", "i've", "i'll"]
        .contains($0) || $0.hasSuffix("ed")
    }
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// Turns what is said about someone into what is said to them.
public enum SecondPerson {
  /// The sentence as it is said to the person: `your tip` for `her tip`, `you said` for `Ana said`.
  ///
  /// - Parameter name: the person's name.
  /// - Returns: nil where it isn't sure who is meant.
  public static func turned(_ line: String, of name: String?) -> String? {
    let lexicon = SenderLexicon.shared
    let person = name.map { PersonName($0) }
    let names = [person?.given, person?.family, person?.nickname].compactMap { $0?.lowercased() }
    let words = line.split(separator: " ")
    let keys = words.map(TypedPhrase.key)
    // "They" may be anyone.
    let others = ["they", "them", "their", "theirs", "they're", "they've", "themselves"]
    let speaksOfThem = keys.contains { lexicon.toYou[$0] != nil || ["her", "she's", "he's"].contains($0) }
    if keys.contains(where: others.contains), !speaksOfThem { return nil }
    if speaksOfThem, mentionsSomeoneElse(words, names: names) { return nil }
    var result: [String] = []
    var followsYou = false
    for (place, word) in words.enumerated() {
      let key = keys[place]
      let isName = names.contains(key)
      let owned = key.hasSuffix("'s") && names.contains(String(key.dropLast(2)))
      var said: String?
      if isName {
        if names.contains(keys[safe: place + 1] ?? "") { continue }
        said = "you"
      } else if owned {
        said = "your"
      } else if key == "her" {
        let next = keys[safe: place + 1]
        let isObject = next.map(lexicon.afterObject.contains) ?? true
        said = isObject || word.last.map { ",.;!?".contains($0) } == true ? "you" : "your"
      } else if key == "she's" || key == "he's" {
        said = "you're"
      } else if let turned = lexicon.toYou[key] {
        said = turned
      } else if followsYou {
        said = lexicon.verbs[key] ?? base(of: key)
      }
      followsYou = said == "you" && (isName || ["she", "he"].contains(key))
      result.append(said.map { replace(word, key: key, with: $0, at: place) } ?? String(word))
    }
    return result.joined(separator: " ")
  }

  private static func replace(
    _ word: Substring, key: String, with said: String, at place: Int
  ) -> String {
    let tail = word.reversed().prefix { ",.;:!?\"”".contains($0) }.reversed()
    let start = place == 0 ? said.prefix(1).uppercased() + said.dropFirst() : said
    return start + String(tail)
  }

  /// `say` for `says`, `teach` for `teaches`; nil where nothing changes.
  private static func base(of verb: String) -> String? {
    guard verb.hasSuffix("s"), verb.count > 3, !verb.hasSuffix("ss"), verb != "always" else {
      return nil
    }
    if verb.hasSuffix("ies") { return verb.dropLast(3) + "y" }
    if ["ches", "shes", "sses", "xes", "zes", "oes"].contains(where: verb.hasSuffix) {
      return String(verb.dropLast(2))
    }
    return String(verb.dropLast())
  }

  /// Whether someone else is named whom "she" could mean.
  private static func mentionsSomeoneElse(_ words: [Substring], names: [String]) -> Bool {
    let people = ["mom", "mother", "dad", "father", "boss", "friend", "manager", "sister", "brother",
      "professor", "advisor", "daughter", "son", "wife", "husband", "colleague", "coworker", "who"]
    let keys = words.map(TypedPhrase.key)
    return keys.contains(where: people.contains)
  }
}

extension Array {
  fileprivate subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
