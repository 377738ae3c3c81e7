/// A timed plan of an interview. Its items follow one another without a gap and end at the agreed
/// minute.
package struct Agenda: Equatable, Sendable {
  /// The whole interview, in minutes; what the items' minutes add up to.
  package let minutes: Int
  /// The items, in order.
  package let items: [Item]
  /// The questions that did not fit, in the order of the conversation.
  package let ifTimeAllows: [Entry]
  /// The number of questions of ordinary length that would still fit.
  package let roomFor: Int

  /// A question and its number in the interview's list, counted from 1.
  package struct Entry: Equatable, Sendable {
    package let number: Int
    package let question: PlannedQuestion
  }

  /// One stretch of the interview.
  package struct Item: Equatable, Sendable {
    package let kind: Kind
    /// Minutes from the beginning of the interview.
    package let start: Int
    /// The length, in minutes.
    package let minutes: Int
    /// The question, in items of the kind ``Kind/question``.
    package let entry: Entry?
  }

  /// The kinds of items. Slack is time without a plan.
  package enum Kind: String, Codable, Sendable {
    case opening, question, slack, closing, thanks
  }

  /// Plans an interview.
  ///
  /// Opening, closing and thanks get their time first and the end never moves. The person's own
  /// must-asks are placed first, then other must-asks, then nice-to-asks, each kind in the order
  /// given; once a must-ask has found no room, no nice-to-ask is planned. Where not one question fits, the first gets what time there
  /// is. The questions of the plan keep the order in which they were given.
  ///
  /// - Parameters:
  ///   - questions: what one would like to ask, in the order of the conversation.
  ///   - minutes: the length agreed on; a value outside ``Policy/lengths`` is moved into it.
  ///   - policy: the numbers to go by.
  package init(questions: [PlannedQuestion], minutes: Int, policy: Policy = .standard) {
    let length = min(max(minutes, policy.lengths.lowerBound), policy.lengths.upperBound)
    let parts = policy.parts(of: length)
    let entries = questions.enumerated().map { Entry(number: $0.offset + 1, question: $0.element) }
    let room = length - parts.total
    let times = Agenda.allot(room, to: entries, policy: policy)
    let slack = room - times.values.reduce(0, +)

    var items: [Item] = []
    var clock = 0
    func add(_ kind: Kind, _ minutes: Int, _ entry: Entry? = nil) {
      items.append(Item(kind: kind, start: clock, minutes: minutes, entry: entry))
      clock += minutes
    }
    add(.opening, parts.opening)
    for entry in entries {
      if let minutes = times[entry.number] { add(.question, minutes, entry) }
    }
    if slack > 0 { add(.slack, slack) }
    add(.closing, parts.closing)
    add(.thanks, parts.thanks)

    self.minutes = length
    self.items = items
    self.ifTimeAllows = entries.filter { times[$0.number] == nil }
    self.roomFor = self.ifTimeAllows.isEmpty ? slack / policy.questionMinutes : 0
  }

  /// Plans an interview from its own questions and length.
  package init(of interview: Interview, policy: Policy = .standard) {
    self.init(questions: interview.questions, minutes: interview.minutes, policy: policy)
  }

  /// The questions that have their place in the plan, in order.
  package var planned: [Entry] { items.compactMap(\.entry) }

  /// Decides which entries are planned: their minutes by number.
  private static func allot(_ room: Int, to entries: [Entry], policy: Policy) -> [Int: Int] {
    var left = room
    var times: [Int: Int] = [:]
    func take(_ candidates: [Entry]) -> Bool {
      var all = true
      for entry in candidates {
        let minutes = max(entry.question.minutes, policy.questionLengths.lowerBound)
        if minutes <= left {
          times[entry.number] = minutes
          left -= minutes
        } else {
          all = false
        }
      }
      return all
    }
    let musts = entries.filter { $0.question.priority == .must }
    let own = take(musts.filter { $0.question.theme == .own })
    let others = take(musts.filter { $0.question.theme != .own })
    if own, others { _ = take(entries.filter { $0.question.priority == .nice }) }
    if times.isEmpty, let first = musts.first ?? entries.first, room > 0 {
      times[first.number] = room
    }
    return times
  }
}
