import Interviews

/// Candidates for Tab completion.
package struct Candidates: Equatable, Sendable {
  /// The number of characters before the cursor that a candidate replaces.
  package let replacing: Int
  /// The candidates, in the order to list them.
  package let texts: [String]

  /// Creates candidates.
  package init(replacing: Int, texts: [String]) {
    self.replacing = replacing
    self.texts = texts
  }
}

extension Conversation {
  /// Returns the completions at the cursor.
  ///
  /// - Parameter text: the line up to the cursor.
  /// - Throws: any error of the ``Dependencies``.
  package func completions(for text: String) throws -> Candidates {
    if let alternative = alternatives.next(after: text), takesDrafts {
      return Candidates(replacing: text.count, texts: [alternative])
    }
    if text.hasPrefix("/") { return try commandCompletions(for: text) }
    switch mode {
    case .main:
      let names = Command.allCases.map(\.rawValue).filter { $0.hasPrefix(text.lowercased()) }
      return Candidates(replacing: text.count, texts: text.isEmpty ? allCommands : names)
    case .posting(let field):
      return candidates(field == nil ? try dependencies.facts("field") : [], for: text)
    case .reflecting, .quizzing(.matching), .quizzing(.judging):
      return Candidates(replacing: 0, texts: [])
    case .choosing(let choice): return candidates(choice.answers, for: text)
    case .offering, .resuming, .undoing, .quizzing(.pausing):
      return candidates(["yes", "no"], for: text)
    case .preparing(let preparation):
      switch preparation.detail {
      case .editing, .revisiting: return Candidates(replacing: 0, texts: [])
      case .who(let who): return candidates(who.choices, for: text)
      case .doubting: return candidates(["yes", "no"], for: text)
      case nil: return try completions(for: text, at: preparation.step)
      }
    }
  }

  /// True if the user can type a question here.
  var takesDrafts: Bool {
    switch mode {
    case .main, .offering: return true
    case .resuming, .posting, .reflecting, .undoing, .quizzing, .choosing: return false
    case .preparing(let preparation):
      switch preparation.detail {
      case .editing: return true
      case .revisiting, .doubting, .who: return false
      case nil: return [.questions, .agenda].contains(preparation.step)
      }
    }
  }

  private var allCommands: [String] { Command.allCases.map { "/\($0.rawValue)" } }

  private func completions(for text: String, at step: Step) throws -> Candidates {
    switch step {
    case .name, .role, .company, .field, .place:
      return candidates(try dependencies.facts(step.rawValue), for: text)
    case .through:
      return candidates(try dependencies.facts("through") + dependencies.facts("name"), for: text)
    case .goals:
      let word = String(text.reversed().prefix { $0 != "," && !$0.isWhitespace }.reversed())
      return candidates(step.choices, for: word)
    case .questions, .agenda: return candidates(ReviewCommand.words, for: text)
    case .connection, .stage, .medium, .minutes: return candidates(step.choices, for: text)
    case .when: return candidates(["today ", "tomorrow ", "next ", "in "], for: text)
    case .findings, .introduction: return Candidates(replacing: 0, texts: [])
    }
  }

  private func commandCompletions(for text: String) throws -> Candidates {
    guard let space = text.firstIndex(where: \.isWhitespace) else {
      return candidates(allCommands, for: text)
    }
    guard case .known(let command, _) = Command.read(text, acceptsBareName: false) else {
      return Candidates(replacing: 0, texts: [])
    }
    let rest = text[text.index(after: space)...].drop(while: \.isWhitespace)
    switch command {
    case .quiz: return candidates(["questions", "scores", "--seed "], for: String(rest))
    case .due: return candidates(["done ", "open ", "snooze "], for: String(rest))
    case .prepare, .open, .show, .agenda, .sheet, .live, .rehearse, .rehearsals, .sessions,
      .reschedule, .cancel, .delete,
      .thanks, .reflect, .summary, .reachOut:
      return candidates(try dependencies.facts("name"), for: String(rest))
    case .questions:
      let word = String(rest.reversed().prefix { !$0.isWhitespace }.reversed())
      let names =
        Theme.allCases.filter { $0 != .own }.map(\.rawValue) + Goal.allCases.map(\.rawValue)
        + CareerStage.allCases.map(\.rawValue)
      let ids = try word.isEmpty ? [] : dependencies.questions().map(\.id)
      return candidates(names + ids, for: word)
    case .people:
      let inner = dependencies.shellCommands("people").map { $0 + " " }
      return candidates(
        inner + (try dependencies.people(String(rest), 20).map(\.name)), for: String(rest))
    case .outreach:
      return candidates(dependencies.shellCommands("outreach").map { $0 + " " }, for: String(rest))
    case .settings:
      return candidates(Setting.allCases.map { $0.rawValue + " " }, for: String(rest))
    case .where: return candidates(["post"], for: String(rest))
    case .advice: return candidates(dependencies.adviceTopics(), for: String(rest))
    case .explain: return candidates(try dependencies.ruleNames(), for: String(rest))
    case .help: return candidates(Command.allCases.map(\.rawValue), for: String(rest))
    case .interviews, .check, .undo, .quit, .insights: return Candidates(replacing: 0, texts: [])
    }
  }

  /// Returns the distinct candidates that begin with a word, ignoring case.
  private func candidates(_ texts: [String], for word: String) -> Candidates {
    let begun = word.lowercased()
    var seen: Set<String> = []
    let found = texts.filter {
      $0.lowercased().hasPrefix(begun) && seen.insert($0).inserted
    }
    return Candidates(replacing: word.count, texts: found)
  }
}
