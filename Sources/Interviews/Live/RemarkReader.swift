package import Language

/// Classifies the user's lines in a rehearsal by kind and theme.
package struct RemarkReader: Equatable, Sendable {
  private let words: RemarkWords
  private let vocabulary: Vocabulary

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - words: the word lists that identify remarks.
  ///   - slots: the facts about the interviewee, which say nothing about a question.
  package init(words: RemarkWords, slots: Slots) {
    self.words = words
    vocabulary = Vocabulary(words, slots: slots)
  }

  /// The interpretation of a line.
  package struct Reading: Equatable, Sendable {
    /// The kinds of remarks found. The first one determines the reply.
    package var remarks: [Remark]
    /// The number of the planned question it matches.
    package var number: Int?
    /// The theme, if it is a question.
    package var theme: Theme
    /// The offer it responds to.
    package var offer: Persona.Kind?
    /// True if the response to the offer was graceful.
    package var isGraceful = false
    /// What the line does. It decides on the reply.
    package var act = TalkAct.unclear
    /// The category of something off-limits that only the words tell; nil if it's the checker's.
    package var category: String?
    /// What exactly it's about, the likeliest first.
    package var topics: [String] = []
    /// What a follow-up asks for.
    package var kinds: [String] = []
    /// True if it's clear what the line is about.
    package var isSureOfSubject = false
    /// True if neither the subject nor a topic is clear.
    package var isVague: Bool { topics.isEmpty && !isSureOfSubject && number == nil }
    /// True if it's about recording, not just notes.
    package var isAboutRecording = false
    /// True if it's about coming late.
    package var isLate = false
  }

  /// The minimum similarity, from 0 to 1, to a planned question, a bank question, or a follow-up.
  private enum Likeness {
    static let planned = 0.55
    static let next = 0.5
    static let same = 0.7
  }

  /// The maximum number of characters to read; the rest is ignored.
  private static let longest = 4000
  /// The number of words below which a reason counts as short.
  private static let shortReason = 60
  /// The number of words from which an introduction is long.
  private static let longIntroduction = 130

  /// How sure an act has to be. Below, the interviewee asks back.
  private static let leastSureness = 0.3
  /// How sure a question has to be that isn't put as one.
  private static let sureWithoutForm = 0.6
  /// The same for the subject of a question.
  private static let leastSubject = 0.3
  /// How sure something off-limits has to be that the checker didn't find.
  private static let sureForbidden = 0.8

  /// Classifies a line.
  ///
  /// - Parameters:
  ///   - text: the user's line.
  ///   - session: the rehearsal before this line.
  ///   - check: what the checker says about the line: a category such as `salary` if it's
  ///     off-limits, `caution`, or nothing.
  package func read(_ text: String, in session: LiveSession, check: String) -> Reading {
    let text = String(text.prefix(Self.longest))
    let bag = WordBag(text, vocabulary)
    let asked = questions(in: text)
    let talk = TalkReader.read(text, after: session.lastHeard ?? "", check: check)
    var reading = Reading(remarks: [], theme: Theme(rawValue: talk.subject) ?? .own)
    reading.act = act(of: talk, asks: asked != nil, text, check: check, in: session)
    if reading.act == .forbidden, check.isEmpty || check == "caution" {
      reading.category = TalkReader.forbidden.contains(talk.subject) ? talk.subject : nil
    }
    reading.isSureOfSubject = talk.subjectSureness >= Self.leastSubject
    reading.topics = TalkReader.topics(
      in: text, about: reading.isSureOfSubject ? talk.subject : nil)
    reading.kinds = TalkReader.kinds(in: text)
    reading.isAboutRecording = bag.containsOne(of: words.recording)
    reading.isLate = bag.containsOne(of: words.late)
    settle(&reading, bag, asks: asked != nil, in: session)
    plan(&reading, bag, asked, in: session)

    var found = manners(bag, in: session)
    let others: Set<TalkAct> = [.unclear, .smalltalk, .question, .deeper]
    if found.contains(.introduction), asked == nil, others.contains(reading.act) {
      reading.act = .opening
    }
    if reading.act == .forbidden { found.insert(.forbidden) }
    if let offer = session.openOffer, responds(reading, found, asks: asked != nil, to: offer) {
      reading.offer = offer
      reading.isGraceful = isGraceful(bag, found, reading, to: offer)
      found.insert(.answer)
    } else if let remark = reading.act.remark(bag.containsOne(of: words.offerToStop)) {
      found.insert(remark)
    }
    if found.isEmpty { found.insert(.statement) }
    reading.remarks = Remark.allCases.filter(found.contains)
    return reading
  }

  /// What the line does, as far as that's clear.
  private func act(
    of talk: TalkReading, asks: Bool, _ text: String, check: String, in session: LiveSession
  ) -> TalkAct {
    if !check.isEmpty, check != "caution" { return .forbidden }
    var act = talk.act
    if act == .forbidden, talk.sureness < Self.sureForbidden { act = talk.second }
    let questions: Set<TalkAct> = [.question, .deeper]
    let isBoth = questions.isSuperset(of: [talk.act, talk.second])
    // "What a story!" begins like a question, and "I read about it." has a question's words.
    let isTold = text.last.map { ".!".contains($0) } ?? false
    if !asks, questions.contains(act), isTold || talk.sureness < Self.sureWithoutForm {
      return .smalltalk
    }
    if talk.sureness < Self.leastSureness, !isBoth { act = .unclear }
    // Nothing has been answered yet that a line could go deeper into.
    if act == .deeper, !session.hasAnswered { act = .question }
    return act
  }

  /// Settles what set phrases tell better than likelihoods: an offer to stop, a goodbye, and thanks
  /// where nothing was offered.
  private func settle(
    _ reading: inout Reading, _ bag: WordBag, asks: Bool, in session: LiveSession
  ) {
    let saysGoodbye = bag.containsOne(of: words.goodbye, besides: words.lookalikes.goodbye)
    let isOffered = session.lastHeard.map(TalkReader.isOffer) ?? false
    switch reading.act {
    case .forbidden, .stayInTouch: break
    case .goodbye:
      if !saysGoodbye, bag.containsOne(of: words.lookalikes.goodbye) { reading.act = .smalltalk }
    case _ where bag.containsOne(of: words.offerToStop) && reading.topics.isEmpty:
      reading.act = .time
    case .unclear where saysGoodbye && !asks: reading.act = .goodbye
    case .unclear where bag.containsOne(of: words.thanks) && !asks: reading.act = .thanks
    case .decline, .accept:
      if !isOffered, bag.containsOne(of: words.thanks), !asks { reading.act = .thanks }
    default: break
    }
  }

  /// Finds the planned question that was asked, if one was.
  private func plan(
    _ reading: inout Reading, _ bag: WordBag, _ asked: WordBag?, in session: LiveSession
  ) {
    let canAsk: Set<TalkAct> = [.question, .deeper, .stayInTouch, .unclear, .smalltalk, .steer]
    guard canAsk.contains(reading.act), let asked else { return }
    if goesDeeper(asked, in: session) {
      reading.act = .deeper
      return
    }
    guard let number = number(bag, asked, in: session) else { return }
    reading.number = number
    let theme = session.questions[number - 1].theme
    if theme != .own { reading.theme = theme }
    if reading.act != .stayInTouch { reading.act = .question }
  }

  /// True if a line is one of the follow-ups printed for the current question.
  private func goesDeeper(_ asked: WordBag, in session: LiveSession) -> Bool {
    guard session.hasAnswered, case .question(let number) = session.stop else { return false }
    return session.questions[number - 1].followUps.contains {
      asked.likeness(to: WordBag($0, vocabulary)) >= Likeness.same
    }
  }

  /// True if a line responds to what the interviewee offered or asked.
  private func responds(
    _ reading: Reading, _ found: Set<Remark>, asks: Bool, to offer: Persona.Kind
  ) -> Bool {
    switch reading.act {
    case .permission, .goodbye, .time, .logistics: false
    case .opening where offer == .about: found.contains(.introduction)
    case .forbidden, .answer, .accept, .decline, .opening: true
    case .thanks, .smalltalk, .apology: reading.number == nil
    case .unclear: !offer.isGift
    case .steer where !asks && !offer.isGift, .question where !asks && !offer.isGift,
      .deeper where !asks && !offer.isGift:
      true
    case .stayInTouch: offer.isGift
    case .question, .deeper:
      offer.isGift && found.contains(.thanks)
        || offer == .pay
          && (found.contains(.thanks) || reading.topics.contains("industry/pay")
            || reading.theme == .industry)
    case .steer: false
    }
  }

  /// The remarks that are not about the work, such as thanks and greetings.
  private func manners(_ bag: WordBag, in session: LiveSession) -> Set<Remark> {
    var found: Set<Remark> = []
    if bag.containsOne(of: words.thanks) { found.insert(.thanks) }
    if bag.containsOne(of: words.notes), !session.hasSaid(.notes) { found.insert(.notes) }
    guard session.stop == .opening || !session.hasSaid(.question) else { return found }
    let isIntroduction = bag.containsOne(
      of: words.introduction, besides: words.lookalikes.introduction)
    if isIntroduction { found.insert(.introduction) }
    if bag.containsOne(of: words.hello) { found.insert(.hello) }
    return found
  }

  /// The sentences that ask something; nil if there are none.
  private func questions(in text: String) -> WordBag? {
    let sentences = text.matches(of: #/[^.!?…]+[.!?…]*/#).map(\.output)
    let asked = sentences.filter { sentence in
      if sentence.contains("?") { return true }
      let bag = WordBag(String(sentence), vocabulary)
      return bag.beginsWithOne(of: words.question, after: words.fillers)
        && !bag.beginsWithOne(of: words.lookalikes.question, after: words.fillers)
    }
    return asked.isEmpty ? nil : WordBag(asked.joined(separator: " "), vocabulary)
  }

  /// The number of words from which an answer about oneself says enough.
  private static let leastAboutSelf = 8

  private func isGraceful(
    _ bag: WordBag, _ found: Set<Remark>, _ reading: Reading, to offer: Persona.Kind
  ) -> Bool {
    guard !found.contains(.forbidden) else { return false }
    return switch offer {
    case .cv, .refer: found.contains(.thanks)
    case .why:
      bag.words.count > 2 && bag.words.count < RemarkReader.shortReason
        && !bag.containsOne(of: words.complaint)
    case .about:
      bag.words.count >= Self.leastAboutSelf && bag.words.count < RemarkReader.longIntroduction
        && !bag.containsOne(of: words.complaint)
    case .others: bag.words.count > 2
    case .hunting: bag.containsOne(of: words.notHunting)
    case .pay, .noteTaker, .interruption, .short, .wander: true
    }
  }

  /// The number of the planned question that was asked: the current one, the next, or any other
  /// that is left.
  ///
  /// - Parameters:
  ///   - line: the whole line, since a planned question can begin with a statement.
  ///   - asked: the part of the line that asks something.
  private func number(_ line: WordBag, _ asked: WordBag, in session: LiveSession) -> Int? {
    var numbers = session.ahead + session.spare
    if case .question(let number) = session.stop { numbers.insert(number, at: 0) }
    let isBack = pointsBack(asked, in: session)
    var best: (number: Int, likeness: Double)?
    for (place, number) in numbers.enumerated() {
      let other = WordBag(session.questions[number - 1].text, vocabulary)
      if [line.words, asked.words].contains(other.words) { return number }
      let likeness = max(line.likeness(to: other), asked.likeness(to: other))
      let least = isBack ? Likeness.same : place < 2 ? Likeness.next : Likeness.planned
      guard likeness >= least, likeness > best?.likeness ?? 0,
        !isBack || line.telling.intersection(other.telling).count > 1
      else { continue }
      best = (number, likeness)
    }
    return best?.number
  }

  /// True if a question refers to the interviewee's last answer.
  private func pointsBack(_ asked: WordBag, in session: LiveSession) -> Bool {
    session.hasAnswered && asked.containsOne(of: words.back, besides: words.lookalikes.back)
  }
}

extension TalkAct {
  /// The remark the act is recorded as; nil if there's none besides what the words say.
  fileprivate func remark(_ offersToStop: Bool) -> Remark? {
    switch self {
    case .opening: nil
    case .permission: .notes
    case .question: .question
    case .deeper: .followUp
    case .thanks: .thanks
    case .apology: .apology
    case .time: offersToStop ? .offerToStop : .time
    case .goodbye: .goodbye
    case .answer: .answer
    case .accept: .accept
    case .decline: .decline
    case .stayInTouch: .stayInTouch
    case .forbidden: .forbidden
    case .steer: .steer
    case .logistics: .logistics
    case .smalltalk: .smalltalk
    case .unclear: .unclear
    }
  }
}

extension LiveSession {
  /// True if the user made a remark of this kind, in any segment or in the given one.
  package func hasSaid(_ remark: Remark, at stop: Segment? = nil) -> Bool {
    lines.contains { line in
      guard case .remarks(let remarks) = line.kind else { return false }
      return remarks.contains(remark) && (stop == nil || line.stop == stop)
    }
  }

  /// True if the interviewee has given an answer that could be followed up.
  var hasAnswered: Bool {
    lines.contains { line in
      switch line.kind {
      case .reply(.answer), .reply(.followUp): true
      default: false
      }
    }
  }

  /// The interviewee's offer or question that the user has not responded to yet.
  package var openOffer: Persona.Kind? {
    for line in lines.reversed() {
      switch line.kind {
      case .remarks: return nil
      case .reply(.event(let name)):
        guard let kind = Persona.Kind(rawValue: name), kind.isOffer else { continue }
        return kind
      case .reply: continue
      }
    }
    return nil
  }
}
