import Foundation

/// Recognizing records of the same person.
extension Person {
  /// True if both have profiles on the same site and none in common, so they are different people.
  package func hasOtherProfile(than other: Person) -> Bool {
    func profiles(_ person: Person) -> [Substring: Set<String>] {
      let keys = person.addresses.filter { $0.kind == .link }.map(\.key)
      return Dictionary(grouping: keys) { $0.prefix { $0 != "/" } }.mapValues(Set.init)
    }
    let theirs = profiles(other)
    return !theirs.isEmpty
      && profiles(self).contains { site, mine in theirs[site]?.isDisjoint(with: mine) ?? false }
  }

  /// True if two names have a word in common, such as `Ann Lee` and `Ann Lee-Smith`.
  package static func shareWord(_ one: String, _ other: String) -> Bool {
    // Ignore initials.
    func words(_ name: String) -> [String] {
      PeopleFinder.words(of: name).filter { $0.utf8.count > 1 }
    }
    let (mine, theirs) = (words(one), words(other))
    // Spacing can differ: 李 伟 and 李伟 are the same name.
    return !Set(mine).isDisjoint(with: theirs) || !mine.isEmpty && mine.joined() == theirs.joined()
  }

  /// A text in normalized form for comparing: in lowercase, with composed accents and single
  /// spaces. Used for names and other facts.
  package static func key(_ name: String) -> String {
    // Most names are ASCII and don't need Unicode normalization.
    var isPlain = true
    var last = UInt8(ascii: " ")
    for byte in name.utf8 {
      if byte > 0x7E || byte < 0x20 || byte == 0x20 && last == 0x20 {
        isPlain = false
        break
      }
      last = byte
    }
    if isPlain, last != 0x20 { return name.lowercased() }
    return unplainKey(name)
  }

  private static func unplainKey(_ name: String) -> String {
    name.lowercased().precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
