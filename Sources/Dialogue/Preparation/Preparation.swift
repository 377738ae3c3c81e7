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
  /// Bank ids of questions that were swapped out, so they are not proposed again.
  var refused: Set<String> = []

  init(_ interview: Interview, at step: Step) {
    self.interview = interview
    self.step = step
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
