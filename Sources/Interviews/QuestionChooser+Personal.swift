import Language
import Phrases

/// Choosing questions about the user's findings.
extension QuestionChooser {
  /// The best question for each finding that can be asked about, without duplicates.
  func personalChoices() -> [Choice] {
    var used: Set<String> = []
    return interview.findings.compactMap { finding in
      guard let choice = personalChoices(about: finding, except: used).first else { return nil }
      used.insert(choice.question.id)
      return choice
    }
  }

  /// The personal questions in the bank that suit a finding: first those for its kind, then those
  /// for any kind. Empty if the finding can't be phrased for the interviewee.
  func personalChoices(about finding: String, except used: Set<String>) -> [Choice] {
    let person = interview.interviewee
    let noticed = ResearchPhrase(reading: finding, name: person.names, company: person.company)
    guard let kind = noticed.kind else { return [] }
    let open = bank.filter { $0.theme == .personal && isOpen($0) && !used.contains($0.id) }
    // Questions with specific slots, for example about a move, come before generic ones.
    func rank(_ question: Question) -> Double {
      let slots = SlotTemplate.slots(in: question.text)
      let isNarrow = slots.isDisjoint(with: ["thing", "clause"])
      return (isNarrow ? 0 : 1) + StableHash.fraction(of: question.id, seed: seed)
    }
    let varied = open.filter { $0.finding == kind }.sorted { rank($0) < rank($1) }
    return (varied + open.filter { $0.finding == .other && kind != .other }).compactMap {
      question in
      noticed.words(of: question.text).map {
        Choice(question: question, text: $0, score: 0, reasons: [.finding(finding)])
      }
    }
  }
}
