import Foundation
package import Interviews
package import TextLayout

/// Everything that is shown about a person.
package struct PersonRecord: Sendable {
  /// The person.
  package let person: Person
  /// Their history, the oldest event first.
  package let history: [PersonEvent]
  /// The messages to them.
  package let messages: [Message]
  /// The interviews with them.
  package let talks: [Interview]
  /// The due items about them; only open ones are shown.
  package let due: [DueItem]

  /// Creates a record.
  package init(
    _ person: Person, history: [PersonEvent], messages: [Message], talks: [Interview],
    due: [DueItem]
  ) {
    self.person = person
    self.history = history
    self.messages = messages
    self.talks = talks
    self.due = due
  }
}

// MARK: - Lists

extension InterviewText {
  /// People, one per line.
  ///
  /// - Parameter others: the number of people who aren't in the list.
  package func people(_ people: [Person], others: Int = 0) -> [StyledLine] {
    let numbers = people.map { "\($0.id)".count }.max() ?? 1
    var lines = people.map { person in
      let lead =
        String(repeating: " ", count: numbers - "\(person.id)".count) + "\(person.id)  "
      let status = "  " + book.text("people.status.\(person.status.rawValue)")
      let room = max(8, width - lead.count - status.count)
      let name = Layout.cut(Sanitizer.line(person.name, limit: 60), width: room)
      let rest = work(of: person).map { say("separator") + $0 } ?? ""
      return StyledLine(lead) + StyledLine(name, .strong)
        + StyledLine(Layout.cut(rest, width: max(0, room - DisplayWidth.of(name))))
        + StyledLine(status, .faint)
    }
    if others > 0 {
      lines.append(StyledLine(book.text("people.more", ["count": "\(others)"]), .faint))
    }
    return lines
  }

  /// A person's role and company, or their field, in a few words; nil if none is known.
  func work(of person: Person) -> String? {
    let role = person.role.map { Sanitizer.line($0, limit: 60) }
    let company = person.company.map { Sanitizer.line($0, limit: 60) }
    if let role, let company {
      return book.text("people.role-at", ["role": role, "company": company])
    }
    return role ?? company ?? person.field.map { Sanitizer.line($0, limit: 60) }
  }

  /// People to choose from, as part of a sentence.
  package func candidates(_ people: [Person]) -> String {
    people.map { person in
      let values = ["name": Sanitizer.line(person.name, limit: 60), "id": "\(person.id)"]
      guard let work = work(of: person) else { return book.text("people.candidate.bare", values) }
      return book.text("people.candidate.known", values.merging(["work": work]) { $1 })
    }.joined(separator: book.text("people.candidate.separator"))
  }

  /// Suggestions of people to ask next, with reasons.
  package func finds(_ finds: [PeopleFinder.Find]) -> [StyledLine] {
    let numbers = finds.map { "\($0.person.id)".count }.max() ?? 1
    let indent = String(repeating: " ", count: numbers + 2)
    var lines = [StyledLine(book.text("people.find.title"), .strong)]
    for find in finds {
      let lead =
        String(repeating: " ", count: numbers - "\(find.person.id)".count) + "\(find.person.id)  "
      let name = Sanitizer.line(find.person.name, limit: 60)
      let work = work(of: find.person).map { say("separator") + $0 } ?? ""
      lines.append(
        StyledLine(lead)
          + StyledLine(Layout.cut(name + work, width: max(8, width - lead.count)), .strong))
      lines += StyledLine.wrapped(reason(for: find), width: width, first: indent, rest: indent)
    }
    return lines
  }

  /// The reason why a person is suggested, and what to ask them about, in one line.
  package func reason(for find: PeopleFinder.Find) -> String {
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
      book.text("people.find.\(key)", values)
    }
    var reach = "\(find.reach)"
    var values: [String: String] = [:]
    switch (find.reach, find.person.connection, find.person.source) {
    case (.own, _, let source?):
      values["source"] = book.text("people.source.\(source.rawValue)")
    case (.own, _, nil): reach = "own-direct"
    case (.introduction, .warm(let name?), _): values["name"] = Sanitizer.line(name, limit: 60)
    case (.introduction, _, _): reach = "introduction-open"
    default: break
    }
    let stage = find.person.stage.map { " " + text("what.\($0.rawValue)") } ?? ""
    return text(
      "reason",
      ["reach": text("reach.\(reach)", values), "what": text("what.\(find.target.rawValue)")])
      + stage
  }
}

// MARK: - One person

extension InterviewText {
  /// Everything that is known about a person.
  package func person(_ record: PersonRecord) -> [StyledLine] {
    let person = record.person
    var lines = StyledLine.wrapped(
      book.text(
        "people.title", ["name": Sanitizer.line(person.name, limit: 100), "id": "\(person.id)"]),
      .strong, width: width)
    lines += Layout.labelled(facts(of: person), width: width).map { StyledLine($0) }
    lines += research(of: person)
    lines += section("talks", record.talks.map(line))
    lines += section("messages", record.messages.map(line))
    lines += section("due", record.due.filter { $0.done == nil }.map(line))
    lines += section("history", record.history.suffix(12).map(line))
    return lines
  }

