/// Determines who or what a note is about.
struct SubjectReader: Sendable {
  let person: PersonNames

  enum Subject: Equatable, Sendable {
    /// The person, with the words after the subject.
    case person(WordLine, ClauseReader.Subject)
    /// Something of theirs, with the words after "her" or "Ana's".
    case owned(WordLine)
    /// The user, who typed the note.
    case speaker
    /// No subject: the note starts with its verb or noun.
    case none
  }

  func read(_ typed: WordLine) -> Subject {
    var line = typed
    let first = line.bare(0)
    let next = line.bare(1)
    func rest(_ verb: String? = nil, count: Int = 1) -> WordLine {
      WordLine(words: (verb.map { [$0] } ?? []) + line.words.dropFirst(count))
    }
    if first == "i" || first == "i'm" || first == "i've" || first == "i'd" || first == "ive" {
      return .speaker
    }
    switch first {
    case "she", "he": return .person(rest(), .singular)
    case "they": return .person(rest(), .plural)
    case "she's", "he's", "shes", "hes": return .person(rest(contraction(next)), .singular)
    case "they're", "theyre": return .person(rest("are"), .plural)
    case "they've", "theyve": return .person(rest("have"), .plural)
    case "she'd", "he'd", "they'd", "she'll", "he'll", "they'll": return .none
    default: break
    }
    let count = person.count(in: line)
    guard count > 0 else { return .none }
    let last = line.bare(count - 1)
    guard last.hasSuffix("'s") || last.hasSuffix("s'") else {
      // "Marias talk": without an apostrophe, this could be a plural.
      return line.words.count > count ? .person(rest(count: count), .singular) : .none
    }
    let after = line.bare(count)
    let isContraction =
      [
        "a", "an", "the", "from", "been", "in", "on", "into", "also", "really", "very",
        "originally", "always", "got",
      ].contains(after)
      || Verbs.gerundBase(after) != nil && after != "writing" && after != "reporting"
    line.words.removeFirst(count)
    return isContraction
      ? .person(WordLine(words: [contraction(after)] + line.words), .singular) : .owned(line)
  }

  /// Expands 's: "has" in "she's been", "is" in "she's a nurse".
  private func contraction(_ next: String) -> String {
    let isPerfect = FindingWords.of("participles-after-has").contains(next)
    return isPerfect ? "has" : "is"
  }
}
