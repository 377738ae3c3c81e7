import Foundation
package import Interviews

/// The folder with the user's data.
package struct Home {
  /// The path of the folder.
  package let path: String

  /// Finds the folder: the one named on the command line, else $COFFEECHAT_HOME, else
  /// $XDG_DATA_HOME/coffeechat, else ~/.local/share/coffeechat.
  ///
  /// - Throws: ``Failure`` if none of these is set.
  package init(
    named folder: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    func set(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let folder = folder ?? set("COFFEECHAT_HOME") {
      path = (folder as NSString).expandingTildeInPath
    } else if let data = set("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/coffeechat"
    } else if let home = set("HOME") {
      path = home + "/.local/share/coffeechat"
    } else {
      throw Failure("home.none", [:], .usage)
    }
  }

  /// Returns the user's own bank files of a kind, `good` or `bad`, sorted by name.
  package func bankFiles(_ kind: String) -> [String] {
    let folder = "\(path)/QuestionBanks/\(kind)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The path of an empty form, without the extension.
  package var form: String { path + "/sheets/form" }

  /// Returns the path of an interview's notes sheet, without the extension.
  package func sheet(of interview: Interview) -> String {
    let name = (interview.interviewee.name ?? "").lowercased()
    let slug = name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(40)
    let clipped = slug.utf8.count > 120 ? "" : slug
    return "\(path)/sheets/\(interview.id)" + (clipped.isEmpty ? "" : "-\(clipped)")
  }
}
