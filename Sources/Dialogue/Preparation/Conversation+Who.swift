import Foundation
import Interviews
import Language
import Phrases

/// Choosing the interviewee: a person the user knows, or someone new.
extension Conversation {
  /// The maximum number of people offered.
  static let offered = 9

  /// Starts the preparation of an interview with a person of that name.
  mutating func prepare(named name: String, now: Date) throws -> [Effect] {
    let begun = prepare()
    guard case .preparing(let preparation) = mode else { return begun }
    return begun + (try handle(name: name, in: preparation, now: now))
  }

  /// True if a name matches a known person exactly or closely.
  func isKnown(_ name: String) throws -> Bool {
    try !dependencies.peopleNear(name).isEmpty
  }

  /// Handles a name. For a known person, fills in what is known. Asks if it isn't clear who is
  /// meant.
  mutating func handle(
    name text: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    if text.hasPrefix("#"), let id = Person.ID(text.dropFirst()) {
      guard let person = try dependencies.person(id) else {
        return [.say(Phrase("people.not-here", ["id": "\(id)"]))]
      }
      return try meet(person, named: text, in: preparation, now: now)
    }
    let near = try dependencies.peopleNear(text)
    let same = near.filter { Person.key($0.name) == Person.key(text) }
    if same.count == 1 { return try meet(same[0], named: text, in: preparation, now: now) }
    let found = same.isEmpty ? near : same.sorted { $0.id < $1.id }
    guard !found.isEmpty else { return try meet(nil, named: text, in: preparation, now: now) }
    var preparation = preparation
    let people = Array(found.prefix(Self.offered))
    preparation.detail = .who(
      Preparation.Who(typed: text, people: people, areNamesakes: !same.isEmpty))
    mode = .preparing(preparation)
    return people.count == 1
      ? [] : [.show(.people(people, others: found.count - people.count))]
  }

  /// Asks again who is meant if the person chosen works at another company.
  ///
  /// - Returns: nil if the company doesn't conflict.
  mutating func doubt(company: String, in preparation: Preparation) throws -> [Effect]? {
    guard let person = try preparation.interview.person.flatMap(dependencies.person),
      let theirs = person.company, Person.key(theirs) != Person.key(company)
    else { return nil }
    var preparation = preparation
    preparation.detail = .who(
      Preparation.Who(
        typed: preparation.interview.interviewee.name ?? person.name, people: [person],
        areNamesakes: true, company: company))
    mode = .preparing(preparation)
    return []
  }

  /// Handles the answer to who is meant.
  mutating func handle(
    who answer: Answer, among who: Preparation.Who, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.detail = nil
    switch answer {
    case .skip: return try meet(nil, at: who.company, named: who.typed, in: preparation, now: now)
    case .none where who.people.count > 1 && !who.areNamesakes:
      return try meet(nil, named: who.typed, in: preparation, now: now)
    case .yes, .no, .none:
      guard who.people.count == 1 else { return [.say(Phrase("prepare.who.unclear"))] }
      return try handle(isSame: answer != .no, who, in: preparation, now: now)
    case .text(let line):
      if line.lowercased() == "new" {
        return try meet(nil, at: who.company, named: who.typed, in: preparation, now: now)
      }
      let number = Person.ID(line.hasPrefix("#") ? String(line.dropFirst()) : line)
      if let person = who.people.first(where: { $0.id == number }) {
        return try meet(person, named: who.typed, in: preparation, now: now)
      }
      // This is another name, not an answer.
      if let name = self.name(in: line, now: now) {
        return try handle(name: name, in: preparation, now: now)
      }
      let isOne = who.people.count == 1
      return [.say(isOne ? Phrase("main.yes-or-no") : Phrase("prepare.who.unclear"))]
    case .help, .back, .cancel, .quit: return []
    }
  }

