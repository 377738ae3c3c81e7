import Language

extension Settings {
  /// Why a value cannot be set.
  package enum InvalidValue: Error, Equatable, Sendable {
    case empty
    /// More characters than ``Setting/longestText``.
    case tooLong
    /// A list where one value is wanted.
    case several
    case choice([String])
    case flag
    case number(ClosedRange<Int>)
    /// No locale with a country.
    case region
    /// No time of the week: the one that makes no sense.
    case time(String)
  }

  /// Sets one thing.
  ///
  /// - Parameters:
  ///   - values: what it is set to: one text, or several for times of the week, which can also stand in
  ///     one text with commas between them.
  /// - Throws: ``InvalidValue``; then nothing is changed.
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

  /// Returns the value of a setting as it would be typed; empty if it is not set.
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
