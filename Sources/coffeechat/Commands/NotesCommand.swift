import ArgumentParser
import DataFiles
import Foundation
import Interviews
import Presentation
import Services
import Terminal
import TextLayout

/// `coffeechat notes`: commands for notes taken elsewhere.
struct NotesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notes", abstract: Words.book.text("shell.notes.summary"),
      subcommands: [ImportNotesCommand.self])
  }
}

/// `coffeechat notes import FILE`: imports notes from a phone card.
struct ImportNotesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Words.book.text("shell.notes.import"),
      discussion: Words.paragraphs("shell.notes.import-help"))
  }

  @Argument(help: .words("card-file", value: "file"), completion: .file(extensions: ["json"]))
  var file: String
  @OptionGroup var options: GlobalOptions

  /// The maximum file size in mebibytes.
  static let limit = 10

  func run() throws {
    let app = try options.app()
    let card = try cardNotes()
    let interview = try interview(of: card, in: app)
    var sentence = Words.book.text("card.import.\(card.isEmpty ? "empty" : "nothing")")
    var follows: [StyledLine] = []
    if !card.isEmpty {
      var session: LiveSession?
      try app.journal().importSession(card: card.card, of: interview.id) { earlier in
        let record = card.session(of: interview, after: earlier)
        if let record {
          sentence = self.sentence(for: record, after: earlier)
          session = record.session
        }
        return record
      }
      if let session {
        follows = try app.saveFollowUps(of: session).flatMap {
          StyledLine.wrapped(Words.say($0), width: Output.standard.width)
        }
      }
    }
    Output.standard.write(sentence + "\n")
    Output.standard.show(follows)
  }

  private func cardNotes() throws -> CardNotes {
    let data = try Files.data(at: file, limit: Self.limit << 20)
    guard let data else {
      throw Failure("card.huge", ["path": file, "limit": "\(Self.limit)"], .badData)
    }
    do {
      return try CardNotes(data)
    } catch {
      let key =
        switch error {
        case .other: "other"
        case .version: "version"
        case .damaged: "damaged"
        }
      throw Failure("card.\(key)", ["path": file], .badData)
    }
  }

  /// Returns the interview that the card was made for. Its number may have changed since.
  private func interview(of card: CardNotes, in app: App) throws -> Interview {
    guard let identity = card.plan.identity,
      let interview = try app.journal().interview(identity: identity)
    else {
      let name = card.plan.name ?? Words.book.text("errors.card.nobody")
      throw Failure("card.missing", ["path": file, "name": name], .noInput)
    }
    return interview
  }

  private func sentence(for record: SessionRecord, after earlier: SessionRecord?) -> String {
    let count = record.cardNoteCount - (earlier?.cardNoteCount ?? 0)
    if earlier != nil, count == 0 { return Words.book.text("card.import.updated") }
    let number = count == 1 ? "one" : "other"
    return Words.book.text(
      "card.import.\(earlier == nil ? "done" : "grown").\(number)",
      ["count": "\(count)", "id": "\(record.setup.interview.id)"])
  }
}
