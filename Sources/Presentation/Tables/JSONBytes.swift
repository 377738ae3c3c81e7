import Foundation

/// JSON encoding for output.
package enum JSONBytes {
  /// Encodes one value with sorted keys, followed by a line break.
  ///
  /// - Parameter pretty: true to spread the value over several lines.
  /// - Throws: `EncodingError` for a number that JSON can't represent.
  package static func of(_ value: some Encodable, pretty: Bool = true) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
