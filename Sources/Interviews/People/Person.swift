package import Foundation

/// Somebody to learn from: asked already, or to be asked one day.
package struct Person: Codable, Equatable, Identifiable, Sendable {
  /// The number people call it by; 0 until it is first saved.
  package var id: Int64
  /// What it is known by outside of this journal; nil until it is first saved.
  package var identity: UUID?
  package var name: String
  /// What they do.
  package var role: String?
  /// Where they work.
  package var company: String?
  /// Their field or industry.
  package var field: String?
  package var stage: CareerStage?
  /// How near they are: known oneself, through somebody, or not at all.
  package var connection: Connection?
  /// Where one knows them from, or found them.
  package var source: Source?
  /// Ways to reach them, the best first.
  package var addresses: [Address]
  /// What one wants to keep in mind, any lines.
  package var notes: String
  /// What one found out about them.
  package var research: [Research]
  package private(set) var status: Status
  /// Since when the status holds.
  package private(set) var statusSince: Date?
  /// The day on which they connected on a professional network.
  package var connected: Date?
  /// How often it has been saved; it tells whether another window has changed it meanwhile.
  package var revision = 0

  /// Makes a person of whom little is known yet.
  package init(
    id: Int64 = 0, name: String, role: String? = nil, company: String? = nil,
    field: String? = nil, stage: CareerStage? = nil, connection: Connection? = nil,
    source: Source? = nil, addresses: [Address] = [], notes: String = "",
    research: [Research] = [], status: Status = .toAsk, statusSince: Date? = nil,
    connected: Date? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.company = company
    self.field = field
    self.stage = stage
    self.connection = connection
    self.source = source
    self.addresses = addresses
    self.notes = notes
    self.research = research
    self.status = status
    self.statusSince = statusSince
    self.connected = connected
  }

  /// How far one has come with them. The order is that of a contact's life.
  package enum Status: String, Codable, CaseIterable, Comparable, Sendable {
    case toAsk = "to-ask"
    case asked
    case followedUp = "followed-up"
    case scheduled
    case met
    case thanked
    case inTouch = "in-touch"
    /// No answer, or a no: one went on to somebody else.
    case movedOn = "moved-on"

    package static func < (one: Status, other: Status) -> Bool {
      allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }

    /// Whether one waits for no answer any more: nothing is to be asked once more, and nobody else
    /// instead.
    package var endsAsking: Bool { self > .followedUp }
  }

  /// Where one knows somebody from, or found them: one's own network first (all guides).
  package enum Source: String, Codable, CaseIterable, Sendable {
    case friend, family, supervisor, colleague, alumni, classmate, mentor
    case meetup
    case careerFair = "career-fair"
    case network
    case companyPage = "company-page"
    case other

    /// Whether it is one's own network.
    package var isOwnNetwork: Bool {
      switch self {
      case .friend, .family, .supervisor, .colleague, .alumni, .classmate, .mentor: true
      case .meetup, .careerFair, .network, .companyPage, .other: false
      }
    }
  }

  /// A way to reach somebody.
  package struct Address: Codable, Equatable, Hashable, Sendable {
    package var kind: Kind
    package var value: String

    package init(_ kind: Kind, _ value: String) {
      self.kind = kind
      self.value = value
    }

    package enum Kind: String, Codable, CaseIterable, Sendable {
      case email, phone, link, other
    }

    /// What it is compared by: an email or link in any case of letters, a number by its digits. Never
    /// empty, unless the value is.
    package var key: String {
      let key: String
      switch kind {
      case .email: key = value.lowercased()
      case .phone:
        // Digits of any script: ٤٤ is 44.
        key = value.compactMap { $0 == "+" ? "+" : $0.wholeNumberValue.map(String.init) }.joined()
      case .link: key = pageKey
      case .other: key = value
      }
      return key.isEmpty ? value.lowercased() : key
    }

    /// Whether a text can be an email address: it has no spaces, and something on both sides of an @.
    package static func isEmail(_ text: String) -> Bool {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(where: \.isLetter)
        && !text.contains(where: \.isWhitespace)
    }

    /// Whether it is somebody's own: an email, or a page of theirs. A number may be the switchboard's,
    /// and a site without a path is a company's.
    package var isPersonal: Bool {
      switch kind {
      case .email: value.contains("@")
      case .link: pageKey.contains("/")
      case .phone, .other: false
      }
    }

    private var pageKey: String {
      var text = value.lowercased()[...]
      for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
        text = text.dropFirst(prefix.count)
      }
      while text.last == "/" { text.removeLast() }
      return String(text)
    }
  }

  /// Something one found out, by where one looked.
  package struct Research: Codable, Equatable, Hashable, Sendable {
    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// The checklist (Thinkful, ZDNet): where to look before one writes.
    package enum Kind: String, Codable, CaseIterable, Sendable {
      case profile
      /// Their own site, or what they wrote.
      case posts
      /// What their company makes.
      case products
      /// What one shares with them.
      case commonGround = "common-ground"
    }
  }

  /// Gives them another status.
  package mutating func become(_ status: Status, at date: Date) {
    guard status != self.status || statusSince == nil else { return }
    self.status = status
    statusSince = date
  }

  /// Where to look that one has not looked yet.
  package var openResearch: [Research.Kind] {
    Research.Kind.allCases.filter { kind in !research.contains { $0.kind == kind } }
  }

  /// A name as it is compared: in any case of letters, however its accents are written, its white
  /// space as one space each.
  package static func key(_ name: String) -> String {
    // Most names are plain, and need no tables of Unicode.
    var isPlain = true
    var last = UInt8(ascii: " ")
    for byte in name.utf8 {
      if byte > 0x7E || byte < 0x20 || byte == 0x20 && last == 0x20 {
        isPlain = false
        break
      }
      last = byte
    }
    if isPlain, last != 0x20 { return name.lowercased() }
    return unplainKey(name)
  }

  private static func unplainKey(_ name: String) -> String {
    name.lowercased().precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What an interview with them begins with.
  package var interviewee: Interviewee {
    Interviewee(
      name: name, role: role, company: company, field: field, stage: stage,
      connection: connection)
  }
}

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
    /// Named by somebody in a talk.
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
