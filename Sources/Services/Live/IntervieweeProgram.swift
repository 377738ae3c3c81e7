import Foundation
package import Interviews
package import Phrases
import Presentation
import TextLayout

/// An external program that plays the interviewee, such as a language model. It reads the
/// conversation so far and prints a reply. Its output is not trusted.
package final class IntervieweeProgram {
  /// What the program reads.
  package enum Form: Sendable {
    /// The conversation as JSON lines; the program is run once for each reply.
    case lines
    /// One line of JSON for each reply. The program keeps running, and answers with one line.
    case stays
    /// A prompt for a language model; the program is run once for each reply.
    case prompt
  }

  /// The program and its arguments.
  package let words: [String]
  /// What it reads.
  package let form: Form
  /// The time limit for a reply, in real seconds.
  package let patience: Int

  /// The time limit for a reply if none is set.
  package static let patience = 60
  /// The maximum length of a reply in characters.
  package static let longest = 4000
  /// The maximum length of what is shown of the program's errors.
  private static let longestError = 200

  /// The process, if it keeps running.
  private var running: ChildProgram?
  private let errors = ErrorFile()

  /// The reason there is no reply.
  package struct Problem: Error {
    /// A sentence that describes the problem.
    package let phrase: Phrase
  }

  /// Creates a reference to a program.
  ///
  /// - Parameters:
  ///   - line: the command line. Quotes work as in a shell; expansions and pipes do not.
  ///   - form: what the program reads.
  ///   - patience: the time limit for a reply, in seconds.
  /// - Throws: ``Failure`` if the line can't be split into words.
  package init(_ line: String, form: Form = .lines, patience: Int = patience) throws {
    guard let words = CommandWords.split(line) else {
      throw Failure("rehearsal.command", ["command": line], .usage)
    }
    self.words = words
    self.form = form
    self.patience = patience
  }

  /// Creates a reference to a language model: `ollama:MODEL`, `llama.cpp:FILE`, or a command that
  /// reads a prompt.
  ///
  /// - Throws: ``Failure`` if a command can't be split into words.
  package convenience init(partner: String, patience: Int = patience) throws {
    let parts = partner.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("ollama", 2): try self.init(words: ["ollama", "run", parts[1]], patience: patience)
    case ("llama.cpp", 2):
      let path = (parts[1] as NSString).expandingTildeInPath
      try self.init(
        words: [
          "llama-cli", "-m", path, "-no-cnv", "--no-display-prompt", "-n", "300", "-f",
          "/dev/stdin",
        ], patience: patience)
    default: try self.init(partner, form: .prompt, patience: patience)
    }
  }

  private init(words: [String], patience: Int) throws {
    self.words = words
    form = .prompt
    self.patience = patience
  }

  deinit { running?.kill() }

  /// Runs the program, or asks it again if it keeps running, and returns its reply.
  ///
  /// - Parameters:
  ///   - session: the rehearsal, including the line to reply to.
  ///   - rehearsal: who is played.
  /// - Throws: ``Problem`` if the program fails, takes too long, or prints no usable text.
  package func reply(in session: LiveSession, _ rehearsal: Rehearsal?) throws(Problem) -> String {
    let input = PartnerInput(session, rehearsal)
    let bytes =
      switch form {
      case .lines: (try? input.lines) ?? []
      case .stays: (try? input.line) ?? []
      case .prompt: Array(input.prompt.utf8)
      }
    let output = try output(for: bytes)
    // The last character may be cut off at the limit.
    let cut = output.count == Self.longest * 8 ? 3 : 0
    let texts = (0...cut).lazy.compactMap { String(validating: output.dropLast($0), as: UTF8.self) }
    guard let text = texts.first else { throw problem("not-text") }
    let answer = PartnerReply.text(of: text)
    guard !answer.isEmpty else { throw problem("empty") }
    return Sanitizer.line(answer, limit: Self.longest)
  }

  private func output(for input: [UInt8]) throws(Problem) -> [UInt8] {
    let stays = form == .stays
    let program: ChildProgram
    do {
      program =
        try running
        ?? ChildProgram(
          words, errors.map { .outputAndErrors($0.descriptor) } ?? .output, isOwnGroup: true)
    } catch {
      throw problem("missing")
    }
    running = stays ? program : nil
    let deadline = ContinuousClock.now + .seconds(patience)
    let result = program.exchange(
      input, limit: Self.longest * 8, until: deadline, isLine: stays)
    if case .enough(let bytes) = result {
      if !stays { program.kill() }
      return bytes
    }
    running = nil
    program.kill()
    switch result {
    case .ended(0, let bytes): return bytes
    case .late: throw problem("late", ["seconds": "\(patience)"])
    default:
      let said = errors?.lastLine ?? ""
      guard !said.isEmpty else { throw problem("failed") }
      throw problem("failed-saying", ["said": Sanitizer.line(said, limit: Self.longestError)])
    }
  }

  private func problem(_ key: String, _ values: [String: String] = [:]) -> Problem {
    let name = words[0].split(separator: "/").last.map(String.init) ?? words[0]
    return Problem(
      phrase: Phrase("rehearsal.problem.\(key)", values.merging(["command": name]) { $1 }))
  }
}

/// A file that catches a program's errors. It has no name, so nothing is left behind.
private final class ErrorFile {
  let descriptor: Int32

  init?() {
    var name = Array("/tmp/coffeechat-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// The last line that isn't empty.
  var lastLine: String {
    let size = 4096
    let end = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = pread(descriptor, &bytes, size, max(0, end - off_t(size)))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
  }
}
