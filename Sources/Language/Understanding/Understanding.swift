/// What a line means: what the person wants, and the facts in it.
///
/// ```swift
/// let reader = Understander(calendar: calendar, region: .standard)
/// let read = reader.read("30 min with Dana Reyes, PM at Stripe, thursday 2pm on zoom", at: .main, now: now)
/// read.intent       // prepare
/// read.facts.name   // "Dana Reyes"
/// ```
package struct Understanding: Sendable {
  /// What they want.
  package let intent: Intent
  /// How sure the intent is, from 0 to 1. Ask back below ``unsure``.
  package let sureness: Double
  /// The second most likely intent.
  package let second: Intent
  /// The facts.
  package let facts: SaidFacts
  /// The facts that the line mentions, also those that don't matter for its intent.
  private let mentioned: SaidFacts
  /// The problem with a date or time that was said but can't be used, such as a day without a time.
  package let dateProblem: DateReader.Refusal?
  /// What wasn't used, in the user's words; it may be worth a note.
  package let rest: [String]

  /// Below this sureness, the program asks what was meant.
  package static let unsure = 0.4

  /// Creates an understanding.
  package init(
    intent: Intent, sureness: Double = 1, second: Intent = .unclear, facts: SaidFacts = SaidFacts(),
    mentioned: SaidFacts? = nil, dateProblem: DateReader.Refusal? = nil, rest: [String] = []
  ) {
    self.intent = intent
    self.sureness = sureness
    self.second = second
    self.facts = facts
    self.mentioned = mentioned ?? facts
    self.dateProblem = dateProblem
    self.rest = rest
  }

  /// The same line, taken with another intent.
  package func taken(as intent: Intent) -> Understanding {
    Understanding(
      intent: intent, facts: mentioned.limited(to: intent), mentioned: mentioned,
      dateProblem: dateProblem, rest: rest)
  }
}
