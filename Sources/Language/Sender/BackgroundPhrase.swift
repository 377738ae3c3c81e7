/// What someone says of themselves, as it goes on after "I'm".
public struct BackgroundPhrase: Equatable, Sendable {
  /// How it fits into a sentence.
  public enum Form: Equatable, Sendable {
    /// What someone is, such as `nursing student`; its article is still to be put before it.
    case person
    /// What someone does, such as `studying biology`.
    case doing
  }

  public let text: String
  public let form: Form
  /// Whether it is short enough to stand in a longer sentence.
  public var isShort: Bool {
    text.count <= 64 && !text.contains(",") && !text.contains(" who ") && !text.contains(";")
  }

  /// Reads a background: `student at Ohio State` for `I go to Ohio State`.
  ///
  /// - Returns: nil for one that tells a reader nothing, such as `N/A` or `unemployed`.
  public init?(_ typed: String) {
    let lexicon = SenderLexicon.shared
    var phrase = TypedPhrase(typed)
    phrase.cutHedges()
    guard !lexicon.emptyBackgrounds.contains(phrase.keys.joined(separator: " ")) else { return nil }
    for _ in 0..<2 {
      if let opening = phrase.cutBeginning(lexicon.backgrounds.keys) {
        phrase.prepend(lexicon.backgrounds[opening] ?? "")
        phrase.cutHedges()
      }
    }
    guard let first = phrase.keys.first,
      !lexicon.emptyBackgrounds.contains(phrase.keys.joined(separator: " "))
    else { return nil }
    // I live in Ohio: a sentence of its own that "I'm" can't begin.
    guard !["i", "my", "we", "he", "she", "they", "it", "there"].contains(first) else { return nil }
    text = phrase.text
    form = first.count > 4 && first.hasSuffix("ing") && !Self.isNoun(phrase.keys) ? .doing : .person
  }

  /// `engineering student`, but not `studying nursing`.
  private static func isNoun(_ keys: [String]) -> Bool {
    guard keys.count > 1, !["in", "at", "as", "for", "to", "on", "with", "a", "my", "the"]
      .contains(keys[1])
    else { return false }
    return !["studying", "majoring", "working", "looking", "learning", "considering", "thinking",
      "leaving", "doing", "finishing", "teaching", "running", "getting", "going"].contains(keys[0])
  }
}
