import ArgumentParser
import DataFiles
import Foundation
import Language
import Presentation
import Services
import Terminal

/// `coffeechat understand`: shows what the program takes from a line, for scripts.
struct UnderstandCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "understand", abstract: Words.book.text("shell.understand.summary"),
      discussion: Words.paragraphs("shell.understand.help"))
  }

  @Argument(help: .words("understand-lines")) var lines: [String] = []
  @Option(help: .words("understand-at")) var at = Place.main
  @Option(help: .words("input")) var input = CheckCommand.InputFormat.lines
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  /// A line of the JSON input.
  private struct Row: Decodable {
    let at: String?
    let text: String
  }

  func run() throws {
    let app = try options.app()
    let reader = Understander(calendar: app.calendar, region: app.region)
    for (text, place) in try rows() {
      let read = reader.read(text, at: place, now: app.clock.now())
      switch output.format {
      case .json:
        let json = UnderstandingJSON(read, of: text, at: place, calendar: app.calendar)
        try JSONOutput.print(json, pretty: false)
      case .text:
        Output.standard.show(UnderstandingText.lines(read, calendar: app.calendar))
      }
    }
  }

  private func rows() throws -> [(String, Place)] {
    if input == .json {
      let data = try StandardInput.data()
      guard let rows = try? JSONDecoder().decode([Row].self, from: data) else {
        throw Failure("input.json-lines", [:], .badData)
      }
      return try rows.map { row in
        guard let place = Place(rawValue: row.at ?? at.rawValue) else {
          throw Failure("input.place", ["place": row.at ?? ""], .badData)
        }
        return (row.text, place)
      }
    }
    if !lines.isEmpty { return [(lines.joined(separator: " "), at)] }
    let text = String(decoding: try StandardInput.data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { (String($0), at) }
  }
}

extension Place: ExpressibleByArgument {}
