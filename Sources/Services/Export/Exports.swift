import DataFiles
import Foundation
import Interviews
package import Phrases
import Presentation

/// A CSV table of the interviews, one per row.
package struct InterviewTable {
  private let app: App

  /// Creates the table.
  package init(app: App) {
    self.app = app
  }

  /// Writes the table part by part.
  ///
  /// - Throws: `JournalError`, or what `write` throws.
  package func write(_ write: ([UInt8]) throws -> Void) throws {
    let keys = [
      "number", "name", "role", "company", "field", "stage", "known", "through", "starts",
      "minutes",
      "medium", "place", "questions", "held",
    ]
    try write(CSV.row(keys.map { Words.book.text("shell.export.columns.\($0)") }))
    try app.journal().forEachInterview { interview, sessions in
      let json = InterviewJSON(interview, dates: app.dates)
      let held = sessions.last { $0.setup.kind == .live && $0.isEnded }
      try write(CSV.row(json.cells + [held.map { app.dates.local($0.setup.date) }]))
    }
  }
}

/// A CSV table of the people, one per row.
package struct PeopleTable {
  private let app: App

  /// Creates the table.
  package init(app: App) {
    self.app = app
  }

  /// Writes the table part by part.
  ///
  /// - Throws: `JournalError`, or what `write` throws.
  package func write(_ write: ([UInt8]) throws -> Void) throws {
    try write(CSV.row(PersonJSON.headings(Words.book)))
    try app.journal().forEachPerson {
      try write(CSV.row(PersonJSON($0, dates: app.dates).cells))
    }
  }
}

/// A CSV table of the messages and their replies, one message per row.
package struct OutreachTable {
  private let app: App

  /// Creates the table.
  package init(app: App) {
    self.app = app
  }

  /// Writes the table part by part.
  ///
  /// - Throws: `JournalError`, or what `write` throws.
  package func write(_ write: ([UInt8]) throws -> Void) throws {
    let keys = [
      "person", "name", "date", "sent", "kind", "style", "channel", "known", "reply", "replied",
      "text",
    ]
    try write(CSV.row(keys.map { Words.book.text("shell.export.outreach.\($0)") }))
    let dates = app.dates
    let words = ["no", "yes"].map { Words.book.text("shell.export.\($0)") }
    try app.journal().forEachPerson { person in
      for message in try app.journal().messages(to: person.id) {
        try write(
          CSV.row([
            "\(person.id)", person.name, dates.local(message.at), words[message.isSent ? 1 : 0],
            message.kind.rawValue, message.style, message.channel.rawValue,
            message.connection?.rawValue, message.reply?.rawValue,
            message.replied.map(dates.local), message.text,
          ]))
      }
    }
  }
}

/// A folder with a Markdown file for each interview: its sheet and its sessions.
package struct MarkdownFolder {
  private let path: String
  private let isForced: Bool
  private let app: App

  /// Creates the export.
  ///
  /// - Parameter isForced: true to write into a folder that is not empty and replace files there.
  package init(_ path: String, isForced: Bool, app: App) {
    self.path = path
    self.isForced = isForced
    self.app = app
  }

  /// Writes the files.
  ///
  /// - Returns: a sentence with the number of files and the folder.
  /// - Throws: ``Failure`` if the folder can't be created, or is not empty and `isForced` is false.
  package func write() throws -> Phrase {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Failure("export.not-folder", ["path": path], .cannotCreate)
    }
    let there = (try? files.contentsOfDirectory(atPath: path)) ?? []
    guard isForced || there.isEmpty else {
      throw Failure("export.not-empty", ["path": path], .cannotCreate)
    }
    guard
      (try? files.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])) != nil
    else { throw Failure("file.cannot-write", ["path": path], .cannotCreate) }
    var count = 0
    try app.journal().forEachInterview { interview, sessions in
      let name = FilePath.name(of: app.home.sheet(of: interview))
      var bytes = MarkdownSheet.render(try app.sheet(of: interview))
      for record in sessions {
        bytes += MarkdownSession.render(record, dates: app.dates, book: Words.book)
      }
      try Files.write(bytes, to: "\(path)/\(name).md", makingFolder: true)
      count += 1
    }
    return Phrase("shell.export.written", ["count": "\(count)", "path": path])
  }
}
