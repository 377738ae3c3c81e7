import ArgumentParser
import Dialogue
package import Interviews
import Terminal

/// `coffeechat questions`: lists the good questions.
struct QuestionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.questions) }

  @Option(help: .words("theme")) var theme: Theme?
  @Option(help: .words("only-goal")) var goal: Goal?
  @Option(help: .words("only-stage")) var stage: CareerStage?
  @Option(help: .words("search", value: "words")) var search: String?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app(isStrict: true)
    let words = search?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    let filter = QuestionFilter(theme: theme, goal: goal, stage: stage, search: words)
    let questions = filter.apply(to: try app.questions())
    switch output.format {
    case .json: try JSONOutput.print(questions)
    case .text: Output.standard.show(try Views(app: app).lines(of: .bank(questions)))
    }
  }
}

extension Theme: ExpressibleByArgument {}
extension Goal: ExpressibleByArgument {}
extension CareerStage: ExpressibleByArgument {}
