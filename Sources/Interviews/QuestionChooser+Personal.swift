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

  /// The bank's personal questions that can be asked about a finding: those that ask about such a
  /// finding, then those that take any.
  func personalChoices(about finding: String, except used: Set<String>) -> [Choice] {
    let words = finding.lowercased().split { !$0.isLetter }
    let open = bank.filter { $0.theme == .personal && isOpen($0) && !used.contains($0.id) }
    let apt = open.filter { question in
      question.findingWords.contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    return (apt + open.filter(\.findingWords.isEmpty)).compactMap { question in
      interview.slots.finding(finding).words(of: question).map {
        Choice(question: question, text: $0, score: 0, reasons: [.finding(finding)])
      }
    }
  }
}
