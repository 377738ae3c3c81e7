import ArgumentParser
import DataFiles
import Dialogue
import Interviews
import Presentation
import Terminal

/// `coffeechat advice [TOPIC]`: prints advice, or lists the topics.
struct AdviceCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.advice) }

  @Argument(help: .words("topic")) var topic: [String] = []
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let words = topic.joined(separator: " ")
    let advice = Advice(book: Words.book)
    guard output.format == .json else {
      let width = Output.standard.width
      return Output.standard.show(
        words.isEmpty
          ? AdviceText.list(of: advice, isShell: !ShellLine.isRunning, width: width)
          : AdviceText.lines(try advice.found(words), width: width))
    }
    let topics = try words.isEmpty ? advice.topics : [advice.found(words)]
    try JSONOutput.print(topics.map(AdviceJSON.init))
  }
}

/// A topic as JSON.
private struct AdviceJSON: Encodable {
  let topic: String
  let title: String
  let lines: [String]
  let source: String

  init(_ topic: Advice.Topic) {
    self.topic = topic.name
    title = topic.title
    lines = topic.lines
    source = topic.source
  }
}
