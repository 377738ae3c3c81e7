import ArgumentParser
import DataFiles
import Dialogue
package import Interviews
import Presentation
import Services
import Terminal

/// `coffeechat quiz [questions]`: runs a quiz.
struct QuizCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.quiz) }

  @Argument(help: .words("quiz")) var quiz = Quiz.parts
  @Option(help: .words("quiz-seed", value: "number")) var seed: UInt64?
  @Flag(help: .words("quiz-scores")) var scores = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    if scores { return try printScores(app) }
    guard output.format == .text else { throw Failure("quiz.format", [:], .usage) }
    guard !options.noInput else { throw Failure("quiz.no-input", [:], .usage) }
    let host = ConversationHost(app: app, .shell, isShell: true)
    let loop = DialogueLoop(Conversation(dependencies: app.dependencies()), host, .standard)
    guard try loop.perform({ try $0.begin(quiz, seed: seed, now: host.now) }) == nil else { return }
    _ = try loop.goOn { if case .quizzing = $0.mode { true } else { false } }
  }

  private func printScores(_ app: App) throws {
    let scores = try Quiz.allCases.map { QuizScore($0, try app.journal().answers(in: $0)) }
    switch output.format {
    case .json: try JSONOutput.print(scores.map(QuizScoreJSON.init))
    case .text:
      let text = QuizText(book: Words.book, width: Output.standard.width, isShell: true)
      Output.standard.show(text.scores(scores))
    }
  }
}

extension Quiz: ExpressibleByArgument {}
