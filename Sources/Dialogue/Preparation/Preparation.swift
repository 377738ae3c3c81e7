package import Interviews
import Language

/// The preparation of one interview, as far as it has come.
package struct Preparation: Equatable, Sendable {
  /// The interview as it is on disk, but for its id before it is first saved.
  package internal(set) var interview: Interview
  /// The question it is at.
  package internal(set) var step: Step
  /// A question within the step, if one is open.
  var detail: Detail?
  /// What is on the line from the start, where one went back to a question.
  var initial = ""
  /// What earlier answers to the same question told of a date.
  var remembered = DateReader.Remembered()
  /// Questions that were swapped away; they are not proposed again.
  var refused: Set<String> = []

  init(_ interview: Interview, at step: Step) {
    self.interview = interview
    self.step = step
  }

  /// People whom a name may mean, if it is being asked which.
  package var who: Who? {
    if case .who(let who) = detail { who } else { nil }
  }

  /// People whom a name may mean that was typed.
  package struct Who: Equatable, Sendable {
    /// What was typed.
    package let typed: String
    /// Those whom it may mean.
    package let people: [Person]
    /// Whether it is the very name of all of them.
    package let areNamesakes: Bool
    /// The company that was typed, where it is another than that of somebody who was taken for meant.
    var company: String?
  }

  /// Questions within a step.
  enum Detail: Equatable, Sendable {
    /// One went back to the finding at a place; its text is on the line.
    case revisiting(finding: Int)
    /// The words of the question at a place are being edited.
    case editing(index: Int)
    /// A name may mean somebody who is known: one of a name nearly so, or several.
    case who(Who)
    /// A draft deserves caution, or is no question: add it anyway? It replaces the question at a
    /// place, if any.
    case doubting(draft: String, replacing: Int?, isQuestion: Bool)
  }
}
