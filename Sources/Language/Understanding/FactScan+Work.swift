/// What the person does, where, and in what field.
extension FactScan {
  mutating func readWork() {
    switch place {
    case .role, .company, .field: readWorkAnswer()
    case .goals: readCompany(isAsked: false)
    case .findings: break
    default:
      readRole()
      readKnownBy()
      readCompany(isAsked: true)
      readField()
    }
  }

  /// Reads an answer to a question about work: its first clause answers, and what follows may add
  /// other facts.
  private mutating func readWorkAnswer() {
    var isAnswered = false
    for run in utterance.freeRuns {
      for clause in clauses(of: run) where !isAnswered || clause.count > 1 {
        let range = trimmed(clause)
        guard !range.isEmpty, utterance.isFree(range) else { continue }
        let text = utterance.text(range)
        if isAnswered {
          guard startsAboutPerson(range) || place != .role else { continue }
          take(startsAboutPerson(range) ? WorkReader.role(text) : WorkFacts())
          continue
        }
        let read: WorkFacts =
          switch place {
          case .role: WorkReader.role(text)
          case .company: WorkReader.company(text)
          default: WorkReader.field(text)
          }
        guard !read.isEmpty else { continue }
        take(read)
        isAnswered = true
        hints[place == .role ? .role : place == .company ? .company : .field] = range
        utterance.use(range, for: .work)
      }
    }
  }

  private func startsAboutPerson(_ range: Range<Int>) -> Bool {
    lexicon.list("about-person").contains(utterance.plain[range.lowerBound])
  }

  private mutating func take(_ read: WorkFacts) {
    facts.role = facts.role ?? read.role
    facts.company = facts.company ?? read.company ?? (place == .company ? read.workplace : nil)
    facts.field = facts.field ?? read.field
  }

  /// Splits a run where a new clause begins: "and she's …", "but he …".
  private func clauses(of run: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var begin = run.lowerBound
    for index in run where index > begin {
      let plain = utterance.plain[index]
      let next = index + 1 < run.upperBound ? utterance.plain[index + 1] : ""
      let isJoint = ["and", "but", "so", "because", "though", "although", "since"].contains(plain)
      let starts = lexicon.list("clause-starts")
      guard
        starts.contains(plain)
          || isJoint && (starts.contains(next) || index + 1 == run.upperBound || plain != "and")
      else { continue }
      parts.append(begin..<index)
      begin = index
    }
    parts.append(begin..<run.upperBound)
    return parts
  }

  /// Drops words around a clause that aren't part of it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, lexicon.list("work-leads").contains(utterance.plain[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, lexicon.list("work-tails").contains(utterance.plain[last]) {
      range = range.lowerBound..<last
    }
    return range
  }
}
