/// Forms of English verbs, as far as notes about people need them.
enum Verbs {
  static let table: Table = Lexicon.decode("verbs")

  /// The base of a form after "she": `teach` for `teaches`.
  static func base(ofThirdPerson word: String) -> String? {
    if let base = table.irregularS[word] { return base }
    guard word.hasSuffix("s"), word.count > 3 else { return nil }
    var stems = [String(word.dropLast())]
    if word.hasSuffix("ies") { stems = [String(word.dropLast(3)) + "y"] + stems }
    if word.hasSuffix("es") { stems.append(String(word.dropLast(2))) }
    return stems.first(where: table.base.contains)
  }

  /// The base of a present form: `teach` for `teaches` and for `teach`.
  static func base(ofPresent word: String) -> String? {
    base(ofThirdPerson: word) ?? (table.base.contains(word) ? word : nil)
  }

  /// The base of `teaching`.
  static func gerundBase(_ word: String) -> String? {
    guard word.hasSuffix("ing"), word.count > 5 else { return nil }
    return base(of: String(word.dropLast(3)))
  }

  /// The base of a form of the past, if it is one: `write` for `wrote`, `move` for `moved`.
  static func base(ofPast word: String) -> String? {
    if let base = table.past[word] { return base }
    guard isRegularPast(word) else { return nil }
    return base(of: String(word.dropLast(2)))
      ?? (word.hasSuffix("ied") ? String(word.dropLast(3)) + "y" : String(word.dropLast(2)))
  }

  /// Whether a word tells of something that was done.
  static func isPast(_ word: String) -> Bool { table.past[word] != nil || isRegularPast(word) }

  /// The verb of any form.
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
    if stem.count > 2, stem.last == stem.dropLast().last { candidates.append(String(stem.dropLast())) }
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
