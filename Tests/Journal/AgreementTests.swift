import Foundation
import GRDB
import Interviews
import Testing

@testable import Journal

/// What the journal's SQL finds is what the rules in Interviews say.
@Suite struct AgreementTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func `The search words for people are those of their reach and stage`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let connections: [Connection?] = [
      nil, .direct, .warm(through: nil), .warm(through: "Sam"), .cold,
    ]
    var people: [Person] = []
    try journal.write { database in
      for connection in connections {
        for source in [nil] + Person.Source.allCases.map(Optional.some) {
          for status in Person.Status.allCases {
            for stage in [nil] + CareerStage.allCases.map(Optional.some) {
              // They are changed once, so that the index is updated, too.
              var person = try Journal.store(
                Person(name: "Ana", stage: .mid, connection: .cold, source: .other), [], at: now,
                in: database)
              (person.connection, person.source, person.stage) = (connection, source, stage)
              person.become(status, at: now)
              people.append(try Journal.store(person, [], at: now, in: database))
            }
          }
        }
      }
    }
    func found(_ word: String) throws -> Set<Int64> {
      try journal.read {
        try Int64.fetchSet(
          $0, sql: "SELECT rowid FROM person_text WHERE person_text MATCH ?",
          arguments: ["reach : \"\(word)\""])
      }
    }
    let open = people.filter { $0.status == .toAsk }
    for reach in PeopleFinder.Reach.allCases {
      let expected = open.filter { PeopleFinder.reach(of: $0) == reach }.map(\.id)
      #expect(try found(Journal.word(for: reach)) == Set(expected), "\(reach)")
    }
    for stage in CareerStage.allCases {
      let expected = open.filter { $0.stage == stage }.map(\.id)
      #expect(try found(Journal.word(for: stage)) == Set(expected), "\(stage)")
    }
  }

  @Test func `The items that still wait are those that the rule lets wait`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var expected: Set<Int64> = []
    var seen: Set<Int64> = []
    for kind in DueItem.Kind.allCases {
      for status in Person.Status.allCases {
        for (offset, done) in [(nil, false), (-60.0, false), (60, false), (-60, true)] {
          let ana = try journal.save(Person(name: "Ana", status: status), at: now)
          var items = [DueItem(kind, person: ana.id, due: now - 3600)]
          if let offset {
            items.append(
              DueItem(.moveOn, person: ana.id, due: now + offset, done: done ? now : nil))
          }
          try journal.save(items)
          items = try journal.dueItems(with: ana.id)
          let waiting = items.filter { item in
            item.done == nil
              && item.stillWaits(
                status: status, others: items.filter { $0.id != item.id }, at: now)
          }
          #expect(
            try Set(journal.openItems(with: ana.id, at: now).map(\.id)) == Set(waiting.map(\.id)),
            "\(kind), \(status), \(String(describing: offset)), \(done)")
          let due = waiting.filter { $0.due <= now && $0.kind != .prepare }
          expected.formUnion(due.map(\.id))
          seen.formUnion(items.map(\.id))
        }
      }
    }
    let entries = try journal.dueEntries(by: now, now: now, limit: 10_000)
    #expect(Set(entries.map(\.item.id)) == expected && seen.count > expected.count)
    let outreach = try journal.openOutreach(at: now, limit: 10_000).filter { $0.due <= now }
    #expect(
      Set(outreach.map(\.id))
        == Set(entries.filter { [.followUp, .moveOn].contains($0.item.kind) }.map(\.item.id)))
  }

  @Test func `An item about no person waits until it is done`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let items = DueItem.Kind.allCases.filter { $0 != .prepare }.map { DueItem($0, due: now) }
    try journal.save(items)
    #expect(items.allSatisfy { $0.stillWaits(status: nil, others: items, at: now) })
    #expect(try journal.dueEntries(by: now, now: now).count == items.count)
  }

  @Test(arguments: 0..<60) func `A record is matched to the person whom the rule finds`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: UInt64(seed))
    func person() -> Person {
      func pick<Value>(_ values: [Value]) -> [Value] {
        values.randomElement(using: &random).map { [$0] } ?? []
      }
      let addresses: [Person.Address?] = [
        nil, .init(.email, "ann@x.org"), .init(.email, "team@x.org"), .init(.phone, "+1 23"),
        .init(.link, "in.example/ann"), .init(.link, "in.example/lee"), .init(.link, "x.example"),
      ]
      return Person(
        name: pick(["Ann Lee", "ann  lee", "A. Lee", "Bo", "Lee"])[0],
        company: pick([nil, nil, "Luna", "LUNA", "Sol"])[0],
        addresses: (pick(addresses) + pick(addresses)).compactMap { $0 })
    }
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let saved = try (0..<12).map { _ in try journal.save(person(), at: now) }
    for _ in 0..<30 {
      let record = person()
      let expected = PersonMatching.match(
        for: record,
        sharers: { address, key in
          let sharers = saved.filter { $0.addresses.map(\.key).contains(address.key) }
          return sharers.sorted {
            (Person.key($0.name) == key ? 0 : 1, $0.id) < (
              Person.key($1.name) == key ? 0 : 1, $1.id
            )
          }.map {
            PersonMatching.Sharer(id: $0.id, name: $0.name, nameKey: Person.key($0.name))
          }
        }, namesakes: { namesakes in saved.filter(namesakes.contains) })
      #expect(try journal.match(for: record)?.id == expected, "\(record)")
    }
  }
}
