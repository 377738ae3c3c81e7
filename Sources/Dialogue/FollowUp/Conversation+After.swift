import Foundation
package import Interviews
import Language
import Phrases

/// After an interview: thank-yous, due items, and reflection.
extension Conversation {
  // MARK: - Due items

  /// The maximum number of due items on the first screen.
  static let pressingAtStart = 3

  /// Returns the most pressing due items, each with the command that does it.
  func pressing(_ list: DueList) -> [Effect] {
    // An unfinished preparation is offered anyway.
    let entries = list.entries.filter { $0.item.kind != .prepare || mode == .main }
    guard !entries.isEmpty else { return [] }
    let first = Array(entries.prefix(Self.pressingAtStart))
    return [.show(.pressing(first, isAll: first.count == entries.count))]
  }

  /// Runs `/due`, `/due 5`, `/due done 5`, `/due open 5`, or `/due snooze 5 3`.
  func due(_ rest: String) -> [Effect] {
    let words = rest.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let numbers = words.dropFirst().map { Int64($0) }
    switch (words.first, numbers.count) {
    case (nil, _): return [.show(.due)]
    case ("open", 1): return numbers[0].map { [.reopen($0)] } ?? dueUsage
    case ("done", 1): return numbers[0].map { [.finish($0)] } ?? dueUsage
    case ("snooze", 1...2):
      let days = numbers.count == 1 ? 1 : numbers[1] ?? 0
      guard let id = numbers[0], DueItem.snoozes.contains(Int(clamping: days)) else {
        return [.say(Phrase("due.usage.snooze", ["most": "\(DueItem.snoozes.upperBound)"]))]
      }
      return [.snooze(id, days: Int(clamping: days))]
    case (let word?, 0): return Int64(word).map { [.show(.dueItem($0))] } ?? dueUsage
    default: return dueUsage
    }
  }

  private var dueUsage: [Effect] { [.say(Phrase("due.usage.all"))] }

  // MARK: - Thanks

  /// Runs `/thanks`, `/thanks 1`, or `/thanks 1 card`.
  mutating func thanks(_ rest: String, now: Date) throws -> [Effect] {
    var words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    var style = ThankYou.Style.email
    if let last = words.last.flatMap({ ThankYou.Style(rawValue: $0.lowercased()) }) {
      style = last
      words.removeLast()
      if words.last == "--style" { words.removeLast() }
    }
    let name = words.joined(separator: " ")
    return try withHeld(name, wantsThanks: true, now: now) { conversation, interview in
      try conversation.atMain { conversation in
        conversation.currentInterview = interview
        return [.thank(interview, style)]
      }
    }
  }

  // MARK: - Reflection

  /// A reflection in progress on one interview.
  package struct Reflecting: Equatable, Sendable {
    /// The interview it is about.
    package let interview: Interview
    var reflection: Reflection
    var question: Reflection.Question
    /// Text that is on the line from the start, after the user went back to a question.
    var initial = ""

    var ask: Ask {
      let key = "reflect.\(question.rawValue)"
      return Ask(
        question: Phrase("\(key).ask", ["name": interview.title]), label: Phrase("\(key).label"),
        standard: initial.isEmpty ? reflection.answers[question] ?? "" : nil, initial: initial,
        kind: .reflection(question))
    }
  }

  /// Starts the reflection on an interview, or continues it at its next open question.
  ///
  /// - Throws: any error of the ``Dependencies``.
  package mutating func reflect(on interview: Interview) throws -> [Effect] {
    let kept = leavePreparation()
    let reflection = try dependencies.reflection(interview.id)
    currentInterview = interview
    mode = .reflecting(
      Reflecting(interview: interview, reflection: reflection, question: reflection.next))
    try bringBackHalfTyped()
    return kept + [
      .say(Phrase("reflect.begin", ["name": interview.title])), .say(Phrase("reflect.manners")),
    ]
  }

  mutating func handle(_ reply: Answer, in reflecting: Reflecting, now: Date) throws -> [Effect] {
    var reflecting = reflecting
    reflecting.initial = ""
    let place = Reflection.Question.allCases.firstIndex(of: reflecting.question) ?? 0
    guard case .text(let line) = reply else { return goOn(reflecting, from: place) }
    let (answer, says) = try answer(line, to: reflecting.question, now: now)
    guard let answer else { return says }
    reflecting.reflection.answers[reflecting.question] = answer
    let keep = Effect.reflect(reflecting.interview.id, reflecting.question, answer)
    return [keep] + says + goOn(reflecting, from: place)
  }

  /// Goes back to the previous question, with its answer on the line.
  mutating func goBack(from reflecting: Reflecting) -> [Effect] {
    let all = Reflection.Question.allCases
    guard let place = all.firstIndex(of: reflecting.question), place > 0 else {
      return [.say(Phrase("reflect.first"))]
    }
    var reflecting = reflecting
    reflecting.question = all[place - 1]
    reflecting.initial = reflecting.reflection.answers[reflecting.question] ?? ""
    mode = .reflecting(reflecting)
    return []
  }

  /// Moves to the next question. After the last, says if any are open and what comes next.
  private mutating func goOn(_ reflecting: Reflecting, from place: Int) -> [Effect] {
    var reflecting = reflecting
    let all = Reflection.Question.allCases
    guard place + 1 < all.count else {
      mode = .main
      let id = ["id": "\(reflecting.interview.id)"]
      return [
        .say(Phrase(reflecting.reflection.open.isEmpty ? "reflect.done" : "reflect.done-open", id))
      ]
    }
    reflecting.question = all[place + 1]
    mode = .reflecting(reflecting)
    return []
  }

  /// Returns the answer to save and the reply to it. The answer is nil if it is not understood.
  private func answer(
    _ line: String, to question: Reflection.Question, now: Date
  ) throws -> (String?, [Effect]) {
    switch question {
    case .energy:
      guard let energy = Reflection.Energy(line) else {
        return (nil, [.say(Phrase("reflect.energy.unclear"))])
      }
      return (energy.text, [])
    case .by:
      guard let day = day(line, now: now) else { return (line, []) }
      // Include the year, because the text is read again later.
      let text = DateText(calendar: dependencies.calendar, region: dependencies.region).day(day)
      return (text, [.say(Phrase("reflect.by.day", ["day": text]))])
    case .surprised, .learned, .fits, .plan: return (line, [])
    }
  }

  /// Returns the day that an answer names; nil if it doesn't name one.
  private func day(_ line: String, now: Date) -> Date? {
    try? dependencies.dateReader.day(line, now: now)
  }
}
