import ArgumentParser
import Dialogue
import Foundation
import Interviews
import Presentation
import Services
import Terminal

/// `coffeechat settings`: prints or changes settings.
struct SettingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.settings) }

  @Argument(
    help: .words("setting", value: "key"), completion: .list(Setting.allCases.map(\.rawValue)))
  var key: String?
  @Argument(help: .words("setting-value", value: "value")) var value: [String] = []
  @Flag(help: .words("setting-unset")) var unset = false
  @Flag(help: .words("setting-edit")) var edit = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let request = try self.request()
    if output.format == .json {
      guard request == .all else { throw Failure("settings.json", [:], .usage) }
      try JSONOutput.print(SettingsJSON(app.settings))
    } else {
      Output.standard.show(
        try SettingsService(
          app: app, width: Output.standard.width, isShell: true, edit: Editor.editFile
        ).run(request))
    }
    // Check again, because the change may have fixed an earlier problem.
    guard SettingsFile(in: app.home).read().problems.isEmpty else { throw ExitStatus.badData }
  }

  private func request() throws -> SettingsRequest {
    // An empty value differs from none.
    let text = value.isEmpty ? nil : value.joined(separator: " ")
    switch (key, text, unset, edit) {
    case (nil, nil, false, false): return .all
    case (nil, nil, false, true): return .edit
    case (let key?, nil, true, false): return .remove(key)
    case (let key?, nil, false, false): return .one(key)
    case (let key?, let text?, false, false): return .change(key, to: text)
    default: throw Failure("settings.options", [:], .usage)
    }
  }
}
