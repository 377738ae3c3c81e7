import Foundation
import Testing

@Suite struct CheckTests {
  func lines(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func `A forbidden question explains itself and ends with 1`() throws {
    let result = try Program().run("check", input: "Will you hire me?\n")
    #expect(result.status == 1)
    #expect(result.output.contains("Off-limits."))
    #expect(result.output.contains("Try one of these instead:"))
    #expect(result.errors.isEmpty)
  }

  @Test func `A good question ends with 0`() throws {
    let result = try Program().run("check", "How did you get into this industry?")
    #expect(result.status == 0)
    #expect(result.output == "Good to ask.\n")
  }

  @Test(arguments: [
    ("Will you hire me?", "job"), ("Will you give me an internship?", "internship"),
    ("Will you refer me for this position at your company?", "referral"),
    ("How much do you get paid?", "salary"),
  ]) func `Each category is found`(draft: String, category: String) throws {
    let result = try Program().run("check", "--format", "json", input: "\n\(draft)\n")
    let answers = try lines(result.output)
    #expect(answers.count == 1)
    #expect(answers.first?["text"] as? String == draft)
    #expect(answers.first?["verdict"] as? String == "forbidden")
    let finding = try #require((answers.first?["findings"] as? [[String: Any]])?.first)
    #expect(finding["category"] as? String == category)
    #expect(finding["severity"] as? String == "forbidden")
    let start = try #require(finding["start"] as? Int)
    let end = try #require(finding["end"] as? Int)
    let matched = String(decoding: Array(draft.utf8)[start..<end], as: UTF8.self)
    #expect(finding["matched"] as? String == matched)
    #expect((finding["instead"] as? [String])?.isEmpty == false)
    for key in ["rule", "message", "why"] { #expect(finding[key] is String) }
  }

  @Test func `Input may be a JSON array, a question of which has line breaks`() throws {
    let result = try Program().run(
      "check", "--input", "json", "--format", "json", input: #"["What do\nyou like?", "Hm"]"#)
    #expect(result.status == 0)
    #expect(try lines(result.output).count == 2)
    let wrong = try Program().run("check", "--input", "json", input: "What?")
    #expect(wrong.status == 65)
  }

  @Test func `Words without quotation marks are one question`() throws {
    let result = try Program().run("check", "Will", "you", "hire", "me?")
    #expect(result.status == 1)
  }

  @Test func `Any bytes get an answer`() throws {
    let bytes = Data([0xFF, 0xFE, 0x00, 0x41, 0xC3, 0x0A, 0xED, 0xA0, 0x80])
    let result = try Program().run(["check", "--format", "json"], input: bytes)
    #expect(result.status == 0)
    #expect(try lines(result.output).count == 2)
  }

  @Test func `A file of questions shows what is to be mended, with its line`() throws {
    let program = try Program()
    let path = program.home + ".txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let questions = """
      # For Ana
      How did you start?

      What do you earn?  # allow salary: she offered to tell me
      Could you get me a job?
      Who inspired you?  # allow job: nothing here
      """
    try questions.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try program.run("check", "--file", path)
    #expect(result.status == 1)
    #expect(result.output.contains("\(path):5\n  Could you get me a job?"))
    #expect(!result.output.contains("\(path):4"))
    #expect(result.output.contains("\(path):6"))
    #expect(result.output.contains("“job” doesn't need to be allowed here"))
    #expect(result.output.hasSuffix("Checked 4 questions: 1 off-limits, 0 to think twice about.\n"))

    let json = try lines(try program.run("check", "--file", path, "--format", "json").output)
    #expect(json.compactMap { $0["line"] as? Int } == [2, 4, 5, 6])
    #expect((json[1]["allowed"] as? [[String: Any]])?.first?["needed"] as? Bool == true)
  }

  @Test(arguments: ["What do you earn?  # allow salary", "Why?  # allow slary: she offered"])
  func `A comment without a reason or category says what is missing`(line: String) throws {
    let result = try Program().run("check", input: "How?\n\(line)\n")
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("coffeechat: 2: "), "\(result.errors)")
  }

  @Test func `What is allowed is not found, and what nothing needs is reported`() throws {
    let program = try Program()
    let result = try program.run(
      "check", "How much do you make?", "--allow", "salary: she offered", "--allow", "job")
    #expect(result.status == 0)
    #expect(result.errors == "coffeechat: --allow job wasn't needed.\n")
    #expect(try program.run("check", "How?", "--allow", "slary").status == 64)
  }
}
