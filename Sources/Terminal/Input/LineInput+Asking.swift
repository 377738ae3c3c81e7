import ContactImport
package import Dialogue
import LineEditing
import Presentation
import TextLayout

extension LineInput {
  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - label: what stands before it.
  ///   - question: what is asked on a line above; nil for nothing.
  ///   - initial: what stands on the line from the start.
  ///   - interrupted: is told what was half typed when Ctrl-C came.
  ///   - complete: what Tab offers, given the line up to the cursor.
  package func line(
    _ label: String, question: String? = nil, initial: String = "",
    interrupted: (String) -> Void = { _ in },
    complete: @escaping (String) -> [String] = { _ in [] }
  ) -> Input {
    if let question, isInteractive {
      Output.standard.show(
        StyledLine.wrapped(question, .strong, width: Output.standard.width))
    }
    let prompt = label + "> "
    switch kind {
    case .editor(let editor):
      Output.standard.flush()
      let shown = Output.standard.hasColours ? "\u{1B}[1m\(prompt)\u{1B}[0m" : prompt
      var request = LineRequest(prompt: Prompt(shown), initialText: initial)
      request.complete = { line, cursor in
        let begun = String(line.prefix(cursor))
        let found = complete(begun).filter { $0.hasPrefix(begun) }
        return Completion(
          replacing: begun.count, candidates: found.map { Completion.Candidate($0) })
      }
      switch editor.readLine(request) {
      case .line(let line): return .line(Self.cleaned(line))
      case .interrupted(let text):
        interrupted(Self.cleaned(text))
        return .interrupt
      case .endOfInput: return .endOfInput
      }
    case .terminal, .script:
      if isInteractive {
        Output.standard.write(
          initial.isEmpty ? prompt : "\(label) [\(Sanitizer.line(initial, limit: 40))]> ")
      }
      Output.standard.flush()
      switch plainLines.next() {
      case .line(let line):
        // Where the line cannot be edited, Enter keeps what would have stood on it.
        return .line(line.isEmpty ? initial : Self.cleaned(line))
      case .interrupted:
        Output.standard.write("\n")
        return .interrupt
      case .end: return .endOfInput
      }
    }
  }

  /// Asks for a line, once.
  ///
  /// - Returns: nil if nobody answers.
  package func ask(_ question: String, label: String) -> String? {
    Output.standard.show(StyledLine.wrapped(question, .strong, width: Output.standard.width))
    let prompt = label + "> "
    let answer: String
    switch kind {
    case .editor(let editor):
      Output.standard.flush()
      guard case .line(let line) = editor.readLine(LineRequest(prompt: Prompt(prompt))) else {
        return nil
      }
      answer = line
    case .terminal, .script:
      if isInteractive { Output.standard.write(prompt) }
      Output.standard.flush()
      guard case .line(let line) = plainLines.next() else { return nil }
      answer = line
    }
    let text = Fact.line(answer)
    return text.isEmpty ? nil : text
  }
}
