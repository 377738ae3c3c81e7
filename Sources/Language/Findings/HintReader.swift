/// Extracts details such as the topic, school, and employer from a finding.
enum HintReader {
  static func hints(thing: String?, clause: String?) -> ResearchPhrase.Hints {
    var hints = ResearchPhrase.Hints()
    if let line = (thing ?? clause).map({ WordLine($0) }) {
      hints.topic = topic(in: line)
      hints.school = school(in: line)
      hints.employer = employer(in: line)
      hints.place = place(in: line)
    }
    if let line = clause.map({ WordLine($0) }) { (hints.from, hints.to) = move(in: line) }
    return hints
  }

  /// Returns both ends of a move: "moved from sales to product in 2019" gives sales and product.
  private static func move(in line: WordLine) -> (String?, String?) {
    let bare = line.bareWords
    let verbs: Set<String> = FindingWords.of("move-pasts")
    guard bare.contains(where: verbs.contains), let from = bare.firstIndex(of: "from"),
      let to = bare[from...].firstIndex(where: { ["to", "into"].contains($0) }), to > from + 1
    else { return (nil, nil) }
    let end =
      bare[(to + 1)...].firstIndex {
        ["in", "at", "after", "last", "when", "and", "then", "because", "for", "with", "then"]
          .contains($0)
      } ?? bare.count
    let left = WordLine(words: line.words[(from + 1)..<to])
    var right = WordLine(words: line.words[(to + 1)..<end])
    right.trimPunctuation()
    let names: Set<String> = ["a", "an", "the", "being"]
    guard (1...4).contains(left.words.count), (1...4).contains(right.words.count),
      !names.contains(left.bare(0)),
      !isPlace(left), !isPlace(right),
      !bare.contains("relocated"), !bare.contains("moved") || isWork(left, right)
    else { return (nil, nil) }
    return (left.text, right.text)
  }

  private static func isPlace(_ line: WordLine) -> Bool {
    ProperNames.exact(line.text, in: [.places]) != nil
  }

  /// True unless both ends may be places, such as towns: "moved from Elko to Reno".
  private static func isWork(_ left: WordLine, _ right: WordLine) -> Bool {
    [left, right].contains { line in
      line.words.allSatisfy { $0.first?.isUppercase != true }
        || ProperNames.exact(line.text, in: [.employers]) != nil
    }
  }

  private static func topic(in line: WordLine) -> String? {
    guard let place = line.bareWords.firstIndex(where: { ["on", "about"].contains($0) }), place > 0
    else {
      guard
        let study = line.bareWords.firstIndex(where: {
          ["studied", "majored", "minored"].contains($0)
        })
      else { return nil }
      let after = line.words[(study + 1)...].drop { WordLine.bare($0) == "in" }
      return short(after)
    }
    return short(line.words[(place + 1)...])
  }

  private static func short(_ words: ArraySlice<String>) -> String? {
    let part = words.prefix {
      !["at", "for", "in", "from", "with", "is", "was", "abroad", "to"].contains(WordLine.bare($0))
    }
    var line = WordLine(words: part)
    line.trimPunctuation()
    return (1...5).contains(line.words.count) ? line.text : nil
  }

  /// Returns the school after "to", "at", "from", or "attended".
  static func school(in line: WordLine) -> String? {
    for place in line.words.indices
    where ["to", "at", "from", "attended"].contains(line.bare(place)) {
      let end =
        line.words[(place + 1)...].firstIndex {
          ["in", "for", "on", "with", "and", "then", "too", "before", "after", "as"].contains(
            WordLine.bare($0))
        } ?? line.words.count
      var name = WordLine(words: line.words[(place + 1)..<end])
      name.trimPunctuation()
      guard !name.isEmpty, name.words.count <= 7 else { continue }
      if let school = ProperNames.exact(name.text, in: [.schools]) { return school }
      let isNamed =
        name.bareWords.contains {
          ["university", "college", "institute", "academy", "state"].contains($0)
        }
        && name.words.contains { $0.first?.isUppercase == true } && name.words.count > 1
      if isNamed { return name.text }
    }
    return nil
  }

  private static func employer(in line: WordLine) -> String? {
    for place in line.words.indices
    where ["at", "for", "joined", "left"].contains(line.bare(place)) {
      for count in stride(from: min(4, line.words.count - place - 1), to: 0, by: -1) {
        let name = line.words[(place + 1)...(place + count)].joined(separator: " ")
        if let employer = ProperNames.exact(name, in: [.employers]) { return employer }
      }
    }
    return nil
  }

  private static func place(in line: WordLine) -> String? {
    for place in line.words.indices where ["in", "from", "to"].contains(line.bare(place)) {
      for count in stride(from: min(3, line.words.count - place - 1), to: 0, by: -1) {
        let name = WordLine(words: line.words[(place + 1)...(place + count)])
        if ProperNames.exact(name.text, in: [.places]) != nil,
          name.words.allSatisfy({ $0.first?.isUppercase == true })
        {
          var name = name
          name.trimPunctuation()
          return name.text
        }
      }
    }
    return nil
  }
}
