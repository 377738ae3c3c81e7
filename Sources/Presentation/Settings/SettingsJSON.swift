package import Interviews

/// Settings as JSON, for scripts: each key with its value, or null if it isn't set.
package struct SettingsJSON: Encodable, Sendable {
  let settings: Settings

  /// Creates the JSON form of settings.
  package init(_ settings: Settings) {
    self.settings = settings
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Writes every key, including those whose value is null.
  ///
  /// - Throws: an error of the encoder.
  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    for setting in Setting.allCases {
      let key = Key(stringValue: setting.rawValue)
      switch setting.kind {
      case .text(let path): try keys.encode(settings[keyPath: path], forKey: key)
      case .times: try keys.encode(settings.freeHours, forKey: key)
      case .choice(let path, _), .region(let path):
        try keys.encode(settings[keyPath: path], forKey: key)
      case .flag(let path): try keys.encode(settings[keyPath: path], forKey: key)
      case .number(let path, _): try keys.encode(settings[keyPath: path], forKey: key)
      }
    }
  }
}
