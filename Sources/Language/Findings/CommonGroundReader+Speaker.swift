/// Mutual contacts, and things the user did that involve the person.
extension CommonGroundReader {
  /// Reads "mutual friend Sam Lee", "fellow Boilermaker", "3 mutual connections".
  func mutual(_ line: WordLine) -> String? {
    var words = line.words
    if ["a", "our", "we", "have", "has"].contains(line.bare(0)) { words.removeFirst() }
    let rest = WordLine(words: words)
    if rest.bareText.hasPrefix("mutual friend") || rest.bareText.hasPrefix("mutual connection")
      || rest.bareText.hasPrefix("friend in common")
    {
      let names = rest.words.dropFirst(2).drop {
        ["named", "called", "with", "is", "-"].contains(WordLine.bare($0))
      }
      guard !names.isEmpty else { return "we have a mutual friend" }
      let isName =
        names.count <= 3 && names.allSatisfy { $0.first?.isUppercase == true }
        && rest.bare(1).hasSuffix("s") == false
      return isName ? "we both know " + names.joined(separator: " ") : nil
    }
    if rest.words.count == 3,
      Int(rest.bare(0)) != nil || FindingLexicon.findings.numberWords.contains(rest.bare(0)),
      rest.bare(1) == "mutual",
      rest.bare(2).hasPrefix("connection") || rest.bare(2).hasPrefix("friend")
    {
      return "we have " + rest.text
    }
    if rest.bare(0) == "fellow", rest.words.count > 1, let head = JobTitle.headPlace(of: rest) {
      let noun = rest.words[1...head].joined(separator: " ")
      guard PersonPhrase.isPerson(rest.bare(head)) || rest.words[head].first?.isUppercase == true,
        !noun.hasSuffix("s")
      else { return nil }
      let tail = rest.words[(head + 1)...].joined(separator: " ")
      return "we're both " + Self.several(noun) + (tail.isEmpty ? "" : " " + tail)
    }
    return nil
  }

  /// Reads something the user did, such as "I took her class freshman year".
  func mine(_ line: WordLine) -> String? {
    let isSaid = line.bare(0) == "i"
    guard line.words.count > 2, isSaid || isMine(line) else { return nil }
    if line.bareText.hasPrefix("met at ") || line.bareText.hasPrefix("met in ")
      || line.bareText.hasPrefix("met through ")
    {
      return turned(["we"] + line.words.map { $0 == "Met" ? "met" : $0 })
    }
    var place = isSaid ? 1 : 0
    while Verbs.table.adverbs.contains(line.bare(place)) || line.bare(place) == "also" {
      place += 1
    }
    let verb = line.bare(place)
    guard Verbs.isPast(verb),
      !["thought", "wanted", "hoped", "heard", "needed"].contains(verb)
    else { return nil }
    var rest = isSaid ? WordLine(words: line.words.dropFirst()) : line
    rest.words[0] = rest.words[0].lowercased()
    let mentions = rest.bareWords.contains {
      ["her", "him", "his", "she", "he"].contains($0)
        || turning.person.words.contains(PersonNames.withoutPossessive($0))
    }
    guard mentions else { return nil }
    let turned = turning.turn(rest.words, isThirdPerson: false, isPlural: false)
    return (["I"] + turned).joined(separator: " ")
  }

  /// True if the user is the unnamed subject: "met her at a fair", "took his class".
  func isMine(_ line: WordLine) -> Bool {
    let verbs: Set<String> = [
      "met", "saw", "took", "heard", "had", "watched", "visited", "shadowed", "emailed",
      "interviewed", "knew",
    ]
    guard verbs.contains(line.bare(0)) else { return false }
    if line.bare(0) == "met", ["at", "in", "through"].contains(line.bare(1)) { return true }
    if ["her", "him", "them"].contains(line.bare(1)),
      SecondPerson.isObject(line.bare(2))
        || ["speak", "present", "talk", "perform", "play"].contains(line.bare(2))
    {
      return true
    }
    return ["took", "had"].contains(line.bare(0)) && ["her", "his", "their"].contains(line.bare(1))
      && ["class", "course", "seminar", "lab", "workshop", "section"].contains(line.bare(2))
  }
}
