package import Interviews
import Language

/// The preparation of one interview, in progress.
package struct Preparation: Equatable, Sendable {
  /// The interview as saved; its id is 0 before the first save.
  package internal(set) var interview: Interview
  /// The current step.
  package internal(set) var step: Step
  /// A question within the step, if one is open.
  var detail: Detail?
  /// Text that is on the line from the start, after the user went back to a question.
  var initial = ""
  /// Parts of a date from earlier answers to the same question.
  var remembered = DateReader.Remembered()
  /// The sentence that began it, until it has been said back.
  var opening: String?
  /// A date that was said without all of its parts. It's asked about when its question comes up.
  var pendingDate: DateReader.Refusal?
  /// True if only what matters and is missing is asked. It's part of the interview's progress, so a
  /// restart and an undo keep it.
  package internal(set) var isBrief: Bool
  /// Bank ids of questions that were swapped out, so they are not proposed again.
  var refused: Set<String> = []

  init(_ interview: Interview, at step: Step) {
    self.interview = interview
    self.step = step
    isBrief = interview.isBrief
  }

  /// Returns the next step; nil after the last.
  func next(after step: Step) -> Step? {
    guard isBrief else { return step.next(for: interview) }
    switch step {
    case .questions: return .agenda
    case .agenda: return nil
    default:
      let rest = Step.essential.drop { $0 != step }.dropFirst()
      let open = rest.isEmpty && step != Step.essential.last ? Step.essential[...] : rest
      return open.first { $0.isOpen(in: interview) } ?? .questions
    }
  }

  /// Returns the previous step; nil before the first.
  func previous(before step: Step) -> Step? {
    guard isBrief else { return step.previous(for: interview) }
    return step == .agenda ? .questions : Step.essential.prefix { $0 != step }.last
  }

  /// The progress of the interview when it's at a step.
  func progress(at step: Step) -> Interview.Progress {
    .preparing(step: (isBrief ? Step.briefMark : "") + step.rawValue)
  }

  /// The people to choose from, if the program is asking who is meant.
  package var who: Who? {
    if case .who(let who) = detail { who } else { nil }
  }

  /// People that a typed name may refer to.
  package struct Who: Equatable, Sendable {
    /// The name typed.
    package let typed: String
    /// The people to choose from.
    package let people: [Person]
    /// True if they all have exactly the name typed.
    package let areNamesakes: Bool
    /// The company typed, if it differs from that of the person chosen.
    var company: String?
  }

  /// A question within a step.
  enum Detail: Equatable, Sendable {
    /// Editing the finding at an index, after the user went back to it.
    case revisiting(finding: Int)
    /// Editing the question at an index.
    case editing(index: Int)
    /// Asking who is meant: one person with a similar name, or several people.
    case who(Who)
    /// Asking if a draft should be added although it needs caution or is not a question. With an
    /// index, it replaces that question.
    case doubting(draft: String, replacing: Int?, isQuestion: Bool)
  }
}
