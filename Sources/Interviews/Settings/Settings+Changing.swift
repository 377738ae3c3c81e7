import Language

extension Settings {
  /// The reason a value is rejected.
  package enum InvalidValue: Error, Equatable, Sendable {
    case empty
    /// More characters than ``Setting/longestText``, or more than 50 weekly times.
    case tooLong
    /// Several values where only one is allowed.
    case several
    case choice([String])
    case flag
    case number(ClosedRange<Int>)
    /// Not a locale with a country.
    case region
    /// Not a weekly time; carries the entry that could not be read.
    case time(String)
  }

  /// Changes a setting.
  ///
  /// - Parameters:
  ///   - values: a single value, or several weekly times. One text can also hold several times,
  ///     separated by commas or semicolons.
  /// - Throws: ``InvalidValue`` if the setting does not accept the value. Nothing changes then.
  package mutating func set(
    _ setting: Setting, to values: [String]
  ) throws(InvalidValue) {
    let values = values.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    guard let value = values.first else { throw .empty }
    if case .times = setting.kind { return try setFreeHours(values) }
    guard values.count == 1 else { throw .several }
    switch setting.kind {
    case .text(let path):
      guard value.count <= Setting.longestText else { throw .tooLong }
      self[keyPath: path] = value
    case .choice(let path, let choices):
      guard choices.contains(value.lowercased()) else { throw .choice(choices) }
      self[keyPath: path] = value.lowercased()
    case .region(let path):
      guard let region = Region(value) else { throw .region }
      self[keyPath: path] = region.identifier
    case .flag(let path):
      switch value.lowercased() {
      case "true", "yes", "on": self[keyPath: path] = true
      case "false", "no", "off": self[keyPath: path] = false
      default: throw .flag
      }
    case .number(let path, let range):
      guard let number = Int(value), range.contains(number) else { throw .number(range) }
      self[keyPath: path] = number
    case .times: break
    }
  }

  private mutating func setFreeHours(_ values: [String]) throws(InvalidValue) {
    let texts = values.flatMap { $0.split { $0 == "," || $0 == ";" } }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { throw .empty }
    guard texts.count <= 50 else { throw .tooLong }
    do {
      _ = try FreeHours(texts)
    } catch {
      throw .time(error.text)
    }
    freeHours = texts
  }

  /// The values of a setting as the user would type them; empty if it is not set.
  package func values(of setting: Setting) -> [String] {
    switch setting.kind {
    case .text(let path), .choice(let path, _), .region(let path):
      self[keyPath: path].map { [$0] } ?? []
    case .times: freeHours
    case .flag(let path): ["\(self[keyPath: path])"]
    case .number(let path, _): ["\(self[keyPath: path])"]
    }
  }
}
