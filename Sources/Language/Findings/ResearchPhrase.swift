/// A fact the user found out about the person they are going to meet, in words they can say to that
/// person.
///
/// A note is written for the user's own eyes: `her Medium post on agile retros`. In the
/// conversation, it is "your Medium post on agile retros". A note gives no words if it can't be
/// turned into a good sentence, or if it shouldn't be brought up.
///
///     ResearchPhrase(reading: "moved from sales to product").say
///     // "you moved from sales to product"
///     ResearchPhrase(reading: "mother died last year").reading  // .privateMatter(.death)
///     ResearchPhrase(reading: "seems nice").reading             // .unusable(.judgment)
package struct ResearchPhrase: Equatable, Sendable {
  /// The result of reading a note.
  package enum Reading: Equatable, Sendable {
    /// Ready to say; `thing`, `clause`, or both hold the words.
    case sayable(Kind)
    /// Not to be brought up unless the person does.
    case privateMatter(PrivateTopic)
    /// Not a finding.
    case unusable(Reason)
    /// Possibly a finding, but the grammar is uncertain. The user finishes a sentence that starts
    /// with `start`.
    case unclear(start: String)
  }

  /// The subject area of a finding.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Something they wrote for readers.
    case post
    /// Something they said to an audience.
    case talk
    /// Something they made, led or founded.
    case work
    /// Jobs, moves, promotions, and time in a job.
    case career
    /// Their studies and schools.
    case education
    /// Something they have in common with the user.
    case common
    /// News about the employer.
    case company
    /// Interests, languages, volunteering, and awards.
    case other
  }

  /// A private matter that only the other person may bring up.
  package enum PrivateTopic: String, Sendable, CaseIterable {
    case death, health, family, dating, dismissal, immigration, faith, politics, pay, age, looks,
      gossip
  }

  /// The reason a note is not a finding.
  package enum Reason: String, Sendable, CaseIterable {
    /// The note is empty.
    case empty
    /// A web or email address, or a number.
    case link
    /// A question.
    case question
    /// An opinion about the person, not something they did.
    case judgment
    /// Something bad about them or their employer.
    case negative
    /// A reminder the user wrote to themselves.
    case task
    /// A pasted profile or several sentences.
    case tooLong
  }

  /// The result of reading the note.
  package let reading: Reading

  /// A noun phrase that fits after "I came across": `your talk at PyCon 2024`.
  package let thing: String?

  /// A sentence without its period that fits after "I saw that": `you moved from sales to product`.
  package let clause: String?

  /// Details for questions that need them.
  package let hints: Hints

  /// Details inside a finding.
  package struct Hints: Equatable, Sendable {
    /// The two ends of a career move: `sales` and `product`.
    package var from: String?, to: String?
    /// A school: `Purdue`.
    package var school: String?
    /// The subject of something they wrote, said, or studied: `night shifts`.
    package var topic: String?
    /// One of their employers: `Deloitte`.
    package var employer: String?
    /// A place: `Ohio`.
    package var place: String?

    /// Creates hints, all of them optional.
    package init(
      from: String? = nil, to: String? = nil, school: String? = nil, topic: String? = nil,
      employer: String? = nil, place: String? = nil
    ) {
      self.from = from
      self.to = to
      self.school = school
      self.topic = topic
      self.employer = employer
      self.place = place
    }
  }

  /// Reads a note.
  ///
  /// - Parameters:
  ///   - finding: one finding as typed. Use ``split(_:)`` to split a line into findings.
  ///   - name: the name of the person it is about, if known.
  ///   - company: their employer, if known.
  package init(reading finding: String, name: String? = nil, company: String? = nil) {
    self = FindingReader(name: name, company: company).read(finding)
  }

  init(_ reading: Reading, thing: String? = nil, clause: String? = nil, hints: Hints = Hints()) {
    self.reading = reading
    self.thing = thing
    self.clause = clause
    self.hints = hints
  }

  /// The finding as the user would say it to the person: `your Medium post on agile retros`, `we
  /// both went to Purdue`. Nil if it shouldn't be said.
  package var say: String? {
    guard kind != nil else { return nil }
    return clause ?? thing
  }

  /// The kind of the finding; nil if it shouldn't be said.
  package var kind: Kind? {
    if case .sayable(let kind) = reading { kind } else { nil }
  }
}
