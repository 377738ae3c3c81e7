import ContactImport
package import Dialogue
import DataFiles
import Foundation
package import Interviews
import Phrases
import Presentation
package import TextLayout

/// Shows settings and changes them.
package struct SettingsService {
  /// The state of the run.
  package let app: App
  /// The line width in columns.
  private let width: Int
  /// True to name commands as typed in a shell.
  private let isShell: Bool
  private let edit: Edit

  /// Edits a text in an editor. The name tells the editor the file type. If the editor fails,
  /// `rescue` saves what was written and returns its path.
  package typealias Edit = (
    _ text: String, _ name: String, _ rescue: (_ bytes: [UInt8]) throws -> String
  ) throws -> String

  /// Creates a service.
  package init(
    app: App, width: Int = 80, isShell: Bool = false, edit: @escaping Edit = { text, _, _ in text }
  ) {
    self.app = app
    self.width = width
    self.isShell = isShell
    self.edit = edit
  }

  private var file: SettingsFile { SettingsFile(in: app.home) }
  private var text: SettingsText {
    SettingsText(width: width, isShell: isShell)
  }

  /// Carries out a request.
  ///
  /// - Returns: the lines to show.
  /// - Throws: ``Failure`` if a value is not valid or the file can't be written.
  package func run(_ request: SettingsRequest) throws -> [StyledLine] {
    switch request {
    case .all: return text.list(app.settings, path: file.path)
    case .one(let name): return text.one(try setting(name), app.settings)
    case .change(let name, let value): return try change(try setting(name), to: value)
    case .remove(let name): return try remove(try setting(name))
    case .edit: return try editFile()
    }
  }

  private func setting(_ name: String) throws -> Setting {
    guard let setting = Setting(named: name) else {
      throw Failure(SettingsText.unknown(name), .usage)
    }
    return setting
  }

  private func change(_ setting: Setting, to value: String) throws -> [StyledLine] {
    _ = try file.form()
    let before = app.settings
    var after = before
    do throws(Settings.InvalidValue) {
      try after.set(setting, to: [Fact.line(value)])
    } catch {
      throw Failure(SettingsText.refusal(error, setting, [value]), .usage)
    }
    try file.set(setting, to: after.values(of: setting))
    app.settings = after
    return text.changed(setting, from: before, to: after)
  }

  /// Saves a value given elsewhere in the program. Ignores it if it is not valid or can't be saved.
  package func keep(_ setting: Setting, _ value: String) {
    guard app.settings.values(of: setting) != [value] else { return }
    _ = try? change(setting, to: value)
  }

  private func remove(_ setting: Setting) throws -> [StyledLine] {
    _ = try file.form()
    let before = app.settings
    try file.set(setting, to: nil)
    app.refreshSettings()
    return text.changed(setting, from: before, to: app.settings, isRemoved: true)
  }

  /// Opens the file in an editor, saves the result, and reports entries that can't be used.
  private func editFile() throws -> [StyledLine] {
    let before = try file.flatFile().text
    let edited = try edit(before, "settings.yaml") { bytes in
      try SheetFile(file.path, "new", in: app).write(bytes)
    }
    guard edited + "\n" != before else {
      return [StyledLine(Words.book.text("settings.unchanged"))]
    }
    try Files.write(Array((edited + "\n").utf8), to: file.path)
    let (settings, problems) = file.read()
    app.settings = settings
    let saved = StyledLine(Words.say(Phrase("settings.edited", ["path": file.path])))
    return [saved]
      + problems.flatMap { problem in
        StyledLine.wrapped(
          Words.say(problem.leftOut(of: file)), .caution, width: width)
      }
  }
}
