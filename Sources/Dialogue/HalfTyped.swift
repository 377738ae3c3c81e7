import Interviews

/// The text on the line when Ctrl-C interrupted a question.
struct HalfTyped: Equatable, Sendable {
  /// The question it was typed at.
  let place: Place
  let text: String

  /// A question about one interview. It is equal each time the question is asked.
  struct Place: Equatable, Sendable {
    let interview: Interview.ID
    let kind: Ask.Kind
  }
}

extension Ask {
  /// Identifies the question, if text typed there is worth restoring.
  func place(of mode: Conversation.Mode) -> HalfTyped.Place? {
    switch mode {
    case .preparing(let preparation)
    where preparation.detail == nil && preparation.interview.id != 0:
      HalfTyped.Place(interview: preparation.interview.id, kind: kind)
    case .reflecting(let reflecting):
      HalfTyped.Place(interview: reflecting.interview.id, kind: kind)
    default: nil
    }
  }
}

extension Conversation {
  /// Puts the interrupted text back on the line if its question is asked again.
  mutating func bringBackHalfTyped() throws {
    guard let kept = halfTyped, try ask().place(of: mode) == kept.place else { return }
    halfTyped = nil
    switch mode {
    case .preparing(var preparation):
      preparation.initial = kept.text
      mode = .preparing(preparation)
    case .reflecting(var reflecting):
      reflecting.initial = kept.text
      mode = .reflecting(reflecting)
    default: break
    }
  }
}
