/// A request to show or change settings.
package enum SettingsRequest: Equatable, Sendable {
  /// Show all settings.
  case all
  /// Show one setting, by name.
  case one(String)
  /// Set a setting to the text typed.
  case change(String, to: String)
  /// Reset a setting to its default.
  case remove(String)
  /// Open the file in an editor.
  case edit

  /// The option that resets a setting.
  static let unset = "--unset"
  /// The option that opens the file.
  static let opening = "--edit"

  /// Reads the text after the command's name: nothing, a setting's name with an optional value, or
  /// an option.
  package init(_ line: String) {
    let words = line.trimmed
    let name = String(words.prefix { !$0.isWhitespace && $0 != "=" && $0 != ":" })
    var value = words.dropFirst(name.count).trimmed
    if let sign = value.first, sign == "=" || sign == ":" { value = value.dropFirst().trimmed }
    switch (name, value) {
    case ("", _): self = .all
    case (Self.opening, _): self = .edit
    case (Self.unset, ""): self = .all
    case (Self.unset, let name), (let name, Self.unset): self = .remove(name)
    case (let name, ""): self = .one(name)
    case (let name, let value): self = .change(name, to: value)
    }
  }
}
