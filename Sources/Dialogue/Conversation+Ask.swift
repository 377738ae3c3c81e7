import Foundation
import Interviews
import Phrases

extension Conversation {
  /// Returns the prompt for the next line. It depends on the state alone.
  ///
  /// - Throws: any error of the ``Dependencies``.
  package func ask() throws -> Ask {
    switch mode {
    case .main:
      let label =
        currentInterview.map { Phrase("main.label-in-hand", ["name": $0.title]) }
        ?? Phrase("main.label")
      return Ask(label: label, initial: initial, kind: .main)
    case .offering(_, let isDoubtful):
      let key = isDoubtful ? "main.doubt" : "main.offer"
      return Ask(
        question: Phrase("\(key).ask", ["name": currentInterview?.title ?? ""]),
        label: Phrase("main.confirm-label"), standard: isDoubtful ? "no" : "yes",
        kind: .confirmation)
    case .resuming(let interview, _):
      return Ask(
        question: Phrase(
          "main.resume.ask", ["name": interview.title, "step": interview.step.rawValue]),
        label: Phrase("main.confirm-label"), standard: "yes", kind: .confirmation)
    case .preparing(let preparation): return try ask(in: preparation)
    case .posting(let field): return try askForPost(field: field)
    case .reflecting(let reflecting): return reflecting.ask
    case .quizzing(let quizzing): return quizzing.ask
    case .choosing(let choice): return choice.ask
    case .undoing(let last):
      return Ask(
        question: last.question, label: Phrase("main.confirm-label"), standard: "no",
        kind: .confirmation)
    }
  }

  private func ask(in preparation: Preparation) throws -> Ask {
    let values = ["name": preparation.interview.title]
    switch preparation.detail {
    case .revisiting:
      return Ask(
        question: Phrase("prepare.findings.edit"), label: Phrase("prepare.findings.label"),
        initial: preparation.initial, kind: .step(.findings))
    case .editing:
      return Ask(
        question: Phrase("review.edit.ask"), label: Phrase("review.edit.label"),
        initial: preparation.initial, kind: .draft)
    case .who(let who): return who.ask
    case .doubting(_, _, let isQuestion):
      return Ask(
        question: Phrase(isQuestion ? "main.doubt.ask" : "review.unsure.ask", values),
        label: Phrase("main.confirm-label"),
        standard: "no", kind: .confirmation)
    case nil: break
    }
    let step = preparation.step
    let open: String? = step == .name ? nil : ""
    return Ask(
      question: Phrase("prepare.\(step.rawValue).ask", values),
      label: Phrase("prepare.\(step.rawValue).label"),
      standard: try standard(for: preparation) ?? open,
      initial: preparation.initial, kind: .step(step))
  }
}
