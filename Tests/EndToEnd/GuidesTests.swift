import Foundation
import Testing

/// The tables of docs/guides.md, line by line: what a guide advises, what one types, what one sees.
@Suite struct GuidesTests {
  @Test(arguments: try Guide.all())
  func `Every line of a guide can be followed`(guide: Guide) throws {
    #expect(guide.lines >= 8)
    let program = try Program()
    let folder = program.home + "-work"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for step in guide.steps {
      switch step {
      case .now(let time): program.environment["COFFEECHAT_NOW"] = time
      case .before(let command): _ = try program.shell(command, in: folder)
      case .line(let advice, let typed, let shown):
        let output =
          try typed[0].hasPrefix("/")
          ? program.run(input: typed.joined(separator: "\n") + "\n").output
          : program.shell(typed[0], in: folder)
        // Lines are wrapped where the terminal ends.
        let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
          words.contains(shown),
          "\(guide.name): \(advice)\n\(typed.joined(separator: "; ")) does not show “\(shown)”:\n\(output)"
        )
      }
    }
  }

  @Test func `All five guides are there`() throws {
    #expect(
      try Guide.all().map(\.name) == [
        "Udacity: how to reach out", "Thinkful: informational interviews",
        "Five steps to an informational interview", "Four steps to an informational interview",
        "ZDNet: asking without being pushy",
      ])
  }
}

/// A guide's part of docs/guides.md.
struct Guide: CustomTestStringConvertible, Sendable {
  /// What is done, in order: comments set the time or do what came before; rows of tables are lines.
  enum Step {
    case now(String)
    case before(String)
    case line(advice: String, typed: [String], shown: String)
  }

  let name: String
  var steps: [Step]

  var testDescription: String { name }
  var lines: Int { steps.count { if case .line = $0 { true } else { false } } }

  /// The guides in their order. What stands before the first is done before each.
  static func all() throws -> [Guide] {
    let text = try Document("docs/guides.md").text
    var shared: [Step] = []
    var guides: [Guide] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        guides.append(Guide(name: String(line.dropFirst(3)), steps: shared))
      } else if let step = try step(of: line) {
        if guides.isEmpty {
          shared.append(step)
        } else {
          guides[guides.count - 1].steps.append(step)
        }
      }
    }
    return guides
  }

  private static func step(of line: Substring) throws -> Step? {
    if let match = line.wholeMatch(of: /<!-- now: (.*) -->/) { return .now(String(match.1)) }
    if let match = line.wholeMatch(of: /<!-- before: (.*) -->/) { return .before(String(match.1)) }
    guard line.hasPrefix("| "), !line.hasPrefix("| it says") else { return nil }
    let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
    try #require(cells.count == 3, "\(line)")
    let typed = cells[1].matches(of: /`([^`]+)`/).map { String($0.1) }
    try #require(!typed.isEmpty, "nothing to type: \(line)")
    return .line(advice: cells[0], typed: typed, shown: cells[2])
  }
}
