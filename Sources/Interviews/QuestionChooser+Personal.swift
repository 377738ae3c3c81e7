import Language

/// Questions about what the person found out.
extension QuestionChooser {
  /// One question for each finding that can be asked about.
  func personalChoices() -> [Choice] {
    var used: Set<String> = []
    return interview.findings.compactMap { finding in
      guard let choice = personalChoices(about: finding, except: used).first else { return nil }
      used.insert(choice.question.id)
      return choice
    }
  }

  /// The bank's personal questions that can be asked about a finding: those about findings of its
  /// kind, then those about any. None for a finding that cannot be said to the other person.
  func personalChoices(about finding: String, except used: Set<String>) -> [Choice] {
    let person = interview.interviewee
    let noticed = Noticed(reading: finding, name: person.name, company: person.company)
    guard let kind = noticed.kind else { return [] }
    let open = bank.filter { $0.theme == .personal && isOpen($0) && !used.contains($0.id) }
    let varied = open.filter { $0.finding == kind }.sorted {
      StableHash.fraction(of: $0.id, seed: seed) < StableHash.fraction(of: $1.id, seed: seed)
    }
    return (varied + open.filter { $0.finding == .other && kind != .other }).compactMap { question in
      noticed.words(of: question.text).map {
        Choice(question: question, text: $0, score: 0, reasons: [.finding(finding)])
      }
    }
  }
}
