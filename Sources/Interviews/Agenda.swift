/// A timed plan of an interview. Its items follow each other without gaps and end exactly on time.
package struct Agenda: Equatable, Sendable {
  /// The total length in minutes, which equals the sum of the items.
  package let minutes: Int
  /// The items, in order.
  package let items: [Item]
  /// The questions that did not fit, in the order given.
  package let ifTimeAllows: [Entry]
  /// The number of questions of default length that would still fit.
  package let roomFor: Int

  /// A question and its number.
  package struct Entry: Equatable, Sendable {
    /// The question's position in the interview's list, counted from 1.
    package let number: Int
    /// The question.
    package let question: PlannedQuestion
  }

  /// A block of time in the interview.
  package struct Item: Equatable, Sendable {
    /// The kind of item.
    package let kind: Kind
    /// Minutes after the start of the interview.
    package let start: Int
    /// The length, in minutes.
    package let minutes: Int
    /// The question; nil unless the kind is ``Kind/question``.
    package let entry: Entry?
  }

  /// The kinds of items. Slack is unplanned time.
  package enum Kind: String, Codable, Sendable {
    case opening, question, slack, closing, thanks
  }

  /// Plans an interview.
  ///
  /// The opening, closing, and thanks get their time first. The rest goes to the user's own
  /// must-asks, then to other must-asks, then to nice-to-asks, each in the order given. If a
  /// must-ask does not fit, no nice-to-asks are planned. If no question fits at all, the first
  /// must-ask, or else the first question, gets all the time there is. The plan lists questions in
  /// the order given.
  ///
  /// - Parameters:
  ///   - questions: the questions to plan, in the order of the conversation.
  ///   - minutes: the agreed length, clamped to ``Policy/lengths``.
  ///   - policy: the limits and default times to use.
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

  /// The questions that are in the plan, in order.
  package var planned: [Entry] { items.compactMap(\.entry) }

  /// Chooses the entries to plan.
  ///
  /// - Returns: the minutes of each planned entry, by number.
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
