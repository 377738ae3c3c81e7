/// Rewrites a sentence about its reader as one addressed to them.
package enum SpokenTo {
  /// Returns the sentence addressed to the reader: `your tip` for `her tip`, `you said` for `Ana
  /// said`.
  ///
  /// - Parameters:
  ///   - name: the reader's name.
  ///   - context: words before the sentence, which "they" could refer to.
  /// - Returns: the sentence; nil if it is unclear who a pronoun refers to.
  package static func turned(_ line: String, of name: String?, after context: String = "")
    -> String?
  {
    let words = line.split(separator: " ").map(String.init)
    let keys = words.map { TypedPhrase.key($0[...]) }
    let lexicon = SenderLexicon.shared
    let isAboutOne = keys.contains(where: lexicon.one.contains)
    // "They" could be anyone unless the sentence mentions several things or people before it.
    if let they = keys.firstIndex(where: lexicon.several.contains), !isAboutOne {
      let isKnown = (WordLine(context).bareWords + keys[..<they]).contains {
        $0.count > 3 && $0.hasSuffix("s") && !$0.hasSuffix("ss") || lexicon.groups.contains($0)
      }
      guard isKnown else { return nil }
    }
    if isAboutOne, keys.contains(where: lexicon.people.contains) { return nil }
    let names = PersonNames(name: name, company: nil)
    let isNamed = keys.contains { names.words.contains(PersonNames.withoutPossessive($0)) }
    guard isAboutOne || isNamed else { return line }
    // In "Send her my notes", "her" is the person, not a possessive.
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
