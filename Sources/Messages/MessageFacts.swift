package import Interviews
import Language

/// What a message can speak of. What isn't known is left out of it.
package struct MessageFacts: Equatable, Sendable {
  /// Whom it is about.
  package var person: Person
  /// The sender's name.
  package var me: String?
  /// What the sender does or studies, such as `law student`.
  package var background: String?
  /// What the sender is curious about, such as `medical software`.
  package var interest: String?
  /// What the sender hopes to find out, as a sentence goes on after "I'd love to hear".
  package var wish: String?
  /// Why the sender writes to this person, as a sentence goes on after "because"; in a check-in, what
  /// came of their advice.
  package var reason: String?
  /// In a thank-you, what the sender will use, and how.
  package var used: String?
  /// In a thank-you, what the sender promised.
  package var promise: String?
  /// The length to ask for.
  package var minutes: Int
  /// Times to propose, in words.
  package var times: String?
  /// The day on which the first message went out, in words.
  package var sentOn: String?
  /// In a thank-you, when the conversation was, such as `on Friday`; nil if that is long ago.
  package var metOn: String?
  /// Whether a thank-you comes late.
  package var isLate = false
  /// Whether whoever knows both said that the sender may write. Without it a message only says that
  /// they know each other.
  package var isReferred = true
  /// How the sender can be reached, for the end of an email.
  package var contact = Contact()

  /// The sender's addresses.
  package struct Contact: Equatable, Sendable {
    package var email: String?
    package var phone: String?
    package var profile: String?

    package init(email: String? = nil, phone: String? = nil, profile: String? = nil) {
      self.email = email
      self.phone = phone
      self.profile = profile
    }
  }

  package init(
    person: Person, me: String? = nil, background: String? = nil, interest: String? = nil,
    wish: String? = nil, reason: String? = nil, minutes: Int = Policy.standard.minutes,
    times: String? = nil, sentOn: String? = nil
  ) {
    self.person = person
    self.me = me
    self.background = background
    self.interest = interest
    self.wish = wish
    self.reason = reason
    self.minutes = minutes
    self.times = times
    self.sentOn = sentOn
  }

  /// What of it a message is kept with.
  package var spoken: Message.Facts {
    Message.Facts(interest: interest, wish: wish, reason: reason, used: used)
  }

  /// Speaks of what was sent, and of nothing else: no follow-up says that one wrote about something
  /// that one has not written about. What was edited out of the message is not quoted either.
  package mutating func quote(_ sent: Message?) {
    let text = sent.map { Self.plain($0.text) } ?? ""
    func said(_ fact: String?, _ read: (String) -> String?) -> String? {
      guard let fact else { return nil }
      let phrases = [read(fact), Self.words(fact)].compactMap { $0 }.map(Self.plain)
      let isIn = phrases.contains { plain in
        ["", "about ", "because "].contains {
          plain.hasPrefix($0) && text.contains(plain.dropFirst($0.count))
        }
      }
      return isIn ? fact : nil
    }
    interest = said(sent?.facts?.interest, Self.interestPhrase)
    wish = said(sent?.facts?.wish, WishPhrase.read)
    reason = said(sent?.facts?.reason) { Self.after("because", $0) }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A fact that a person can be asked for.
  package enum Fact: String, CaseIterable, Sendable {
    case me, background, interest, wish, reason, through, used
  }

  /// The facts without which a message of a kind cannot be written: who one is, what one is curious
  /// about (Udacity's parts of a request), who could introduce one, what came of their advice.
  ///
  /// A fact that was given but makes no sentence is missing, too; ``isUnclear(_:)`` tells it.
  package func missing(for kind: Message.Kind) -> [Fact] {
    let facts = values(for: .email, kind)
    func lacks(_ name: String) -> Bool { facts[name] == nil }
    var missing: [Fact] = lacks("me") ? [.me] : []
    switch kind {
    case .request, .introduction, .blurb:
      if isUnclear(.background) { missing.append(.background) }
      if isUnclear(.interest) || lacks("interest") && lacks("wish") { missing.append(.interest) }
      if isUnclear(.wish) { missing.append(.wish) }
    case .checkIn: if lacks("reason") { missing.append(.reason) }
    case .thanks: if lacks("used") { missing.append(.used) }
    // A follow-up speaks of what was sent, or of nothing.
    case .followUp, .scheduling: break
    }
    if kind == .introduction, lacks("through") { missing.append(.through) }
    return missing
  }

  /// Whether a fact was given in words that no sentence can take, such as a whole sentence where a
  /// phrase is wanted.
  package func isUnclear(_ fact: Fact) -> Bool {
    guard let text = self[fact], let words = Self.words(text) else { return false }
    switch fact {
    case .background:
      return BackgroundPhrase(words) == nil && words.split(separator: " ").count > 3
    case .interest: return Self.interestPhrase(words) == nil
    case .wish: return WishPhrase.read(words) == nil
    case .reason: return OwnSentence(words, to: person.names) == nil
    case .used: return Takeaway(words, to: person.names) == nil
    case .me, .through: return false
    }
  }
}
