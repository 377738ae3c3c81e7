import Foundation
import Interviews
import Language
import Phrases

/// Controls that work the same at every prompt: help, back, cancel, and quit.
extension Conversation {
  /// Handles an answer.
  mutating func handle(_ answer: Answer, now: Date) throws -> [Effect] {
    switch answer {
    case .help: return explain()
    case .back: return try goBack(now: now)
    case .cancel where mode == .main: return [.say(Phrase("main.nothing-to-cancel"))]
    case .cancel: return interrupt()
    case .quit: return try leave()
    case .none, .skip, .yes, .no, .text: return try take(answer, now: now)
    }
  }

  private mutating func take(_ answer: Answer, now: Date) throws -> [Effect] {
    switch mode {
    case .main: return try handle(main: answer, now: now)
    case .offering(let draft, let isDoubtful):
      return try handle(offer: answer, draft: draft, isDoubtful: isDoubtful, now: now)
    case .resuming(let interview, let orNew):
      return try handle(resume: answer, interview, orNew: orNew, now: now)
    case .preparing(let preparation): return try handle(answer, in: preparation, now: now)
    case .posting(let field): return try handle(post: answer, field: field)
    case .reflecting(let reflecting): return try handle(answer, in: reflecting, now: now)
    case .quizzing(let quizzing): return try handle(answer, in: quizzing, now: now)
    case .choosing(let choice): return try handle(answer, to: choice, now: now)
    case .undoing: return try handle(undoing: answer, now: now)
    }
  }

  /// Explains why the current question is asked and which answers it takes.
  private func explain() -> [Effect] {
    switch mode {
    case .main: [.show(.help(nil))]
    case .offering(_, let isDoubtful):
      [.say(Phrase(isDoubtful ? "main.doubt.why" : "main.offer.why"))]
    case .resuming: [.say(Phrase("main.resume.why"))]
    case .preparing(let preparation): [.say(preparation.why)]
    case .posting(let field):
      [.say(Phrase(field == nil ? "where.post.field.why" : "where.post.wish.why"))]
    case .reflecting(let reflecting):
      [.say(Phrase("reflect.\(reflecting.question.rawValue).why"))]
    case .quizzing(let quizzing): quizzing.why
    case .choosing(let choice): [.say(choice.why)]
    case .undoing: [.say(Phrase("undo.why"))]
    }
  }

  /// Goes back to the previous question.
  private mutating func goBack(now: Date) throws -> [Effect] {
    switch mode {
    case .main: return [.say(Phrase("main.nothing-before"))]
    case .offering(let draft, _):
      mode = .main
      initial = draft
      return []
    case .resuming, .undoing, .quizzing(.pausing): return try take(.no, now: now)
    case .choosing: return leaveChoice()
    case .preparing(let preparation): return try goBack(from: preparation, now: now)
    case .posting(let field):
      initial = field ?? ""
      mode = field == nil ? .main : .posting(field: nil)
      return []
    case .reflecting(let reflecting): return goBack(from: reflecting)
    case .quizzing(let quizzing): return goBack(from: quizzing)
    }
  }

  /// Leaves the program. Everything is already saved.
  mutating func leave() throws -> [Effect] {
    var score: [Effect] = []
    if case .quizzing(let quizzing) = mode { score = try leaveQuiz(quizzing.quiz) }
    return score + [.say(Phrase("main.saved")), .leave]
  }

  /// Returns to the main prompt on Ctrl-C or `cancel`. Saved answers stay saved.
  mutating func interrupt() -> [Effect] {
    defer {
      mode = .main
      initial = ""
    }
    if case .quizzing(let quizzing) = mode, let score = try? leaveQuiz(quizzing.quiz) {
      return score
    }
    return leavePreparation()
  }

  /// Returns the message for leaving the current activity; empty at prompts that have none.
  func leavePreparation() -> [Effect] {
    if case .reflecting(let reflecting) = mode {
      return [.say(Phrase("reflect.kept", ["id": "\(reflecting.interview.id)"]))]
    }
    if case .quizzing = mode { return [.say(Phrase("quiz.kept"))] }
    guard case .preparing(let preparation) = mode else { return [] }
    guard preparation.interview.id != 0 else { return [.say(Phrase("main.nothing-to-keep"))] }
    return [.say(Phrase("main.kept", ["name": preparation.interview.title]))]
  }
}

extension Preparation {
  /// Explains why the current question is asked.
  var why: Phrase {
    switch detail {
    case .revisiting: Phrase("prepare.findings.why")
    case .editing: Phrase("review.edit.why")
    case .who: Phrase("prepare.who.why")
    case .doubting(_, _, let isQuestion):
      Phrase(isQuestion ? "main.doubt.why" : "review.unsure.why")
    case nil: Phrase("prepare.\(step.rawValue).why")
    }
  }
}

extension Quizzing {
  /// Explains what the exercise is for and what to type.
  fileprivate var why: [Effect] {
    switch self {
    case .matching(let match, _): [.say(Phrase("quiz.parts.why")), .show(.requestSet(match))]
    case .pausing: [.say(Phrase("quiz.parts.again.why"))]
    case .judging(let judging): [.say(Phrase("quiz.questions.why")), judging.view]
    }
  }
}
