import Foundation
import Interviews
import Phrases

/// Reacting to saves, made here or in another window.
extension Conversation {
  /// Adopts an interview as it was saved.
  mutating func remember(_ interview: Interview) {
    if case .preparing(var preparation) = mode,
      [0, interview.id].contains(preparation.interview.id)
    {
      preparation.interview.id = interview.id
      preparation.interview.identity = interview.identity
      preparation.interview.revision = interview.revision
      mode = .preparing(preparation)
    }
    if currentInterview?.id == interview.id || currentInterview?.id == 0
      || mode.isPreparing(interview.id)
    {
      currentInterview = interview
    }
  }

  /// Adopts an interview that another window has changed. The same question is asked again.
  ///
  /// After a restore, its number may be missing or belong to another interview. The answers given
  /// here are then saved as a new interview, and the other is left alone.
  mutating func changedElsewhere(_ interview: Interview?) -> [Effect] {
    if case .preparing(var preparation) = mode,
      preparation.interview.identity != nil,
      interview?.identity != preparation.interview.identity
    {
      preparation.interview.id = 0
      preparation.interview.identity = nil
      preparation.interview.revision = 0
      preparation.interview.person = nil
      mode = .preparing(preparation)
      currentInterview = preparation.interview
      return [.say(Phrase("main.journal-replaced"))]
    }
    currentInterview = interview
    if case .preparing(var preparation) = mode, let interview {
      let step = preparation.step
      preparation.interview = interview
      preparation.interview.progress = preparation.progress(at: step)
      preparation.detail = nil
      mode = .preparing(preparation)
    } else {
      mode = .main
    }
    return [.say(Phrase("main.changed-elsewhere"))]
  }
}

extension Conversation.Mode {
  /// True while the interview with that number is being prepared.
  func isPreparing(_ id: Interview.ID) -> Bool {
    if case .preparing(let preparation) = self { preparation.interview.id == id } else { false }
  }
}
