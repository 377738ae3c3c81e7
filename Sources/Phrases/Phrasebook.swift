import Synchronization

/// The sentences in Prompts/, by key.
///
/// A key is a file name and the keys inside it, joined by dots. Files are read on first use.
package final class Phrasebook: Sendable {
  private let load: @Sendable (_ file: String) -> PhraseTree?
  private let spell: @Sendable (_ sentence: String) -> String
  private let files = Mutex<[String: PhraseTree]>([:])

  /// Creates a phrasebook.
  ///
  /// - Parameters:
  ///   - spell: applies the spelling of the user's region to a sentence; slots are unchanged.
  ///   - load: loads a file, given its name without folder and extension. Returns nil if there is
  ///     no such file.
  package init(
    spell: @escaping @Sendable (_ sentence: String) -> String = { $0 },
    load: @escaping @Sendable (_ file: String) -> PhraseTree?
  ) {
    self.load = load
    self.spell = spell
  }

  /// Returns the sentence for a key with its slots filled.
  ///
  /// A slot such as `{term step}` is filled with the sentence under `terms.` and the value of
  /// `step`.
  ///
  /// - Returns: the sentence. If there is none, this is the key itself, so that a missing sentence
  ///   is noticed.
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

  /// Returns the sentence for a phrase.
  package func text(_ phrase: Phrase) -> String { text(phrase) { $1 } }

  /// Returns the sentence for a phrase.
  ///
  /// - Parameter safe: makes a value safe to show.
  package func text(
    _ phrase: Phrase, safe: (_ slot: String, _ value: String) -> String
  ) -> String {
    var values: [String: String] = [:]
    for (slot, value) in phrase.values { values[slot] = safe(slot, value) }
    if let parts = phrase.parts {
      values["parts"] = parts.map { text($0, safe: safe) }.joined(separator: text("said.separator"))
    }
    return text(phrase.key, values)
  }

  /// Returns a count with its noun in singular or plural: the sentence `KEY.one` or `KEY.other`.
  package func text(_ key: String, count: Int) -> String {
    text("\(key).\(count == 1 ? "one" : "other")", ["count": "\(count)"])
  }

  /// Returns the unfilled sentence for a key; nil if there is none.
  package func template(_ key: String) -> String? {
    guard case .text(let text) = node(key) else { return nil }
    return spell(text)
  }

  /// Returns the list under a key; empty if there is none.
  package func list(_ key: String) -> [String] {
    guard case .list(let list) = node(key) else { return [] }
    return list.map(spell)
  }

  /// Returns the keys of a group, sorted; empty if there is none.
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

/// The content of a file in Prompts/: sentences, lists of sentences, and nested groups.
package indirect enum PhraseTree: Decodable, Equatable, Sendable {
  case text(String)
  case list([String])
  case branch([String: PhraseTree])

  /// Decodes a sentence, a list, or a group.
  ///
  /// - Throws: `DecodingError` for anything else.
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
