/// What the user found out about the person.
extension FactScan {
  mutating func readFindings() {
    if place == .findings {
      facts.findings = findings(in: utterance.line, isAsked: true)
      if !facts.findings.isEmpty { utterance.use(0..<utterance.words.count, for: .finding) }
      return
    }
    for run in utterance.freeRuns where run.count > 2 {
      guard isCommonGround(run) else { continue }
      let found = findings(in: utterance.text(run), isAsked: false)
      guard !found.isEmpty else { continue }
      facts.findings += found
      utterance.use(run, for: .finding)
    }
  }

  /// Reads "please add that she hosts a podcast", typed at the main prompt. The whole line is about
  /// the finding, so nothing else is read from it.
  mutating func readOrderedFinding() {
    guard place == .main else { return }
    let plain = utterance.plain
    guard let length = lexicon.findings.orders.length(in: plain, at: 0), length < plain.count,
      ["he", "she", "they", "his", "her", "their", "that", "we", "hes", "shes", "both"].contains(
        plain[length]) || isTitled(length)
    else { return }
    let found = findings(in: utterance.text(length..<plain.count), isAsked: true)
    guard !found.isEmpty else { return }
    facts.findings = found
    utterance.use(0..<plain.count, for: .finding)
  }

  /// Reads "we both rowed at Cornell" before its words are taken for an employer.
  mutating func readCommonGround() {
    guard place == .main || place == .connection else { return }
    for start in utterance.words.indices where utterance.startsClause(start) {
      let end = utterance.clauseEnd(start)
      guard end - start > 2, utterance.isFree(start..<end), isCommonGround(start..<end) else {
        continue
      }
      let found = findings(in: utterance.text(start..<end), isAsked: false)
      guard !found.isEmpty else { continue }
      facts.findings += found
      utterance.use(start..<end, for: .finding)
    }
  }

  private func isTitled(_ index: Int) -> Bool {
    lexicon.titles.contains(utterance.plain[index]) || GivenNames.contain(utterance.plain[index])
  }

  /// True if a run says what the user and the person share: "we both rowed at Cornell".
  private func isCommonGround(_ run: Range<Int>) -> Bool {
    let words = Array(utterance.plain[run])
    return words.first == "both" || words.starts(with: ["we", "both"])
      || words.starts(with: ["we", "were", "both"]) || words.starts(with: ["we", "are", "both"])
      || place == .connection && words.starts(with: ["we", "went"])
      || place != .main && words.contains(where: lexicon.findings.signs.contains)
        && lexicon.findings.subjects.contains(words[0])
  }

  private func findings(in text: String, isAsked: Bool) -> [SaidFacts.Finding] {
    let parts = ResearchPhrase.split(text)
    return (parts.isEmpty ? [text] : parts).compactMap {
      SaidFacts.Finding(
        PlainFinding.trimmed($0), name: facts.name, company: facts.company, isAsked: isAsked)
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
