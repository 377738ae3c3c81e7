import Foundation
import Testing

@testable import Language

@Suite struct LexiconTests {
  private struct Titles: Decodable {
    var before: [String]
    var after: [String]
  }

  @Test func `A built-in file is decoded`() {
    let titles: Titles = Lexicon.decode("titles")
    #expect(titles.before.contains("professor"))
    #expect(titles.after.contains("phd"))
  }

  @Test func `Every list of words that findings are read by is there, and used`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Sources/Language/Findings")
    var used: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      used.formUnion(source.matches(of: /FindingWords\.of\("([a-z-]+)"\)/).map { String($0.1) })
    }
    let lists: [String: Set<String>] = Lexicon.decode("finding-words")
    #expect(used == Set(lists.keys))
    #expect(lists.values.allSatisfy { !$0.isEmpty })
  }
}
