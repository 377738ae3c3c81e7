package import Foundation
package import Interviews
import Language
import Phrases

/// The quizzes: the parts of a request (Udacity), and good or bad questions.
extension Conversation {
  /// Runs `/quiz`, `/quiz questions`, or `/quiz scores`, optionally with `--seed 5`.
  mutating func quiz(_ rest: String, now: Date) throws -> [Effect] {
    switch QuizRequest(rest) {
    case nil: return [.say(Phrase("quiz.usage"))]
    case .scores: return [.show(.quizScores(try Quiz.allCases.map { try score($0) }))]
    case .quiz(let quiz, let seed): return try begin(quiz, seed: seed, now: now)
    }
  }

  /// Starts a quiz.
  ///
  /// - Parameter seed: the seed for random choices; nil to use the time.
  /// - Throws: any error of the ``Dependencies``.
  package mutating func begin(_ quiz: Quiz, seed: UInt64?, now: Date) throws -> [Effect] {
    let kept = leavePreparation()
    mode = .main
    let milliseconds = max(0, now.timeIntervalSince1970) * 1000
    let course = Quizzing.Course(seed: seed ?? UInt64(milliseconds))
    let effects =
      switch quiz {
      case .parts: try match(course, after: nil, now: now)
      case .questions: try judge(course, now: now)
      }
    guard case .quizzing = mode else { return kept + [.say(Phrase("quiz.no-questions"))] }
    return kept + [.say(Phrase("quiz.\(quiz.rawValue).manners"))] + effects
  }

  mutating func handle(_ answer: Answer, in quizzing: Quizzing, now: Date) throws -> [Effect] {
    switch (quizzing, answer) {
    case (.pausing(let id, let course), .yes), (.pausing(let id, let course), .none):
      var course = course
      course.round &+= 1
      return try match(course, after: id, now: now)
    case (.pausing, .text): return [.say(Phrase("main.yes-or-no"))]
    case (.pausing, _): return try leaveQuiz(.parts, isTold: true)
    case (.matching(let match, let course), .text(let line)):
      return try handle(letters: line, match, course, now: now)
    case (.judging(let judging), .text(let line)):
      return try handle(verdict: line, judging, now: now)
    case (.matching, .skip): return [.say(Phrase("quiz.parts.unclear"))]
    case (.judging, .skip): return [.say(Phrase("quiz.questions.unclear"))]
    case (.matching, _), (.judging, _): return try leaveQuiz(quizzing.quiz)
    }
  }

  /// Takes back the last letter.
  mutating func goBack(from quizzing: Quizzing) -> [Effect] {
    guard case .matching(var match, let course) = quizzing else {
      return [.say(Phrase("quiz.questions.no-back"))]
    }
    guard match.takeBack() else { return [.say(Phrase("quiz.parts.first"))] }
    mode = .quizzing(.matching(match, course))
    return []
  }

  /// Ends a quiz with the score and what comes next.
  ///
  /// - Parameter isTold: true if the score was just shown.
  mutating func leaveQuiz(_ quiz: Quiz, isTold: Bool = false) throws -> [Effect] {
    mode = .main
    return [.show(.quizEnd(try score(quiz), isTold: isTold))]
  }

  private func score(_ quiz: Quiz, with answers: [QuizAnswer] = []) throws -> QuizScore {
    QuizScore(quiz, try dependencies.quiz.answers(quiz) + answers)
  }

  // MARK: - Parts of a request

  /// Shows the next set; empty if there is none.
  private mutating func match(
    _ course: Quizzing.Course, after last: RequestSet.ID?, now: Date
  ) throws -> [Effect] {
    let sets = try dependencies.quiz.sets()
    let boxes = LeitnerBoxes(try dependencies.quiz.answers(.parts).bySet)
    // The same set twice in a row would test memory, not understanding.
    let ids = sets.map(\.id).filter { $0 != last || sets.count == 1 }
    let id = boxes.choose(1, from: ids, seed: course.chance, now: now).first
    guard let set = sets.first(where: { $0.id == id }) else { return [] }
    let match = RequestMatch(set, seed: course.chance)
    mode = .quizzing(.matching(match, course))
    return [.show(.requestSet(match))]
  }

