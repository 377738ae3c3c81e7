import Foundation

extension CardNotes {
  /// True if the card is blank: the conversation did not begin and no note has any text.
  package var isEmpty: Bool {
    !events.contains { $0.what == .began } && notes.allSatisfy { $0.words.isEmpty }
  }

  /// Builds the finished session from the card. An imported session cannot be continued here.
  ///
  /// - Parameters:
  ///   - interview: the interview the card was made for.
  ///   - earlier: the session imported from this card before. Its notes are retained even if they
  ///     were deleted on the phone since.
  /// - Returns: nil if the card has nothing new.
  package func session(
    of interview: Interview, after earlier: SessionRecord?
  ) -> SessionRecord? {
    if let known = earlier?.setup.card?.saved, saved <= known { return nil }
    let setup = setup(of: interview)
    let mine = notes.filter { !$0.words.isEmpty }
    let keys = Set(mine.map(\.key))
    let kept = (earlier?.cardNotes ?? []).filter { !keys.contains($0.key) }
    let record = SessionRecord(
      id: earlier?.id ?? 0, setup: setup, events: events(of: setup, with: mine + kept))
    return record.events == earlier?.events ? nil : record
  }

  /// Restores the plan from the card and the times from the conversation.
  private func setup(of interview: Interview) -> SessionRecord.Setup {
    var prepared = interview
    prepared.minutes = plan.minutes
    prepared.questions = plan.questions.map { planned in
      var question =
        interview.questions.first { $0.text == planned.text } ?? PlannedQuestion(text: planned.text)
      question.minutes = planned.minutes
      question.priority = planned.priority
      return question
    }
    prepared.start = plan.start.map(Self.date)
    let began = events.first { $0.what == .began }
    var end = prepared.end ?? saved
    if let began, let date = began.end.map(Self.date) {
      end = date
      // Started early, or at a different time than agreed.
      let asAgreed =
        prepared.end == end && prepared.start.map { $0 <= Self.date(began.at) } ?? false
      if !asAgreed { prepared.start = Self.date(began.at) }
    }
    let opened = began?.at ?? (events.map(\.at) + notes.map(\.at)).min()
    return SessionRecord.Setup(
      kind: .live, interview: prepared, opened: opened.map(Self.date) ?? saved, end: end,
      card: SessionRecord.Setup.Card(id: card, saved: saved))
  }

  private func events(of setup: SessionRecord.Setup, with notes: [Note]) -> [SessionEvent] {
    // A question that was unticked again was not asked.
    var ticks: [Int: Bool] = [:]
    for event in events {
      if let number = number(event.stop) { ticks[number] = event.what == .ticked }
    }
    var session = LiveSession(setup.interview, opened: setup.opened, end: setup.end)
    var result: [SessionEvent] = []
    func record(_ at: Double, _ what: [SessionEvent.What]) {
      for what in what {
        let event = SessionEvent(at: Self.date(at), what)
        session.apply(event)
        result.append(event)
      }
    }
    // A note with the same timestamp as a move belongs to the segment before the move.
    let steps =
      notes.map { (at: $0.at, event: Event?.none, note: Note?.some($0)) }
      + events.map { (at: $0.at, event: Event?.some($0), note: Note?.none) }
    let ordered = steps.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    for (_, step) in ordered {
      if let note = step.note { record(note.at, what(note, at: session.stop)) }
      if let event = step.event { record(event.at, what(event, at: session.stop, ticks: ticks)) }
    }
    record(events.first { $0.what == .ended }?.at ?? Self.milliseconds(saved), [.ended])
    return result
  }

  private func what(_ note: Note, at stop: Segment?) -> [SessionEvent.What] {
    switch Room(rawValue: note.stop) {
    case .takeaways: [.noted(note.words), .starred]
    case .promises: [.noted(note.words), .promised]
    case .people: [.met(note.words)]
    case nil:
      if let about = stops[note.stop], about != stop {
        [.notedAbout(about, note.words)]
      } else {
        [.noted(note.words)]
      }
    }
  }

  private func what(
    _ event: Event, at stop: Segment?, ticks: [Int: Bool]
  ) -> [SessionEvent.What] {
    switch event.what {
    case .began: return [.began]
    case .moved:
      guard let target = event.to.flatMap({ stops[$0] }) else { return [] }
      var fate = event.fate ?? .asked
      if case .question(let number) = stop, ticks[number] == false { fate = .putOff }
      return [.moved(to: target, leaving: fate)]
    case .putOff: return numbers(event.stops).map { [.putOff($0, automatically: true)] } ?? []
    case .ticked:
      guard let number = number(event.stop), ticks[number] == true, stop != .question(number)
      else { return [] }
      return [.answered(number)]
    case .paused: return [.paused]
    case .resumed: return [.resumed]
    case .unticked, .ended: return []
    }
  }
}

extension CardNotes.Note {
  /// The text without surrounding whitespace.
  var words: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Identifies the note; stays the same while its text is edited.
  var key: String { "\(stop) \(Int64(at.rounded()))" }
}

extension SessionRecord {
  /// The notes of an imported session, in the form its card had them.
  var cardNotes: [CardNotes.Note] {
    let notes = session.notes.map { note in
      let room: CardNotes.Room? =
        note.isStarred ? .takeaways : note.isPromise ? .promises : nil
      return CardNotes.Note(
        at: CardNotes.milliseconds(note.at),
        stop: room?.rawValue ?? note.stop?.name ?? Segment.opening.name, text: note.text)
    }
    let people = events.compactMap { event in
      if case .met(let name) = event.what {
        CardNotes.Note(
          at: CardNotes.milliseconds(event.at), stop: CardNotes.Room.people.rawValue, text: name)
      } else {
        nil
      }
    }
    return notes + people
  }

  /// The number of notes imported from a card.
  package var cardNoteCount: Int { cardNotes.count }
}

extension SessionRecord {
  /// The events of this newer version of a card's session, plus the notes only the earlier one has.
  package func events(keepingNotesOf earlier: SessionRecord) -> [SessionEvent] {
    var kept: [[SessionEvent]] = []
    for event in earlier.events {
      switch event.what {
      case .noted, .notedAbout, .met: kept.append([event])
      case .starred, .promised:
        // These refer to the note before them.
        if !kept.isEmpty { kept[kept.count - 1].append(event) }
      default: break
      }
    }
    var result = events
    for group in kept where !events.contains(group[0]) {
      let place = result.firstIndex { $0.at > group[0].at || $0.what == .ended } ?? result.count
      result.insert(contentsOf: group, at: place)
    }
    return result
  }
}
