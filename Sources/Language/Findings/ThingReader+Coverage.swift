/// News coverage of the employer.
extension ThingReader {
  /// Reads coverage of the employer: "article in Adweek how REI is rethinking loyalty".
  func coverage(_ head: WordLine, _ tail: WordLine, kind: ResearchPhrase.Kind) -> Result? {
    guard [.post, .talk].contains(kind), !["by", "from"].contains(tail.bare(0)),
      let topic = tail.bareWords.firstIndex(where: { ["about", "on", "how", "why"].contains($0) }),
      tail.words.indices.contains(where: { place in
        place > topic && turning.person.companyCount(in: WordLine(words: tail.words[place...])) > 0
      })
    else { return nil }
    var words = tail.words
    if ["how", "why"].contains(tail.bare(topic)), tail.bare(topic - 1) != "about" {
      words.insert("about", at: topic)
    }
    words = words.map { word in
      let isCompany = turning.person.companyCount(in: WordLine(word)) > 0
      return isCompany ? turning.person.written(word) : word
    }
    return Result(
      thing: (["the", lowered(head)] + words).joined(separator: " "), kind: .company)
  }
}