  private func facts(of person: Person) -> [(label: String, value: String)] {
    func text(_ key: String) -> String { book.text("people.\(key)") }
    var rows: [(label: String, value: String)] = []
    func add(_ fact: String, _ value: String?) {
      if let value, !value.isEmpty {
        rows.append((text("facts.\(fact)"), Sanitizer.line(value)))
      }
    }
    for field in PersonField.allCases {
      switch field {
      case .stage: add("stage", person.stage.map { book.text("terms.\($0.rawValue)") })
      case .known: add("connection", connection(of: person))
      case .source: add("source", person.source.map { text("source.\($0.rawValue)") })
      case .status: add("status", status(of: person))
      case .connected:
        add("connected", person.connected.map(dates.ofDays.day))
        for address in person.addresses { add(address.kind.rawValue, address.value) }
      case .notes:
        for (index, line) in Sanitizer.lines(person.notes).enumerated() where !line.isEmpty {
          rows.append((index == 0 ? text("facts.notes") : "", line))
        }
      // Shown elsewhere: in the title, with the connection or the connection date, and in a section
      // of its own.
      case .name, .through, .email, .phone, .link, .research: break
      default: add(field.rawValue, field.row.text(of: person))
      }
    }
    return rows
  }

  private func connection(of person: Person) -> String? {
    switch person.connection {
    case .warm(let name?): book.text("people.known.through", ["name": name])
    case let connection?: book.text("people.known.\(connection.kind.rawValue)")
    case nil: nil
    }
  }

  private func status(of person: Person) -> String {
    let status = book.text("people.status.\(person.status.rawValue)")
    return person.statusSince.map {
      book.text("people.since", ["status": status, "date": dates.day($0)])
    } ?? status
  }

  private func research(of person: Person) -> [StyledLine] {
    func kind(_ kind: Person.Research.Kind) -> String {
      book.text("people.research.kinds.\(kind.rawValue)")
    }
    var lines = section(
      "research",
      person.research.map {
        book.text("people.fact", ["fact": kind($0.kind), "value": Sanitizer.line($0.text)])
      })
    guard person.status < .met, !person.openResearch.isEmpty else { return lines }
    let kinds = person.openResearch.map(kind).joined(separator: say("separator"))
    lines += StyledLine.wrapped(
      book.text("people.research.open", ["kinds": kinds]), .faint, width: width)
    return lines
  }

  private func section(_ key: String, _ texts: [String]) -> [StyledLine] {
    guard !texts.isEmpty else { return [] }
    return [StyledLine(book.text("people.\(key).title"), .strong)]
      + texts.flatMap { StyledLine.wrapped($0, width: width, first: "- ", rest: "  ") }
  }

  private func line(_ interview: Interview) -> String {
    book.text(
      "people.talks.line",
      [
        "date": interview.start.map(dates.full) ?? book.text("people.talks.no-date"),
        "id": "\(interview.id)",
      ])
  }

  private func line(_ message: Message) -> String {
    let kind = book.text("people.message.\(message.kind.rawValue)")
    let reply = message.reply.map { book.text("people.reply.\($0.rawValue)") }
    let key = !message.isSent ? "draft" : reply == nil ? "sent" : "reply"
    let text = book.text("people.messages.\(key)", ["kind": kind, "reply": reply ?? ""])
    return book.text("people.history.line", ["date": dates.day(message.at), "what": text])
  }

  private func line(_ item: DueItem) -> String {
    let text = book.text(
      "people.due.\(item.kind.rawValue)", ["text": Sanitizer.line(item.text, limit: 200)])
    return book.text("people.history.line", ["date": dates.day(item.due), "what": text])
  }

  private func line(_ event: PersonEvent) -> String {
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
      book.text("people.history.\(key)", values.mapValues { Sanitizer.line($0, limit: 200) })
    }
    let what =
      switch event.what {
      case .added: text("added")
      case .imported(let path): text("imported", ["path": path])
      case .named(let name): text("named", ["name": name])
      case .edited(let facts): text("edited", ["facts": names(of: facts)])
      case .became(let status):
        text("became", ["status": book.text("people.status.\(status.rawValue)")])
      case .merged(let name): text("merged", ["name": name])
      case .wrote(let kind):
        text("wrote", ["kind": book.template("people.message.\(kind)") ?? kind])
      case .heard(let reply):
        text("heard", ["reply": book.template("people.reply.\(reply)") ?? reply])
      case .noted(let note): text("noted", ["text": note])
      }
    return book.text("people.history.line", ["date": dates.day(event.at), "what": what])
  }

  /// The labels of facts, in lowercase for use in a sentence.
  package func names(of facts: [String]) -> String {
    facts.map { (book.template("people.facts.\($0)") ?? $0).lowercased() }
      .joined(separator: say("separator"))
  }
}
