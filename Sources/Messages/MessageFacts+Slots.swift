import Interviews
import Language

/// Values for the slots of templates.
extension MessageFacts {
  /// The slots a template may use.
  static let slots = Set(
    [
      "name", "first", "politeName", "formalName", "them", "role", "aRole", "company", "field",
      "work", "sameField", "through", "throughFirst", "throughPolite", "referred", "me", "meFirst",
      "background", "iAm", "iAmDoing", "iDo", "bio", "short", "interest", "newInterest", "wish",
      "wishToYou",
      "reason",
      "hook", "seen", "found", "why", "polite", "minutes", "aMinutes", "times", "sentOn", "used",
      "promise", "metOn", "late", "runsOn", "called", "texted", "former", "myEmail", "myPhone",
      "myProfile", "close",
    ] + channels + sources.values + ["friend", "classmate", "coworker", "mentor"]
      + WhyThem.Form.allCases.map(\.rawValue) + WhyThem.earlierSlots)

  private static let channels = ["email", "message", "note", "text", "phone", "card"]

  private static let sources: [Person.Source: String] = [
    .alumni: "alumni", .meetup: "meetup", .careerFair: "careerFair", .network: "network",
    .companyPage: "companyPage",
  ]

  /// Returns the values for a message, keyed by slot. Slots without a value are left out.
  func values(for channel: Message.Channel, _ kind: Message.Kind) -> [String: Any] {
    var values = Slots()
    values["minutes"] = "\(minutes)"
    values["aMinutes"] = Self.article(before: minutes) + " \(minutes)"
    values[channel.rawValue] = true
    values["why"] = true
    values["polite"] = true
    setPeople(in: &values)
    setSender(in: &values)
    setTopic(in: &values, channel)
    setReason(in: &values, kind)
    setAcquaintance(in: &values)
    values["times"] = times
    values["sentOn"] = sentOn
    if sentBy == .phone { values["called"] = true }
    if sentBy == .text { values["texted"] = true }
    values["metOn"] = metOn
    if isLate { values["late"] = true }
    if let used, let takeaway = Takeaway(used, to: person.names) { values["used"] = takeaway.text }
    if let promise, let sentence = OwnSentence(promise, to: person.names, of: .promised) {
      values["promise"] = sentence.text
    }
    return values.all
  }

  /// Values keyed by slot. Blank text is dropped.
  private struct Slots {
    var all: [String: Any] = [:]

    subscript(slot: String) -> Any? {
      get { all[slot] }
      set {
        guard let text = newValue as? String else {
          all[slot] = newValue
          return
        }
        all[slot] = text.allSatisfy(\.isWhitespace) ? nil : text
      }
    }
  }

  private func setPeople(in values: inout Slots) {
    let typed = Self.words(person.name) ?? ""
    let name = PersonName(typed, role: person.source.isEasy ? nil : person.role)
    values["name"] = typed
    let goesBy = person.goesBy.flatMap(Self.words)
    // Someone whose name was given as "Dr." is Dr. West until they say otherwise.
    let isDoctor = name.title == "Dr." && goesBy == nil && !person.source.isEasy
    let first = isDoctor ? name.formal : name.greeting(formal: false, goesBy: goesBy)
    values["first"] = first
    values["formalName"] = name.formal
    values["politeName"] = name.title == nil ? first : name.formal
    values["them"] = name.title == nil ? (name.full.isEmpty ? typed : name.full) : name.formal
    if case .warm(let through?) = person.connection, let words = Self.words(through) {
      let name = PersonName(words)
      values["through"] = name.title == nil ? name.full : name.formal
      values["throughFirst"] = name.title == "Dr." ? name.formal : name.casual
      values["throughPolite"] = name.title == nil ? name.casual : name.formal
      if isReferred { values["referred"] = true }
    }
  }

  private func setSender(in values: inout Slots) {
    if let me = me.flatMap(Self.words) {
      let name = PersonName(me)
      values["me"] = name.full.isEmpty ? me : name.full
      values["meFirst"] = name.given ?? me
    }
    values["myEmail"] = contact.email.flatMap(Self.words)
    values["myPhone"] = contact.phone.flatMap(Self.words)
    values["myProfile"] = contact.profile.flatMap(Self.words)
    guard let phrase = background.flatMap(Self.words).flatMap(BackgroundPhrase.init) else { return }
    values["background"] = Self.said(phrase)
    guard let brief = phrase.brief else {
      values["bio"] = Self.said(phrase)
      return
    }
    // "A sophomore at Northwestern" reads better than "a sophomore, Northwestern".
    if !phrase.text.hasPrefix(brief.text) { values["background"] = Self.said(brief) }
    values["short"] = true
    let slot = brief.form == .sentence ? "iDo" : brief.endsOpen ? "iAmDoing" : "iAm"
    values[slot] = Self.said(brief)
    if phrase.form == .sentence { values["iDo"] = Self.said(brief) }
  }

  /// Words such as "curious about nursing" can't follow every background, and take a sentence.
  private func setRunning(in values: inout Slots) {
    if values["newInterest"] != nil, values["iAmDoing"] != nil || values["iDo"] != nil {
      values["runsOn"] = true
    }
  }

