/// Turns a sentence that may speak about its reader into one that speaks to them.
package enum SpokenTo {
  /// The sentence as it is said to the person: `your tip` for `her tip`, `you said` for `Ana said`.
  ///
  /// - Parameter name: the person's name.
  /// - Returns: nil where it isn't sure who is meant.
  package static func turned(_ line: String, of name: String?) -> String? {
    let words = line.split(separator: " ").map(String.init)
    let keys = words.map { TypedPhrase.key($0[...]) }
    let lexicon = SenderLexicon.shared
    let isAboutOne = keys.contains(where: lexicon.one.contains)
    // "They" may be anyone, unless there are several in the sentence.
    if let they = keys.firstIndex(where: lexicon.several.contains), !isAboutOne {
      let isKnown = keys[..<they].contains {
        $0.count > 3 && $0.hasSuffix("s") && !$0.hasSuffix("ss")
      }
      guard isKnown else { return nil }
    }
    if isAboutOne, keys.contains(where: lexicon.people.contains) { return nil }
    let names = PersonNames(name: name, company: nil)
    let isNamed = keys.contains { names.words.contains(PersonNames.withoutPossessive($0)) }
    guard isAboutOne || isNamed else { return line }
    // "Send her my notes": the person, and not what is theirs.
    let said = words.enumerated().map { place, word in
      let next = place + 1 < keys.count ? keys[place + 1] : ""
      return keys[place] == "her" && lexicon.determiners.contains(next) ? "you" : word
    }
    var turned = SecondPerson(person: names).turn(said, isThirdPerson: false, isPlural: false)
    if words[0].first?.isUppercase == true, let first = turned.first {
      turned[0] = first.prefix(1).uppercased() + first.dropFirst()
    }
    return turned.joined(separator: " ")
  }
}
