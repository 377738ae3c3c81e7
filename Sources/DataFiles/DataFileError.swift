import Foundation
import Yams

/// A problem in a data file, with its location.
package struct DataFileError: Error, Equatable, Sendable {
  /// The file's path, as in ``DataFile/path``.
  package let path: String

  /// The line to fix, counted from 1; nil if the problem has no location.
  package let line: Int?

  /// The path of keys to the problem, outermost first, such as `questions`, `3`, `minutes`.
  package let keys: [String]

  /// The kind of problem.
  package let problem: Problem

  /// The kinds of problems.
  package enum Problem: Equatable, Sendable {
    /// Invalid YAML, with the parser's message.
    case syntax(String)
    /// Keys that appear twice in one mapping.
    case duplicate(keys: [String])
    /// A required key is missing.
    case missing(key: String)
    /// A value of the wrong type, or one that isn't allowed, with the decoder's message.
    case badValue(String)
  }

  /// Creates a custom error about a file.
  package init(path: String, line: Int?, keys: [String] = [], problem: Problem) {
    self.path = path
    self.line = line
    self.keys = keys
    self.problem = problem
  }

  /// Creates an error from a YAML or JSON decoder's error, with its line.
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
  /// True if the file is a mapping with this key at the top level.
  package func hasKey(_ key: String) -> Bool {
    guard case .mapping(let mapping) = try? Yams.compose(yaml: yaml) else { return false }
    return mapping[Node(key)] != nil
  }

  /// Returns the line where a value starts, counted from 1.
  ///
  /// - Parameter keys: the path to the value from the top: mapping keys and list indices.
  /// - Returns: the line of the deepest part of the path that exists; nil if none does.
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
