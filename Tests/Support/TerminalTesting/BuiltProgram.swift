internal import Foundation

/// Returns the path of a program of this package, built next to the tests.
///
/// - Parameter name: the name of its target.
/// - Throws: `TerminalError.noSuchProgram`.
public func builtProgram(_ name: String) throws -> String {
  var folders = [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()]
  folders += Bundle.allBundles.map { $0.bundleURL }
  for folder in folders.compactMap({ $0 }) {
    for candidate in [folder, folder.deletingLastPathComponent()] {
      let path = candidate.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
  }
  throw TerminalError.noSuchProgram(name)
}
