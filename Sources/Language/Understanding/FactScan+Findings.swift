/// What the user found out about the person.
extension FactScan {
  mutating func readFindings() {
    if place == .findings {
      facts.findings = findings(in: utterance.line)
      if !facts.findings.isEmpty { utterance.use(0..<utterance.words.count, for: .finding) }
      return
    }
    for run in utterance.freeRuns where run.count > 2 {
      let text = utterance.text(run)
      guard mentionsPerson(run) else { continue }
      let found = findings(in: text)
      guard !found.isEmpty else { continue }
      facts.findings += found
      utterance.use(run, for: .finding)
    }
  }

  private func findings(in text: String) -> [String] {
    let parts = ResearchPhrase.split(text)
    return (parts.isEmpty ? [text] : parts).filter {
      ResearchPhrase(reading: $0, name: facts.name, company: facts.company).say != nil
    }
  }

  /// True if a run says something about the person that's worth a question: what they wrote, made,
  /// or share with the user.
  private func mentionsPerson(_ run: Range<Int>) -> Bool {
    let words = utterance.plain[run]
    let signs: Set<String> = [
      "both", "wrote", "posted", "published", "podcast", "article", "post", "blog", "book", "talk",
      "went", "graduated", "founded", "won", "award", "spoke", "interview", "newsletter", "column",
      "studied", "alum", "designed", "built", "moved", "switched", "left", "promoted", "video",
      "paper",
      "webinar", "panel", "same", "volunteers",
    ]
    return words.contains(where: signs.contains)
      && !words.contains {
        ["i", "im", "ill", "should", "want", "need", "help"].contains($0) && words.first != "we"
      }
  }
}
