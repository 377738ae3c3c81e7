import Foundation
import Interviews
import Journal

/// A journal with a large number of people.
struct Crowd {
  private static let roles = [
    "nurse", "head nurse", "software engineer", "cook", "data analyst", "teacher", "architect",
  ]
  private let journal: Journal

  init(in folder: String, count: Int) throws {
    journal = try Journal(in: folder)
    let connections: [Connection?] = [.direct, .warm(through: "Sam"), .cold, nil]
    let people = (0..<count).lazy.map { number in
      Person(
        name: "First\(number % 3000) Last\(number)", role: Self.roles[number % 7],
        company: "Company \(number % 500)", field: number % 3 == 0 ? "health care" : "software",
        stage: CareerStage.allCases[number % 3], connection: connections[number / 7 % 4])
    }
    try journal.importPeople(people, from: "crowd", label: { "\($0): \($1)" }, at: Date()) { _, _ in
    }
  }

  /// Returns the milliseconds of the slowest of several searches; each is the median of five
  /// rounds.
  func slowestFind() throws -> Double {
    let wishes: [PeopleFinder.Criteria] = [
      .init(), .init(role: "nurse"), .init(company: "Company 7", role: "engineer"),
      .init(company: "company", field: "health"), .init(role: "plumber"),
      .init(role: "nurse", stage: .senior), .init(field: "care", words: "last"),
    ]
    let clock = ContinuousClock()
    let times = try wishes.map { wish in
      let rounds = try (0..<5).map { _ in
        try clock.measure {
          _ = PeopleFinder(wish).rank(try journal.candidates(for: wish))
        } / .milliseconds(1)
      }
      return rounds.sorted()[2]
    }
    return times.max() ?? 0
  }

  /// Returns the seconds the program takes to import a file of contacts into an empty journal; the
  /// median of three runs.
  static func importTime(_ program: String, in folder: String, count: Int) throws -> Double {
    let path = "\(folder)/contacts.csv"
    var text = "Notes:\n\"None.\"\n\nFirst Name,Last Name,URL,Company,Position,Connected On\n"
    for number in 0..<count {
      text += "First\(number % 3000),Last\(number),https://example.org/in/\(number),"
      text += "Company \(number % 500),\(roles[number % 7]),09 Nov 2025\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let times = (0..<3).map { round in
      let run = Run(program, ["people", "import", path], home: "\(folder)/import-\(round)")
      return Run.medians(of: [run], rounds: 1, warmUp: 0)[0]
    }
    return times.sorted()[1]
  }

  /// Imports a table of this size.
  ///
  /// - Returns: the time in seconds and the peak memory in bytes.
  static func hugeImport(
    _ program: String, in folder: String, megabytes: Int
  ) throws -> (seconds: Double, memory: Double) {
    let path = "\(folder)/huge.csv"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try file.write(contentsOf: Data("Name,URL,Company,Position,Notes\n".utf8))
    var number = 0
    while try file.offset() < megabytes << 20 {
      var part = ""
      for _ in 0..<1000 {
        part += "First\(number % 3000) Last\(number),https://example.org/in/\(number),"
        part += "Company \(number % 500),\(roles[number % 7]),"
        part += "\"\(String(repeating: "met at a fair, ", count: 24))\"\n"
        number += 1
      }
      try file.write(contentsOf: Data(part.utf8))
    }
    try file.close()
    return Run(program, ["people", "import", path], home: "\(folder)/huge", status: 0).once()
  }

  /// Returns the seconds the program takes to import people who share a name but work at different
  /// companies.
  static func namesakes(_ program: String, in folder: String, count: Int) throws -> Double {
    let path = "\(folder)/namesakes.csv"
    let rows = (0..<count).map { "Info,Company \($0)\n" }
    try ("Name,Company\n" + rows.joined()).write(
      toFile: path, atomically: true, encoding: .utf8)
    return Run(program, ["people", "import", path], home: "\(folder)/namesakes", status: 0)
      .once().seconds
  }

  /// Returns the milliseconds it takes to find people to ask instead of someone; the median of five
  /// rounds.
  func others() throws -> Double {
    let person = Person(id: -1, name: "X", role: "head nurse", company: "Company 7", field: "care")
    let clock = ContinuousClock()
    let rounds = try (0..<5).map { _ in
      try clock.measure { _ = try journal.candidates(like: person) } / .milliseconds(1)
    }
    return rounds.sorted()[2]
  }
}
