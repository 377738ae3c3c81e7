import ContactImport
package import DataFiles
import Foundation
package import Interviews
package import Phrases
import Presentation

/// The settings file in the home folder.
package struct SettingsFile {
  /// The path of the file.
  package let path: String

  /// Creates a reference to the settings file of a home folder.
  package init(in home: Home) {
    path = home.path + "/settings.yaml"
  }

  /// An entry, or a whole file, that can't be used.
  package struct Problem {
    /// The line, counted from 1.
    package let line: Int
    /// A sentence that says what is wrong and what is allowed.
    package let what: Phrase
    /// True if nothing in the file can be used.
    package var isWhole = false
  }

  /// Reads the file. Invalid entries are skipped and returned as problems. A missing file is empty.
  package func read() -> (settings: Settings, problems: [Problem]) {
    guard FileManager.default.fileExists(atPath: path) else { return (Settings(), []) }
    do {
      return Self.read(try flatFile())
    } catch {
      return (Settings(), [Problem(line: 1, what: Failure(error).phrase, isWhole: true)])
    }
  }

  /// Reads settings from a file's text.
  package static func read(_ file: FlatFile) -> (settings: Settings, problems: [Problem]) {
    var settings = Settings()
    let entries: [FlatFile.Entry]
    do throws(DataFileError) {
      entries = try file.entries()
    } catch {
      return (settings, [Problem(error)])
    }
    var problems: [Problem] = []
    for entry in entries {
      guard let setting = Setting(rawValue: entry.key) else {
        problems.append(Problem(line: entry.line, what: SettingsText.unknown(entry.key)))
        continue
      }
      do throws(Settings.InvalidValue) {
        try settings.set(setting, to: entry.values.map(Fact.line))
      } catch {
        let refusal = SettingsText.refusal(error, setting, entry.values)
        problems.append(Problem(line: entry.line, what: refusal))
      }
    }
    return (settings, problems)
  }

  /// Reads the file for editing.
  ///
  /// - Throws: ``Failure`` if the file can't be read, or its form can't be edited by the program.
  package func form() throws -> FlatFile {
    let file = try flatFile()
    do throws(DataFileError) {
      _ = try file.entries()
    } catch {
      throw Failure(Problem(error).phrase("settings.problem", in: self), .badData)
    }
    return file
  }

  /// Changes one setting in the file, and leaves the rest as it is.
  ///
  /// - Parameter values: the new values; nil to remove the setting.
  /// - Throws: ``Failure`` if the file can't be read, edited, or written.
  package func set(_ setting: Setting, to values: [String]?) throws {
    try FileLock.whileLocked(beside: path) {
      guard let changed = try form().setting(setting.rawValue, to: values) else {
        throw Failure("settings.by-hand", ["path": path], .badData)
      }
      try Files.write(Array(changed.text.utf8), to: path)
    }
  }

  /// Returns the file as it is, or with only a heading if it doesn't exist.
  ///
  /// - Throws: ``Failure`` if the file can't be read, is over 1 MB, or is not UTF-8.
  package func flatFile() throws -> FlatFile {
    guard FileManager.default.fileExists(atPath: path) else {
      return FlatFile(path: path, text: Words.paragraphs("settings.header") + "\n")
    }
    guard let data = try Files.data(at: path, limit: 1_000_000) else {
      throw Failure(Phrase("settings.unfit.size"), .badData)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure("file.not-text", ["path": path], .badData)
    }
    return FlatFile(path: path, text: text)
  }
}

extension SettingsFile.Problem {
  /// Creates a problem that makes the whole file unusable.
  fileprivate init(_ error: DataFileError) {
    line = error.line ?? 1
    isWhole = true
    switch error.problem {
    case .syntax(let words): what = SettingsText.unfit("syntax", ["words": words])
    case .duplicate(let keys):
      what = SettingsText.unfit("duplicate", ["key": keys.joined(separator: ", ")])
    case .missing, .badValue:
      let setting = error.keys.first.flatMap(Setting.init(rawValue:))
      what =
        setting.map {
          SettingsText.unfit("form-of", ["key": $0.rawValue, "example": SettingsText.line($0)])
        } ?? SettingsText.unfit("form")
    }
  }

  /// Describes the problem with its place, and that the entry or the file is ignored.
  package func leftOut(of file: SettingsFile) -> Phrase {
    phrase(isWhole ? "settings.unread" : "settings.left-out", in: file)
  }

  /// Describes the problem with its place.
  ///
  /// - Parameter key: the phrase to use, such as `settings.problem`.
  package func phrase(_ key: String, in file: SettingsFile) -> Phrase {
    Phrase(key, ["path": file.path, "line": "\(line)", "problem": Words.say(what)])
  }
}
