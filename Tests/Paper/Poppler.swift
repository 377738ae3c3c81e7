import Foundation

/// A PDF as Poppler's tools see it.
final class Poppler {
  static let isThere = ["pdftotext", "pdfinfo", "pdffonts"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  private let path = NSTemporaryDirectory() + "sheet-" + UUID().uuidString + ".pdf"

  init(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What can be selected, on all pages or on one, with any space as one blank.
  ///
  /// - Parameter isRaw: whether it comes in the order of the file, not of the places on the page.
  func text(page: Int? = nil, isRaw: Bool = false) throws -> String {
    let range = (page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []) + (isRaw ? ["-raw"] : [])
    return try run("/usr/bin/pdftotext", range + [path, "-"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A line of what pdfinfo says.
  func info(_ key: String) throws -> String? {
    try run("/usr/bin/pdfinfo", [path]).output.split(separator: "\n")
      .first { $0.hasPrefix(key + ":") }
      .map { $0.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  var pages: Int { get throws { try info("Pages").flatMap { Int($0) } ?? 0 } }

  /// The fonts' lines, each with whether it is embedded.
  var fonts: [(line: String, isEmbedded: Bool)] {
    get throws {
      try run("/usr/bin/pdffonts", [path]).output.split(separator: "\n").dropFirst(2).map {
        // The columns before the object's two numbers: emb sub uni.
        (String($0), $0.split(separator: " ").dropLast(4).last == "yes")
      }
    }
  }
}

/// Runs a program to its end.
@discardableResult
func run(_ program: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (String(decoding: data, as: UTF8.self), process.terminationStatus)
}
