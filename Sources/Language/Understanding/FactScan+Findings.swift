/// What the user found out about the person.
extension FactScan {
  mutating func readFindings() {
    if place == .findings {
      facts.findings = findings(in: utterance.line, isAsked: true)
      if !facts.findings.isEmpty { utterance.use(0..<utterance.words.count, for: .finding) }
      return
    }
    for run in utterance.freeRuns where run.count > 2 {
      let text = utterance.text(run)
      guard mentionsPerson(run) else { continue }
      let found = findings(in: text, isAsked: false)
      guard !found.isEmpty else { continue }
      facts.findings += found
      utterance.use(run, for: .finding)
    }
  }

  private func findings(in text: String, isAsked: Bool) -> [SaidFacts.Finding] {
    let parts = ResearchPhrase.split(text)
    return (parts.isEmpty ? [text] : parts).compactMap {
      SaidFacts.Finding(PlainFinding.trimmed($0), name: facts.name, company: facts.company, isAsked: isAsked)
    }
  }

  /// True if a run says something about the person that's worth a question: what they wrote, made,
  /// or share with the user.
  private func mentionsPerson(_ run: Range<Int>) -> Bool {
    let words = utterance.plain[run]
    return words.contains(where: lexicon.findings.signs.contains)
      && !words.contains {
        ["i", "im", "ill", "should", "want", "need", "help", "me"].contains($0)
          && words.first != "we"
      }
  }
}

extension SaidFacts.Finding {
  /// Reads one finding; nil if there's nothing in it about the person or their employer, or if it's
  /// private.
  init?(_ text: String, name: String?, company: String?, isAsked: Bool) {
    let phrase = ResearchPhrase(reading: text, name: name, company: company)
    switch phrase.reading {
    case .sayable(let kind):
      guard let say = phrase.say else { return nil }
      self.init(text: text, kind: kind, say: say)
    case .unclear:
      guard
        let plain = PlainFinding(text, name: name, company: company, isAsked: isAsked)
      else { return nil }
      self.init(text: text, kind: plain.kind, say: plain.say)
    case .privateMatter, .unusable: return nil
    }
  }
}
