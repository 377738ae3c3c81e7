import ArgumentParser
import Conversation
import Interviews

/// `coffeechat advice [TOPIC]`: short advice.
struct AdviceCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.advice) }

  @Argument(help: .words("topic")) var topic: [String] = []
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let words = topic.joined(separator: " ")
    guard output.format == .json else {
      return Output.standard.show(
        try AdviceText.lines(for: words, isShell: !ShellLine.isRunning))
    }
    let advice = Advice(book: Words.book)
    let topics = try words.isEmpty ? advice.topics : [AdviceText.find(words, in: advice)]
    try JSONOutput.print(topics.map(AdviceJSON.init))
  }
}

/// A topic, for scripts.
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
