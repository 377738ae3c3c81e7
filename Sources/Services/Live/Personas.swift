import DataFiles
import Foundation
package import Interviews

/// The personas to rehearse with: built in, and the user's own. One of the user's own takes the
/// place of a built-in one of its name.
package struct Personas {
  package let home: Home

  package init(home: Home) {
    self.home = home
  }

  /// The folder of the user's own, one file each.
  private var folder: String { home.path + "/personas" }

  /// All names, sorted.
  package func names() -> [String] {
    let own = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return Set(own + Personas.builtIn).sorted()
  }

  /// The names of the built-in ones.
  package static var builtIn: [String] { DataFile.builtIn(in: "Prompts/rehearsal").map(\.name) }

  /// The name of the persona that is meant: what a built-in one used to be called still names it.
  package func current(_ name: String) -> String {
    let renamed = ["sceptical": "skeptical"]
    return names().contains(name) ? name : renamed[name] ?? name
  }

  /// The persona of a name.
  ///
  /// - Returns: nil if there is none.
  /// - Throws: ``Failure`` with the mistake in its file.
  package func persona(_ name: String) throws -> Persona? {
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
