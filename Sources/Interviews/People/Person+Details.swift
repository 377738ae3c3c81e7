extension Person {
  /// The user's progress with a person, in the usual order.
  package enum Status: String, Codable, CaseIterable, Comparable, Sendable {
    case toAsk = "to-ask"
    case asked
    case followedUp = "followed-up"
    case scheduled
    case met
    case thanked
    case inTouch = "in-touch"
    /// They said no or didn't reply, and the user moved on to someone else.
    case movedOn = "moved-on"

    /// True if an answer from them is awaited.
    package var isWaiting: Bool { self == .asked || self == .followedUp }

    /// Compares by progress. ``movedOn`` comes last.
    package static func < (one: Status, other: Status) -> Bool {
      allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }

    /// True if the user isn't waiting for a reply to a request, so no follow-up is needed.
    package var endsAsking: Bool { self > .followedUp }
  }

  /// The user's relation to a person, or the place they were found. The user's own network comes
  /// first (all guides).
  package enum Source: String, Codable, CaseIterable, Sendable {
    case friend, family, supervisor, colleague, alumni, classmate, mentor
    case meetup
    case careerFair = "career-fair"
    case network
    case companyPage = "company-page"
    case other

    /// True if the person is in the user's own network.
    package var isOwnNetwork: Bool {
      switch self {
      case .friend, .family, .supervisor, .colleague, .alumni, .classmate, .mentor: true
      case .meetup, .careerFair, .network, .companyPage, .other: false
      }
    }
  }

  /// A way to reach a person, such as an email address.
  package struct Address: Codable, Equatable, Hashable, Sendable {
    /// The kind of address.
    package var kind: Kind
    /// The address as typed or imported.
    package var value: String

    /// Creates an address.
    package init(_ kind: Kind, _ value: String) {
      self.kind = kind
      self.value = value
    }

    /// The kinds of addresses.
    package enum Kind: String, Codable, CaseIterable, Sendable {
      case email, phone, link, other
    }

    /// The normalized form for comparing: an email in lowercase, a link also without its scheme,
    /// and a phone number as plus signs and digits. Empty only if the value is.
    package var key: String {
      let key: String
      switch kind {
      case .email: key = value.lowercased()
      case .phone:
        // Accept digits of any script: ٤٤ is 44.
        key = value.compactMap { $0 == "+" ? "+" : $0.wholeNumberValue.map(String.init) }.joined()
      case .link: key = pageKey
      case .other: key = value
      }
      return key.isEmpty ? value.lowercased() : key
    }

    /// True if a text looks like an email address: no whitespace, one @, text before it, and a
    /// letter after it.
    package static func isEmail(_ text: String) -> Bool {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(where: \.isLetter)
        && !text.contains(where: \.isWhitespace)
    }

    /// True if the address likely belongs to a single person: an email address, or a link with a
    /// path. A phone number may be a switchboard's, and a site without a path is a company's.
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

  /// A finding about a person.
  package struct Research: Codable, Equatable, Hashable, Sendable {
    /// The place it was found.
    package var kind: Kind
    /// The finding, in the user's words.
    package var text: String

    /// Creates a finding.
    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// The places to research before writing to a person (Thinkful, ZDNet).
    package enum Kind: String, Codable, CaseIterable, Sendable {
      case profile
      /// Their website, posts, or articles.
      case posts
      /// Their company's products.
      case products
      /// Something they have in common with the user.
      case commonGround = "common-ground"
    }
  }

  /// The places without a finding so far.
  package var openResearch: [Research.Kind] {
    Research.Kind.allCases.filter { kind in !research.contains { $0.kind == kind } }
  }
}
