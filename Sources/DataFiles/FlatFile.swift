import Yams

/// A one-level YAML file that both the user and the program edit. Each key has a value or a list of
/// values. The program leaves everything else unchanged, including comments.
package struct FlatFile: Equatable, Sendable {
  /// The path, used in error messages.
  package let path: String
  /// The text of the file.
  package let text: String

  /// A key and its values.
  package struct Entry: Equatable, Sendable {
    /// The key.
    package let key: String
    /// The values as written; empty if nothing follows the key.
    package let values: [String]
    /// The line of the key, counted from 1.
    package let line: Int
  }

  /// Creates a file from its text.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Returns the entries in order.
  ///
  /// - Throws: ``DataFileError`` with the line that doesn't have this form.
  package func entries() throws(DataFileError) -> [Entry] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      let found = DataFileError(error, in: DataFile(path: path, yaml: text))
      guard case .duplicate(let keys) = found.problem else { throw found }
      // The parser reports the start of the file. The second key is the one to remove.
      let second = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .lastIndex { line in keys.contains { line.hasPrefix($0) } }
      throw DataFileError(
        path: path, line: second.map { $0 + 1 }, keys: keys, problem: found.problem)
    }
    guard let root, root.null == nil else { return [] }
    guard case .mapping(let mapping) = root else {
      throw unfit([], root.mark)
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw unfit([], key.mark) }
      entries.append(
        Entry(key: name, values: try values(of: value, key: name), line: key.mark?.line ?? 1))
    }
    return entries
  }

  private func values(of node: Node, key: String) throws(DataFileError) -> [String] {
    if node.null != nil { return [] }
    if let scalar = node.scalar { return [scalar.string] }
    guard let list = node.sequence else { throw unfit([key], node.mark) }
    var values: [String] = []
    for item in list {
      guard let scalar = item.scalar else { throw unfit([key], item.mark) }
      values.append(scalar.string)
    }
    return values
  }

  private func unfit(_ keys: [String], _ mark: Mark?) -> DataFileError {
    DataFileError(path: path, line: mark?.line ?? 1, keys: keys, problem: .badValue(""))
  }

  /// Returns the file with a key set to new values.
  ///
  /// - Parameter values: the new values; nil removes the key.
  /// - Returns: the file; nil if the rest would have to change too, for example if the whole file
  ///   is on one line.
  /// - Throws: ``DataFileError`` if the file doesn't have this form.
  package func setting(_ key: String, to values: [String]?) throws(DataFileError) -> FlatFile? {
    let before = try entries()
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let new = values.map { FlatFile.yaml(key, $0) } ?? []
    if let place = before.firstIndex(where: { $0.key == key }) {
      let next = place + 1 < before.count ? before[place + 1].line - 1 : lines.count
      let range = (before[place].line - 1)..<next
      guard range.lowerBound < range.upperBound, lines.indices.contains(range.upperBound - 1)
      else { return nil }
      // Comments and blank lines before the next key belong to that key.
      let own = lines[range].lastIndex { line in
        let text = line.drop(while: \.isWhitespace)
        return !text.isEmpty && !text.hasPrefix("#")
      }
      lines.replaceSubrange(range.lowerBound...(own ?? range.lowerBound), with: new)
    } else {
      lines += new
    }
    let file = FlatFile(path: path, text: (lines + [""]).joined(separator: ending))
    guard let after = try? file.entries() else { return nil }
    let kept = before.filter { $0.key != key }
    let wanted = values.map { [key: $0] } ?? [:]
    let isRight =
      after.filter { $0.key != key }.map(\.key) == kept.map(\.key)
      && after.filter { $0.key != key }.map(\.values) == kept.map(\.values)
      && Dictionary(after.filter { $0.key == key }.map { ($0.key, $0.values) }) { $1 } == wanted
    return isRight ? file : nil
  }

  /// Returns the lines of an entry.
  private static func yaml(_ key: String, _ values: [String]) -> [Substring] {
    let texts = values.map { text in
      Node(text, Tag(.str), Node(text, .implicit, .plain).null == nil ? .any : .singleQuoted)
    }
    let value = texts.count == 1 ? texts[0] : Node(texts, Tag(.seq), .block)
    let plain = try? Yams.serialize(
      node: Node([(Node(key), value)]), width: -1, allowUnicode: true)
    return plain?.split(whereSeparator: \.isNewline) ?? []
  }
}
