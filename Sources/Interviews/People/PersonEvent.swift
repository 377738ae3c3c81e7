package import Foundation

/// Something that happened with a person, for their history.
package struct PersonEvent: Codable, Equatable, Sendable {
  package let at: Date
  package let what: What

  package init(at: Date, _ what: What) {
    self.at = at
    self.what = what
  }

  package enum What: Codable, Equatable, Sendable {
    /// Added by hand.
    case added
    /// Came in with a file of a name.
    case imported(String)
    /// Named by someone in a conversation.
    case named(by: String)
    /// These facts were changed.
    case edited([String])
    case became(Person.Status)
    /// Another record of the same person was joined to this.
    case merged(String)
    /// A message of a kind went to them.
    case wrote(String)
    /// They answered.
    case heard(String)
    /// Something noted by hand.
    case noted(String)
  }
}
