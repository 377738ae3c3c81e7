/// The English verb forms that notes about people need.
enum Verbs {
  static let table: Table = Lexicon.decode("verbs")

  /// Returns the base of a third-person form: `teach` for `teaches`.
  static func base(ofThirdPerson word: String) -> String? {
    if let base = table.irregularS[word] { return base }
    guard word.hasSuffix("s"), word.count > 3 else { return nil }
    var stems = [String(word.dropLast())]
    if word.hasSuffix("ies") { stems = [String(word.dropLast(3)) + "y"] + stems }
    if word.hasSuffix("es") { stems.append(String(word.dropLast(2))) }
    return stems.first(where: table.base.contains)
  }

  /// Returns the base of a present-tense form: `teach` for both `teaches` and `teach`.
  static func base(ofPresent word: String) -> String? {
    base(ofThirdPerson: word) ?? (table.base.contains(word) ? word : nil)
  }

  /// Returns the base of an -ing form: `teach` for `teaching`.
  static func gerundBase(_ word: String) -> String? {
    guard word.hasSuffix("ing"), word.count > 5 else { return nil }
    return base(of: String(word.dropLast(3)))
  }

  /// Returns the base of a past-tense form: `write` for `wrote`, `move` for `moved`; nil if it
  /// isn't one.
  static func base(ofPast word: String) -> String? {
    if let base = table.past[word] { return base }
    guard isRegularPast(word) else { return nil }
    return base(of: String(word.dropLast(2)))
      ?? (word.hasSuffix("ied") ? String(word.dropLast(3)) + "y" : String(word.dropLast(2)))
  }

  /// True if a word is a past-tense form.
  static func isPast(_ word: String) -> Bool { table.past[word] != nil || isRegularPast(word) }

  /// Returns the base of any form.
  static func lemma(_ word: String) -> String? {
    base(ofPast: word) ?? base(ofThirdPerson: word) ?? gerundBase(word)
      ?? (table.base.contains(word) ? word : nil)
  }

  private static func isRegularPast(_ word: String) -> Bool {
    word.hasSuffix("ed") && word.count > 4 && !table.notPast.contains(word)
  }

  private static func base(of stem: String) -> String? {
    var candidates = [stem, stem + "e"]
    if stem.hasSuffix("i") { candidates.append(String(stem.dropLast()) + "y") }
    if stem.count > 2, stem.last == stem.dropLast().last {
      candidates.append(String(stem.dropLast()))
    }
    return candidates.first(where: table.base.contains)
  }

  struct Table: Decodable, Sendable {
    var base: Set<String>
    var past: [String: String]
    var beforeNouns: Set<String>
    var participles: Set<String>
    var notPast: Set<String>
    var are: Set<String>
    var were: Set<String>
    var wereBefore: Set<String>
    var wereAfter: Set<String>
    var ongoing: Set<String>
    var ongoingBefore: Set<String>
    var adverbs: Set<String>
    var droppedAdverbs: Set<String>
    var auxiliaries: [String: String]
    var unchanged: Set<String>
    var irregularS: [String: String]
    var pluralNouns: Set<String>

    enum CodingKeys: String, CodingKey {
      case base, past, participles, are, were, adverbs, auxiliaries, unchanged, ongoing
      case ongoingBefore = "ongoing-before"
      case beforeNouns = "before-nouns"
      case notPast = "not-past"
      case wereBefore = "were-before"
      case wereAfter = "were-after"
      case droppedAdverbs = "dropped-adverbs"
      case irregularS = "irregular-s"
      case pluralNouns = "plural-nouns"
    }
  }
}
