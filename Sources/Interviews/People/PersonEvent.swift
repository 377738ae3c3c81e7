package import Foundation

/// An event in a person's history.
package struct PersonEvent: Codable, Equatable, Sendable {
  /// The time of the event.
  package let at: Date
  /// The kind of event and its details.
  package let what: What

  /// Creates an event.
  package init(at: Date, _ what: What) {
    self.at = at
    self.what = what
  }

  /// The kinds of events.
  package enum What: Codable, Equatable, Sendable {
    /// Added to the journal.
    case added
    /// Imported from the file with this name.
    case imported(String)
    /// Named by this interviewee.
    case named(by: String)
    /// Facts with these names changed.
    case edited([String])
    case became(Person.Status)
    /// Another record of the same person, with this name, was merged into this one.
    case merged(String)
    /// The user sent a message of this kind.
    case wrote(String)
    /// They replied; carries a ``Message/Reply`` raw value.
    case heard(String)
    /// The user added a note.
    case noted(String)
  }
}
