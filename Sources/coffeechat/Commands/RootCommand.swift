import ArgumentParser
import DataFiles
import Dialogue
import Services
import Terminal

/// `coffeechat`: runs the conversation, or a subcommand.
struct RootCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coffeechat",
      abstract: Words.book.text("shell.program.summary"),
      discussion: Words.paragraphs("shell.program.help"),
      version: Version.current,
      subcommands: wanted)
  }

  /// The subcommands and their names, in the order of the help.
  private static var all: [(name: String, type: any ParsableCommand.Type)] {
    [
      ("prepare", PrepareCommand.self),
      ("interviews", InterviewsCommand.self),
      ("show", ShowCommand.self),
      ("reschedule", RescheduleCommand.self),
      ("cancel", CancelCommand.self),
      ("delete", DeleteCommand.self),
      ("agenda", AgendaCommand.self),
      ("sheet", SheetCommand.self),
      ("live", LiveCommandLine.self),
      ("rehearse", RehearseCommand.self),
      ("rehearsals", RehearsalsCommand.self),
      ("sessions", SessionsCommand.self),
      ("thanks", ThanksCommand.self),
      ("reflect", ReflectCommand.self),
      ("summary", SummaryCommand.self),
      ("due", DueCommand.self),
      ("insights", InsightsCommand.self),
      ("notes", NotesCommand.self),
      ("people", PeopleCommand.self),
      ("outreach", OutreachCommand.self),
      ("quiz", QuizCommand.self),
      ("questions", QuestionsCommand.self),
      ("check", CheckCommand.self),
      ("explain", ExplainCommand.self),
      ("understand", UnderstandCommand.self),
      ("advice", AdviceCommand.self),
      ("settings", SettingsCommand.self),
      ("calendar", CalendarCommand.self),
      ("export", ExportCommand.self),
      ("import", ImportCommand.self),
      ("backup", BackupCommand.self),
      ("restore", RestoreCommand.self),
      ("banks", BanksCommand.self),
    ]
  }

  /// Returns the names of all commands, or of the subcommands of one.
  static func names(behind name: String?) -> [String] {
    guard let name else { return all.map { $0.name } }
    let inner = all.first { $0.name == name }?.type.configuration.subcommands ?? []
    return inner.compactMap { $0.configuration.commandName }
  }

  /// The command named on the command line. Only this one is described to the parser: describing
  /// all of them takes a third of a short run.
  nonisolated(unsafe) static var named: String?

  /// The command named, or all commands if no known one is named.
  private static var wanted: [any ParsableCommand.Type] {
    let only = all.first { $0.name == named }
    return only.map { [$0.type] } ?? all.map(\.type)
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    guard !options.noInput else {
      throw Failure("flags.no-conversation", [:], .usage)
    }
    try CoffeechatApp.converse(in: options.app())
  }
}

extension CommandConfiguration {
  /// Configures a command with texts from Prompts/commands.yaml.
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

  /// The help of an option, with a name for its value.
  static func words(_ option: String, value: String) -> ArgumentHelp {
    ArgumentHelp(Words.book.text("shell.options.\(option)"), valueName: value)
  }
}
