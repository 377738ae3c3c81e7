import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Language
import Presentation
import QuestionChecking
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
  @Option(help: .words("understand-at")) var at = Spot.prompt(.main)
  @Option(help: .words("input")) var input = CheckCommand.InputFormat.lines
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  /// A line of the JSON input.
  private struct Row: Decodable {
    let at: String?
    let text: String
    let after: String?
  }

  /// A line to understand.
  private struct Said {
    let text: String
    let spot: Spot
    /// What was said before it, in a rehearsal.
    var after = ""
  }

  func run() throws {
    let app = try options.app()
    let reader = Understander(calendar: app.calendar, region: app.region)
    for said in try rows() {
      switch said.spot {
      case .prompt(let place):
        let read = reader.read(said.text, at: place, now: app.clock.now())
        switch output.format {
        case .json:
          let json = UnderstandingJSON(read, of: said.text, at: place, calendar: app.calendar)
          try JSONOutput.print(json, pretty: false)
        case .text:
          Output.standard.show(UnderstandingText.lines(read, calendar: app.calendar))
        }
      case .rehearsal:
        let read = TalkReader.read(
          said.text, after: said.after,
          check: CheckReport.mark(of: try app.checker().check(said.text)))
        switch output.format {
        case .json:
          try JSONOutput.print(
            TalkReadingJSON(read, of: said.text, after: said.after), pretty: false)
        case .text: Output.standard.show(UnderstandingText.lines(read))
        }
      }
    }
  }

  private func rows() throws -> [Said] {
    if input == .json {
      let data = try StandardInput.data()
      guard let rows = try? JSONDecoder().decode([Row].self, from: data) else {
        throw Failure("input.json-lines", [:], .badData)
      }
      return try rows.map { row in
        guard let spot = row.at.map(Spot.init(argument:)) ?? at else {
          throw Failure("input.place", ["place": row.at ?? ""], .badData)
        }
        return Said(text: row.text, spot: spot, after: row.after ?? "")
      }
    }
    if !lines.isEmpty { return [Said(text: lines.joined(separator: " "), spot: at)] }
    let text = String(decoding: try StandardInput.data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { Said(text: String($0), spot: at) }
  }

  /// Where a line is typed: at a prompt, or in a rehearsal.
  enum Spot: ExpressibleByArgument {
    case prompt(Place)
    case rehearsal

    init?(argument: String) {
      if argument == "rehearsal" {
        self = .rehearsal
      } else if let place = Place(rawValue: argument) {
        self = .prompt(place)
      } else {
        return nil
      }
    }

    var defaultValueDescription: String {
      switch self {
      case .prompt(let place): place.rawValue
      case .rehearsal: "rehearsal"
      }
    }

    static var allValueStrings: [String] { Place.allCases.map(\.rawValue) + ["rehearsal"] }
  }
}
