import Foundation
import QuestionChecking
import Services

/// The sources of drafts.
enum Drafts {
  /// Passes the drafts in the arguments to `body`. Several words without quotes are one draft.
  ///
  /// - Throws: ``Failure`` if there is no draft, or what `body` throws.
  static func each(of arguments: [String], _ body: (Draft) throws -> Void) throws {
    guard arguments.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw Failure("input.empty", [:], .usage)
    }
    let texts = areSeveral(arguments) ? arguments : [arguments.joined(separator: " ")]
    try texts.map { Draft(text: $0) }.forEach(body)
  }

  /// True if arguments are several drafts and not the words of one.
  static func areSeveral(_ arguments: [String]) -> Bool {
    arguments.count > 1
      && (arguments.contains { $0.contains(" ") } || arguments.count { $0.hasSuffix("?") } > 1)
  }

  /// Passes the lines of a file to `body`.
  ///
  /// - Throws: ``Failure`` if the file can't be read, or what `body` throws.
  static func each(inFile path: String, _ body: (Draft) throws -> Void) throws {
    var number = 0
    for line in try Files.text(at: path).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      number += 1
      if let draft = draft(String(line), line: number, of: path) { try body(draft) }
    }
  }

  /// Passes each line of standard input to `body` as it arrives.
  ///
  /// - Throws: ``Failure`` inside a conversation, which reads standard input itself, or what `body`
  ///   throws.
  static func eachLine(_ body: (Draft) throws -> Void) throws {
    guard !ShellLine.isRunning else { throw Failure("shell.stdin", [:], .usage) }
    var number = 0
    while let line = readLine(strippingNewline: true) {
      number += 1
      if let draft = draft(line, line: number, of: nil) { try body(draft) }
    }
  }

  /// Returns all of standard input as one message.
  ///
  /// - Throws: an error if standard input can't be read.
  static func message() throws -> Draft {
    Draft(text: String(decoding: try StandardInput.data(), as: UTF8.self))
  }

  /// Passes the strings of a JSON array on standard input to `body`.
  ///
  /// - Throws: ``Failure`` if it isn't an array of strings, or what `body` throws.
  static func eachOfArray(_ body: (Draft) throws -> Void) throws {
    let data = try StandardInput.data()
    guard let texts = try? JSONDecoder().decode([String].self, from: data) else {
      throw Failure("input.json", [:], .badData)
    }
    try texts.map { Draft(text: $0) }.forEach(body)
  }

  /// Returns the draft in a line; nil if the line is blank or a comment.
  private static func draft(_ line: String, line number: Int, of file: String?) -> Draft? {
    guard !line.allSatisfy(\.isWhitespace) else { return nil }
    let (text, allowances) = Allowance.comment(in: line)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    return Draft(text: text, allowances: allowances, file: file, line: number)
  }
}
