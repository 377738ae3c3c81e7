extension SaidFacts {
  /// The facts that matter for an intent. In a draft question, nothing is a fact: "Could I shadow you
  /// at your office?" doesn't say where anyone meets.
  func limited(to intent: Intent) -> SaidFacts {
    var facts = self
    switch intent {
    case .prepare, .change, .answer: return self
    case .check, .unclear, .open, .back, .why, .undo, .quit, .chat, .help, .worry:
      return SaidFacts()
    case .find:
      facts.name = nil
      facts.start = nil
      facts.channel = nil
      facts.place = nil
      facts.minutes = nil
      facts.aims = []
      facts.relation = nil
      facts.through = nil
    case .print, .due, .thanks, .reflect, .practice, .start:
      facts.start = nil
      facts.minutes = nil
      facts.relation = nil
      facts.through = nil
      facts.aims = []
      facts.stage = nil
    case .reply, .reachOut:
      facts.aims = []
      if intent == .reply { facts.relation = nil; facts.through = nil }
    }
    facts.findings = []
    return facts
  }
}
