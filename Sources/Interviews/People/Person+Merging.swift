package import Foundation

extension Person {
  /// Joins what another record knows of the same person. Nothing is lost: where both know something,
  /// this one's stays and the other's goes to the notes. Of two days of connecting the earlier stays.
  ///
  /// - Parameters:
  ///   - now: since when a status holds that comes without its time.
  ///   - label: how a fact that has no place is noted, such as `Role: nurse`, from its name and value.
  /// - Returns: the names of the facts that have changed.
  @discardableResult
  package mutating func merge(
    _ other: Person, at now: Date, label: (String, String) -> String
  ) -> [String] {
    let before = self
    var left: [String] = []
    func join<Value>(
      _ fact: String, _ mine: inout Value?, _ theirs: Value?, _ text: (Value) -> String
    ) {
      guard let theirs, !text(theirs).isEmpty else { return }
      guard let known = mine, !text(known).isEmpty else { return mine = theirs }
      if Person.key(text(known)) != Person.key(text(theirs)) {
        left.append(label(fact, text(theirs)))
      }
    }
    if Person.key(name) != Person.key(other.name) { left.append(label("name", other.name)) }
    join("role", &role, other.role) { $0 }
    join("company", &company, other.company) { $0 }
    join("field", &field, other.field) { $0 }
    join("stage", &stage, other.stage) { $0.rawValue }
    // The day on which they connected tells as much.
    if source == nil || other.source != .network || other.connected == nil {
      join("source", &source, other.source) { $0.rawValue }
    }
    let introducers = [connection, other.connection].compactMap { $0?.introducer }
    connection = nearer(connection, other.connection)
    let kept = connection?.introducer.map(Person.key)
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

  /// Whether one has come further with them in this record. To have moved on is further than asking;
  /// beside a talk that was agreed or held, what happened later counts.
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

  /// Takes over facts that are not known yet.
  package mutating func fill(from other: Person) {
    role = role ?? other.role
    company = company ?? other.company
    field = field ?? other.field
    stage = stage ?? other.stage
    source = source ?? other.source
    connection = connection ?? other.connection
  }

  /// Of two connections the nearer; of two introductions the one whose introducer is known.
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

  /// The names of the facts in which another version differs.
  package func changes(to other: Person) -> [String] {
    func differ<Value: Equatable>(_ name: String, _ path: KeyPath<Person, Value>) -> String? {
      self[keyPath: path] == other[keyPath: path] ? nil : name
    }
    return [
      differ("name", \.name), differ("role", \.role), differ("company", \.company),
      differ("field", \.field), differ("stage", \.stage), differ("connection", \.connection),
      differ("source", \.source), differ("addresses", \.addresses), differ("notes", \.notes),
      differ("research", \.research), differ("status", \.status),
      differ("connected", \.connected),
    ].compactMap { $0 }
  }
}

extension Connection {
  /// Who introduces, where that is known.
  fileprivate var introducer: String? {
    if case .warm(let name?) = self, !name.isEmpty { name } else { nil }
  }
}
