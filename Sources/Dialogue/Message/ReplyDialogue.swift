package import Foundation
import Interviews
import Language
package import Phrases

/// Asks if the person has replied to a message.
package struct ReplyDialogue: Dialogue {
  private let standing: Phrase
  private let canAnswer: Bool
  /// True if the user said that there is no reply yet.
  package private(set) var isOpen = false

  /// Creates a dialogue about a reply.
  ///
  /// - Parameters:
  ///   - standing: a sentence that says how things stand.
  ///   - canAnswer: false to say how things stand without asking.
  package init(_ standing: Phrase, canAnswer: Bool) {
    self.standing = standing
    self.canAnswer = canAnswer
  }

  /// Says how things stand, and closes if no reply is possible.
  package mutating func open(now: Date) -> [Effect] {
    [.say(standing)] + (canAnswer ? [] : [.close()])
  }

  /// Returns the prompt, a yes or no.
  package func ask() -> Ask {
    Ask(
      question: Phrase("outreach.answer.ask"), label: Phrase("outreach.answer.label"),
      kind: .confirmation)
  }

  /// Handles one input.
  ///
  /// - Returns: the effects to carry out, in order.
  package mutating func handle(_ input: Input, now: Date) -> [Effect] {
    switch input {
    case .line(let line): return handle(line.trimmed)
    case .interrupt, .interruptedLine: return [.close()]
    case .endOfInput: return [.leave]
    case .answer, .saved, .undone, .changedElsewhere, .savedMessage, .edited, .heard: return []
    }
  }

  private mutating func handle(_ line: String) -> [Effect] {
    switch Answer(line, to: .confirmation) {
    case .yes: return [.message(.logReply(.yes)), .close()]
    case .no where ["skip", "not yet"].contains(line.lowercased()), .none, .skip:
      isOpen = true
      return [.close()]
    case .no: return [.message(.logReply(.no)), .close()]
    case .help: return [.say(Phrase("outreach.answer.why"))]
    case .back, .cancel: return [.close()]
    case .quit: return [.leave]
    case .text(let text) where text.lowercased() == "other":
      return [.message(.logReply(.other)), .close()]
    case .text(let text) where text.hasPrefix("/"):
      return text.lowercased() == "/undo" ? [.close()] : [.command(text)]
    case .text(let text) where text.lowercased().hasPrefix("nothing"):
      isOpen = true
      return [.close()]
    case .text: return [.say(Phrase("outreach.answer.unclear"))]
    }
  }

  /// Returns the answers that begin with the text.
  package func completions(for text: String) -> Candidates {
    Candidates(
      replacing: text.count, texts: ["yes", "no", "other"].filter { $0.hasPrefix(text) })
  }
}
