extension WorkFacts {
  /// Whether a question can be put to someone who isn't, or isn't only, an employee: nobody asks a
  /// retired teacher about "your team".
  ///
  /// - Parameters:
  ///   - question: the question, with its slots.
  ///   - status: what they are instead; nil for someone with a job.
  package static func allows(_ question: String, for status: Status?) -> Bool {
    let words: [String]
    switch status {
    case nil: return true
    case .selfEmployed: words = JobLexicon.work.needEmployer
    default: words = JobLexicon.work.needJob
    }
    let text = question.lowercased().replacing("’", with: "'")
    return !words.contains { text.contains($0) }
  }

  /// The status as it's saved in place of a job: `retired`, `between jobs`.
  package var statusWord: String? {
    switch status {
    case nil: nil
    case .selfEmployed: "self-employed"
    case .student: "student"
    case .retired: "retired"
    case .betweenJobs: "between jobs"
    }
  }
}

extension WorkFacts {
  /// The role with its status, as it's saved: `retired teacher`, `between jobs`.
  package var roleToSave: String? {
    switch (role, status) {
    case (let role?, .retired): "retired " + role
    case (let role?, .betweenJobs): "unemployed " + role
    case (let role?, _): role
    case (nil, .selfEmployed): company == nil ? statusWord : nil
    case (nil, _): statusWord
    }
  }
}
