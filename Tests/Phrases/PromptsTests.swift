import DataFiles
import Foundation
import Phrases
import Testing

/// The files of Prompts/ against the source code that uses them.
@Suite struct PromptsTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All keys of all sentences and lists.
  static let keys: Set<String> = {
    var keys: Set<String> = []
    func walk(_ tree: PhraseTree, _ path: String) {
      switch tree {
      case .text, .list: keys.insert(path)
      case .branch(let branch): for (key, inner) in branch { walk(inner, "\(path).\(key)") }
      }
    }
    for file in DataFile.builtIn(in: "Prompts") {
      if let tree = try? file.decode(PhraseTree.self) { walk(tree, file.name) }
    }
    return keys
  }()

  /// The source code of the parts that speak.
  static let source: String = {
    var text = ""
    for folder in ["Conversation", "CommandLineApp", "Rendering"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: "Sources/\(folder)"), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        text += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      }
    }
    return text
  }()

  @Test func `Every phrase that the code names is there`() {
    for match in Self.source.matches(of: /Phrase\(\s*"([a-z][a-z0-9.-]*)"/) {
      #expect(Self.keys.contains(String(match.1)), "\(match.1)")
    }
    for match in Self.source.matches(of: /book\.(?:text|list|template)\(\s*"([a-z0-9.-]+)"/) {
      #expect(Self.keys.contains(String(match.1)), "\(match.1)")
    }
    for match in Self.source.matches(of: /Failure\(\s*"([a-z][a-z0-9.-]*)"/) {
      #expect(Self.keys.contains("errors.\(match.1)"), "errors.\(match.1)")
    }
    for match in Self.source.matches(of: /change\(\s*preparation, "([a-z.-]+)"/) {
      #expect(Self.keys.contains(String(match.1)), "\(match.1)")
    }
    for match in Self.source.matches(of: /\.words\("([a-z-]+)"/) {
      #expect(Self.keys.contains("shell.options.\(match.1)"), "shell.options.\(match.1)")
    }
  }

  @Test func `Every file of sentences can be read`() throws {
    for file in DataFile.builtIn(in: "Prompts") where file.name != "guides" {
      _ = try file.decode(PhraseTree.self)
    }
  }

  @Test func `Sentences are short and plain`() {
    let book = Phrasebook { file in
      DataFile.builtIn("Prompts/\(file).yaml").flatMap { try? $0.decode(PhraseTree.self) }
    }
    for key in Self.keys {
      guard let text = book.template(key) else { continue }
      #expect(text.count <= 400, "\(key)")
      #expect(!text.contains("  "), "\(key) has two spaces in a row")
      #expect(!text.contains("!"), "\(key) shouts")
    }
  }
}
