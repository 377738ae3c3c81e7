/// An answer to a prompt: a word with a fixed meaning, or free text.
package enum Answer: Equatable, Sendable {
  /// An empty line.
  case none
  /// A request for an explanation: `?`, `help`.
  case help
  /// A return to the previous question: `<`, `back`.
  case back
  /// A question left open: `skip`, `idk`.
  case skip
  case yes
  case no
  /// The end of the current task: `cancel`, `never mind`.
  case cancel
  /// The end of the program.
  case quit
  /// Anything else, with whitespace trimmed.
  case text(String)

  /// The kinds of prompts. They differ in the words they recognize, since free text may start with
  /// a word that is an answer elsewhere.
  package enum Prompt: Sendable {
    /// Text in the user's own words, such as a note or a question.
    case prose
    /// A fact or a choice.
    case fact
    /// A yes-or-no question.
    case confirmation
    /// Something said or noted during a session. Only `?` and `<` are special.
    case speech
  }

  /// Reads a line as an answer.
  package init(_ line: String, to prompt: Prompt) {
    let text = line.trimmedText
    guard !text.isEmpty else {
      self = .none
      return
    }
    if prompt == .speech {
      self = text == "?" ? .help : text == "<" ? .back : .text(text)
      return
    }
    let lists = AnswerWords.shared.lists(for: prompt)
    let word = AnswerWords.plain(text)
    self = lists.lazy.compactMap { $0[word] }.first ?? .text(text)
  }
}

/// The words of Prompts/lexicon/answers.yaml.
private struct AnswerWords: Decodable {
  static let shared: AnswerWords = Lexicon.decode("answers")

  private let anywhere: [String: Answer]
  private let facts: [String: Answer]
  private let confirmations: [String: Answer]

  private enum CodingKeys: CodingKey {
    case anywhere, facts, confirmations
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func words(_ key: CodingKeys) throws -> [String: Answer] {
      let lists = try container.decode([String: [String]].self, forKey: key)
      return lists.reduce(into: [:]) { words, list in
        for word in list.value { words[word] = AnswerWords.answers[list.key] }
      }
    }
    anywhere = try words(.anywhere)
    facts = try words(.facts)
    confirmations = try words(.confirmations)
  }

  private static let answers: [String: Answer] = [
    "help": .help, "back": .back, "skip": .skip, "cancel": .cancel, "quit": .quit, "yes": .yes,
    "no": .no,
  ]

  /// The word lists for a prompt. Earlier lists take precedence.
  func lists(for prompt: Answer.Prompt) -> [[String: Answer]] {
    switch prompt {
    case .speech: []
    case .prose: [anywhere]
    case .fact: [anywhere, facts]
    case .confirmation: [confirmations, anywhere, facts]
    }
  }

  /// Returns a line in lowercase, without apostrophes. Punctuation at the end is removed unless
  /// there is nothing else.
  static func plain(_ line: String) -> String {
    let text = LineWords.plain(line)
    let bare = String(text.reversed().drop { ".!?, ".contains($0) }.reversed())
    return (bare.isEmpty ? text : bare).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension String {
  /// The text with whitespace trimmed.
  fileprivate var trimmedText: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
