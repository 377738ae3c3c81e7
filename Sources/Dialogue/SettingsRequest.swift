/// What is wanted of the settings.
package enum SettingsRequest: Equatable, Sendable {
  /// To see all.
  case all
  /// To see one, by its name.
  case one(String)
  /// To set one to what was typed.
  case change(String, to: String)
  /// To have one as it was before it was ever set.
  case remove(String)
  /// To open the file in an editor.
  case edit

  /// What takes a setting back.
  static let unset = "--unset"
  /// What opens the file.
  static let opening = "--edit"

  /// Reads what follows the command's name: nothing, the name of a setting, a value after it, or an
  /// option in its place.
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
