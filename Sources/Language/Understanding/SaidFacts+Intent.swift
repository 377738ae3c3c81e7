extension SaidFacts {
  /// Returns the facts that matter for an intent. In a draft question, nothing is a fact: "Could I
  /// shadow you at your office?" doesn't say where anyone meets.
  func limited(to intent: Intent) -> SaidFacts {
    var kept = SaidFacts()
    switch intent {
    case .prepare, .change, .answer: return self
    case .check, .unclear, .open, .back, .why, .undo, .quit, .chat, .help, .worry: return kept
    case .due: kept.name = name
    case .find:
      (kept.role, kept.field, kept.stage) = (role, field, stage)
      kept.company = company
    case .practice, .thanks, .reflect:
      (kept.name, kept.role, kept.company) = (name, role, company)
      kept.channel = channel
    case .print:
      (kept.name, kept.company) = (name, company)
    case .start:
      (kept.name, kept.channel, kept.place) = (name, channel, place)
    case .reachOut:
      (kept.name, kept.role, kept.company) = (name, role, company)
      (kept.relation, kept.through) = (relation, through)
      (kept.minutes, kept.channel) = (minutes, channel)
    case .reply:
      (kept.name, kept.role, kept.company) = (name, role, company)
      (kept.start, kept.zone, kept.minutes) = (start, zone, minutes)
      kept.channel = channel
    }
    return kept
  }
}
