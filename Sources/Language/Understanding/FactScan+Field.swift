/// The field the person works in, said in a sentence.
extension FactScan {
  mutating func readField() {
    guard facts.field == nil,
      place == .main || place == .stage || place == .company || place == .name
    else { return }
    let plain = utterance.plain
    for index in plain.indices where utterance.uses[index] == nil {
      let isVerb = ["does", "do", "doing", "studies"].contains(plain[index])
      guard isVerb || ["in", "into", "about", "to"].contains(plain[index]), index + 1 < plain.count,
        utterance.words[index].end == .none
      else { continue }
      var end = index + 1
      let last = utterance.clauseEnd(end)
      while end < last, end - index <= 4, utterance.uses[end] == nil,
        !lexicon.list("field-stops").contains(plain[end])
      { end += 1 }
      guard end > index + 1 else { continue }
      let range = index + 1..<end
      let text = utterance.text(range)
      let isKnown =
        FieldReader.isField(WordLine(text))
        || JobLexicon.work.fields.contains(plain[range].joined(separator: " "))
      let isPlace =
        ProperNames.exact(text, in: [.places]) != nil
        || utterance.words[index + 1].isCapitalized && range.count == 1 && plain[index] == "in"
          && !isKnown
      let before = index > 0 ? plain[index - 1] : ""
      let isSaid = [
        "works", "work", "working", "someone", "somebody", "anyone", "anybody", "people", "ppl",
        "folks", "been", "shes", "hes", "is", "who", "talk", "he", "she",
      ].contains(before)
      guard isKnown || isSaid && !isPlace && plain[index] != "to" && isFieldLike(range),
        let field = WorkReader.field(text).field
      else { continue }
      if plain[index] == "to", !isKnown { continue }
      facts.field = field
      hints[.field] = range
      utterance.use(index..<end, for: .work)
      return
    }
  }

  private func isFieldLike(_ range: Range<Int>) -> Bool {
    let words = utterance.plain[range]
    return words.count <= 4
      && !words.contains {
        lexicon.notNames.contains($0) || lexicon.list("no-fields").contains($0) || Int($0) != nil
      }
      && !(words.first.map { Verbs.isPast($0) } ?? true)
  }
}
