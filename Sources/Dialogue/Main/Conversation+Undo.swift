import Foundation
import Interviews
import Language
import Phrases

/// Undo. Only changes to an interview can be undone. For anything else, `/undo` says that it stays,
/// and doesn't go on to an older change without asking.
extension Conversation {
  /// An action since the start.
  enum Done: Equatable, Sendable {
    /// A change to an interview, with its number; 0 if it had none yet.
    case change(Interview.ID)
    /// An action that stays. The phrase says so, and what to do instead.
    case lasting(Phrase)
  }

  /// Adds the effects to the undo history.
  mutating func note(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .save(let interview, change: .some): done.append(.change(interview.id))
      case .delete(let interview, _):
        if (try? dependencies.hasHistory(interview.id)) != true {
          done.append(.change(interview.id))
        }
      case .thank(let interview, _): stays("thanks", ["name": interview.title])
      case .reflect(let id, _, _): stays("reflect", ["id": "\(id)"])
      case .finish(let id): stays("finish", ["id": "\(id)"])
      case .reopen(let id): stays("reopen", ["id": "\(id)"])
      case .snooze(let id, _): stays("snooze", ["id": "\(id)"])
      case .live(let interview, _): stays("live", ["name": interview.title])
      case .rehearse(let interview, _): stays("rehearse", ["name": interview.title])
      case .reachOut(let person, _):
        stays("reach-out", ["name": person.name, "id": "\(person.id)"])
      case .settings(.change(let name, _)), .settings(.remove(let name)):
        stays("settings", ["name": name])
      case .answered: stays("quiz")
      case .settings(.edit): stays("settings-edit")
      case .shell(let line) where !Self.onlyShows(line):
        stays(
          "shell",
          [
            "command": line.split(whereSeparator: \.isWhitespace).prefix(2)
              .joined(separator: " ")
          ])
      case .save, .undo, .say, .show, .writeSheet, .settings, .shell, .leave, .leaveForToday,
        .close, .command, .message, .session, .followUp, .askedAbout,
        .updateSheet:
        break
      }
    }
  }

  private mutating func stays(_ key: String, _ values: [String: String] = [:]) {
    done.append(.lasting(Phrase("undo.stays.\(key)", values)))
  }

  /// True if a shell command doesn't change any data.
  private static func onlyShows(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = ["find", "list", "show", "where", "export", "stats", "due", "validate"]
    if words.contains("--help") || words.contains("-h") { return true }
    switch words.first {
    case "people", "outreach", "banks": return words.count < 2 || names.contains(words[1])
    case "due", "thanks": return !words.contains { $0.hasPrefix("--done") || $0.hasPrefix("--s") }
    default:
      return [
        "interviews", "agenda", "show", "sheet", "rehearsals", "sessions", "summary", "insights",
        "questions", "check", "explain", "advice", "calendar", "export", "backup",
      ].contains(words.first)
    }
  }

  /// Undoes the last action, if possible.
  mutating func undo() throws -> [Effect] {
    switch done.popLast() {
    case .change(let id):
      // A shell command or another window may have changed something else since.
      if try id == 0 || dependencies.lastChange().map({ $0.id == id }) ?? true { return [.undo] }
    case .lasting(let phrase):
      // Ask before undoing changes older than this action.
      done.removeAll { if case .change = $0 { true } else { false } }
      return [.say(phrase)]
    case nil: break
    }
    guard let last = try dependencies.lastChange() else {
      return [.say(Phrase("main.nothing-to-undo"))]
    }
    // No need to name the interview that is being asked about.
    if case .resuming(let interview, _) = mode, interview.id == last.id { return [.undo] }
    if mode.isPreparing(last.id) { return [.undo] }
    // Don't abandon the current question for something else.
    switch mode {
    case .main, .offering, .resuming, .undoing, .choosing: mode = .undoing(last)
    case .posting, .preparing, .reflecting, .quizzing: return [.say(Phrase("main.nothing-to-undo"))]
    }
    return []
  }

  /// Reports the undo, and continues with the restored interview.
  mutating func handle(_ undone: Input.Undone?, now: Date) throws -> [Effect] {
    guard let undone else { return [.say(Phrase("main.nothing-to-undo"))] }
    var said = [Effect.say(undone.change)]
    if undone.change.key == "change.deleted" {
      currentInterview = undone.interview
    } else if currentInterview?.id != undone.id, let interview = undone.interview {
      said.append(.say(Phrase("main.undone-for", ["name": interview.title])))
    }
    if currentInterview?.id == undone.id { currentInterview = undone.interview }
    if case .resuming(let interview, let orNew) = mode, interview.id == undone.id {
      mode = undone.interview.map { .resuming($0, orNew: orNew) } ?? .main
    }
    guard mode.isPreparing(undone.id) else {
      let isReady = undone.interview?.progress == .ready
      return said + (isReady ? undone.interview.map { [.writeSheet($0)] } ?? [] : [])
    }
    guard let interview = undone.interview else { return said + prepare() }
    var refused: Set<String> = []
    if case .preparing(let preparation) = mode { refused = preparation.refused }
    return said + (try resume(interview, refusing: refused, now: now))
  }

  /// Handles the answer to an offer to undo an older change.
  mutating func handle(undoing answer: Answer, now: Date) throws -> [Effect] {
    if case .text(let line) = answer {
      guard Self.isSentence(line) else { return [.say(Phrase("main.yes-or-no"))] }
      mode = .main
      return try check(line, now: now)
    }
    mode = .main
    return answer == .yes ? [.undo] : [.say(Phrase("undo.kept"))]
  }
}

extension Input.Undone {
  /// Asks if the change should be undone.
  var question: Phrase {
    let kind = change.key.split(separator: ".").last.map(String.init) ?? ""
    return Phrase("undo.ask.\(kind)", change.values.merging(["name": title]) { $1 })
  }
}
