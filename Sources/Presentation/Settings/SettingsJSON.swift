package import Interviews

/// Settings for scripts: each key with its value; what is not set is null.
package struct SettingsJSON: Encodable, Sendable {
  let settings: Settings

  package init(_ settings: Settings) {
    self.settings = settings
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

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
