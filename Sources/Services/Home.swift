import Foundation
package import Interviews

/// The folder that holds everything a person has put in.
package struct Home {
  /// Its path.
  package let path: String

  /// Finds it: the folder named on the command line, else $COFFEECHAT_HOME, else
  /// $XDG_DATA_HOME/coffeechat, else ~/.local/share/coffeechat.
  ///
  /// - Throws: ``Failure`` if none of these is known.
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

  /// The user's own files of a kind of bank, `good` or `bad`, sorted by name.
  package func bankFiles(_ kind: String) -> [String] {
    let folder = "\(path)/QuestionBanks/\(kind)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// Where an empty form is written, without the ending.
  package var form: String { path + "/sheets/form" }

  /// Where the notes sheet of an interview is written, without the ending.
  package func sheet(of interview: Interview) -> String {
    let name = (interview.interviewee.name ?? "").lowercased()
    let slug = name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(40)
    let clipped = slug.utf8.count > 120 ? "" : slug
    return "\(path)/sheets/\(interview.id)" + (clipped.isEmpty ? "" : "-\(clipped)")
  }
}
