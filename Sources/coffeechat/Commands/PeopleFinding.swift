import ArgumentParser
import ContactImport
import DataFiles
import Dialogue
import Foundation
import Interviews
import Journal
import Phrases
import Presentation
import Services
import Terminal
import TextLayout

/// `coffeechat people find`: suggests people to ask next, with reasons.
struct FindPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "find") }

  @Argument(help: .words("find-words")) var words: [String] = []
  @Option(help: .words("find-company")) var company: String?
  @Option(help: .words("find-role")) var role: String?
  @Option(help: .words("find-field")) var field: String?
  @Option(help: .words("find-stage")) var stage: CareerStage?
  @Option(help: .words("limit", value: "number")) var limit = 10
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let limit = min(max(limit, 1), 1000)
    let wish = PeopleFinder.Criteria(
      company: company, role: role, field: field, stage: stage,
      words: words.joined(separator: " "))
    let finds = PeopleFinder(wish).rank(
      try app.journal().candidates(for: wish, limit: limit), limit: limit)
    switch output.format {
    case .json:
      try JSONOutput.print(finds.map { FindJSON($0, why: app.text.reason(for: $0)) })
    case .text:
      guard !finds.isEmpty else {
        return Output.standard.writeError(Words.book.text("people.find.nobody") + "\n")
      }
      Output.standard.show(app.text.finds(finds))
      Output.standard.show(
        StyledLine.wrapped(
          Words.book.text("people.find.hint"), .faint, width: Output.standard.width))
    }
  }
}

/// `coffeechat people where`: lists places to look for people, or writes a post.
struct WhereCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "where") }

  enum What: String, ExpressibleByArgument, CaseIterable {
    case post
  }

  @Argument(help: .words("where-post")) var what: What?
  @Option(help: .words("post-field")) var field: String?
  @Option(help: .words("post-wish")) var wish: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    let width = Output.standard.width
    let settings = try options.app().settings
    let minutes = settings.policy.minutes
    guard what == .post else {
      return Output.standard.show(PlacesText.lines(minutes: minutes, width: width))
    }
    let input = LineInput.standard
    func answer(_ key: String, _ given: String?) throws -> String {
      if let given, !Fact.line(given).isEmpty { return Fact.line(given) }
      guard input.isInteractive, !options.noInput,
        let answer = input.answer(
          Words.book.text("where.post.\(key).ask"),
          label: Words.book.text("where.post.\(key).label"))
      else { throw Failure("flags.missing", ["flags": "--\(key)"], .usage) }
      return answer
    }
    let field = try answer("field", field ?? settings.field)
    let wish = try answer("wish", wish ?? settings.wish)
    Output.standard.show(PlacesText.post(field: field, wish: wish, minutes: minutes, width: width))
  }
}
