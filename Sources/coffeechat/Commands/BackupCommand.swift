import ArgumentParser
import DataFiles
import Foundation
import Journal
import Phrases
import Services
import Terminal

/// `coffeechat backup FILE`: copies the journal to a file.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("backup") }

  @Argument(help: .words("backup-file"), completion: .file()) var file: String
  @Flag(help: .words("force")) var force = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app(isStrict: true)
    let path = try OutputFile(file, isForced: force).checked(
      mayAsk: !options.noInput, allowsDevices: false)
    let journal = try app.journal()
    let beside = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    defer { try? FileManager.default.removeItem(atPath: beside) }
    do {
      try journal.copy(to: beside)
    } catch {
      guard [.diskFull, .cannotCreate].contains(error.problem) else { throw error }
      throw Failure("file.cannot-write", ["path": file], .cannotCreate)
    }
    guard rename(beside, path) == 0 else {
      throw Failure("file.cannot-write", ["path": file], .cannotCreate)
    }
    Output.standard.write(Words.holds("shell.backup.done", try journal.contents(), file) + "\n")
  }
}

extension Words {
  /// Returns a sentence about the contents of a journal.
  fileprivate static func holds(
    _ key: String, _ contents: Journal.Contents, _ path: String = ""
  ) -> String {
    say(
      Phrase(
        key,
        [
          "interviews": "\(contents.interviews)", "sessions": "\(contents.sessions)",
          "people": "\(contents.people)", "messages": "\(contents.messages)",
          "due": "\(contents.dueItems)", "path": path,
        ]))
  }
}

/// `coffeechat restore FILE`: replaces the journal's contents with a backup.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("restore") }

  @Argument(help: .words("restore-file"), completion: .file()) var file: String
  @Flag(help: .words("restore-yes")) var yes = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app(isStrict: true)
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure("file.missing", ["path": file], .noInput)
    }
    try WorkFolder.with { folder in
      let backup = try opened(in: folder)
      let journal = try app.journal()
      guard !SessionLock.isAnyHeld(in: app.home) else {
        throw Failure("restore.session", [:], .tryAgain)
      }
      guard try isWanted(backup, instead: journal) else { return }
      // Save the present contents first, in case the user wants them back.
      let present = try journal.contents()
      let kept = unusedPath(in: app.home)
      if !present.isEmpty { try journal.copy(to: kept) }
      try journal.replaceContents(with: backup)
      let done = Words.holds("shell.restore.done", try journal.contents(), file)
      Output.standard.write(done + "\n")
      if !present.isEmpty {
        Output.standard.write(Words.say(Phrase("shell.restore.kept", ["path": kept])) + "\n")
      }
    }
  }

  /// Returns an unused path for the present contents: `before-restore-1.sqlite` and so on.
  private func unusedPath(in home: Home) -> String {
    let paths = (1...).lazy.map { "\(home.path)/before-restore-\($0).sqlite" }
    return paths.first { !FileManager.default.fileExists(atPath: $0) } ?? home.path
  }

  /// Opens a checked and migrated copy of the backup. The file itself doesn't change.
  private func opened(in folder: String) throws -> Journal {
    do {
      try FileManager.default.copyItem(atPath: file, toPath: folder + "/journal.sqlite")
      let backup = try Journal(in: folder, mustExist: true)
      try backup.checkIntegrity()
      return backup
    } catch let error as JournalError where [.corrupt, .newer].contains(error.problem) {
      throw Failure("journal.backup-\(error.problem.rawValue)", ["path": file], .badData)
    } catch is CocoaError {
      throw Failure("file.unreadable", ["path": file], .noInput)
    }
  }

  private func isWanted(_ backup: Journal, instead journal: Journal) throws -> Bool {
    let present = try journal.contents()
    guard !yes, !present.isEmpty else { return true }
    let input = LineInput.standard
    guard input.isInteractive, !options.noInput else {
      throw Failure("restore.yes", [:], .usage)
    }
    return input.confirm(
      Words.holds("shell.restore.here", present) + " "
        + Words.holds("shell.restore.confirm", try backup.contents(), file))
  }
}
