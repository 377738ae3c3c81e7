import Foundation
import Interviews
import Phrases

/// What was written to the journal, here or in another window.
extension Conversation {
  /// Keeps in mind what was written to the journal.
  mutating func remember(_ interview: Interview) {
    if case .preparing(var preparation) = mode,
      [0, interview.id].contains(preparation.interview.id)
    {
      preparation.interview.id = interview.id
      preparation.interview.revision = interview.revision
      mode = .preparing(preparation)
    }
    if inHand?.id == interview.id || inHand?.id == 0 || mode.isPreparing(interview.id) {
      inHand = interview
    }
  }

  /// Takes up an interview that another window has changed; the same question is asked again.
  mutating func changedElsewhere(_ interview: Interview?) -> [Effect] {
    inHand = interview
    if case .preparing(var preparation) = mode, let interview {
      let step = preparation.step
      preparation.interview = interview
      preparation.interview.progress = .preparing(step: step.rawValue)
      preparation.detail = nil
      mode = .preparing(preparation)
    } else {
      mode = .main
    }
    return [.say(Phrase("main.changed-elsewhere"))]
  }
}

extension Conversation.Mode {
  /// Whether the interview of a number is being prepared.
  func isPreparing(_ id: Interview.ID) -> Bool {
    if case .preparing(let preparation) = self { preparation.interview.id == id } else { false }
  }
}
