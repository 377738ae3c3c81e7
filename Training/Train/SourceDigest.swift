import Foundation

/// Digests of the files that weights are learned from, to tell when weights are out of date.
enum SourceDigest {
  /// The digest for the classifier of drafts.
  static var drafts: String {
    get throws {
      try digest(of: [
        "Training/drafts", "Training/held-out.txt", "Training/understanding", "QuestionBanks/bad",
        "QuestionBanks/good", "Tests/QuestionChecking/everyday.txt",
      ])
    }
  }

  /// The digest for the classifiers of what people type.
  static var understanding: String { get throws { try digest(of: ["Training/understanding"]) } }

  /// The digest for the classifiers of what is said in rehearsals.
  static var rehearsal: String {
    get throws {
      try digest(of: ["Training/rehearsal", "Training/drafts", "QuestionBanks/good"])
    }
  }

  /// The files below some paths, in the order of their names, as one number (FNV-1a).
  private static func digest(of paths: [String]) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    var digest: UInt64 = 14_695_981_039_346_656_037
    for path in paths {
      let url = root.appending(path: path)
      let isFile = url.pathExtension == "txt"
      let files =
        isFile
        ? [url]
        : try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
          .sorted { $0.lastPathComponent < $1.lastPathComponent }
      for file in files where !file.lastPathComponent.hasPrefix(".") {
        for byte in Data(file.lastPathComponent.utf8) + (try Data(contentsOf: file)) {
          digest = (digest ^ UInt64(byte)) &* 1_099_511_628_211
        }
      }
    }
    return String(digest, radix: 16)
  }
}
