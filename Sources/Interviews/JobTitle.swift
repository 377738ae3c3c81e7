/// Job titles inside a sentence.
///
/// Networks write them with capitals, `Senior UX Designer`; a sentence has `a senior UX designer`.
public enum JobTitle {
  /// The title as a sentence has it, if all of its words are known to be no names; else as it was.
  ///
  /// - Parameter isField: that it is a field of work: a single word may well be a name, such as `Java`.
  public static func inSentence(_ title: String, isField: Bool = false) -> String {
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

  /// What a headline begins with: of `Career coach | Speaker | helping people` the career coach. A title
  /// that is still too long for a sentence ends at a word.
  public static func short(_ headline: String) -> String {
    var title = headline
    for mark in [" | ", "|", " – ", " — ", " - ", "•", "·", " / ", " @ ", ";"] {
      guard let place = title.firstRange(of: mark), place.lowerBound > title.startIndex else {
        continue
      }
      title = String(title[..<place.lowerBound])
    }
    guard title.count > limit else { return title }
    if let comma = title.firstIndex(of: ","), comma > title.startIndex {
      title = String(title[..<comma])
    }
    var words = title.split(separator: " ")
    while words.count > 1,
      words.joined(separator: " ").count > limit
        || joining.contains(words.last?.lowercased() ?? "")
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// How many characters of a title a sentence takes.
  private static let limit = 40

  /// Whether it is what a person is, such as a nursing student, and not what one does.
  public static func namesPerson(_ text: String) -> Bool {
    let words = text.lowercased().prefix { $0 != "," }.split(separator: " ").map(String.init)
    guard let head = headWord(of: words) else { return false }
    return endings.contains(where: words[head].hasSuffix) && !words[head].hasSuffix("ment")
      || people.contains(words[head])
  }

  /// `Nurse`, but not `UX`, `iOS` or `nurse`.
  public static func isCapitalised(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" }
  }

  /// Where the word stands that says what one is: the last before `of`, `at` and the like.
  private static func headWord(of words: [String]) -> Int? {
    let end = words.firstIndex { joining.contains($0.lowercased()) } ?? words.count
    return end > 0 ? end - 1 : nil
  }

  /// Words after which no more is said of what one is.
  public static let joining: Set<String> = [
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
  public static let words: Set<String> = people.union([
    "account", "accounting", "administrative", "advertising", "aerospace", "agriculture",
    "analytics", "animal", "animation", "applied", "architect", "architecture", "archives", "art",
    "artificial", "assistant", "associate", "automotive", "aviation", "backend", "baking",
    "banking", "batteries", "behavioural", "biology", "bookbinding", "brand", "brewing", "building",
    "business", "care", "career", "carpentry", "chemistry", "chief", "childhood", "civil",
    "climate", "clinical", "cloud", "co-founder", "communication", "communications", "community",
    "compliance", "computer", "construction", "content", "cook", "cooking", "corporate",
    "counselling", "creative", "customer", "cybersecurity", "data", "database", "delivery",
    "dental", "deputy", "design", "development", "digital", "early", "economics", "editing",
    "editorial", "education", "electrical", "electricity", "electronics", "emergency", "energy",
    "engineering", "environmental", "event", "events", "executive", "experience", "family",
    "farming", "fashion", "field", "film", "finance", "financial", "fitness", "food", "forestry",
    "founder", "frontend", "game", "games", "gardening", "general", "global", "graphic", "group",
    "hardware", "head", "health", "healthcare", "heat", "high", "history", "home", "hospital",
    "hospitality", "hotel", "human", "industrial", "information", "insurance", "intelligence",
    "intensive", "interior", "investment", "journalism", "junior", "key", "kitchen", "lab",
    "laboratory", "languages", "law", "lead", "learning", "legal", "librarianship", "logistics",
    "machine", "maintenance", "managing", "manufacturing", "market", "marketing", "mathematics",
    "mechanic", "mechanical", "media", "medical", "medicine", "mental", "mining", "mobile",
    "museum", "museums", "music", "network", "night", "nursing", "office", "operations",
    "organisational", "paediatric", "part-time", "patient", "pediatric", "people", "pharmacy",
    "philosophy", "photography", "physical", "physics", "physiotherapy", "pilot", "planning",
    "plumbing", "policy", "politics", "portfolio", "power", "practice", "president", "primary",
    "principal", "private", "process", "product", "production", "program", "programme", "project",
    "property", "psychology", "public", "publishing", "quality", "real", "regional", "registered",
    "relations", "reliability", "renewable", "research", "resources", "retail", "retired", "risk",
    "robotics", "safety", "sales", "school", "science", "secondary", "security", "senior",
    "service", "services", "shift", "ship", "shipping", "site", "social", "sociology", "software",
    "solar", "solutions", "sound", "special", "sport", "sports", "staff", "statistics", "strategy",
    "structural", "studio", "success", "supply", "support", "surgical", "sustainability", "system",
    "systems", "talent", "tax", "teaching", "technical", "technology", "theatre", "therapy",
    "tourism", "trade", "training", "translation", "transport", "travel", "urban", "user",
    "veterinary", "vice", "video", "visual", "ward", "waste", "water", "web", "wind", "woodworking",
    "work", "working", "writing", "youth",
  ])
}
