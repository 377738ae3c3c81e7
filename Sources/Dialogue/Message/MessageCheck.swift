package import Interviews
package import QuestionChecking

extension Message.Kind {
  /// What a message is checked as. What asks somebody between is checked as a follow-up is: it need
  /// not say who one is.
  package var draftKind: DraftKind {
    switch self {
    case .request, .blurb: .request
    case .introduction, .followUp, .scheduling: .followUp
    case .thanks: .thankYou
    case .checkIn: .checkIn
    }
  }
}
