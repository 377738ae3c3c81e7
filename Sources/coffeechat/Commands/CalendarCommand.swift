import ArgumentParser
import DataFiles
import Foundation
import Interviews
import Presentation
import Services

/// `coffeechat calendar [ID]`: exports interviews to a calendar file.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("calendar") }

  @Argument(help: .words("calendar-id", value: "id")) var words: String?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let app = try options.app(isStrict: true)
    let file = CalendarFile(
      calendar: app.calendar, dates: app.dates, policy: app.settings.policy,
      book: Words.book, stamp: app.clock.now())
    let entries = try interviews(in: app).map {
      CalendarFile.Entry(
        $0, agenda: app.agenda(of: $0), isThanked: try app.journal().isThanked(for: $0.id))
    }
    try output.write(file.render(entries), options)
  }

  /// Returns the interview with the number given, or all that are upcoming or still have a check-in
  /// ahead.
  private func interviews(in app: App) throws -> [Interview] {
    guard let words else {
      let past = -Double(app.settings.policy.checkInDays + 1) * 24 * 3600
      let earliest = app.clock.now().addingTimeInterval(past)
      let all = try app.journal().interviews(now: app.clock.now())
      let found = all.filter { ($0.end ?? .distantPast) > earliest }
      guard !found.isEmpty else {
        let key = all.contains { $0.start != nil } ? "calendar.past" : "calendar.none"
        throw Failure(key, [:], .noInput)
      }
      return found
    }
    let interview = try app.interview(matching: words)
    guard interview.start != nil else {
      throw Failure("calendar.no-date", ["id": "\(interview.id)"], .badData)
    }
    return [interview]
  }
}

extension CommandConfiguration {
  /// Configures a command that only the shell has, with texts from Prompts/shell.yaml.
  init(_ name: String) {
    self.init(
      commandName: name, abstract: Words.book.text("shell.\(name).summary"),
      discussion: Words.paragraphs("shell.\(name).help"))
  }
}
