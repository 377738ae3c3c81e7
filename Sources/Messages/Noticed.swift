import Interviews
import Rendering

/// What one found out about somebody, as it can be said to them: why one writes to them of all people.
///
/// Notes are written for oneself. One that speaks of `her`, or is no phrase that a sentence can take, is
/// left out rather than said wrongly.
struct Noticed: Equatable {
  /// The slot that it fills.
  let slot: String
  let text: String

  /// The slots, by what a note says: something to read, a profile, a product, common ground; that they
  /// did something; that both did.
  static let slots = ["post", "profile", "product", "common", "noticed", "weBoth"]

  /// The longest note that a sentence takes.
  private static let limit = 120

  /// The first finding that can be said; what somebody wrote comes before their profile, that before
  /// what one shares with them, and what their company makes last.
  init?(in research: [Person.Research]) {
    let order: [Person.Research.Kind] = [.posts, .profile, .commonGround, .products]
    let found = order.lazy.flatMap { kind in research.filter { $0.kind == kind } }
      .compactMap { Noticed($0) }
    guard let first = found.first else { return nil }
    self = first
  }

  init?(_ finding: Person.Research) {
    guard var text = MessageFacts.words(finding.text), text.count <= Self.limit,
      !text.contains("://"), !text.contains(". "), !text.contains("? "), !text.contains("[")
    else { return nil }
    text = Self.toThem(MessageFacts.startingSmall(text))
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
    guard let first = words.first, !words.contains(where: ThirdPerson.words.contains) else {
      return nil
    }
    if first == "we" || first == "both" {
      slot = "weBoth"
      var rest = text.split(separator: " ").dropFirst()
      if first == "we", rest.first?.lowercased() == "both" { rest = rest.dropFirst() }
      self.text = rest.joined(separator: " ")
      return
    }
    if first == "that" || first == "how" && finding.kind != .posts {
      slot = "noticed"
      self.text = text
    } else if words.count > 1, first == "you" || Self.isPast(first) {
      // Wrote about triage: that you wrote about triage.
      slot = "noticed"
      self.text = "that " + (first == "you" ? text : "you " + Self.small(text))
    } else {
      let isNamed = ["the", "a", "an", "your", "this"].contains(first)
      let mine = ["your", "my", "our"].contains(first)
      switch finding.kind {
      case .posts:
        slot = "post"
        self.text =
          isNamed
          ? text
          : Self.writings.contains(first)
            ? "your " + text
            : "what you wrote " + (["about", "on"].contains(first) ? text : "about " + text)
      case .profile:
        slot = "profile"
        self.text = isNamed ? text : "“\(text)”"
      case .products:
        slot = "product"
        self.text = text
      case .commonGround:
        guard !mine else { return nil }
        slot = "common"
        self.text = text
      }
    }
    guard !self.text.isEmpty else { return nil }
  }

  /// Speaks to them: `your post` for `her post`, `you wrote` for `she wrote`.
  private static func toThem(_ text: String) -> String {
    let first = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(first.count)
    switch first.lowercased() {
    case "her", "his", "their": return "your" + rest
    case "she", "he", "they":
      let verb = rest.split(separator: " ").first?.lowercased() ?? ""
      return isPast(verb) ? "you" + rest : text
    default: return text
    }
  }

  private static func small(_ text: String) -> String {
    guard JobTitle.isCapitalised(text.prefix { !$0.isWhitespace }) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether a word tells of something that was done, and is the same with `you`.
  private static func isPast(_ word: String) -> Bool {
    irregular.contains(word)
      || word.count > 4 && word.hasSuffix("ed") && !["need", "speed", "breed"].contains(word)
  }

  private static let writings: Set<String> = [
    "article", "blog", "book", "column", "essay", "interview", "newsletter", "paper", "piece",
    "podcast", "post", "posts", "report", "study", "talk", "thesis", "thread", "video",
  ]

  private static let irregular: Set<String> = [
    "began", "became", "built", "chose", "came", "did", "drew", "found", "gave", "grew", "had",
    "held", "kept", "led", "left", "made", "ran", "said", "sang", "saw", "sold", "spent", "spoke",
    "taught", "took", "told", "went", "won", "wrote",
  ]
}
