extension WorkFacts {
  /// True if a question fits a person who isn't, or isn't only, an employee. For example, don't ask
  /// a retired teacher about "your team".
  ///
  /// - Parameters:
  ///   - question: the question, with its slots.
  ///   - status: their status; nil for an employee.
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

  /// The status as saved in place of a job: `retired`, `between jobs`.
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
  /// Reads a parent who stays at home. The role is shown, but no question speaks of a job.
  static func parent(_ text: String) -> WorkFacts? {
    let words = text.split { $0 == " " || $0 == "-" }.map(String.init)
    guard words.count == 4, Array(words.prefix(3)) == ["stay", "at", "home"],
      ["mom", "mother", "dad", "father", "parent"].contains(words[3])
    else { return nil }
    return WorkFacts(role: "stay-at-home " + words[3], status: .betweenJobs)
  }

  /// The role and status as saved: `retired teacher`, `between jobs`.
  package var roleToSave: String? {
    switch (role, status) {
    case (let role?, .retired): "retired " + role
    case (let role?, .betweenJobs): Self.parent(role) == nil ? "unemployed " + role : role
    case (let role?, _): role
    case (nil, .selfEmployed): company == nil ? statusWord : nil
    case (nil, _): statusWord
    }
  }
}
