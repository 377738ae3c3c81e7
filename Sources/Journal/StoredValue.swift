import Foundation
import Interviews

/// A value that the journal stores as JSON in one column.
///
/// The JSON object has the version of its encoding under the key `v`. Objects without it have
/// version 0, as written by release 0.1.
protocol StoredValue: Codable, Sendable {
  /// The version that is written now.
  ///
  /// Raise it with every change of the encoding, decode the versions before it in
  /// ``init(from:version:)``, and record the new encoding in Tests/Journal/Fixtures.
  static var version: Int { get }

  /// Decodes a value that was encoded in this version or an earlier one.
  init(from decoder: any Decoder, version: Int) throws
}

extension StoredValue {
  init(from decoder: any Decoder, version: Int) throws { try self.init(from: decoder) }
}

extension PlannedQuestion: StoredValue { static let version = 1 }
// Version 2: how the interviewee is addressed. Version 3: how it turned out.
extension Interview: StoredValue { static let version = 3 }
extension SessionRecord.Setup: StoredValue { static let version = 3 }
extension SessionEvent.What: StoredValue { static let version = 1 }
extension PersonEvent.What: StoredValue { static let version = 1 }
extension Message.Facts: StoredValue { static let version = 1 }

/// A stored value beside the version of its encoding.
private struct Versioned<Value: StoredValue>: Codable {
  let value: Value

  private enum CodingKeys: String, CodingKey { case version = "v" }

  init(_ value: Value) {
    self.value = value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decodeIfPresent(Int.self, forKey: .version) ?? 0
    guard version <= Value.version else { throw Schema.Newer() }
    value = try Value(from: decoder, version: version)
  }

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Value.version, forKey: .version)
  }
}

extension Journal {
  /// The JSON that is stored for a value, always the same for the same value.
  static func json(_ value: some StoredValue) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Versioned(value)), as: UTF8.self)
  }

  /// Reads a value that was stored in any version so far.
  ///
  /// - Throws: `Schema.Newer` if a newer program wrote it, or `DecodingError` if it is damaged.
  static func decode<Value: StoredValue>(_: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(Versioned<Value>.self, from: Data(text.utf8)).value
  }
}
