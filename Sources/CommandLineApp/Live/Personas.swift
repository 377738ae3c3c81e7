import DataFiles
import Foundation
import Interviews

/// The personas to rehearse with: built in, and the user's own. One of the user's own takes the
/// place of a built-in one of its name.
struct Personas {
  let home: Home

  /// The folder of the user's own, one file each.
  private var folder: String { home.path + "/personas" }

  /// All names, sorted.
  func names() -> [String] {
    let own = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return Set(own + Personas.builtIn).sorted()
  }

  /// The names of the built-in ones.
  static var builtIn: [String] { DataFile.builtIn(in: "Prompts/rehearsal").map(\.name) }

  /// The persona of a name.
  ///
  /// - Returns: nil if there is none.
  /// - Throws: ``Failure`` with the mistake in its file.
  func persona(_ name: String) throws -> Persona? {
    // A name is no path.
    guard names().contains(name) else { return nil }
    let path = "\(folder)/\(name).yaml"
    if FileManager.default.fileExists(atPath: path) {
      return try Banks.decode(
        DataFile(path: path, yaml: try Files.text(at: path)), Persona.self)
    }
    return try DataFile.builtIn("Prompts/rehearsal/\(name).yaml").map {
      try Banks.decode($0, Persona.self)
    }
  }
}
