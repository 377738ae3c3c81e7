import Interviews
import Language
package import QuestionChecking

/// Feedback on a line before it is submitted.
package enum LinePreview: Equatable, Sendable {
  /// The verdict on a draft. If it is forbidden, also the category, such as `salary`.
  case verdict(Verdict, category: String?)
  /// Tab puts a suggested question on the line.
  case alternative
}

extension Conversation {
  /// Returns feedback on a line while it is being typed.
  ///
  /// - Returns: nil if the line is not a draft, such as a command or the first words of one.
  /// - Throws: any error of the ``Dependencies``.
  package func preview(of line: String) throws -> LinePreview? {
    let draft = line.trimmed
    if draft.isEmpty { return alternatives.isEmpty || !takesDrafts ? nil : .alternative }
    guard let interview = interview(forDraft: draft) else { return nil }
    // A word that is still being typed says nothing yet. "Would you hire" could become "hired".
    let typed = Self.finishedWords(of: line)
    guard !typed.isEmpty else { return nil }
    let findings = try dependencies.findings(typed, interview.interviewee)
    let verdict = Verdict(findings)
    guard [.caution, .forbidden].contains(verdict) || LineKind(draft) == .question else {
      return nil
    }
    return .verdict(verdict, category: verdict == .forbidden ? findings.first?.category : nil)
  }

  /// Returns the interview that the line would be a question for; nil if the line is not a draft.
  private func interview(forDraft line: String) -> Interview? {
    guard Self.isSentence(line), Command.read(line, acceptsBareName: false) == nil else {
      return nil
    }
    switch mode {
    case .main, .offering, .resuming: return currentInterview ?? Interview()
    case .posting, .reflecting, .undoing, .quizzing, .choosing: return nil
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

  /// Returns the part of a line that can be judged: without a last word that is still being typed, and
  /// without words that only lead on, such as "could you get me a".
  static func finishedWords(of line: String) -> String {
    var words = line.split(whereSeparator: \.isWhitespace)
    let isEnded = line.last.map { !$0.isLetter && !$0.isNumber } ?? true
    if !isEnded, let last = words.last, !CommonWords.mayEndLine(last) { words.removeLast() }
    while let last = words.last, CommonWords.leadsOn(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// True if a line has at least three words, too many for a typo or a yes or no.
  static func isSentence(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).count > 2
  }
}
