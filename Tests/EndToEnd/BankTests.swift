import Foundation
import Testing

@Suite struct BankTests {
  func write(_ yaml: String, in program: Program, _ name: String = "good/mine.yaml") throws
    -> String
  {
    let path = program.home + "/QuestionBanks/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try yaml.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  static let mine = """
    theme: path
    questions:
      - id: mine-first-week
        text: What surprised you in your first week?
        goals: [role]
        follow-ups: [What came next?, Who helped?]
    """

  @Test func `The built-in banks are all well`() throws {
    let result = try Program().run("banks", "validate")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasPrefix("All good."))
  }

  @Test func `A user's question is listed, and one of a known id takes its place`() throws {
    let program = try Program()
    _ = try write(Self.mine, in: program)
    #expect(
      try program.run("questions", "--search", "surprised you in your first week").output
        .contains("mine-first-week"))
    _ = try write(
      Self.mine.replacingOccurrences(of: "mine-first-week", with: "day-ordinary-week"),
      in: program)
    let list = try program.run("questions", "--search", "day-ordinary-week").output
    #expect(list.contains("What surprised you"))
    #expect(!list.contains("ordinary week look like"))
  }

  @Test(arguments: [
    ("goals: [role]", "goals: [money]", 5),
    ("goals: [role]", "minutes: long\n    goals: [role]", 5),
    ("    text: What surprised you in your first week?\n", "", 3),
    ("follow-ups: [What came next?, Who helped?]", "follow-ups: []", 6),
    ("first week?", "first week at {firm}?", 4),
    ("theme: path", "theme: sports", 1),
    ("theme: path", "theme: \"path", 1),
  ]) func `A mistake is found at its line, with an example of right`(
    right: String, wrong: String, line: Int
  ) throws {
    let program = try Program()
    let yaml = Self.mine.replacingOccurrences(of: right, with: wrong)
    let path = try write(yaml, in: program)
    let result = try program.run("banks", "validate", path)
    #expect(result.status == 65)
    #expect(result.output.hasPrefix("\(path):"), "\(result.output)")
    let found = result.output.dropFirst(path.count + 1).prefix { $0 != ":" }
    #expect(line == 1 || found == "\(line)", "\(result.output)")
  }

  @Test func `A malformed bank is told when it is used, and nothing breaks`() throws {
    let program = try Program()
    let path = try write("theme: path\nquestions: 3\n", in: program)
    let result = try program.run("questions")
    #expect(result.status == 65)
    #expect(result.errors.contains("\(path):2:"))
    #expect(result.errors.contains("Use a list in which every question has both id and text."))
    let talk = try program.run("prepare", "--name", "Ana", "--yes")
    #expect(talk.status == 0, "a talk is not held up by it")
    #expect(talk.errors.contains("This file is skipped until you fix it."))
  }

  @Test(arguments: ["minutes: 0", "minutes: -9223372036854775807", "colour: blue"])
  func `A senseless value stops the bank, not the program`(line: String) throws {
    let program = try Program()
    let path = try write(
      Self.mine.replacingOccurrences(of: "goals: [role]", with: "goals: [role]\n    \(line)"),
      in: program)
    let result = try program.run("questions")
    #expect(result.status == 65)
    #expect(result.errors.contains(path))
  }

  @Test func `One rule file may use a concept of another`() throws {
    let program = try Program()
    _ = try write("concepts:\n  pet: [dog, cat, hamster]\n", in: program, "bad/a.yaml")
    let rules = """
      category: mine
      severity: forbidden
      message: That's about pets.
      why: It isn't about their work.
      rules:
        - id: mine-pet
          patterns: [do you own a <pet>]
          flagged: [Do you own a hamster?]
      """
    _ = try write(rules, in: program, "bad/b.yaml")
    let validation = try program.run("banks", "validate")
    #expect(validation.status == 0, "\(validation.output)")
    #expect(try program.run("check", "Do you own a cat?").output.contains("about pets"))
    let rule = try program.run("explain", "mine-pet")
    #expect(rule.status == 0 && rule.output.contains("Do you own a hamster?"), "\(rule.errors)")
    let quiz = try program.run("quiz", "questions", "--seed", "1")
    #expect(!quiz.errors.contains("concept"), "\(quiz.errors)")
  }

  @Test func `A rule file that builds on a skipped one is skipped, too`() throws {
    let program = try Program()
    _ = try write("concepts:\n  pet: 3\n", in: program, "bad/a.yaml")
    _ = try write(
      """
      {category: mine, severity: forbidden, message: Pets., why: Pets., rules: [
        {id: mine-pet, patterns: [my <pet>], flagged: [How's my dog?]}]}
      """, in: program, "bad/b.yaml")
    let strict = try program.run("explain", "mine-pet")
    #expect(strict.status == 65 && strict.errors.contains("a.yaml:2"), "\(strict.errors)")
    let lenient = try program.run([], input: Data("Will you hire me?\n".utf8))
    #expect(lenient.output.contains("Off-limits."))
    for file in ["a.yaml:2", "b.yaml"] {
      #expect((lenient.output + lenient.errors).contains(file), "\(lenient)")
    }
  }
}
