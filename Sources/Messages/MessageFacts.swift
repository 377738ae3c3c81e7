package import Interviews
import Language

/// The facts a message can mention. Unknown facts are left out of the message.
package struct MessageFacts: Equatable, Sendable {
  /// The person the message is about.
  package var person: Person
  /// The sender's name.
  package var me: String?
  /// The sender's job or studies, such as `law student`.
  package var background: String?
  /// The sender's interest, such as `medical software`.
  package var interest: String?
  /// The sender's wish, as it follows "I'd love to hear".
  package var wish: String?
  /// The reason for writing to this person, as it follows "because". In a check-in, the result of
  /// following their advice.
  package var reason: String?
  /// In a thank-you note, the advice the sender will use, and how.
  package var used: String?
  /// In a thank-you note, the sender's promise.
  package var promise: String?
  /// The length of the conversation to ask for, in minutes.
  package var minutes: Int
  /// The times to propose, in words.
  package var times: String?
  /// The day the first message was sent, in words.
  package var sentOn: String?
  /// The channel of the first message: a follow-up to a call doesn't mention a note.
  package var sentBy: Message.Channel?
  /// In a thank-you note, the day of the conversation, such as `on Friday`; nil if that was long
  /// ago.
  package var metOn: String?
  /// True if a thank-you note is late.
  package var isLate = false
  /// True if the mutual contact told the sender to get in touch. If not, the message only mentions
  /// that they know each other.
  package var isReferred = true
  /// The sender's contact details, for the end of an email.
  package var contact = Contact()

  /// The sender's contact details.
  package struct Contact: Equatable, Sendable {
    /// The email address.
    package var email: String?
    /// The phone number.
    package var phone: String?
    /// The link to an online profile.
    package var profile: String?

    /// Creates contact details, all of them optional.
    package init(email: String? = nil, phone: String? = nil, profile: String? = nil) {
      self.email = email
      self.phone = phone
      self.profile = profile
    }
  }

  /// Creates facts. Only the person is required.
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

  /// The facts to save with the message.
  package var spoken: Message.Facts {
    Message.Facts(interest: interest, wish: wish, reason: reason, used: used)
  }

  /// Limits the facts to those in a sent message, so that a follow-up doesn't claim that the sender
  /// wrote about anything else. Facts that were edited out of the message are not quoted either.
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
    let names = person.names
    reason = said(sent?.facts?.reason) {
      switch ReasonPhrase($0, of: names) {
      case .clause(let text), .thing(let text): text
      case nil: nil
      }
    }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A fact the user can be asked for.
  package enum Fact: String, CaseIterable, Sendable {
    case me, background, interest, wish, reason, through, used
  }

  /// Returns the facts that a message of a kind can't be written without: the sender's background
  /// and interest (Udacity's parts of a request), the person who could make an introduction, the
  /// result of following advice.
  ///
  /// A fact that doesn't fit into a sentence is also missing; ``isUnclear(_:)`` identifies these.
  package func missing(for kind: Message.Kind) -> [Fact] {
    let facts = values(for: .email, kind)
    func lacks(_ name: String) -> Bool { facts[name] == nil }
    var missing: [Fact] = lacks("me") ? [.me] : []
    switch kind {
    case .request, .introduction, .blurb:
      if isUnclear(.background) { missing.append(.background) }
      if isUnclear(.interest) || lacks("interest") && lacks("wish") { missing.append(.interest) }
      if isUnclear(.wish) { missing.append(.wish) }
      if isUnclear(.reason, in: kind) { missing.append(.reason) }
    case .checkIn: if lacks("reason") { missing.append(.reason) }
    case .thanks: if lacks("used") { missing.append(.used) }
    // A follow-up mentions only the facts that were sent, if any.
    case .followUp, .scheduling: break
    }
    if kind == .introduction, lacks("through") { missing.append(.through) }
    return missing
  }

  /// True if a fact was given in words that aren't sure to fit into a sentence, such as a whole
  /// sentence instead of a phrase.
  ///
  /// - Parameter kind: the kind of message, if known. The reason of a check-in is news.
  package func isUnclear(_ fact: Fact, in kind: Message.Kind? = nil) -> Bool {
    guard let text = self[fact], let words = Self.words(text) else { return false }
    switch fact {
    case .background: return BackgroundPhrase.isUnclear(words)
    case .interest: return Self.interestPhrase(words) == nil
    case .wish: return WishPhrase.read(words) == nil
    case .reason where kind == .introduction:
      return ReasonPhrase(words, of: nil, isSaidToThem: false) == nil
    case .reason where kind == .request || kind == .blurb:
      return ReasonPhrase(words, of: person.names) == nil
    case .reason: return OwnSentence(words, to: person.names) == nil
    case .used: return Takeaway(words, to: person.names) == nil
    case .me, .through: return false
    }
  }

  /// True if a background was given, but says nothing that a stranger needs to hear.
  package var leavesOutBackground: Bool {
    background.flatMap(Self.words).map { BackgroundPhrase($0) == nil } ?? false
  }

  /// True if a message of a kind can be written without a fact.
  package func canDoWithout(_ fact: Fact, in kind: Message.Kind) -> Bool {
    var others = self
    others.leaveOut(fact)
    return !others.missing(for: kind).contains(fact)
  }
}
