/// Words for somebody whom one speaks about, not to.
public enum ThirdPerson {
  /// The words, in small letters.
  public static let words: Set<String> = [
    "he", "her", "hers", "herself", "him", "himself", "his", "she", "their", "theirs", "them",
    "themselves", "they", "he's", "she's", "they're", "he’s", "she’s", "they’re",
  ]

  /// Whether a text speaks about somebody; also where it calls them by their name.
  public static func speaks(in text: String, of name: String?) -> Bool {
    let first = name.flatMap(Slots.firstName)?.lowercased()
    return text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .contains { words.contains(String($0)) || String($0) == first }
  }
}
