import Foundation
import LineEditing

/// A test program: reads lines as set by its arguments, and prints each result in quotes.

var lines = 1
var log: String?
var request = LineRequest(prompt: "> ")
var program = CommandLine.arguments.dropFirst()
let words = ["interview", "interviewee", "interviews", "insight", "agenda", "Ägypten"]

while let option = program.popFirst() {
  let value = { program.popFirst() ?? "" }
  switch option {
  case "--lines": lines = Int(value()) ?? 1
  case "--prompt":
    let prompt = Prompt(value())
    request.prompt = { prompt }
  case "--initial": request.initialText = value()
  case "--history": request.history.append(value())
  case "--history-length":
    request.history.append(String(repeating: "long ", count: (Int(value()) ?? 0) / 5))
  case "--maximum": request.maximumBytes = Int(value()) ?? 0
  case "--keep-newlines": request.pastedNewlines = .keep
  case "--on-change":
    request.onChange = { text in FileHandle.standardError.write(Data("\u{1B}]0;\(text)\u{07}".utf8))
    }
  case "--complete":
    request.complete = { line, cursor in
      let word =
        line.prefix(cursor).split(separator: " ", omittingEmptySubsequences: false).last ?? ""
      return Completion(
        replacing: word.count,
        candidates: words.filter { $0.hasPrefix(word) }.map {
          Completion.Candidate($0, endsWord: true)
        })
    }
  case "--ticking-prompt":
    // The test's clock: each file found in a folder adds lines, and the prompt counts the files.
    let folder = value()
    var shown = 0
    request.prompt = { Prompt("[\(shown)] ") }
    request.tick = LineRequest.Tick(every: .milliseconds(1)) {
      let name = folder + "/\(shown + 1)"
      guard let text = try? String(contentsOfFile: name, encoding: .utf8) else { return nil }
      shown += 1
      return text.split(separator: "\n").map(String.init)
    }
  case "--aside":
    let aside = value()
    request.aside = { $0.isEmpty ? nil : Prompt("\u{1B}[31m\(aside) \($0.count)\u{1B}[m") }
  case "--log": log = value()
  default: fatalError("Unknown option \(option)")
  }
}

let editor = try LineEditor(program: "probe")
for _ in 0..<lines {
  let result = editor.readLine(request)
  func show(_ kind: String, _ text: String) {
    let quoted =
      text.utf8.count > 500
      ? "\(text.count) characters, \(text.utf8.count) bytes" : text.debugDescription
    let line = "\(kind): \(quoted)\(editor.lineWasCut ? " (cut)" : "")"
    print(line)
    // For results that the terminal can no longer show.
    if let log { try? line.write(toFile: log, atomically: true, encoding: .utf8) }
  }
  switch result {
  case .line(let text): show("line", text)
  case .interrupted(let text): show("interrupted", text)
  case .endOfInput(let text): show("end", text)
  }
  fflush(nil)
}
editor.close()
