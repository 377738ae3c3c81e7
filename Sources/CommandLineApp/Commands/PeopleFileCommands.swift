import ArgumentParser
import Foundation
import Interviews
import Journal
import Phrases
import Rendering

/// `coffeechat people import FILE`: brings people in from other programs.
struct ImportPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "import") }

  @Argument(
    help: .words("people-file"), completion: .file(extensions: ["csv", "tsv", "txt", "vcf"]))
  var file: String
  @Flag(help: .words("dry-run")) var dryRun = false
  @Flag(help: .words("verbose")) var verbose = false
  @OptionGroup var options: GlobalOptions

  /// The largest file that is read, in megabytes.
  static let limit = 256
  /// How many that were passed over are told one by one.
  static let told = 20

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let people = try peopleFile()
    var report = ImportReport(app: app, isVerbose: verbose, told: Self.told)
    // Standing in for what is passed over, so that lines are told in their order.
    let comers = people.lazy.compactMap { record -> Person? in
      report.begin(record)
      if case .person(let person) = record.content { return person }
      return nil
    }
    try app.journal().bringIn(
      comers, from: name, label: Words.fact, at: app.clock.now(), isKept: !dryRun
    ) { report.arrived($0, $1) }
    report.finish(people, path: name, isTrial: dryRun)
  }

  /// What the file is called.
  private var name: String {
    file == "-"
      ? Words.book.text("people.import.standard-input") : (file as NSString).lastPathComponent
  }

  private func peopleFile() throws -> PeopleFile {
    let data =
      file == "-"
      ? try FileHandle.standardInput.read(upToCount: Self.limit << 20 + 1) ?? Data()
      : try Files.data(at: file, limit: Self.limit << 20)
    guard let data, data.count <= Self.limit << 20 else {
      throw Failure("people.huge", ["path": file, "limit": "\(Self.limit)"], .badData)
    }
    do {
      return try PeopleFile(Array(data))
    } catch {
      throw Failure(Phrase("errors.people.\(error.rawValue)", ["path": name]), .badData)
    }
  }
}

/// What became of the records of a file, told as they come.
private struct ImportReport {
  private let app: App
  private let isVerbose: Bool
  private let told: Int
  private let showsProgress = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  private var line = 0
  private var counts = (added: 0, merged: 0, known: 0, skipped: 0)

  init(app: App, isVerbose: Bool, told: Int) {
    self.app = app
    self.isVerbose = isVerbose
    self.told = told
  }

  private var total: Int { counts.added + counts.merged + counts.known + counts.skipped }

  mutating func begin(_ record: PeopleFile.Record) {
    line = record.line
    guard case .skipped(let reason) = record.content else { return }
    counts.skipped += 1
    guard isVerbose || counts.skipped <= told else { return }
    tell("skipped", ["reason": Words.book.text("people.import.reason.\(reason.rawValue)")])
  }

  mutating func arrived(_ person: Person, _ arrival: Journal.Arrival) {
    var values = ["name": person.name]
    let key: String
    switch arrival {
    case .added:
      counts.added += 1
      key = "added"
    case .merged(let id, let facts):
      counts.merged += 1
      key = "merged"
      values["id"] = "\(id)"
      values["facts"] = isVerbose ? app.text.names(of: facts) : ""
    case .known(let id):
      counts.known += 1
      key = "known"
      values["id"] = "\(id)"
    }
    if isVerbose { tell(key, values) }
    if showsProgress, !isVerbose, total % 1000 == 0 {
      let words = Words.book.text("people.import.progress", ["count": "\(total)"])
      Output.standard.writeError("\r\(words)")
    }
  }

  private func tell(_ key: String, _ values: [String: String]) {
    let values = values.merging(["line": "\(line)"]) { $1 }
    Output.standard.write(Words.say(Phrase("people.import.\(key)", values)) + "\n")
  }

  func finish(_ file: PeopleFile, path: String, isTrial: Bool) {
    if showsProgress, !isVerbose, total >= 1000 { Output.standard.writeError("\r\u{1B}[K") }
    func say(_ key: String, _ values: [String: String]) {
      let words = Words.say(Phrase("people.import.\(key)", values))
      Output.standard.show(StyledLine.wrapped(words, width: Output.standard.width))
    }
    if !isVerbose, counts.skipped > told { say("more", ["count": "\(counts.skipped - told)"]) }
    if let foreign = file.foreignLine { say("foreign", ["line": "\(foreign)"]) }
    if isVerbose, !file.unknownColumns.isEmpty {
      say("unknown", ["names": file.unknownColumns.joined(separator: ", ")])
    }
    guard total > 0 else { return say("nobody", ["path": path]) }
    say(
      isTrial ? "trial" : "summary",
      [
        "added": "\(counts.added)", "merged": "\(counts.merged)", "known": "\(counts.known)",
        "skipped": "\(counts.skipped)",
      ])
  }
}

/// `coffeechat people export`: everybody, for other programs.
struct ExportPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "export") }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, vcard, json
  }

  @Option(help: .words("people-format")) var format = Format.csv
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let journal = try app.journal()
    try output.stream(options) { write in
      switch format {
      case .csv: try PeopleTable(app: app).write(write)
      case .vcard: try journal.forEachPerson { try write(ContactCard.render($0)) }
      case .json:
        var mark = "["
        try journal.forEachPerson { person in
          let json = try JSONOutput.bytes(PersonJSON(person, dates: app.dates), pretty: false)
          try write(Array("\(mark)\n".utf8) + json.dropLast())
          mark = ","
        }
        try write(Array((mark == "[" ? "[]\n" : "\n]\n").utf8))
      }
    }
  }
}
