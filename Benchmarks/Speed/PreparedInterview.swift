import Foundation

/// A prepared interview of 30 minutes, and the programs that render its sheet.
struct PreparedInterview {
  private let program: String
  private let home: String

  init(_ program: String, home: String) throws {
    self.program = program
    self.home = home
    let arguments = [
      "prepare", "--name", "Ana Ruiz", "--role", "nurse", "--company", "City Hospital", "--field",
      "health care", "--when", "2030-12-03 15:00", "--minutes", "30", "--medium", "in-person",
      "--yes",
    ]
    guard try run(program, arguments) else {
      fatalError("the talk cannot be prepared")
    }
  }

  /// The run that prints the sheet as PDF.
  var pdf: Run { Run(program, ["sheet", "1", "--format", "pdf"], home: home, status: 0) }

  /// The run that prints the sheet as text.
  var text: Run { Run(program, ["sheet", "1"], home: home, status: 0) }

  /// Returns the run of WeasyPrint on the sheet as HTML.
  ///
  /// - Parameter weasyPrint: the path of the program.
  /// - Returns: nil if it can't be run, or the sheet can't be written as HTML.
  func weasyPrint(_ weasyPrint: String?) throws -> Run? {
    let page = "\(home)/sheet.html"
    guard let weasyPrint, try run(program, ["sheet", "1", "--format", "html"], output: page),
      try run(weasyPrint, [page, "\(home)/sheet.pdf"])
    else { return nil }
    return Run(weasyPrint, [page, "\(home)/sheet.pdf"], status: 0)
  }

  /// Runs a program. True if it succeeds.
  ///
  /// - Parameter output: a new file for its standard output; nil to discard it. Must not be a
  ///   device, which creating the file would replace.
  private func run(
    _ program: String, _ arguments: [String], output: String? = nil
  ) throws -> Bool {
    if let output { _ = FileManager.default.createFile(atPath: output, contents: nil) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = [
      "COFFEECHAT_HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
    process.standardOutput =
      output.flatMap { FileHandle(forWritingAtPath: $0) } ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
