extension Settings {
  /// Why a value cannot be set.
  public enum Unfit: Error, Equatable, Sendable {
    case empty
    /// More characters than ``Setting/longestText``.
    case tooLong
    /// A list where one value is wanted.
    case several
    case choice([String])
    case flag
    case number(ClosedRange<Int>)
    /// No time of the week: the one that makes no sense.
    case time(String)
  }

  /// Sets one thing.
  ///
  /// - Parameters:
  ///   - values: what it is set to: one text, or several for times of the week, which can also stand in
  ///     one text with commas between them.
  ///   - words: the names of days.
  /// - Throws: ``Unfit``; then nothing is changed.
  public mutating func set(
    _ setting: Setting, to values: [String], words: CalendarWords
  ) throws(Unfit) {
    let values = values.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    guard let value = values.first else { throw .empty }
    if case .times = setting.kind { return try setFreeHours(values, words) }
    guard values.count == 1 else { throw .several }
    switch setting.kind {
    case .text(let path):
      guard value.count <= Setting.longestText else { throw .tooLong }
      self[keyPath: path] = value
    case .choice(let path, let choices):
      guard choices.contains(value.lowercased()) else { throw .choice(choices) }
      self[keyPath: path] = value.lowercased()
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

  private mutating func setFreeHours(
    _ values: [String], _ words: CalendarWords
  ) throws(Unfit) {
    let texts = values.flatMap { $0.split { $0 == "," || $0 == ";" } }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { throw .empty }
    guard texts.count <= 50 else { throw .tooLong }
    do {
      _ = try FreeHours(texts, words: words)
    } catch {
      throw .time(error.text)
    }
    freeHours = texts
  }

  /// What a setting is set to, as one would type it; empty if it is not set.
  public func values(of setting: Setting) -> [String] {
    switch setting.kind {
    case .text(let path): self[keyPath: path].map { [$0] } ?? []
    case .times: freeHours
    case .choice(let path, _): [self[keyPath: path]]
    case .flag(let path): ["\(self[keyPath: path])"]
    case .number(let path, _): ["\(self[keyPath: path])"]
    }
  }
}
