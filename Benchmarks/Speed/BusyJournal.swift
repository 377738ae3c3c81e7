import Foundation
import Interviews
import Journal

/// A journal with a large number of people, messages and to-dos.
enum BusyJournal {
  static let people = 100_000
  static let messages = 50_000

  /// Creates a home with the journal.
  ///
  /// - Returns: the path.
  static func home(in path: String) throws -> String {
    let journal = try Journal(in: path)
    let now = Date()
    let all = (0..<people).map { number in
      Person(
        name: "Person \(number)", role: "role \(number % 50)", company: "Company \(number % 500)",
        addresses: [.init(.email, "person\(number)@example.org")])
    }
    try journal.importPeople(all, from: "people.csv", label: { "\($0): \($1)" }, at: now) { _, _ in
    }
    func when(_ number: Int) -> Date { now.addingTimeInterval(Double(number - messages / 2) * 600) }
    try journal.save(
      (0..<messages).map { number in
        Message(
          to: Int64(number + 1), at: when(number), isSent: true, kind: .request, style: "warm",
          channel: .email, text: "Hello, Person \(number). May I ask you about your work?")
      })
    // Half of them are overdue.
    let kinds = DueItem.Kind.allCases
    try journal.save(
      (0..<messages).map { number in
        DueItem(
          kinds[number % kinds.count], person: Int64(number + 1), text: "what was said",
          due: when(number))
      })
    return path
  }
}
