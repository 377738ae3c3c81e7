import Foundation
import Journal

/// The file of a notes sheet. What somebody has written into it is never overwritten.
package struct SheetFile {
  private let path: String
  private let ending: String
  private let journal: Journal

  /// - Parameters:
  ///   - path: where it belongs, without the ending.
  ///   - ending: such as `md`.
  package init(_ path: String, _ ending: String, in app: App) throws {
    self.path = path
    self.ending = ending
    journal = try app.journal()
  }

  /// Writes a sheet; beside the file of that name if that one holds notes.
  ///
  /// - Returns: the path that was written to.
  package func write(_ bytes: [UInt8]) throws -> String {
    let target = try freePath()
    try Files.write(bytes, to: target)
    try journal.remember(fingerprint: Self.fingerprint(bytes), of: target)
    return target
  }

  /// The first of `name.md`, `name-2.md` and so on that is not there or still as it was written.
  private func freePath() throws -> String {
    for number in 1... {
      let candidate = path + (number == 1 ? "" : "-\(number)") + "." + ending
      guard FileManager.default.fileExists(atPath: candidate) else { return candidate }
      // A file that cannot be read may hold notes.
      guard let data = FileManager.default.contents(atPath: candidate) else { continue }
      if try journal.fingerprint(of: candidate) == Self.fingerprint(Array(data)) {
        return candidate
      }
    }
    return path + "." + ending
  }

  /// FNV-1a, 64 bits: a change by hand is noticed; nobody has a reason to forge one.
  private static func fingerprint(_ bytes: [UInt8]) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}
