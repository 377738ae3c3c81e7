import ArgumentParser
import Conversation

/// `coffeechat`: the conversation, and the subcommands for scripts and habits.
struct RootCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coffeechat",
      abstract: Words.book.text("shell.program.summary"),
      discussion: Words.paragraphs("shell.program.help"),
      version: Version.current,
      subcommands: [
        PrepareCommand.self, InterviewsCommand.self, ShowCommand.self, AgendaCommand.self,
        SheetCommand.self, LiveCommandLine.self, RehearseCommand.self, RehearsalsCommand.self,
        SessionsCommand.self, ThanksCommand.self, ReflectCommand.self, SummaryCommand.self,
        DueCommand.self, InsightsCommand.self, NotesCommand.self, PeopleCommand.self,
        OutreachCommand.self, QuestionsCommand.self, CheckCommand.self, ExplainCommand.self,
        CalendarCommand.self, ExportCommand.self, ImportCommand.self,
        BackupCommand.self, RestoreCommand.self, BanksCommand.self,
      ])
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    guard !options.noInput else {
      throw Failure("flags.no-conversation", [:], .usage)
    }
    try Talk.run(App(home: options.home, isLenient: true))
  }
}

extension CommandConfiguration {
  /// A subcommand with the words of Prompts/commands.yaml.
  init(_ command: Command) {
    let key = "commands.\(command.rawValue)"
    let shell = Words.book.template("\(key).shell-help") == nil ? "help" : "shell-help"
    self.init(
      commandName: command.rawValue, abstract: Words.book.text("\(key).summary"),
      discussion: Words.paragraphs("\(key).\(shell)"))
  }
}

extension ArgumentHelp {
  /// The help of an option, from Prompts/shell.yaml.
  static func words(_ option: String) -> ArgumentHelp {
    ArgumentHelp(Words.book.text("shell.options.\(option)"))
  }

  /// The help of an option with a name for its value.
  static func words(_ option: String, value: String) -> ArgumentHelp {
    ArgumentHelp(Words.book.text("shell.options.\(option)"), valueName: value)
  }
}
