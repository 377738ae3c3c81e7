import Synchronization

/// The sentences of Prompts/, found by their keys.
///
/// A key is the name of a file and the keys in it, joined by dots. A file is read when the first
/// of its sentences is wanted.
package final class Phrasebook: Sendable {
  private let load: @Sendable (_ file: String) -> PhraseTree?
  private let spell: @Sendable (_ sentence: String) -> String
  private let files = Mutex<[String: PhraseTree]>([:])

  /// Makes a phrasebook.
  ///
  /// - Parameters:
  ///   - spell: gives a sentence the spelling of the reader's region; its slots stay as they are.
  ///   - load: reads the sentences of a file, given its name without folder and ending; nil if there
  ///     is no such file.
  package init(
    spell: @escaping @Sendable (_ sentence: String) -> String = { $0 },
    load: @escaping @Sendable (_ file: String) -> PhraseTree?
  ) {
    self.load = load
    self.spell = spell
  }

  /// The sentence of a key with its slots filled.
  ///
  /// A slot such as `{term step}` is filled with the sentence that stands under `terms.` and the
  /// value of `step`.
  ///
  /// - Returns: the sentence; the key itself if there is none, so that nothing is said silently.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let template = template(key) else { return key }
    return SlotTemplate.fill(template) { slot in
      if let value = values[slot] { return value }
      guard slot.hasPrefix("term "), let value = values[String(slot.dropFirst(5))] else {
        return nil
      }
      return self.template("terms.\(value)") ?? value
    } ?? key
  }

  /// The sentence that a phrase names.
  package func text(_ phrase: Phrase) -> String {
    text(phrase.key, phrase.values)
  }

  /// A count with its noun in the right number: the sentence `KEY.one` or `KEY.other`.
  package func text(_ key: String, count: Int) -> String {
    text("\(key).\(count == 1 ? "one" : "other")", ["count": "\(count)"])
  }

  /// The sentence of a key as it stands in its file; nil if there is none.
  package func template(_ key: String) -> String? {
    guard case .text(let text) = node(key) else { return nil }
    return spell(text)
  }

  /// The sentences of a list; empty if there is none under the key.
  package func list(_ key: String) -> [String] {
    guard case .list(let list) = node(key) else { return [] }
    return list.map(spell)
  }

  /// The keys of a group, sorted; empty if there is none.
  package func keys(of group: String) -> [String] {
    guard case .branch(let branch) = node(group) else { return [] }
    return branch.keys.sorted()
  }

  private func node(_ key: String) -> PhraseTree? {
    var parts = key.split(separator: ".")[...]
    guard let file = parts.popFirst().map(String.init) else { return nil }
    var node = files.withLock { $0[file] }
    if node == nil {
      node = load(file)
      files.withLock { $0[file] = node }
    }
    while let part = parts.popFirst(), let inner = node {
      guard case .branch(let branch) = inner else { return nil }
      node = branch[String(part)]
    }
    return node
  }
}

/// The content of a file of Prompts/: sentences, lists of sentences, and groups of these by key.
package indirect enum PhraseTree: Decodable, Equatable, Sendable {
  case text(String)
  case list([String])
  case branch([String: PhraseTree])

  /// Reads a sentence, a list or a group.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .branch(try container.decode([String: PhraseTree].self))
    }
  }
}
