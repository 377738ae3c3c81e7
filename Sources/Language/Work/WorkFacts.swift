/// Facts about a person's work, ready for use in a sentence. A fact that is unknown, or that
/// doesn't fit into a sentence, is nil.
package struct WorkFacts: Equatable, Sendable {
  /// The job, without an article: `product manager`, `5th grade teacher`.
  ///
  /// To use it in "What does a … do?", pass it through ``JobTitle/inSentence(_:isField:)``. Use
  /// ``JobTitle/isUsable(_:)`` to check that "a new …" makes sense.
  package var role: String?

  /// The employer's name as it follows "What's it like at": `Stripe`, `the University of Michigan`.
  package var company: String?

  /// The field of work as it follows "How did you get into": `marketing`, `the music industry`.
  package var field: String?

  /// An employer without a name, such as `a startup` or `the city`. It can be shown, but not used
  /// in a question.
  package var workplace: String?

  /// The status, if the person is retired, a student, self-employed, or between jobs.
  package var status: Status?

  /// A status that people give in place of a job or employer.
  package enum Status: String, Sendable, CaseIterable {
    case selfEmployed, student, retired, betweenJobs
  }

  /// True if there is nothing a question could use.
  package var isEmpty: Bool { role == nil && company == nil && field == nil && workplace == nil }

  /// Creates facts.
  package init(
    role: String? = nil, company: String? = nil, field: String? = nil, workplace: String? = nil,
    status: Status? = nil
  ) {
    self.role = role
    self.company = company
    self.field = field
    self.workplace = workplace
    self.status = status
  }

  /// Fills in missing facts from other facts.
  mutating func fill(from other: WorkFacts) {
    role = role ?? other.role
    company = company ?? other.company
    field = field ?? other.field
    workplace = workplace ?? other.workplace
    status = status ?? other.status
  }
}
