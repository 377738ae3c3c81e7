/// What someone said about a professional's work, ready for a sentence. What was not said, or
/// cannot be said in a sentence, is nil.
package struct WorkFacts: Equatable, Sendable {
  /// A person's job, without an article: `product manager`, `5th grade teacher`.
  ///
  /// It fits "What does a … do?" once it has passed through ``JobTitle/inSentence(_:isField:)``;
  /// ``JobTitle/isUsable(_:)`` tells whether "a new …" can be said.
  package var role: String?

  /// The employer's name as it follows "What's it like at": `Stripe`, `the University of Michigan`.
  package var company: String?

  /// The field of work as it follows "How did you get into": `marketing`, `the music industry`.
  package var field: String?

  /// An employer without a name, such as `a startup` or `the city`. It is worth showing, but no
  /// question can be built on it.
  package var workplace: String?

  /// Whether someone is retired, studies, works for themselves, or is between jobs.
  package var status: Status?

  /// A situation that people give in place of a job or an employer.
  package enum Status: String, Sendable, CaseIterable {
    case selfEmployed, student, retired, betweenJobs
  }

  /// Whether someone works for themselves.
  package var isSelfEmployed: Bool { status == .selfEmployed }

  /// Whether someone is a student.
  package var isStudent: Bool { status == .student }

  /// Whether nothing was said that a question could use.
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

  /// Adds what the other facts know and these do not.
  mutating func fill(from other: WorkFacts) {
    role = role ?? other.role
    company = company ?? other.company
    field = field ?? other.field
    workplace = workplace ?? other.workplace
    status = status ?? other.status
  }
}
