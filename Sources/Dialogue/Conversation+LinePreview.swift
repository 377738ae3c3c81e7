import Interviews
import Language
package import QuestionChecking

/// What can be told of a line before it is submitted.
package enum LinePreview: Equatable, Sendable {
  /// The verdict on a draft, and what it asks for, such as `salary`, if it is forbidden.
  case verdict(Verdict, category: String?)
  /// The Tab key puts a question on the line to ask instead.
  case alternative
}

extension Conversation {
  /// Looks at a line while it is typed.
  ///
  /// - Returns: nil for what is no draft, such as a command or the first words of one.
  /// - Throws: any error of the ``Dependencies``.
  package func preview(of line: String) throws -> LinePreview? {
    let draft = line.trimmed
    if draft.isEmpty { return alternatives.isEmpty || !takesDrafts ? nil : .alternative }
    guard let interview = interview(forDraft: draft) else { return nil }
    let findings = try dependencies.findings(draft, interview.interviewee)
    let verdict = Verdict(findings)
    guard [.caution, .forbidden].contains(verdict) || LineKind(draft) == .question else {
      return nil
    }
    return .verdict(verdict, category: verdict == .forbidden ? findings.first?.category : nil)
  }

  /// The interview that a line would be a question for; nil if the line is none.
  private func interview(forDraft line: String) -> Interview? {
    guard Self.isSentence(line), Command.read(line, acceptsBareName: false) == nil else {
      return nil
    }
    switch mode {
    case .main, .offering, .resuming: return inHand ?? Interview()
    case .posting, .reflecting, .undoing, .quizzing: return nil
    case .preparing(let preparation):
      switch (preparation.detail, preparation.step) {
      case (.editing, _): return preparation.interview
      case (nil, .questions), (nil, .agenda):
        let count = preparation.interview.questions.count
        guard case .draft = ReviewCommand(line, count: count) else { return nil }
        return preparation.interview
      default: return nil
      }
    }
  }

  /// Whether a line is more than a slip of the fingers or the answer to a yes or no.
  static func isSentence(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).count > 2
  }
}
