package import Interviews
package import Phrases
package import TextLayout

/// The quizzes, for the terminal.
package struct QuizText: Sendable {
  let book: Phrasebook
  let width: Int
  let isShell: Bool

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/quiz.yaml.
  ///   - width: the width of the terminal in columns; at least 24 are used.
  ///   - isShell: true to show commands as they are typed in a shell.
  package init(book: Phrasebook, width: Int, isShell: Bool = false) {
    self.book = book
    self.width = max(24, width)
    self.isShell = isShell
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("quiz.\(key)", values)
  }

  private func wrapped(
    _ text: String, _ style: StyledLine.Style = .plain, first: String = "", rest: String = ""
  ) -> [StyledLine] {
    StyledLine.wrapped(text, style, width: width, first: first, rest: rest)
  }

  // MARK: - Parts of a request

  /// The numbered parts with the letters given so far, then the examples with their letters.
  package func set(_ match: RequestMatch) -> [StyledLine] {
    var lines = wrapped(match.set.title, .strong)
    for part in RequestPart.allCases {
      let given = match.given(part) ?? " "
      lines += wrapped(
        say("parts.name.\(part.rawValue)"), first: "\(part.number)\(given) ", rest: "   ")
    }
    lines.append("")
    for (letter, part) in zip(RequestMatch.letters, match.shown) {
      lines += wrapped(match.set.example(of: part).text, first: "\(letter)  ", rest: "   ")
    }
    return lines
  }

  /// The result for each part with the reason, then the score.
  package func result(_ match: RequestMatch, _ score: QuizScore) -> [StyledLine] {
    var lines: [StyledLine] = [""]
    for part in RequestPart.allCases {
      let why = match.set.example(of: part).why
      let isRight = match.isRight(part)
      lines += wrapped(
        isRight ? why : say("parts.wrong", ["given": match.given(part) ?? "", "why": why]),
        isRight ? .good : .caution, first: "\(part.number)\(match.letter(of: part))  ", rest: "    "
      )
    }
    let right = RequestPart.allCases.count(where: match.isRight)
    let key = right == RequestPart.allCases.count ? "parts.score.all" : "parts.score.some"
    return lines + wrapped(say(key, ["right": "\(right)", "total": soFar(score)]), .strong)
  }

  // MARK: - Good or bad

  /// A question to judge.
  package func question(_ question: QuizQuestion, number: Int, of count: Int) -> [StyledLine] {
    let values = [
      "number": "\(number)", "count": "\(count)", "text": Sanitizer.line(question.text),
    ]
    return [""] + wrapped(say("questions.ask", values), .strong)
  }

  /// The result for one question: right or wrong, the reason, and a better question if it was a bad
  /// one.
  package func verdict(_ verdict: QuizVerdict) -> [StyledLine] {
    let key = verdict.isRight ? "right" : "wrong"
    let style: StyledLine.Style = verdict.isRight ? .good : .caution
    if let praise = verdict.question.praise {
      let guides = praise.guides.compactMap { book.template("guides.\($0).name") }
      let theme = say("questions.theme.\(praise.theme.rawValue)")
      let why =
        guides.isEmpty
        ? say("questions.no-guides", ["why": theme])
        : say(
          "questions.guides",
          ["why": theme, "guides": guides.joined(separator: book.text("views.separator"))])
      return wrapped(say("questions.\(key)-good", ["why": why]), style)
    }
    let message = Sanitizer.line(verdict.message, limit: 400)
    var lines = wrapped(say("questions.\(key)-bad", ["why": message]), style)
    if !verdict.isRight { lines += wrapped(Sanitizer.line(verdict.why, limit: 800)) }
    if let instead = verdict.instead {
      lines += wrapped(say("questions.instead", ["text": Sanitizer.line(instead)]))
    }
    return lines
  }

  // MARK: - Scores

  /// The end of a quiz: the score and what to do next.
  ///
  /// - Parameter isTold: true if the score was just shown, so it isn't repeated.
  package func end(_ score: QuizScore, isTold: Bool) -> [StyledLine] {
    guard score.answered > 0 else { return nothing }
    let next = isShell ? "shell-next" : "next"
    return (isTold ? [] : wrapped(soFar(score))) + back(score)
      + wrapped(say("\(next).\(score.quiz.rawValue)"))
  }

  /// The scores in all quizzes.
  package func scores(_ scores: [QuizScore]) -> [StyledLine] {
    let begun = scores.filter { $0.answered > 0 }
    guard !begun.isEmpty else { return nothing }
    return begun.flatMap { score in
      [StyledLine(say("heading.\(score.quiz.rawValue)"), .strong)]
        + wrapped(soFar(score), first: "  ", rest: "  ")
        + back(score).map { StyledLine("  ") + $0 }
    }
  }

  private var nothing: [StyledLine] { wrapped(say(isShell ? "shell-nothing" : "nothing")) }

  private func soFar(_ score: QuizScore) -> String {
    var values = ["right": "\(score.right)", "answered": "\(score.answered)"]
    guard let hardest = score.hardest else { return say("so-far", values) }
    values["part"] = say("parts.name.\(hardest.part.rawValue)")
    values["count"] = "\(hardest.count)"
    return say("so-far-hard", values)
  }

  private func back(_ score: QuizScore) -> [StyledLine] {
    guard score.missed > 0 else { return [] }
    return wrapped(book.text("quiz.back.\(score.quiz.rawValue)", count: score.missed))
  }
}
