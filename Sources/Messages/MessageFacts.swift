public import Interviews

/// What a message can speak of. What is not known is left out of it.
public struct MessageFacts: Equatable, Sendable {
  /// Whom it is about.
  public var person: Person
  /// One's own name.
  public var me: String?
  /// What one does or studies, such as `a student of law`.
  public var background: String?
  /// What one is curious about, such as `medical software`.
  public var interest: String?
  /// What one hopes to find out, as a sentence goes on after "I would love to learn".
  public var wish: String?
  /// Why one writes to this person, as a sentence goes on after "because"; in a check-in, what came of
  /// their advice.
  public var reason: String?
  /// The length to ask for.
  public var minutes: Int
  /// Times to propose, in words.
  public var times: String?
  /// The day on which the first message went out, in words.
  public var sentOn: String?

  public init(
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
  public var spoken: Message.Facts { Message.Facts(interest: interest, wish: wish, reason: reason) }

  /// Speaks of what was sent, and of nothing else: no follow-up says that one wrote about something
  /// that one has not written about. What was edited out of the message is not quoted either.
  public mutating func quote(_ sent: Message?) {
    let text = sent.map { Self.plain($0.text) } ?? ""
    func said(_ fact: String?) -> String? {
      guard let fact, let words = Self.words(fact) else { return nil }
      let plain = Self.plain(words)
      let isIn = ["", "about ", "because "].contains {
        plain.hasPrefix($0) && text.contains(plain.dropFirst($0.count))
      }
      return isIn ? fact : nil
    }
    interest = said(sent?.facts?.interest)
    wish = said(sent?.facts?.wish)
    reason = said(sent?.facts?.reason)
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A fact that a person can be asked for.
  public enum Fact: String, CaseIterable, Sendable {
    case me, background, interest, wish, reason, through
  }

  /// The facts without which a message of a kind cannot be written: who one is, what one is curious
  /// about (Udacity's parts of a request), who could introduce one, what came of their advice.
  public func missing(for kind: Message.Kind) -> [Fact] {
    let facts = values(for: .email)
    func lacks(_ name: String) -> Bool { facts[name] == nil }
    var missing: [Fact] = lacks("me") ? [.me] : []
    switch kind {
    case .request, .introduction, .blurb:
      if lacks("interest"), lacks("wish") { missing.append(.interest) }
    case .checkIn, .thanks:
      if lacks("reason") { missing.append(.reason) }
    // A follow-up speaks of what was sent, or of nothing.
    case .followUp, .scheduling: break
    }
    if kind == .introduction, lacks("through") { missing.append(.through) }
    return missing
  }

  /// The slots that templates may name.
  static let slots = Set([
    "name", "first", "role", "aRole", "company", "field", "work", "through", "throughFirst", "me",
    "background", "interest", "wish", "reason", "minutes", "times", "sentOn", "email", "message",
    "note", "text", "phone", "alumni", "meetup", "careerFair", "network", "companyPage",
  ]).union(Noticed.slots)

  /// What fills the slots. A slot without a value is not in it.
  func values(for channel: Message.Channel) -> [String: Any] {
    var values: [String: Any] = ["minutes": minutes, channel.rawValue: true]
    func set(_ slot: String, _ text: String?, as change: (String) -> String = { $0 }) {
      values[slot] = text.flatMap { Self.words($0) }.map(change)
    }
    set("name", person.name)
    set("first", Slots.firstName(person.name))
    set("role", person.role) { JobTitle.inSentence(JobTitle.short($0)) }
    set("aRole", person.role) { Self.withArticle(JobTitle.inSentence(JobTitle.short($0))) }
    set("company", person.company)
    // Nobody is curious about health care and about how one came to work in health care.
    if person.field?.lowercased() != interest?.lowercased() {
      set("field", person.field) { JobTitle.inSentence($0, isField: true) }
    }
    if values["role"] != nil || values["company"] != nil { values["work"] = true }
    if case .warm(let name?) = person.connection {
      set("through", name)
      set("throughFirst", Slots.firstName(name))
    }
    set("me", me)
    set("background", background, as: Self.afterIAm)
    set("interest", interest) { Self.after("about", $0) }
    set("wish", wish, as: Self.startingSmall)
    set("reason", reason) { Self.after("because", $0) }
    if values["reason"] == nil, let noticed = Noticed(in: person.research) {
      values[noticed.slot] = noticed.text
    }
    set("times", times)
    set("sentOn", sentOn)
    let sources: [Person.Source: String] = [
      .alumni: "alumni", .meetup: "meetup", .careerFair: "careerFair", .network: "network",
      .companyPage: "companyPage",
    ]
    if let slot = person.source.flatMap({ sources[$0] }) { values[slot] = true }
    return values
  }
}
