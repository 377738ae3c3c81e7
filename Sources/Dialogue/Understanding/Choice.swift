package import Interviews
package import Language
import Phrases

/// Something the program asks back at the main prompt.
package enum Choice: Equatable, Sendable {
  /// Which of two intents a line has.
  case meaning(line: String, [Intent])
  /// Which interview a line is about.
  case interview(line: String, [Interview])
  /// The rest of a date to move an interview to.
  case date(Interview, DateReader.Remembered)
  /// If an interview should be deleted. With a history, that can't be undone.
  case deletion(Interview, hasHistory: Bool)
  /// The outcome of an interview whose time has passed.
  case outcome(Interview)
  /// If the clock of an interview should start that began some minutes ago.
  case begin(Interview, minutes: Int)
}

extension Choice {
  /// The name of the choice in Prompts/choose.yaml.
  private var key: String {
    switch self {
    case .meaning: "meaning"
    case .interview: "interview"
    case .date: "date"
    case .deletion(_, let hasHistory): hasHistory ? "deletion-for-good" : "deletion"
    case .outcome: "outcome"
    case .begin: "begin"
    }
  }

  /// Explains what is asked.
  var why: Phrase { Phrase("choose.\(key).why") }

  /// The words that are understood as an answer.
  var prompt: Answer.Prompt {
    switch self {
    case .deletion, .begin: .confirmation
    case .outcome: .prose
    case .meaning, .interview, .date: .fact
    }
  }

  /// The answers offered for completion.
  var answers: [String] {
    switch self {
    case .meaning(_, let intents): intents.indices.map { "\($0 + 1)" }
    case .interview(_, let interviews): interviews.map { "\($0.id)" }
    case .date: []
    case .deletion, .begin: ["yes", "no"]
    case .outcome: ["it went well", "it was moved", "it didn't happen"]
    }
  }

  /// The prompt.
  var ask: Ask {
    let label = Phrase("choose.\(key).label")
    func ask(
      _ values: [String: String] = [:], parts: [Phrase]? = nil, kind: String = "",
      standard: String?
    ) -> Ask {
      Ask(
        question: Phrase("choose.\(key).ask\(kind)", values, parts: parts), label: label,
        standard: standard, kind: .confirmation)
    }
    switch self {
    case .meaning(_, let intents):
      let parts = intents.enumerated().map { index, intent in
        Phrase(
          "choose.numbered", ["number": "\(index + 1)"],
          parts: [Phrase("choose.meanings.\(intent.rawValue)")])
      }
      return ask(parts: parts, standard: nil)
    case .interview: return ask(standard: nil)
    case .date(let interview, _): return ask(["name": interview.title], standard: "")
    case .deletion(let interview, _): return ask(["name": interview.title], standard: "no")
    case .outcome(let interview): return ask(["name": interview.title], standard: "")
    case .begin(let interview, let minutes):
      let isCall = [.phone, .video].contains(interview.medium)
      let ago = minutes < 1 ? "now" : minutes == 1 ? "one" : "other"
      return ask(
        ["name": interview.title, "minutes": "\(minutes)"],
        kind: ".\(isCall ? "call" : "meeting").\(ago)", standard: "yes")
    }
  }
}
