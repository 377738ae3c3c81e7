import Interviews

/// What stood on the line when a question was left by Ctrl-C.
struct HalfTyped: Equatable, Sendable {
  /// The question.
  let place: Place
  let text: String

  /// A question about one interview, the same whenever it is asked.
  struct Place: Equatable, Sendable {
    let interview: Interview.ID
    let kind: Ask.Kind
  }
}

extension Ask {
  /// The question, if what is typed there is worth keeping.
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
  /// Puts what was typed when a question was left on the line again.
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
