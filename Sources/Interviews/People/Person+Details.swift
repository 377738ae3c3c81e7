/// The parts a person's details are made of.
extension Person {
  /// The progress made with them, in the order of a contact's life.
  package enum Status: String, Codable, CaseIterable, Comparable, Sendable {
    case toAsk = "to-ask"
    case asked
    case followedUp = "followed-up"
    case scheduled
    case met
    case thanked
    case inTouch = "in-touch"
    /// No answer, or a no, and the user asked someone else.
    case movedOn = "moved-on"

    package static func < (one: Status, other: Status) -> Bool {
      allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }

    /// True if no answer is awaited any more, so nothing needs to be asked again.
    package var endsAsking: Bool { self > .followedUp }
  }

  /// The user's link to someone, or where they were found: the own network first (all guides).
  package enum Source: String, Codable, CaseIterable, Sendable {
    case friend, family, supervisor, colleague, alumni, classmate, mentor
    case meetup
    case careerFair = "career-fair"
    case network
    case companyPage = "company-page"
    case other

    /// True for someone in the user's own network.
    package var isOwnNetwork: Bool {
      switch self {
      case .friend, .family, .supervisor, .colleague, .alumni, .classmate, .mentor: true
      case .meetup, .careerFair, .network, .companyPage, .other: false
      }
    }
  }

  /// A way to reach someone.
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

    /// The form used for comparing: an email or link in lower case, a number by its digits. Never
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

    /// True if a text can be an email address: no spaces, and something on both sides of an @.
    package static func isEmail(_ text: String) -> Bool {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(where: \.isLetter)
        && !text.contains(where: \.isWhitespace)
    }

    /// True for an address that belongs to one person: an email, or a page of theirs. A number may be
    /// a switchboard's, and a site without a path is a company's.
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

  /// A finding, by the place it was found in.
  package struct Research: Codable, Equatable, Hashable, Sendable {
    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// The places to look before writing (Thinkful, ZDNet).
    package enum Kind: String, Codable, CaseIterable, Sendable {
      case profile
      /// Their own site, or what they wrote.
      case posts
      /// The things their company makes.
      case products
      /// Something the user shares with them.
      case commonGround = "common-ground"
    }
  }

  /// The places that haven't been looked at yet.
  package var openResearch: [Research.Kind] {
    Research.Kind.allCases.filter { kind in !research.contains { $0.kind == kind } }
  }
}
