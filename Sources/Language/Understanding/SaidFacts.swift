package import Foundation

/// The facts about an interview in something someone typed. What wasn't said is nil or empty.
package struct SaidFacts: Equatable, Sendable {
  /// The professional's name, with a title such as `Dr.` if it was said.
  package var name: String?
  /// Their job, without an article.
  package var role: String?
  /// Their employer.
  package var company: String?
  /// Their field or industry.
  package var field: String?
  /// How the user knows them.
  package var relation: Relation?
  /// Who introduces the two, in the user's words.
  package var through: String?
  /// How far along they are.
  package var stage: Stage?
  /// What the user wants to learn, in the order said.
  package var aims: [Aim] = []
  /// When they meet.
  package var start: Date?
  /// The time zone that was said, as an identifier.
  package var zone: String?
  /// The length in minutes.
  package var minutes: Int?
  /// How they meet.
  package var channel: Channel?
  /// Where they meet, the number to call, or the link, in the user's words.
  package var place: String?
  /// What the user found out about the person.
  package var findings: [Finding] = []

  /// Creates facts of which nothing is known.
  package init() {}

  /// True if nothing was said.
  package var isEmpty: Bool { self == SaidFacts() }

  /// Something the user found out about the person.
  package struct Finding: Equatable, Sendable {
    /// The user's words.
    package let text: String
    /// What it is about.
    package let kind: ResearchPhrase.Kind
    /// The finding, said to the person.
    package let say: String

    /// Creates a finding.
    package init(text: String, kind: ResearchPhrase.Kind, say: String) {
      self.text = text
      self.kind = kind
      self.say = say
    }
  }

  /// How the user knows the person.
  package enum Relation: String, Sendable, CaseIterable {
    case direct, warm, cold
  }

  /// How far along a career is.
  package enum Stage: String, Sendable, CaseIterable {
    case early, mid, senior
  }

  /// What an interview can be for.
  package enum Aim: String, Sendable, CaseIterable {
    case role, field, company, wayIn = "way-in", hiring, network
  }

  /// How two people meet.
  package enum Channel: String, Sendable, CaseIterable {
    case inPerson = "in person", phone, video
  }
}
