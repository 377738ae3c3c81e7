import Foundation
import Journal

/// The file of a notes sheet. The user's changes to it are never overwritten.
package struct SheetFile {
  private let path: String
  private let ending: String
  private let journal: Journal

  /// Creates a reference to the file.
  ///
  /// - Parameters:
  ///   - path: the path without the extension.
  ///   - ending: the extension, such as `md`.
  /// - Throws: `JournalError` if the journal can't be opened.
  package init(_ path: String, _ ending: String, in app: App) throws {
    self.path = path
    self.ending = ending
    journal = try app.journal()
  }

  /// Writes a sheet, to a new file with a number if the existing one was changed by hand.
  ///
  /// - Returns: the path of the file written.
  /// - Throws: ``Failure`` if the file can't be written, or `JournalError`.
  package func write(_ bytes: [UInt8]) throws -> String {
    let target = try freePath()
    try Files.write(bytes, to: target)
    try journal.remember(fingerprint: Self.fingerprint(bytes), of: target)
    return target
  }

  /// Returns the first of `name.md`, `name-2.md`, and so on that doesn't exist or is unchanged.
  private func freePath() throws -> String {
    for number in 1... {
      let candidate = path + (number == 1 ? "" : "-\(number)") + "." + ending
      guard FileManager.default.fileExists(atPath: candidate) else { return candidate }
      // An unreadable file may hold notes.
      guard let data = FileManager.default.contents(atPath: candidate) else { continue }
      if try journal.fingerprint(of: candidate) == Self.fingerprint(Array(data)) {
        return candidate
      }
    }
    return path + "." + ending
  }

  /// Returns the 64-bit FNV-1a hash. It detects changes by hand; it needn't resist forgery.
  private static func fingerprint(_ bytes: [UInt8]) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}
