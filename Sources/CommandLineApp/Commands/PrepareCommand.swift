import ArgumentParser
import Conversation
import Foundation
import Interviews
import Phrases
import Rendering

/// `coffeechat prepare`: the preparation, its answers taken from flags where they are given.
///
/// It drives the same conversation as the prompt does: a flag is an answer.
struct PrepareCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.prepare) }

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
  @Flag(help: .words("yes")) var yes = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home)
    var conversation = Conversation(world: app.world())
    try validate(with: conversation, now: app.clock.now())

    let asksNothing = yes || options.noInput
    var runner = EffectRunner(app: app)
    if asksNothing || output.format == .json {
      // What is asked for is data on standard output; talk goes beside it.
      runner.talk = { lines in
        for line in lines { Output.standard.writeError(line.text + "\n") }
      }
      runner.shows = { _ in false }
    }
    guard try runner.run(conversation.prepare(), in: &conversation) else { return }
    let lines = try LineSource(app: app)
    while case .preparing(let preparation) = conversation.mode {
      let flagAnswer = flagAnswer(to: preparation)
      let input = try flagAnswer ?? lines.next(for: conversation)
      try Talk.take(input, in: &conversation, runner: runner, lines: lines)
      if let flagAnswer, conversation.mode == .preparing(preparation) {
        throw refused(flagAnswer, at: preparation.step)
      }
      if input == .endOfInput || input == .interrupt {
        if yes, input == .endOfInput { continue }
        return
      }
    }
    try printResult(of: conversation, asksNothing: asksNothing, app: app)
  }

  private func printResult(of conversation: Conversation, asksNothing: Bool, app: App) throws {
    guard let interview = conversation.inHand else { return }
    switch output.format {
    case .json: try JSONOutput.print(InterviewJSON(interview, dates: app.dates))
    case .text where asksNothing:
      Output.standard.write(TextSheet.render(try app.sheet(of: interview)))
    case .text: break
    }
  }

  // MARK: - Flags as answers

  /// What was given for a step; nil if nothing was.
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
    case .medium: medium
    case .place: place
    case .through, .findings, .questions, .agenda: nil
    }
  }

  /// The answer that the flags give to a question of the preparation; nil if it must be asked.
  private func flagAnswer(to preparation: Preparation) -> Input? {
    if let text = given(preparation.step) {
      return .answer(text.allSatisfy(\.isWhitespace) ? "skip" : text)
    }
    switch preparation.step {
    case .findings:
      let known = preparation.interview.findings.count
      if known < finding.count { return .answer(finding[known]) }
      return yes || options.noInput || !finding.isEmpty ? .answer("") : nil
    default:
      // Enter takes what is usual, or leaves the question open.
      return yes || options.noInput ? .answer("") : nil
    }
  }

  /// A flag's answer that the conversation did not take after all.
  private func refused(_ answer: Input, at step: Step) -> Failure {
    var value = ""
    if case .answer(let text) = answer { value = text }
    return Failure(
      "flags.unclear", ["flag": flag(step), "value": value, "problem": ""], .usage)
  }

  /// Refuses flags that the conversation would not take, before anything is written.
  private func validate(with conversation: Conversation, now: Date) throws {
    for step in Step.allCases {
      guard let text = given(step),
        let phrase = try conversation.problem(with: text, at: step, now: now)
      else { continue }
      let problem = Words.say(phrase)
      throw Failure(
        "flags.unclear", ["flag": flag(step), "value": text, "problem": problem], .usage)
    }
    if options.noInput {
      let open: [Step] = [.name, .role, .company, .field, .when]
      var missing = open.filter { given($0) == nil }.map(flag)
      if !yes { missing.append("--yes") }
      guard missing.isEmpty else {
        throw Failure("flags.missing", ["flags": missing.joined(separator: ", ")], .usage)
      }
    } else if yes, name == nil {
      throw Failure("flags.name", [:], .usage)
    }
  }

  private func flag(_ step: Step) -> String {
    switch step {
    case .connection: "--known"
    case .goals: "--goal"
    default: "--\(step.rawValue)"
    }
  }
}
