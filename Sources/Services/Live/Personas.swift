import DataFiles
import Foundation
package import Interviews

/// The personas for rehearsals, built in and the user's own. A user's persona replaces a built-in
/// one with the same name.
package struct Personas {
  /// The folder with the user's data.
  package let home: Home

  /// Creates the personas of a home folder.
  package init(home: Home) {
    self.home = home
  }

  /// The folder of the user's own personas, one file each.
  private var folder: String { home.path + "/personas" }

  /// Returns all names, sorted.
  package func names() -> [String] {
    let own = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return Set(own + Personas.builtIn).sorted()
  }

  /// The names of the built-in personas.
  package static var builtIn: [String] { DataFile.builtIn(in: "Prompts/rehearsal").map(\.name) }

  /// Returns the current name of a persona that was renamed; other names as they are.
  package func current(_ name: String) -> String {
    let renamed = ["sceptical": "skeptical"]
    return names().contains(name) ? name : renamed[name] ?? name
  }

  /// Returns the persona with a name.
  ///
  /// - Returns: nil if there is none.
  /// - Throws: ``Failure`` if its file can't be read or is not valid.
  package func persona(_ name: String) throws -> Persona? {
    // Only accept known names, because the name becomes part of a path.
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
