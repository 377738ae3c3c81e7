import Foundation
package import Interviews
package import Phrases
import Presentation
import TextLayout

/// A program that plays the interviewee: it reads the talk so far, a JSON object a line, and prints
/// its answer. What it prints is not trusted.
package struct IntervieweeProgram {
  /// The program and its arguments.
  package let words: [String]

  /// Seconds, real ones, that an answer may take.
  package static let patience = 10
  /// Characters that an answer may have.
  package static let longest = 4000

  /// Why there is no answer.
  package struct Problem: Error {
    package let phrase: Phrase
  }

  /// - Parameter line: as it would be typed in a shell, without the shell's powers.
  /// - Throws: ``Failure`` if it cannot be split into words.
  package init(_ line: String) throws {
    guard let words = CommandWords.split(line) else {
      throw Failure("rehearsal.command", ["command": line], .usage)
    }
    self.words = words
  }

  /// Asks for the next answer.
  package func reply(in session: LiveSession) throws(Problem) -> String {
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    let program: ChildProgram
    do {
      program = try ChildProgram(words, .output, isOwnGroup: true)
    } catch {
      throw problem("missing")
    }
    defer { program.kill() }
    let output: [UInt8]
    let input = (try? input(session)) ?? []
    switch program.exchange(input, limit: Self.longest * 8, until: deadline) {
    case .late: throw problem("late", ["seconds": "\(Self.patience)"])
    case .ended(0, let bytes), .enough(let bytes): output = bytes
    case .ended: throw problem("failed")
    }
    // Where it said too much, the last character may have been cut.
    let cut = output.count == Self.longest * 8 ? 3 : 0
    let texts = (0...cut).lazy.compactMap { String(validating: output.dropLast($0), as: UTF8.self) }
    guard let text = texts.first else { throw problem("not-text") }
    let answer = text.split(whereSeparator: \.isNewline).lazy
      .map { $0.filter { $0 != "\0" }.trimmingCharacters(in: .whitespaces) }
      .first { !$0.isEmpty }
    guard let answer else { throw problem("empty") }
    return Sanitizer.line(answer, limit: Self.longest)
  }

  private func problem(_ key: String, _ values: [String: String] = [:]) -> Problem {
    let name = words[0].split(separator: "/").last.map(String.init) ?? words[0]
    return Problem(
      phrase: Phrase("rehearsal.problem.\(key)", values.merging(["command": name]) { $1 }))
  }

  // MARK: - The talk so far

  private struct Opening: Encodable {
    let interviewee: Person
    let minutes: Int

    struct Person: Encodable {
      package let name, role, company, field: String?
    }
  }

  private struct Line: Encodable {
    let role: String
    let text: String
    /// Seconds from the beginning.
    let at: Int
  }

  private func input(_ session: LiveSession) throws -> [UInt8] {
    let person = session.interview.interviewee
    let opening = Opening(
      interviewee: .init(
        name: person.name, role: person.role, company: person.company, field: person.field),
      minutes: session.interview.minutes)
    let began = session.visits.first?.from ?? session.opened
    return try JSONBytes.of(opening, pretty: false)
      + session.lines.flatMap { line in
        let isReply = if case .reply = line.kind { true } else { false }
        return try JSONBytes.of(
          Line(
            role: isReply ? "interviewee" : "visitor", text: line.text,
            at: Int(line.at.timeIntervalSince(began))),
          pretty: false)
      }
  }
}
