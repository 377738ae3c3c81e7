package import Foundation

extension Person {
  /// Merges another record of the same person. If the records disagree, this record's value stays,
  /// and the other one goes to the notes. Of two connection dates, the earlier stays.
  ///
  /// - Parameters:
  ///   - now: the time to use for a status whose time is unknown.
  ///   - label: formats a fact's name and value for the notes, such as `Role: nurse`.
  /// - Returns: the names of the facts that have changed.
  @discardableResult
  package mutating func merge(
    _ other: Person, at now: Date, label: (String, String) -> String
  ) -> [String] {
    let before = self
    var left: [String] = []
    if Person.key(name) != Person.key(other.name) { left.append(label("name", other.name)) }
    for row in PersonField.table where row.isSimple {
      // The connection date already implies that they were found on a network.
      let isTold = row.field == .source && source != nil && other.connected != nil
      if isTold, other.source == .network { continue }
      guard let theirs = row.text(of: other), !theirs.isEmpty else { continue }
      guard let known = row.text(of: self), !known.isEmpty else {
        row.put(.text(theirs), into: &self)
        continue
      }
      if Person.key(known) != Person.key(theirs) { left.append(label(row.fact, theirs)) }
    }
    let introducers = [connection, other.connection].compactMap(Self.introducer)
    connection = nearer(connection, other.connection)
    let kept = Self.introducer(connection).map(Person.key)
    left += introducers.filter { Person.key($0) != kept }.map { label("through", $0) }
    connected = [connected, other.connected].compactMap { $0 }.min()
    let keys = Set(addresses.map(\.key))
    addresses += other.addresses.filter { !keys.contains($0.key) }
    for item in other.research where !research.contains(item) { research.append(item) }
    if other.isFurther(than: self) { become(other.status, at: other.statusSince ?? now) }
    let lines = notes.split(separator: "\n").map(String.init)
    let new = (left + other.notes.split(separator: "\n").map(String.init))
      .filter { !lines.contains($0) }
    if !new.isEmpty { notes = ((notes.isEmpty ? [] : [notes]) + new).joined(separator: "\n") }
    return before.changes(to: self)
  }

  /// True if this record shows more progress than another.
  ///
  /// Having moved on counts as more than asking. If the other status is that an interview was
  /// scheduled or held, the more recent status wins. If the times are unknown or equal, having
  /// moved on loses.
  private func isFurther(than other: Person) -> Bool {
    guard status != other.status else { return false }
    guard [status, other.status].contains(.movedOn) else { return status > other.status }
    let isAsking = !(status == .movedOn ? other.status : status).endsAsking
    if isAsking { return status == .movedOn }
    guard let mine = statusSince, let theirs = other.statusSince, mine != theirs else {
      return other.status == .movedOn
    }
    return mine > theirs
  }

  /// Fills in missing facts from another record.
  package mutating func fill(from other: Person) {
    for row in PersonField.table where row.isSimple && row.value(of: self) == nil {
      row.put(row.value(of: other), into: &self)
    }
    connection = connection ?? other.connection
  }

  private static func introducer(_ connection: Connection?) -> String? {
    connection?.through.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The closer of two connections. Of two introductions, one with a named introducer is closer.
  private func nearer(_ one: Connection?, _ other: Connection?) -> Connection? {
    func rank(_ connection: Connection?) -> Int {
      switch connection {
      case .direct: 4
      case .warm(.some): 3
      case .warm(nil): 2
      case .cold: 1
      case nil: 0
      }
    }
    return rank(other) > rank(one) ? other : one
  }

  /// The names of the facts that differ in another version. The status comes last, because it is
  /// progress rather than a correction.
  package func changes(to other: Person) -> [String] {
    var facts: [String] = []
    for row in PersonField.table where row.value(of: self) != row.value(of: other) {
      if !facts.contains(row.fact) { facts.append(row.fact) }
    }
    let status = PersonField.status.row.fact
    return facts.filter { $0 != status } + facts.filter { $0 == status }
  }
}

extension Connection {
  /// The name of the mutual contact, if known.
  package var through: String? {
    if case .warm(let name) = self { name } else { nil }
  }
}
