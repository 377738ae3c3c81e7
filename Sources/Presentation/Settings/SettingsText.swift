import DataFiles
import Dialogue
import Foundation
package import Interviews
package import Phrases
package import TextLayout

/// Settings for the terminal, from Prompts/settings.yaml.
package struct SettingsText {
  /// The width of the terminal in columns.
  package let width: Int
  /// True to show commands as they are typed in a shell.
  package let isShell: Bool

  /// Creates a formatter.
  package init(width: Int, isShell: Bool) {
    self.width = width
    self.isShell = isShell
  }

  /// All settings and their values.
  ///
  /// - Parameter path: the path of the settings file.
  package func list(_ settings: Settings, path: String) -> [StyledLine] {
    let column = (Setting.allCases.map(\.rawValue.count).max() ?? 0) + 4
    var lines = [StyledLine(Words.say(Phrase("settings.title", ["path": path])))]
    for group in Words.book.list("settings.groups") {
      lines.append(StyledLine(Words.book.text("settings.titles.\(group)"), .strong))
      for setting in Words.book.list("settings.order.\(group)").compactMap(Setting.init(rawValue:))
      {
        let key = setting.rawValue
        // On a narrow terminal the value goes below its key.
        if width < column + 30 {
          lines.append(StyledLine("  " + key))
          lines += StyledLine.wrapped(
            Self.row(setting, settings), width: width, first: "    ", rest: "    ")
        } else {
          lines += StyledLine.wrapped(
            Self.row(setting, settings), width: width,
            first: Layout.fit("  " + key, width: column),
            rest: String(repeating: " ", count: column))
        }
      }
    }
    return lines + say(isShell ? "next-shell" : "next", ["example": example(.name)])
  }

  /// One setting: its value, its purpose and the values it accepts.
  package func one(_ setting: Setting, _ settings: Settings) -> [StyledLine] {
    let key = setting.rawValue
    var lines = say("one", ["key": key, "value": Self.row(setting, settings)])
    lines += StyledLine.wrapped(Self.takes(setting), width: width)
    if let why = Words.book.template("settings.why.\(key)") {
      lines += StyledLine.wrapped(why, .faint, width: width)
    }
    return lines + say(isShell ? "example-shell" : "example", ["example": example(setting)])
  }

  /// The result of a change.
  ///
  /// - Parameter isRemoved: true if the setting was removed from the file.
  package func changed(
    _ setting: Setting, from before: Settings, to after: Settings, isRemoved: Bool = false
  ) -> [StyledLine] {
    let old = before.values(of: setting)
    let new = after.values(of: setting)
    let values = [
      "key": setting.rawValue, "value": Self.value(setting, after),
      "before": Self.value(setting, before),
    ]
    if old == new, !isRemoved || new.isEmpty {
      return say(new.isEmpty ? "unchanged" : "same", values)
    }
    if isRemoved { return say(new.isEmpty ? "removed" : "removed-standard", values) }
    return say(old.isEmpty ? "changed" : "changed-from", values)
  }

  private func say(_ key: String, _ values: [String: String]) -> [StyledLine] {
    StyledLine.wrapped(Words.say(Phrase("settings.\(key)", values)), width: width)
  }

  private func example(_ setting: Setting) -> String {
    let text = Words.book.text("settings.examples.\(setting.rawValue)")
    guard isShell, let space = text.firstIndex(of: " ") else { return text }
    let value = text[text.index(after: space)...]
    return value.contains(" ") ? "\(text[..<space]) \"\(value)\"" : text
  }

  /// The value of a setting and what it is for.
  private static func row(_ setting: Setting, _ settings: Settings) -> String {
    Words.say(
      Phrase(
        "settings.row",
        [
          "value": value(setting, settings),
          "about": Words.book.text("settings.about.\(setting.rawValue)"),
        ]))
  }

  /// The value of a setting in words.
  private static func value(_ setting: Setting, _ settings: Settings) -> String {
    let values = settings.values(of: setting)
    guard !values.isEmpty else { return Words.book.text("settings.unset") }
    return values.map { value in
      guard case .flag = setting.kind else { return value }
      return Words.book.text("settings.values.\(value)")
    }.joined(separator: Words.book.text("views.separator"))
  }

  /// The values a setting accepts, in a sentence.
  private static func takes(_ setting: Setting) -> String {
    let (kind, values): (String, [String: String]) =
      switch setting.kind {
      case .text: ("text", ["most": "\(Setting.longestText)"])
      case .times: ("times", [:])
      case .choice(_, let choices):
        ("choice", ["choices": choices.joined(separator: Words.book.text("settings.or"))])
      case .flag: ("flag", [:])
      case .region: ("region", [:])
      case .number(let path, let range):
        (
          "number",
          [
            "least": "\(range.lowerBound)", "most": "\(range.upperBound)",
            "standard": "\(Settings()[keyPath: path])",
          ]
        )
      }
    return Words.book.text("settings.takes.\(kind)", values)
  }

  /// The reason why a value is invalid, and what is allowed.
  package static func refusal(
    _ unfit: Settings.InvalidValue, _ setting: Setting, _ values: [String]
  )
    -> Phrase
  {
    let (kind, value): (String, String) =
      switch unfit {
      case .empty: ("empty", "")
      case .several: ("several", "")
      case .tooLong: (setting == .freeHours ? "times-many" : "text", "")
      case .choice: ("choice", values.joined())
      case .flag: ("flag", values.joined())
      case .region: ("region", values.joined())
      case .number: ("number", values.joined())
      case .time(let text): ("times", text)
      }
    return self.unfit(
      kind, ["key": setting.rawValue, "value": value, "takes": takes(setting)])
  }

  /// An error for an unknown setting, with the names of all settings.
  package static func unknown(_ name: String) -> Phrase {
    unfit(
      "unknown", ["key": name, "keys": Setting.allCases.map(\.rawValue).joined(separator: ", ")])
  }

  /// An example of a setting as a line of the file.
  package static func line(_ setting: Setting) -> String {
    let text = Words.book.text("settings.examples.\(setting.rawValue)")
    guard let space = text.firstIndex(of: " ") else { return text }
    return text[..<space] + ":" + text[space...]
  }

  /// An error about a setting, below `settings.unfit`.
  package static func unfit(_ key: String, _ values: [String: String] = [:]) -> Phrase {
    Phrase("settings.unfit.\(key)", values)
  }
}
