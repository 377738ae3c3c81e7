import DataFiles
import Foundation
import Phrases
import Testing

/// The files of Prompts/ against the source code that uses them.
@Suite struct PromptsTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files of sentences; those of rehearsal/ hold what personas say.
  static let files = DataFile.builtIn(in: "Prompts").filter {
    !$0.path.hasPrefix("Prompts/rehearsal/")
  }

  /// All keys of all sentences and lists.
  static let keys: Set<String> = {
    var keys: Set<String> = []
    func walk(_ tree: PhraseTree, _ path: String) {
      switch tree {
      case .text, .list: keys.insert(path)
      case .branch(let branch): for (key, inner) in branch { walk(inner, "\(path).\(key)") }
      }
    }
    for file in files {
      if let tree = try? file.decode(PhraseTree.self) { walk(tree, file.name) }
    }
    return keys
  }()

  /// The source code of the parts that speak.
  static let source: String = {
    var text = ""
    for folder in ["Dialogue", "Presentation", "Pages", "Services", "Terminal", "coffeechat"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: "Sources/\(folder)"), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        text += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      }
    }
    return text
  }()

  @Test func `Every phrase that the code names is there`() {
    let source = Self.source
    let named =
      source.matches(of: /Phrase\(\s*"([a-z][a-z0-9.-]*)"/).map { String($0.1) }
      + source.matches(of: /book\.(?:text|list|template)\(\s*"([a-z0-9.-]+)"/).map { String($0.1) }
      + source.matches(of: /Failure\(\s*"([a-z][a-z0-9.-]*)"/).map { "errors.\($0.1)" }
      + source.matches(of: /change\(\s*preparation, "([a-z.-]+)"/).map { String($0.1) }
      + source.matches(of: /\.words\("([a-z-]+)"/).map { "shell.options.\($0.1)" }
    let counted = Set(Self.keys.filter { $0.hasSuffix(".other") }.map { $0.dropLast(6) })
    let missing = named.filter { !Self.keys.contains($0) && !counted.contains($0[...]) }
    #expect(missing.isEmpty)
  }

  @Test func `Every file of sentences can be read`() throws {
    for file in Self.files where file.name != "guides" {
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
