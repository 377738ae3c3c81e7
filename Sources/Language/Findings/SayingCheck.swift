/// The final check before a sentence may be said to the person. It stops whatever the other rules
/// missed.
struct SayingCheck: Sendable {
  let person: PersonNames

  private static let thirdPerson: Set<String> = [
    "he", "her", "hers", "herself", "him", "himself", "his", "she", "their", "theirs", "them",
    "themselves", "they", "he's", "she's",
    "they're", "they've", "he'd", "she'd", "they'd",
  ]

  /// True if a text can be said as is.
  func passes(_ text: String) -> Bool {
    let line = WordLine(text)
    let bare = line.bareWords
    guard line.words.count >= 2, line.words.count <= 26, text.count <= 150,
      !text.contains(where: { "\"“”{}<>[]?!;|@#*_=\\".contains($0) }), !text.contains(": "),
      !text.contains("://")
    else { return false }
    if bare.contains(where: {
      Self.thirdPerson.contains($0) || Texting.raw.contains($0) || $0.isEmpty
    }) {
      return false
    }
    guard !Self.hasFragment(line), !Self.pointsBack(line), !Self.isSpliced(line) else {
      return false
    }
    if bare.contains(where: {
      person.words.contains(PersonNames.withoutPossessive($0)) && $0.count > 2
        && !person.company.contains($0)
    }) {
      return false
    }
    for place in bare.indices.dropLast() {
      if bare[place] == bare[place + 1], bare[place] != "that", bare[place] != "had" {
        return false
      }
      if ["a", "an", "the"].contains(bare[place]),
        ["a", "an", "the", "your", "my"].contains(bare[place + 1])
      {
        return false
      }
      if bare[place] == "your", Self.notAfterYour.contains(bare[place + 1]) { return false }
      if ["you", "we"].contains(bare[place]),
        ["is", "was", "has", "does"].contains(bare[place + 1])
      {
        return false
      }
    }
    return !Self.openEnds.contains(bare.last ?? "")
  }

  /// Words that can't follow "your".
  private static let notAfterYour: Set<String> = [
    "on", "in", "at", "for", "of", "to", "from", "with", "about", "is", "are", "was", "were", "has",
    "have", "and", "or", "but", "by", "as", "you", "i", "we", "it", "not",
  ]

  /// Words that can't end a sentence.
  private static let openEnds: Set<String> = [
    "a", "an", "the", "and", "or", "but", "of", "to", "for", "with", "from", "at", "because",
    "your", "my", "than", "as", "into", "is", "are", "was",
    "were", "that", "which", "who", "very", "really", "so",
  ]
}
