import ArgumentParser
import DataFiles
import Foundation
import Interviews
import Services
import Terminal

/// `coffeechat banks`: commands for question banks.
struct BanksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "banks", abstract: Words.book.text("shell.banks.summary"),
      subcommands: [ValidateCommand.self])
  }
}

/// `coffeechat banks validate`: checks bank files, including the examples of rules.
struct ValidateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate", abstract: Words.book.text("shell.banks.validate"),
      discussion: Words.paragraphs("shell.banks.validate-help"))
  }

  @Argument(help: .words("files"), completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app(isStrict: true)
    let checked =
      try files.isEmpty
      ? app.banks.files("good") + app.banks.files("bad")
      : files.map { DataFile(path: $0, yaml: try Files.text(at: $0)) }
    let validation = BankValidation(of: checked)
    switch output.format {
    case .json: try JSONOutput.print(validation.problems)
    case .text:
      for problem in validation.problems { Output.standard.write(problem.sentence + "\n") }
      if validation.problems.isEmpty {
        let counts = [
          "files": checked.count, "questions": validation.questions, "rules": validation.rules,
          "examples": validation.examples,
        ]
        let sentence = Words.book.text("shell.banks.valid", counts.mapValues { "\($0)" })
        Output.standard.write(sentence + "\n")
      }
    }
    if !validation.problems.isEmpty { throw ExitStatus.badData }
  }
}
