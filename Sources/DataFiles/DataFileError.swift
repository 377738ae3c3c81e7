import Foundation
import Yams

/// What is wrong with a data file, and where.
package struct DataFileError: Error, Equatable, Sendable {
  /// The file, as ``DataFile/path`` names it.
  package let path: String

  /// The line to mend, counted from 1; nil where the error has no place.
  package let line: Int?

  /// The key in question, outermost first, such as `questions`, `3`, `minutes`.
  package let keys: [String]

  /// What is wrong.
  package let problem: Problem

  /// The kinds of mistakes a data file can have.
  package enum Problem: Equatable, Sendable {
    /// Not YAML at all; the parser's own words.
    case syntax(String)
    /// Keys that stand twice in one mapping.
    case duplicate(keys: [String])
    /// A key that must be there is not.
    case missing(key: String)
    /// A value of the wrong kind, or one that is not among those allowed; the decoder's own words.
    case badValue(String)
  }

  /// Makes an error of one's own about a file.
  package init(path: String, line: Int?, keys: [String] = [], problem: Problem) {
    self.path = path
    self.line = line
    self.keys = keys
    self.problem = problem
  }

  /// Finds the line that an error of a YAML or JSON decoder speaks of.
  init(_ error: any Error, in file: DataFile) {
    var context: DecodingError.Context?
    switch error {
    case let error as YamlError:
      self.init(error, in: file)
      return
    case DecodingError.keyNotFound(let key, let found):
      let keys = found.codingPath.map(DataFileError.name)
      let line = file.line(of: keys)
      self.init(
        path: file.path, line: line, keys: keys, problem: .missing(key: key.stringValue))
      return
    case DecodingError.typeMismatch(_, let found), DecodingError.valueNotFound(_, let found),
      DecodingError.dataCorrupted(let found):
      context = found
    default:
      break
    }
    if let underlying = context?.underlyingError as? YamlError {
      self.init(underlying, in: file)
      return
    }
    let keys = (context?.codingPath ?? []).map(DataFileError.name)
    self.init(
      path: file.path, line: file.line(of: keys), keys: keys,
      problem: .badValue(context?.debugDescription ?? "\(error)"))
  }

  private init(_ error: YamlError, in file: DataFile) {
    if case .duplicatedKeysInMapping(let keys, let context) = error {
      self.init(
        path: file.path, line: context.mark.line,
        problem: .duplicate(keys: keys))
      return
    }
    let (line, words): (Int?, String) =
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, problem)
      case .reader(let problem, _, _, _): (nil, problem)
      default: (nil, "\(error)")
      }
    self.init(path: file.path, line: line, problem: .syntax(words))
  }

  private static func name(_ key: any CodingKey) -> String {
    key.intValue.map(String.init) ?? key.stringValue
  }
}

extension DataFile {
  /// Whether the file is a mapping that has a key at its top.
  package func hasKey(_ key: String) -> Bool {
    guard case .mapping(let mapping) = try? Yams.compose(yaml: yaml) else { return false }
    return mapping[Node(key)] != nil
  }

  /// The line on which a value begins, counted from 1.
  ///
  /// - Parameter keys: the way to the value from the top: keys of mappings, places in lists.
  /// - Returns: the line of the deepest part of the way that is there; nil if nothing is.
  package func line(of keys: [String]) -> Int? {
    guard var node = try? Yams.compose(yaml: yaml) else { return nil }
    for key in keys {
      let inner: Node? =
        switch node {
        case .mapping(let mapping): mapping[Node(key)]
        case .sequence(let list):
          Int(key.drop { !$0.isNumber }).flatMap { list.indices.contains($0) ? list[$0] : nil }
        default: nil
        }
      guard let inner else { break }
      node = inner
    }
    return node.mark?.line
  }
}
