/// Job titles inside a sentence.
///
/// Networks write them with capitals, `Senior UX Designer`; a sentence has `a senior UX designer`.
enum JobTitle {
  /// The title as a sentence has it, if all of its words are known to be no names; else as it was.
  ///
  /// - Parameter isField: that it is a field of work: a single word may well be a name, such as `Java`.
  static func inSentence(_ title: String, isField: Bool = false) -> String {
    var words = title.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let head = headWord(of: words)
    for (place, word) in words.enumerated() where isCapitalised(word[...]) {
      let small = word.lowercased()
      // What follows at is a name.
      if small == "at" { break }
      let isJob =
        !isField && place == head && (endings.contains(where: small.hasSuffix) || words.count == 1)
      guard isJob || JobTitle.words.contains(small) || joining.contains(small) else {
        return title
      }
      words[place] = small
      if place < words.count - 1, words[place + 1] == "at" { break }
    }
    return words.joined(separator: " ")
  }

  /// Whether it is what a person is, such as a nursing student, and not what one does.
  static func namesPerson(_ text: String) -> Bool {
    let words = text.lowercased().prefix { $0 != "," }.split(separator: " ").map(String.init)
    guard let head = headWord(of: words) else { return false }
    return endings.contains(where: words[head].hasSuffix) && !words[head].hasSuffix("ment")
      || people.contains(words[head])
  }

  /// `Nurse`, but not `UX`, `iOS` or `nurse`.
  static func isCapitalised(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
  }

  /// Where the word stands that says what one is: the last before `of`, `at` and the like.
  private static func headWord(of words: [String]) -> Int? {
    let end = words.firstIndex { joining.contains($0.lowercased()) } ?? words.count
    return end > 0 ? end - 1 : nil
  }

  /// Words after which no more is said of what one is.
  static let joining: Set<String> = [
    "a", "an", "the", "and", "as", "at", "by", "for", "from", "in", "into", "my", "of", "off", "on",
    "or", "out", "to", "towards", "up", "who", "with",
  ]

  /// Ends of words for people who do something; few names of languages or nations end so.
  private static let endings = ["er", "or", "ist", "ant", "ent", "ee", "ician"]

  private static let people: Set<String> = [
    "aide", "apprentice", "associate", "candidate", "chef", "clerk", "fellow", "graduate", "intern",
    "lead", "nurse", "physician", "technician",
  ]

  /// Words in titles that are no names.
  static let words: Set<String> = people.union([
    "account", "accounting", "administrative", "advertising", "analytics", "applied", "art",
    "assistant", "associate", "backend", "behavioural", "brand", "building", "business", "care",
    "career", "chief", "civil", "clinical", "cloud", "communication", "communications", "community",
    "compliance", "computer", "construction", "content", "corporate", "creative", "customer",
    "data",
    "database", "delivery", "dental", "deputy", "design", "development", "digital", "editorial",
    "electrical", "emergency", "energy", "engineering", "environmental", "event", "events",
    "executive", "experience", "family", "field", "finance", "financial", "frontend", "general",
    "global", "graphic", "group", "hardware", "head", "health", "healthcare", "high", "home",
    "hospital", "hotel", "human", "industrial", "information", "insurance", "intensive", "interior",
    "investment", "junior", "key", "kitchen", "lab", "laboratory", "law", "lead", "learning",
    "legal",
    "logistics", "machine", "maintenance", "managing", "market", "marketing", "mechanical", "media",
    "medical", "medicine", "mental", "mobile", "music", "network", "night", "nursing", "office",
    "operations", "organisational", "paediatric", "part-time", "patient", "pediatric", "people",
    "physical", "policy", "portfolio", "practice", "president", "primary", "principal", "private",
    "process", "product", "production", "programme", "program", "project", "property", "psychology",
    "public", "quality", "real", "regional", "registered", "relations", "reliability", "research",
    "resources", "retail", "retired", "risk", "safety", "sales", "school", "science", "secondary",
    "security", "senior", "service", "services", "shift", "ship", "site", "social", "software",
    "solar", "solutions", "sound", "special", "staff", "strategy", "structural", "studio",
    "success",
    "supply", "support", "surgical", "sustainability", "system", "systems", "talent", "tax",
    "technical", "technology", "training", "transport", "travel", "user", "vice", "video", "visual",
    "ward", "waste", "water", "web", "work", "youth",
  ])
}