  private mutating func handle(
    letters line: String, _ match: RequestMatch, _ course: Quizzing.Course, now: Date
  ) throws -> [Effect] {
    if ["stop", "leave"].contains(line.lowercased()) { return try leaveQuiz(.parts) }
    var match = match
    do throws(RequestMatch.Problem) {
      try match.take(line)
    } catch {
      switch error {
      case .unclear: return [.say(Phrase("quiz.parts.unclear"))]
      case .taken(let letter, let number):
        return [.say(Phrase("quiz.parts.taken", ["letter": letter, "number": "\(number)"]))]
      case .tooMany:
        let open = match.open.map { "\($0.number)" }.joined(separator: " ")
        return [.say(Phrase("quiz.parts.too-many", ["open": open]))]
      }
    }
    guard match.open.isEmpty else {
      mode = .quizzing(.matching(match, course))
      return []
    }
    let answers = RequestPart.allCases.map {
      QuizAnswer(match.set.item($0), isRight: match.isRight($0), at: now)
    }
    let score = try score(.parts, with: answers)
    mode = .quizzing(.pausing(after: match.set.id, course))
    return [.answered(.parts, answers), .show(.requestResult(match, score))]
  }

  // MARK: - Good or bad

  /// Chooses questions and shows the first; empty if there are none.
  private mutating func judge(_ course: Quizzing.Course, now: Date) throws -> [Effect] {
    let boxes = LeitnerBoxes(try dependencies.quiz.answers(.questions))
    var chance = SplitMix(seed: course.seed)
    // An even split would let the user count what is left.
    let countOfBad = Int.random(in: 4...6, using: &chance)
    func choose(_ count: Int, of questions: [QuizQuestion], isForbidden: Bool) throws
      -> [QuizQuestion]
    {
      let byItem = Dictionary(questions.map { ($0.item, $0) }) { first, _ in first }
      // Choose extra, because the user's own rules may judge some differently.
      let items = boxes.choose(
        3 * count, from: Array(byItem.keys), seed: course.seed, now: now)
      let fitting = try items.compactMap { byItem[$0] }.filter {
        (try dependencies.findings($0.text, nil).first?.severity == .forbidden) == isForbidden
      }
      return Array(fitting.prefix(count))
    }
    let bad = try choose(
      countOfBad, of: try dependencies.quiz.badQuestions().map(QuizQuestion.init(bad:)),
      isForbidden: true)
    let good = try choose(
      Quizzing.questions - bad.count,
      of: try dependencies.questions().compactMap(QuizQuestion.init),
      isForbidden: false)
    let questions = (bad + good).shuffled(using: &chance)
    guard !questions.isEmpty else { return [] }
    let judging = Quizzing.Judging(questions: questions)
    mode = .quizzing(.judging(judging))
    return [judging.view]
  }

  private mutating func handle(
    verdict line: String, _ judging: Quizzing.Judging, now: Date
  ) throws -> [Effect] {
    let isGood: Bool
    switch line.lowercased() {
    case "g", "good": isGood = true
    case "b", "bad": isGood = false
    case "stop", "leave": return try leaveQuiz(.questions)
    default: return [.say(Phrase("quiz.questions.unclear"))]
    }
    var judging = judging
    let question = judging.question
    let isRight = isGood == question.isGood
    let answer = QuizAnswer(question.item, isRight: isRight, at: now)
    let effects: [Effect] = [
      .answered(.questions, [answer]), .show(.quizVerdict(try verdict(in: judging, isRight))),
    ]
    judging.right += isRight ? 1 : 0
    judging.place += 1
    guard judging.place < judging.questions.count else {
      mode = .main
      let count = ["right": "\(judging.right)", "count": "\(judging.place)"]
      let score = try score(.questions, with: [answer])
      return effects + [
        .say(Phrase("quiz.questions.score", count)), .show(.quizEnd(score, isTold: false)),
      ]
    }
    mode = .quizzing(.judging(judging))
    return effects + [judging.view]
  }

  private func verdict(in judging: Quizzing.Judging, _ isRight: Bool) throws -> QuizVerdict {
    let question = judging.question
    guard !question.isGood else { return QuizVerdict(question, isRight: isRight) }
    let report = CheckReport(
      text: question.text, findings: try dependencies.findings(question.text, nil),
      bank: try dependencies.questions(), slots: Slots())
    let finding = report.findings.first
    // Rotate through the suggestions.
    let instead = report.suggestions
    return QuizVerdict(
      question, isRight: isRight, message: finding?.message ?? "", why: finding?.why ?? "",
      instead: instead.isEmpty ? nil : instead[judging.place % instead.count])
  }
}
