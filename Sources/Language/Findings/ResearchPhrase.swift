/// What someone found out about the person they are going to meet, as it can be said to that person.
///
/// A note is written for oneself: `her Medium post on agile retros`. To her face it is "your Medium
/// post on agile retros". A note that cannot be turned into a good sentence, or that nobody should
/// bring up, gives none.
///
///     ResearchPhrase(reading: "moved from sales to product").say   // "you moved from sales to product"
///     ResearchPhrase(reading: "mother died last year").reading     // .privateMatter(.death)
///     ResearchPhrase(reading: "seems nice").reading                // .unusable(.judgment)
package struct ResearchPhrase: Equatable, Sendable {
  /// What became of a note.
  package enum Reading: Equatable, Sendable {
    /// It can be said; `thing`, `clause`, or both hold the words.
    case sayable(Kind)
    /// It is not to be brought up unless they do.
    case privateMatter(PrivateTopic)
    /// It is no finding.
    case unusable(Reason)
    /// It may be one, but the grammar is not sure: the person finishes a sentence that begins so.
    case unclear(start: String)
  }

  /// What a finding is about.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Something they wrote to be read.
    case post
    /// Something they said to an audience.
    case talk
    /// Something they made, led or founded.
    case work
    /// Jobs, moves, promotions, time in a job.
    case career
    /// What and where they studied.
    case education
    /// What both share.
    case common
    /// News of the employer.
    case company
    /// Interests, languages, volunteering, awards.
    case other
  }

  /// A matter that is left to the other person.
  package enum PrivateTopic: String, Sendable, CaseIterable {
    case death, health, family, dating, dismissal, immigration, faith, politics, pay, age, looks,
      gossip
  }

  /// Why a note is no finding.
  package enum Reason: String, Sendable, CaseIterable {
    /// There is nothing in it.
    case empty
    /// A web or email address, or a number.
    case link
    /// A question.
    case question
    /// An opinion about the person, not something they did.
    case judgment
    /// Something bad about them or their employer.
    case negative
    /// A reminder to oneself.
    case task
    /// A pasted profile or several sentences.
    case tooLong
  }

  /// What became of the note.
  package let reading: Reading

  /// A noun phrase, as in "I came across …": `your talk at PyCon 2024`.
  package let thing: String?

  /// A sentence without its period, as in "I saw that …": `you moved from sales to product`.
  package let clause: String?

  /// Finer facts for questions that need them.
  package let hints: Hints

  /// Facts inside a finding.
  package struct Hints: Equatable, Sendable {
    /// What they left and what they went to, in a move: `sales`, `product`.
    package var from: String?, to: String?
    /// A school: `Purdue`.
    package var school: String?
    /// The subject of something they wrote, said or studied: `night shifts`.
    package var topic: String?
    /// An employer of theirs: `Deloitte`.
    package var employer: String?
    /// A place: `Ohio`.
    package var place: String?

    /// Creates hints; each of them may be missing.
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
  ///   - finding: one finding as it was typed; ``split(_:)`` takes a line with several apart.
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

  /// The finding as one would say it to their face: `your Medium post on agile retros`, `we both
  /// went to Purdue`; nil if it is not to be said.
  package var say: String? {
    guard kind != nil else { return nil }
    return clause ?? thing
  }

  /// What the finding is about; nil if it is not to be said.
  package var kind: Kind? {
    if case .sayable(let kind) = reading { kind } else { nil }
  }
}