  /// Returns a background as it follows "I'm", or as a sentence.
  private static func said(_ phrase: BackgroundPhrase) -> String {
    switch phrase.form {
    case .person: withArticle(SenderText.named(JobTitle.inSentence(phrase.text)))
    case .doing: phrase.text
    case .sentence: "I" + phrase.text.dropFirst()
    }
  }

  private func setTopic(in values: inout Slots, _ channel: Message.Channel) {
    let work = TheirWork(person)
    values["role"] = work.role
    values["aRole"] = work.aRole
    values["company"] = work.company
    if work.role != nil || work.company != nil { values["work"] = true }
    let interest = interest.flatMap(Self.interestPhrase)
    values["interest"] = interest
    let wish = wish.flatMap(Self.words).flatMap(WishPhrase.read)
    values["wish"] = wish
    // "how you got started and how to start" says it twice.
    if wish?.speaksToReader == true || wish?.contains("start") == true {
      values["wishToYou"] = true
    }
    guard let interest else {
      values["field"] = work.field
      return
    }
    let isTheirs = [work.role, work.field].contains { Self.isAbout($0, interest) }
    // A connection note has no room to name the topic.
    if isTheirs, channel != .note { values["sameField"] = true }
    // Avoid "curious about health care and your work in health care".
    if !Self.isAbout(work.field, interest) { values["field"] = work.field }
    // Avoid "I'm a nursing student interested in nursing".
    if values["short"] == nil || !Self.isAbout(values["background"] as? String, interest) {
      values["newInterest"] = true
    }
    setRunning(in: &values)
  }

  private func setReason(in values: inout Slots, _ kind: Message.Kind) {
    switch kind {
    case .checkIn:
      values["reason"] = reason.flatMap { OwnSentence($0, to: person.names) }?.text
    case .introduction:
      // The mutual contact reads it, not the person it is about.
      let said = reason.flatMap(Self.words).flatMap {
        ReasonPhrase($0, of: nil, isSaidToThem: false)
      }
      if case .clause(let clause) = said, !clause.speaksToReader { values["reason"] = clause }
      if values["wishToYou"] != nil { values["wish"] = nil }
    default:
      switch reason.flatMap(Self.words).flatMap({ ReasonPhrase($0, of: person.names) }) {
      case .clause(let clause): values["reason"] = clause
      case .thing(let thing) where [.request, .blurb].contains(kind):
        values[WhyThem.Form.thing.rawValue] = thing
        values["seen"] = true
      default: break
      }
    }
    guard [.request, .blurb].contains(kind) else { return }
    if values["reason"] == nil, values["seen"] == nil, let why = WhyThem(person) {
      values[why.form.rawValue] = why.text
      for (slot, text) in why.earlier { values[slot] = text }
      values["seen"] = true
    }
    if person.connection?.kind != .direct, let slot = person.source.flatMap({ Self.sources[$0] }) {
      values[slot] = true
      if person.connection?.kind != .warm { values["found"] = true }
    }
    if ["reason", "seen", "found"].contains(where: { values[$0] != nil }) { values["hook"] = true }
  }

  /// Sets how the sender knows the person.
  private func setAcquaintance(in values: inout Slots) {
    guard person.connection?.kind == .direct, let source = person.source else { return }
    values[Self.sources[source] ?? ""] = true
    if [.friend, .family, .classmate].contains(source) { values["friend"] = true }
    if [.supervisor, .colleague].contains(source) {
      let background = values["iAmDoing"] ?? values["iAm"]
      if let former = background as? String, former.hasPrefix("a former ") {
        values["former"] = former
      } else {
        values["coworker"] = true
      }
    }
    if source == .classmate { values["classmate"] = true }
    if source == .mentor { values["mentor"] = true }
    if [.friend, .family, .classmate, .supervisor, .colleague, .mentor].contains(source) {
      values["close"] = true
    }
  }

  /// Returns `an` before 8, 11, 18, and other numbers that start with 8; otherwise `a`.
  private static func article(before number: Int) -> String {
    number == 11 || number == 18 || "\(number)".hasPrefix("8") ? "an" : "a"
  }

  /// True if some work is in a field: `clinical research coordinator` is in `clinical research`,
  /// `nurse` is in `nursing`.
  static func isAbout(_ work: String?, _ interest: String) -> Bool {
    guard let work else { return false }
    func stems(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }
        .filter { !Self.joining.contains(String($0)) }
        .map { $0.count > 4 ? String($0.prefix(max(4, $0.count - 3))) : String($0) }
    }
    let stemsOfWork = stems(work)
    let wanted = stems(interest)
    return !wanted.isEmpty
      && wanted.allSatisfy { stem in
        stemsOfWork.contains { $0.hasPrefix(stem) || stem.hasPrefix($0) }
      }
  }
}

extension Person.Source? {
  /// True if people use first names for this source, even with a judge.
  fileprivate var isEasy: Bool {
    self.map { [.friend, .family, .classmate].contains($0) } ?? false
  }
}

extension String {
  /// True if the text contains "you", "your", or "yours".
  var speaksToReader: Bool {
    lowercased().split { !$0.isLetter }.contains { ["you", "your", "yours"].contains($0) }
  }
}
