/// Proper capitalization for names typed in lowercase.
enum ProperNames {
  /// Capitalizes known names: `a medium post from ohio` becomes `a medium post from Ohio`.
  ///
  /// - Parameter expecting: kinds of names that are also everyday words, if the context allows
  ///   them.
  static func restore(_ line: WordLine, expecting: [Group] = []) -> WordLine {
    var result: [String] = []
    var place = 0
    while place < line.words.count {
      if let (name, count) = match(line, at: place, in: [.anywhere] + expecting) {
        let last = line.words[place + count - 1]
        let tail = tailMarks(of: last)
        let possessive = WordLine.bare(last).hasSuffix("'s") && !name.lowercased().hasSuffix("'s")
        result.append(name + (possessive ? "'s" : "") + tail)
        place += count
      } else {
        result.append(line.words[place])
        place += 1
      }
    }
    return WordLine(words: result.flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// Capitalizes employers and schools after "at", "for", "joined", and similar words. Many of them
  /// are everyday words, so the phrase must end after the name: "for target", but not "for target
  /// practice".
  static func restoreAfterPrepositions(_ line: WordLine) -> WordLine {
    let before: Set<String> = ["at", "for", "joined", "left", "from", "attended", "to"]
    let after: Set<String> = [
      "", "in", "for", "as", "before", "after", "and", "then", "until", "since", "from", "to",
      "with", "last", "on", "when", "where",
    ]
    var line = line
    var place = 1
    while place < line.words.count {
      defer { place += 1 }
      let previous = line.bare(place - 1)
      guard before.contains(previous),
        previous != "to" || line.bare(place - 2) == "went" || line.bare(place - 2) == "go"
      else { continue }
      for count in stride(from: min(4, line.words.count - place), to: 0, by: -1) {
        let name = WordLine(words: line.words[place..<place + count])
        let kinds: [Group] = previous == "for" ? [.employers] : [.employers, .schools]
        guard name.text == name.text.lowercased(), let written = exact(name.text, in: kinds) else {
          continue
        }
        guard count > 1 || after.contains(line.bare(place + count)) || name.words[0].last == ","
        else { continue }
        let marks = name.text.hasSuffix(",") ? "," : ""
        line.words.replaceSubrange(place..<place + count, with: WordLine(written + marks).words)
        break
      }
    }
    return line
  }

  /// Returns the proper spelling if the whole text is a name.
  static func exact(_ text: String, in kinds: [Group]) -> String? {
    let key = WordLine(text).bareText
    return kinds.lazy.compactMap { tables.names($0)[key] }.first
  }

  /// Returns the groups of names that hold the whole text, in the order asked for.
  static func groups(of text: String, among groups: [Group]) -> [Group] {
    let key = WordLine(text).bareText
    return groups.filter { tables.names($0)[key] != nil }
  }

  /// True if the word is a given name, such as `maria`.
  static func isGivenName(_ word: String) -> Bool { tables.givenNames.contains(word.lowercased()) }

  /// True if the text is a place or another name that is known in any context.
  static func isKnown(_ text: String) -> Bool { tables.anywhere[WordLine(text).bareText] != nil }

  private static func match(
    _ line: WordLine, at place: Int, in kinds: [Group]
  ) -> (String, Int)? {
    for count in stride(from: min(5, line.words.count - place), to: 0, by: -1) {
      let part = line.words[place..<place + count]
      var bare = part.map(WordLine.bare)
      if let last = bare.last, last.hasSuffix("'s") {
        bare[count - 1] = String(last.dropLast(2))
      }
      let whole = part.map(WordLine.bare).joined(separator: " ")
      let stem = bare.joined(separator: " ")
      for kind in kinds {
        guard let name = tables.names(kind)[whole] ?? tables.names(kind)[stem] else { continue }
        // A name typed with capitals is left alone: Square and square are different things.
        return (name, count)
      }
    }
    return nil
  }

  private static func tailMarks(of word: String) -> String {
    String(word.reversed().prefix { ",.;:!?".contains($0) }.reversed())
  }

  /// The contexts a name may appear in.
  enum Group: Sendable {
    /// Any sentence.
    case anywhere
    /// Any sentence: cities, states, and countries.
    case places
    /// Only where an employer or school is expected.
    case employers, schools
  }

  private struct Tables: Sendable {
    var anywhere: [String: String]
    var places: [String: String]
    var employers: [String: String]
    var schools: [String: String]
    var givenNames: Set<String>

    func names(_ group: Group) -> [String: String] {
      switch group {
      case .anywhere: anywhere
      case .places: places
      case .employers: employers
      case .schools: schools
      }
    }
  }

  private static let tables: Tables = {
    let file: File = Lexicon.decode("proper-names")
    let places = table(file.places)
    return Tables(
      anywhere: table(file.anywhere).merging(places) { own, _ in own }, places: places,
      employers: table(file.employers),
      schools: table(file.schools), givenNames: Set(file.givenNames))
  }()

  /// Builds a table. Each entry is a name, or the typed form, a colon, and the name.
  private static func table(_ names: [String]) -> [String: String] {
    var result: [String: String] = [:]
    for name in names {
      let parts = name.split(separator: ":").map(String.init)
      let key = WordLine(parts[0]).bareText
      result[key] = parts.last
      // "trader joes"
      if key.contains("'") { result[key.replacing("'", with: "")] = parts.last }
    }
    return result
  }

  private struct File: Decodable {
    var anywhere: [String]
    var places: [String]
    var employers: [String]
    var schools: [String]
    var givenNames: [String]

    enum CodingKeys: String, CodingKey {
      case anywhere, places, employers, schools
      case givenNames = "given-names"
    }
  }
}
