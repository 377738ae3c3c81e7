import Foundation

/// Values as JSON.
package enum JSONBytes {
  /// One value, its keys in order, and a line break.
  ///
  /// - Parameter pretty: whether it is spread over lines.
  /// - Throws: `EncodingError` for a number that JSON lacks.
  package static func of(_ value: some Encodable, pretty: Bool = true) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
