import Foundation
import QuestionChecking
import Services

/// Where drafts come from.
enum Drafts {
  /// Those given as arguments.
  ///
  /// Somebody who forgot the quotation marks means one question.
  static func each(of arguments: [String], _ body: (Draft) throws -> Void) throws {
    guard arguments.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw Failure("input.empty", [:], .usage)
    }
    let texts = areSeveral(arguments) ? arguments : [arguments.joined(separator: " ")]
    try texts.map { Draft(text: $0) }.forEach(body)
  }

  /// Whether arguments are several drafts, rather than the words of one.
  static func areSeveral(_ arguments: [String]) -> Bool {
    arguments.count > 1
      && (arguments.contains { $0.contains(" ") } || arguments.count { $0.hasSuffix("?") } > 1)
  }

  /// The lines of a file.
  static func each(inFile path: String, _ body: (Draft) throws -> Void) throws {
    var number = 0
    for line in try Files.text(at: path).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      number += 1
      if let draft = draft(String(line), line: number, of: path) { try body(draft) }
    }
  }

  /// The lines of standard input, each as it comes.
  static func eachLine(_ body: (Draft) throws -> Void) throws {
    guard !ShellLine.isRunning else { throw Failure("shell.stdin", [:], .usage) }
    var number = 0
    while let line = readLine(strippingNewline: true) {
      number += 1
      if let draft = draft(line, line: number, of: nil) { try body(draft) }
    }
  }

  /// All of standard input as one message.
  static func message() throws -> Draft {
    Draft(text: String(decoding: try StandardInput.data(), as: UTF8.self))
  }

  /// The strings of a JSON array on standard input.
  static func eachOfArray(_ body: (Draft) throws -> Void) throws {
    let data = try StandardInput.data()
    guard let texts = try? JSONDecoder().decode([String].self, from: data) else {
      throw Failure("input.json", [:], .badData)
    }
    try texts.map { Draft(text: $0) }.forEach(body)
  }

  /// The draft in a line; nil if it is blank or a comment.
  private static func draft(_ line: String, line number: Int, of file: String?) -> Draft? {
    guard !line.allSatisfy(\.isWhitespace) else { return nil }
    let (text, allowances) = Allowance.comment(in: line)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    return Draft(text: text, allowances: allowances, file: file, line: number)
  }
}
