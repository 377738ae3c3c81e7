import Foundation
package import Interviews
package import Phrases
import Presentation
import TextLayout

/// An external program that plays the interviewee. It reads the conversation so far as JSON, one
/// object per line, and prints its reply. Its output is not trusted.
package struct IntervieweeProgram {
  /// The program and its arguments.
  package let words: [String]

  /// The time limit for a reply, in real seconds.
  package static let patience = 10
  /// The maximum length of a reply in characters.
  package static let longest = 4000

  /// The reason there is no reply.
  package struct Problem: Error {
    /// A sentence that describes the problem.
    package let phrase: Phrase
  }

  /// Creates a reference to a program.
  ///
  /// - Parameter line: the command line. Quotes work as in a shell; expansions and pipes do not.
  /// - Throws: ``Failure`` if the line can't be split into words.
  package init(_ line: String) throws {
    guard let words = CommandWords.split(line) else {
      throw Failure("rehearsal.command", ["command": line], .usage)
    }
    self.words = words
  }

  /// Runs the program, and returns its reply: the first line that isn't empty.
  ///
  /// - Throws: ``Problem`` if the program fails, takes too long, or prints no usable text.
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
    // The last character may be cut off at the limit.
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

  // MARK: - The conversation so far

  private struct Opening: Encodable {
    let interviewee: Person
    let minutes: Int

    struct Person: Encodable {
      /// Facts about the interviewee; nil if unknown.
      package let name, role, company, field: String?
    }
  }

  private struct Line: Encodable {
    let role: String
    let text: String
    /// Seconds since the session began.
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