  /// Returns the full name in a line typed where a yes or no is expected; nil if there is none.
  private func name(in line: String, now: Date) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    let read = dependencies.understand(line, .name, now)
    let isName =
      (2...Self.longestName).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true }
    guard read.intent == .answer || isName else { return nil }
    return read.facts.name ?? (isName ? line : nil)
  }

  /// The most words in a name.
  static let longestName = 4

  /// Handles the answer to whether the only match is the right person.
  private mutating func handle(
    isSame: Bool, _ who: Preparation.Who, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard isSame, let company = who.company else {
      let person = isSame ? who.people[0] : nil
      return try meet(person, at: who.company, named: who.typed, in: preparation, now: now)
    }
    preparation.interview.interviewee.company = company
    let values = ["step": Step.company.rawValue, "text": company]
    return try finish(.company, in: preparation, change: Phrase("change.answer", values), now: now)
  }

  /// Continues with a known person, whose facts become default answers; or with a new name, and the
  /// company that tells them apart from a namesake.
  private mutating func meet(
    _ person: Person?, at company: String? = nil, named text: String, in preparation: Preparation,
    now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    if let earlier = try preparation.interview.person.flatMap(dependencies.person) {
      preparation.interview.part(from: earlier)
    }
    preparation.interview.interviewee.name = person?.name ?? text
    if let company { preparation.interview.interviewee.company = company }
    if let person { preparation.interview.meet(person) }
    let name = person?.name ?? text
    var change = Phrase("change.answer", ["step": Step.name.rawValue, "text": name])
    var said: [Phrase] = []
    if let opening = preparation.opening {
      change = Phrase("change.said", ["text": opening])
      preparation.opening = nil
      said = saidBack(preparation.interview, now: now)
    } else if let person, person.work != .name {
      said =
        preparation.isBrief
        ? saidBack(preparation.interview, now: now)
        : [Phrase("prepare.who.known.\(person.work.rawValue)", person.workValues)]
    }
    return saying(said, in: try finish(.name, in: preparation, change: change, now: now))
  }
}

extension Preparation.Who {
  /// Asks who is meant.
  var ask: Ask {
    guard people.count == 1, let person = people.first else {
      return Ask(
        question: Phrase(
          areNamesakes ? "prepare.who.namesakes" : "prepare.who.several", ["name": typed]),
        label: Phrase("prepare.who.label"), standard: areNamesakes ? nil : "new",
        kind: .confirmation)
    }
    return Ask(
      question: Phrase("prepare.who.ask.\(person.work.rawValue)", person.workValues),
      label: Phrase("main.confirm-label"), standard: "yes", kind: .confirmation)
  }

  /// The answers offered for completion.
  var choices: [String] {
    people.count == 1 ? ["yes", "no"] : people.map { "\($0.id)" } + ["new"]
  }
}

/// The facts that describe a person briefly. The raw value ends the key of a phrase.
private enum Work: String {
  case both, role, company, name
}

extension Person {
  fileprivate var work: Work {
    switch (role, company) {
    case (_?, _?): .both
    case (_?, nil): .role
    case (nil, _?): .company
    case (nil, nil): .name
    }
  }

  fileprivate var workValues: [String: String] {
    ["name": name, "role": role ?? "", "company": company ?? ""]
  }
}

extension Interview {
  /// Fills unanswered facts from a known person.
  fileprivate mutating func meet(_ other: Person) {
    person = other.id
    fill(from: other)
    findings += other.research.map(\.text).filter { !findings.contains($0) }
  }

  /// Removes the facts that came from a person who turned out to be someone else.
  fileprivate mutating func part(from other: Person) {
    person = nil
    interviewee.address(as: nil)
    if interviewee.role == other.role { interviewee.role = nil }
    if interviewee.company == other.company { interviewee.company = nil }
    if interviewee.field == other.field { interviewee.field = nil }
    if interviewee.stage == other.stage { interviewee.stage = nil }
    if interviewee.connection == other.connection { interviewee.connection = nil }
    findings.removeAll { finding in other.research.contains { $0.text == finding } }
  }
}
