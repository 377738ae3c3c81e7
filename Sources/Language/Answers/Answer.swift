/// A line as an answer to a prompt: one of the words that mean the same everywhere, or a text.
package enum Answer: Equatable, Sendable {
  /// Enter alone.
  case none
  /// Asks for an explanation: `?`, `help`.
  case help
  /// Goes back to the question before: `<`, `back`.
  case back
  /// Leaves the question open: `skip`, `idk`.
  case skip
  case yes
  case no
  /// Leaves what is being asked: `cancel`, `never mind`.
  case cancel
  /// Leaves the program.
  case quit
  /// Anything else, without white space at its ends.
  case text(String)

  /// Kinds of prompts. They differ in how many words are understood, since a whole sentence may
  /// begin or consist of words that would be an answer elsewhere.
  package enum Prompt: Sendable {
    /// A text in the person's own words, such as a note or a question.
    case prose
    /// A fact or a choice.
    case fact
    /// Yes or no.
    case confirmation
    /// Something said or noted while the clock runs: only `?` and `<` are special.
    case speech
  }

  /// Reads a line.
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

  /// The lists that hold at a prompt; what stands in an earlier one comes first.
  func lists(for prompt: Answer.Prompt) -> [[String: Answer]] {
    switch prompt {
    case .speech: []
    case .prose: [anywhere]
    case .fact: [anywhere, facts]
    case .confirmation: [confirmations, anywhere, facts]
    }
  }

  /// A line in lower case, without apostrophes, and without marks at its end unless it consists of
  /// them.
  static func plain(_ line: String) -> String {
    let text = line.lowercased().filter { $0 != "'" && $0 != "’" }
    let bare = String(text.reversed().drop { ".!?, ".contains($0) }.reversed())
    return (bare.isEmpty ? text : bare).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmedText: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
