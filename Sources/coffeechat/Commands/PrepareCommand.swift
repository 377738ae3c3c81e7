import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Interviews
import Phrases
import Presentation
import Services
import Terminal

/// `coffeechat prepare`: prepares an interview, with answers from flags if given.
///
/// It runs the same conversation as the prompt does. A description is what someone would type there,
/// and each flag is an answer.
struct PrepareCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.prepare) }

  @Argument(help: .words("description", value: "description")) var said: String?
  @Option(help: .words("name")) var name: String?
  @Option(help: .words("role")) var role: String?
  @Option(help: .words("company")) var company: String?
  @Option(help: .words("field")) var field: String?
  @Option(help: .words("known")) var known: String?
  @Option(help: .words("stage")) var stage: String?
  @Option(help: .words("goal")) var goal: [String] = []
  @Option(help: .words("when")) var when: String?
  @Option(help: .words("minutes")) var minutes: String?
  @Option(help: .words("medium")) var medium: String?
  @Option(help: .words("place")) var place: String?
  @Option(help: .words("finding")) var finding: [String] = []
  @Option(help: .words("introduction")) var introduction: String?
  @Flag(help: .words("yes")) var yes = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let conversation = Conversation(dependencies: app.dependencies())
    try validate(with: conversation, now: app.clock.now())

    let asksNothing = yes || options.noInput
    let host = ConversationHost(app: app, .shell)
    if asksNothing || output.format == .json {
      // The result goes to standard output, so print everything else on standard error.
      host.show = { lines in
        for line in lines { Output.standard.writeError(line.text + "\n") }
      }
      host.shows = { _ in false }
      host.says = { !["prepare.begin", "prepare.done"].contains($0.key) }
    }
    let loop = DialogueLoop(conversation, host, .standard)
    let begun = try loop.perform { conversation in
      guard let said else { return conversation.prepare() }
      return try conversation.tell(said, now: app.clock.now())
    }
    guard begun == nil else { return }
    guard case .preparing = loop.dialogue.mode else { return try finish(loop, asksNothing) }
    guard try answerQuestions(in: loop, host) else { return }
    guard loop.dialogue.currentInterview?.progress == .ready else {
      // The user left by another command, so continue the conversation there.
      if !ShellLine.isRunning { _ = try loop.goOn() }
      return
    }
    try printResult(of: loop.dialogue, asksNothing: asksNothing, app: app)
  }

  /// Answers the questions of the preparation from the flags, and asks the rest.
  ///
  /// - Returns: true if the preparation ended or was left; false if the program should quit.
  /// - Throws: ``Failure`` if an answer from a flag is refused, or a script ends early.
  private func answerQuestions(
    in loop: DialogueLoop<ConversationHost>, _ host: ConversationHost
  ) throws -> Bool {
    var findings = finding.filter { !$0.allSatisfy(\.isWhitespace) }[...]
    while case .preparing(let preparation) = loop.dialogue.mode {
      let flagAnswer = flagAnswer(to: preparation, findings: findings)
      if preparation.step == .findings, preparation.who == nil { findings = findings.dropFirst() }
      let input = try answer(about: preparation, host) ?? flagAnswer ?? loop.next()
      let ending = try loop.take(input)
      // A finding that is already there changes nothing.
      if let flagAnswer, preparation.step != .findings || preparation.who != nil,
        loop.dialogue.mode == .preparing(preparation)
      {
        throw refused(flagAnswer, at: preparation.step)
      }
      if input == .endOfInput, !LineInput.standard.isInteractive {
        throw Failure("input.ended", [:], .noInput)
      }
      guard ending == nil else { return false }
    }
    return true
  }

  /// Ends a description that turned out to be something else, such as a change or a question. If it
  /// needs an answer, asks for it.
  ///
  /// - Throws: ``Failure`` if no one can be asked.
  private func finish(_ loop: DialogueLoop<ConversationHost>, _ asksNothing: Bool) throws {
    guard loop.dialogue.mode != .main, !ShellLine.isRunning else { return }
    guard !asksNothing, LineInput.standard.isInteractive else {
      throw Failure("flags.description", [:], .usage)
    }
    _ = try loop.goOn { $0.mode != .main }
  }

  private func printResult(of conversation: Conversation, asksNothing: Bool, app: App) throws {
    guard let interview = conversation.currentInterview else { return }
    switch output.format {
    case .json: try JSONOutput.print(InterviewJSON(interview, dates: app.dates))
    case .text where asksNothing:
      Output.standard.write(TextSheet.render(try app.sheet(of: interview)))
    case .text: break
    }
  }

  // MARK: - Flags as answers

  /// Returns the answer that the flags give for a step; nil if there is none.
  private func given(_ step: Step) -> String? {
    switch step {
    case .name: name
    case .role: role
    case .company: company
    case .field: field
    case .connection: known
    case .stage: stage
    case .goals: goal.isEmpty ? nil : goal.joined(separator: ", ")
    case .when: when
    case .minutes: minutes
    // The number or link of a call is part of the medium. A place has a step of its own.
    case .medium: isCall ? [medium, place].compactMap { $0 }.joined(separator: " ") : medium
    case .place: place
    case .introduction: introduction
    case .through, .findings, .questions, .agenda: nil
    }
  }

  private var isCall: Bool {
    let kind = medium.flatMap(Interview.Medium.read)?.0
    return kind == .phone || kind == .video
  }

  /// Answers the question of who is meant, as far as the flags do.
  ///
  /// - Returns: nil if that isn't being asked, or the user can be asked.
  /// - Throws: ``Failure`` if the user can't be asked and someone has the same name, unless they
  ///   all work elsewhere.
  private func answer(about preparation: Preparation, _ host: ConversationHost) throws -> Input? {
    guard let who = preparation.who else { return nil }
    if who.areNamesakes, let company {
      let there = who.people.filter { $0.company.map(Person.key) == Person.key(company) }
      if there.count == 1 { return .answer("\(there[0].id)") }
    }
    guard yes || options.noInput else { return nil }
    let names = who.people.map { person in
      "\(person.name) (\(person.id))"
        + ([person.role, person.company].compactMap(\.self)
          .map { ", \($0)" }.joined())
    }
    let values = [
      "name": who.typed, "names": names.joined(separator: "; "), "id": "\(who.people[0].id)",
    ]
    let areElsewhere = who.people.allSatisfy { person in
      guard let theirs = person.company, let company else { return false }
      return Person.key(theirs) != Person.key(company)
    }
    guard !who.areNamesakes || areElsewhere else {
      throw Failure("flags.namesakes", values, .usage)
    }
    host.say(Phrase("prepare.who.not-taken", values))
    return .answer("new")
  }

  /// Returns the flags' answer to a question of the preparation; nil to ask the user.
  ///
  /// - Parameter findings: the findings from flags that are not used yet.
  private func flagAnswer(
    to preparation: Preparation, findings: ArraySlice<String>
  ) -> Input? {
    if preparation.who != nil { return nil }
    if let text = given(preparation.step) {
      return .answer(text.allSatisfy(\.isWhitespace) ? "skip" : text)
    }
    switch preparation.step {
    case .findings:
      if let next = findings.first { return .answer(next) }
      return yes || options.noInput || !finding.isEmpty ? .answer("") : nil
    default:
      // Enter accepts the default, or leaves the question open.
      guard yes || options.noInput else { return nil }
      return .answer(preparation.step == .name ? "skip" : "")
    }
  }

  /// Returns a failure about a flag whose answer the conversation refused.
  private func refused(_ answer: Input, at step: Step) -> Failure {
    var value = ""
    if case .answer(let text) = answer { value = text }
    return Failure(
      "flags.unclear", ["flag": flag(step), "value": value, "problem": ""], .usage)
  }

  /// Checks the flags before anything is saved.
  ///
  /// - Throws: ``Failure`` if one is not valid, or a required one is missing.
  private func validate(with conversation: Conversation, now: Date) throws {
    for step in Step.allCases {
      guard let text = given(step),
        let phrase = try conversation.problem(with: text, at: step, now: now)
      else { continue }
      let problem = Words.say(phrase)
      throw Failure(
        "flags.unclear", ["flag": flag(step), "value": text, "problem": problem], .usage)
    }
    if output.format == .json, !yes, !options.noInput {
      throw Failure("flags.json", [:], .usage)
    }
    guard said == nil else { return }
    if options.noInput {
      let open: [Step] = [.name, .role, .company, .field, .when]
      let missing = open.filter { given($0) == nil }.map(flag)
      guard missing.isEmpty else {
        throw Failure("flags.missing", ["flags": missing.joined(separator: ", ")], .usage)
      }
      guard yes else { throw Failure("flags.yes", [:], .usage) }
    } else if yes, name == nil {
      throw Failure("flags.name", [:], .usage)
    }
  }

  private func flag(_ step: Step) -> String {
    switch step {
    case .connection, .through: "--known"
    case .goals: "--goal"
    case .findings: "--finding"
    case .questions, .agenda: "--yes"
    default: "--\(step.rawValue)"
    }
  }
}
