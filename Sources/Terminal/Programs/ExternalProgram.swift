import DataFiles
import Foundation
import Presentation
import Services
import TextLayout

/// Starts system programs, with arguments and never through a shell.
package enum ExternalProgram {
  /// Prints a PDF with the system's print command.
  ///
  /// - Throws: ``Failure`` if the command doesn't exist or fails.
  package static func print(_ bytes: [UInt8], title: String) throws {
    // Pass a file, because a pipe would break if the program stops reading.
    try WorkFolder.with { folder in
      let path = folder + "/sheet.pdf"
      try Files.write(bytes, to: path)
      try run("lp", ["-t", title, path], problem: "print")
    }
  }

  /// Opens a file in its viewer.
  ///
  /// - Throws: ``Failure`` if the program doesn't exist or fails.
  package static func open(_ path: String) throws {
    // An absolute path can't be mistaken for an option.
    try run(opener, [URL(fileURLWithPath: path).path], problem: "open")
  }

  /// Opens a link, for example in the mail program.
  ///
  /// - Throws: ``Failure`` if the program doesn't exist or fails.
  package static func open(link: String) throws {
    try run(opener, [link], problem: "open-link")
  }

  private static var opener: String {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }

  private static func run(_ name: String, _ arguments: [String], problem: String) throws {
    var values = ["program": name, "path": arguments.last ?? ""]
    // A viewer may keep a pipe open for as long as it runs, so send errors to a file.
    guard let complaints = tmpfile() else { throw Failure("\(problem).failed", values, .io) }
    defer { fclose(complaints) }
    let status: Int32
    do {
      status = try ChildProgram([name] + arguments, .errors(fileno(complaints))).wait()
    } catch {
      throw Failure("\(problem).missing", values, .unavailable)
    }
    guard status != 0 else { return }
    rewind(complaints)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, complaints)
    let words = String(decoding: bytes[..<count], as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    values["words"] =
      words.isEmpty
      ? Words.book.text("errors.print.status", ["status": "\(status)"])
      : Sanitizer.line(words, limit: 200)
    throw Failure("\(problem).failed", values, .io)
  }
}
