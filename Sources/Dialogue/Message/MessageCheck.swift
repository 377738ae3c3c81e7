package import Interviews
package import QuestionChecking

extension Message.Kind {
  /// The kind of draft that the checker treats this message as. A message to an introducer counts
  /// as a follow-up, because it doesn't have to say who the user is.
  package var draftKind: DraftKind {
    switch self {
    case .request, .blurb: .request
    case .introduction, .followUp, .scheduling: .followUp
    case .thanks: .thankYou
    case .checkIn: .checkIn
    }
  }
}
