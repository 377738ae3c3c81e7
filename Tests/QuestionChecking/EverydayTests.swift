import Foundation
import QuestionChecking
import Testing

/// What people really ask and say, from `everyday.txt`, typed the way people type.
@Suite struct EverydayTests {
  @Test func `Ordinary questions and remarks are never called forbidden`() throws {
    let lines = try Everyday.lines()
    #expect(lines.count >= 1_000)
    for line in lines {
      for typed in line.typings {
        let findings = BuiltInRules.checker.check(typed)
        let found = findings.map { "\($0.rule) [\($0.matched)]" }
        #expect(findings.allSatisfy { $0.severity <= line.worst }, "\(typed): \(found)")
      }
    }
  }

  @Test func `What guides advise against is cautioned as it stands`() throws {
    for line in try Everyday.lines() where line.worst == .caution {
      #expect(Verdict(BuiltInRules.checker.check(line.text)) == .caution, "\(line.text)")
    }
  }

  @Test func `A line is typed in six ways`() {
    let line = Everyday(text: "What do you look for on a resume?", worst: .hint, index: 0)
    #expect(
      line.typings == [
        "What do you look for on a resume?", "what do you look for on a resume?",
        "What do you look for on a resmue?", "What do you look for on a resume",
        "So, um, what do you look for on a resume?",
        "What do you look for on a resume? Thank you!",
      ])
  }
}

/// A line of `everyday.txt`.
private struct Everyday {
  let text: String
  /// The gravest finding that is right for it.
  let worst: Severity
  /// Its place among the lines, which decides how it is led in.
  let index: Int

  /// Reads the file, which has a heading such as `== caution` above each group of lines.
  static func lines() throws -> [Everyday] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "everyday.txt")
    var lines: [Everyday] = []
    var worst = Severity.hint
    for text in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if text.hasPrefix("== ") {
        worst = text == "== caution" ? .caution : .hint
      } else if !text.hasPrefix("#") {
        lines.append(Everyday(text: String(text), worst: worst, index: lines.count))
      }
    }
    return lines
  }

  /// The line as it stands, in lower case, with a typo, without its mark, led in, and with thanks.
  var typings: [String] {
    let ends = CharacterSet(charactersIn: ".?!")
    return [
      text, text.lowercased(), withTypo, text.trimmingCharacters(in: ends), ledIn,
      text + " Thank you!",
    ]
  }

  /// The line with two letters in the middle of its longest word swapped.
  private var withTypo: String {
    let words = text.split { !$0.isLetter }
    guard let word = words.max(by: { $0.count < $1.count }), word.count >= 5 else { return text }
    let middle = word.index(word.startIndex, offsetBy: word.count / 2)
    let next = word.index(after: middle)
    var typed = text
    typed.replaceSubrange(middle...next, with: [word[next], word[middle]])
    return typed
  }

  private var ledIn: String {
    let leads = [
      "So, um, ", "Thanks for meeting me! ", "Okay, so ", "Hi! ", "This may sound silly, but ",
    ]
    let lead = leads[index % leads.count]
    let isSentence = lead.hasSuffix("! ")
    let isName = text.hasPrefix("I ") || text.hasPrefix("I'")
    return lead + (isSentence || isName ? text : text.prefix(1).lowercased() + text.dropFirst())
  }
}
