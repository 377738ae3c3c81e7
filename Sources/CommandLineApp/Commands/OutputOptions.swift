import ArgumentParser
import Foundation
import Phrases

/// The options of commands that write a file.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .words("output", value: "file"), completion: .file())
  var output: String?
  @Flag(help: .words("force")) var force = false

  /// Whether standard output is meant.
  var isStandard: Bool { output == nil || output == "-" }

  /// Finds out whether the file can be written to, before anything is done for it. If it is there,
  /// it asks.
  ///
  /// - Parameter global: whether anything may be asked.
  /// - Returns: the path; nil if standard output is meant.
  /// - Throws: ``Failure`` that says what to do.
  func target(_ global: GlobalOptions) throws -> String? {
    guard let output, !isStandard else { return nil }
    if Files.isSpecial(output) { return output }
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: output, isDirectory: &isFolder) {
      if isFolder.boolValue { throw Failure("file.is-folder", ["path": output], .cannotCreate) }
      guard !force else { return output }
      let input = LineInput()
      guard input.isInteractive, !global.noInput,
        input.confirm(Words.say(Phrase("errors.file.overwrite", ["path": output])))
      else { throw Failure("file.exists", ["path": output], .cannotCreate) }
      return output
    }
    let folder = (output as NSString).deletingLastPathComponent
    guard folder.isEmpty || files.fileExists(atPath: folder) else {
      throw Failure("file.no-folder", ["path": folder], .cannotCreate)
    }
    return output
  }

  /// Writes to the file, or to standard output.
  func write(_ bytes: [UInt8], _ global: GlobalOptions) throws {
    guard let path = try target(global) else { return Output.standard.write(bytes) }
    try Files.write(bytes, to: path, makingFolder: false)
  }
}
