import DataFiles
import Foundation
import Phrases
import Testing

/// What the program says against the list of words it never says.
@Suite struct NoWordsTests {
  /// The words, and what to say instead.
  static let list: [(words: String, instead: String)] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "no-words.txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.components(separatedBy: " => ")
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }()

  /// All that is said, with its file. What the program understands, and the words by which the
  /// rehearsal knows a remark, may be any; a persona speaks in a voice of its own.
  static let said: [(path: String, text: String)] = {
    var said: [(String, String)] = []
    func walk(_ tree: PhraseTree, _ path: String) {
      guard !path.hasPrefix("Prompts/rehearsal.yaml words") else { return }
      switch tree {
      case .text(let text): said.append((path, text))
      case .list(let list): list.forEach { said.append((path, $0)) }
      case .branch(let branch): branch.forEach { walk($1, path + " " + $0) }
      }
    }
    for file in PromptsTests.files {
      if let tree = try? file.decode(PhraseTree.self) { walk(tree, file.path) }
    }
    struct Bank: Decodable {
      struct Question: Decodable {
        var text: String
        var plain: String?
        var followUps: [String]?
        enum CodingKeys: String, CodingKey {
          case text, plain
          case followUps = "follow-ups"
        }
      }
      var questions: [Question]
    }
    for file in DataFile.builtIn(in: "QuestionBanks/good") {
      for question in (try? file.decode(Bank.self))?.questions ?? [] {
        said += ([question.text, question.plain ?? ""] + (question.followUps ?? []))
          .map { (file.path, $0) }
      }
    }
    return said
  }()

  @Test func `Nothing that is said holds a word of the list`() {
    #expect(Self.list.count > 30 && Self.said.count > 2000)
    for (path, text) in Self.said {
      let plain =
        " "
        + text.lowercased().map { $0.isLetter || $0 == "-" ? String($0) : " " }
        .joined().split(separator: " ").joined(separator: " ") + " "
      for (words, instead) in Self.list where plain.contains(" \(words) ") {
        Issue.record("\(path) says “\(words)” (\(instead)): \(text)")
      }
    }
  }
}
