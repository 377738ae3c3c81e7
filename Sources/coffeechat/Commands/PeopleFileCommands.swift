import ArgumentParser
import ContactImport
import DataFiles
import Foundation
import Interviews
import Journal
import Phrases
import Presentation
import Services
import Terminal

/// `coffeechat people import FILE`: imports contacts from other programs.
struct ImportPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "import") }

  @Argument(
    help: .words("people-file"), completion: .file(extensions: ["csv", "tsv", "txt", "vcf"]))
  var file: String
  @Option(help: .words("map", value: "fact=column")) var map: [String] = []
  @Flag(help: .words("dry-run")) var dryRun = false
  @Flag(help: .words("verbose")) var verbose = false
  @OptionGroup var options: GlobalOptions

  /// The maximum file size in mebibytes.
  static let limit = 256
  /// The maximum number of problems to list, unless verbose.
  static let told = 20

  func run() throws {
    let app = try options.app()
    let people = try peopleFile()
    var report = ImportReport(app: app, isVerbose: verbose, told: Self.told)
    // Lazy, so that skipped rows are reported in file order.
    let importedPeople = people.lazy.compactMap { record -> Person? in
      report.begin(record)
      if case .person(let person) = record.content { return person }
      return nil
    }
    try app.journal().importPeople(
      importedPeople, from: name, label: Words.fact, at: app.clock.now(), isDryRun: dryRun
    ) { report.imported($0, $1) }
    report.finish(people, path: name, isTrial: dryRun)
  }

  /// The name of the file, for messages.
  private var name: String {
    file == "-"
      ? Words.book.text("people.import.standard-input") : FilePath.name(of: file)
  }

  private func peopleFile() throws -> PeopleFile {
    let data =
      file == "-"
      ? try StandardInput.data(limit: Self.limit << 20 + 1)
      : try Files.data(at: file, limit: Self.limit << 20)
    guard let data, data.count <= Self.limit << 20 else {
      throw Failure("people.huge", ["path": file, "limit": "\(Self.limit)"], .badData)
    }
    let columns = try mappedColumns()
    let people: PeopleFile
    do {
      people = try PeopleFile(Array(data), map: columns)
    } catch {
      throw Failure(Phrase("errors.people.\(error.rawValue)", ["path": name]), .badData)
    }
    let names = people.columns.map { Fact.line($0).lowercased() }
    for column in columns.keys.sorted() where !names.contains(column.lowercased()) {
      let all = people.columns.filter { !$0.isEmpty }
        .joined(separator: Words.book.text("views.separator"))
      throw Failure(
        "people.no-column", ["path": name, "value": column, "names": all], .badData)
    }
    return people
  }

  /// Returns the columns that --map assigns, by their names.
  private func mappedColumns() throws -> [String: PeopleFile.Column] {
    var columns: [String: PeopleFile.Column] = [:]
    for text in map {
      let parts = text.split(separator: "=", maxSplits: 1).map { Fact.line(String($0)) }
      guard parts.count == 2, !parts[1].isEmpty,
        let column = PeopleFile.Column(rawValue: parts[0].lowercased())
      else {
        let facts = PeopleFile.Column.allCases.map(\.rawValue)
          .joined(separator: Words.book.text("views.separator"))
        throw Failure("people.map", ["value": text, "facts": facts], .usage)
      }
      columns[parts[1]] = column
    }
    return columns
  }
}

/// `coffeechat people export`: exports people for other programs.
struct ExportPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "export") }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, vcard, json
  }

  @Option(help: .words("people-format")) var format = Format.csv
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let app = try options.app()
    let journal = try app.journal()
    try output.stream(options) { write in
      switch format {
      case .csv: try PeopleTable(app: app).write(write)
      case .vcard: try journal.forEachPerson { try write(ContactCard.render($0)) }
      case .json:
        var mark = "["
        try journal.forEachPerson { person in
          let json = try JSONBytes.of(PersonJSON(person, dates: app.dates), pretty: false)
          try write(Array("\(mark)\n".utf8) + json.dropLast())
          mark = ","
        }
        try write(Array((mark == "[" ? "[]\n" : "\n]\n").utf8))
      }
    }
  }
}
