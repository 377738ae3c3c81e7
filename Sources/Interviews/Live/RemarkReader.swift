/// Classifies the user's lines in a rehearsal by kind and theme.
package struct RemarkReader: Equatable, Sendable {
  private let words: RemarkWords
  private let vocabulary: Vocabulary
  private let bank: [(theme: Theme, bag: WordBag)]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - words: the word lists that identify remarks.
  ///   - bank: the bank of good questions, used to find a question's theme by similarity.
  ///   - slots: the values for the slots in the bank's questions.
  package init(words: RemarkWords, bank: [Question], slots: Slots) {
    self.words = words
    let vocabulary = Vocabulary(words, slots: slots)
    self.vocabulary = vocabulary
    self.bank = bank.map { ($0.theme, WordBag(slots.words(of: $0) ?? $0.text, vocabulary)) }
  }

  /// Compares the word lists and the size of the bank.
  package static func == (one: Self, other: Self) -> Bool {
    one.words == other.words && one.bank.count == other.bank.count
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
  }

  /// The minimum similarity, from 0 to 1, to a planned question, a bank question, or a follow-up.
  private enum Likeness {
    static let planned = 0.55
    static let next = 0.5
    static let bank = 0.45
    static let same = 0.7
    static let followUp = 0.4
  }

  /// The maximum number of words in a follow-up question that gives no other clue.
  private static let shortQuestion = 9
  /// The maximum number of characters to read; the rest is ignored.
  private static let longest = 4000
  /// The number of words below which a reason counts as short.
  private static let shortReason = 60

  /// Classifies a line.
  ///
  /// - Parameters:
  ///   - text: the user's line.
  ///   - session: the rehearsal before this line.
  ///   - forbidden: the checker's category, such as `salary`, if the line is off-limits.
  package func read(_ text: String, in session: LiveSession, forbidden: String?) -> Reading {
    let text = String(text.prefix(Self.longest))
    let bag = WordBag(text, vocabulary)
    let asked = questions(in: text)
    var found = manners(bag, in: session)
    if forbidden != nil { found.insert(.forbidden) }

    var reading = Reading(remarks: [], theme: .own)
    if let offer = session.openOffer {
      reading.offer = offer
      reading.isGraceful = isGraceful(bag, found, to: offer)
      found.insert(.answer)
    }
    let isManners = !found.isDisjoint(with: [.offerToStop, .notes, .answer])
    let planned = asked.flatMap { number(bag, $0, in: session) }
    if !isManners, forbidden == nil, let asked, planned != nil || !isOnlyHello(asked, found) {
      if planned == nil, goesDeeper(asked, in: session) {
        found.insert(.followUp)
      } else {
        found.insert(.question)
        reading.number = planned
      }
      reading.theme = planned.map { session.questions[$0 - 1].theme } ?? theme(of: asked)
      if reading.theme == .closing, !isAboutComingBack(asked) { reading.theme = .own }
    }
    if asked == nil, bag.containsOne(of: words.goodbye, besides: words.lookalikes.goodbye) {
      found.insert(.goodbye)
    }
    if found.isEmpty { found.insert(.statement) }
    reading.remarks = Remark.allCases.filter(found.contains)
    return reading
  }

  /// The remarks that are not about the work, such as thanks and greetings.
  private func manners(_ bag: WordBag, in session: LiveSession) -> Set<Remark> {
    var found: Set<Remark> = []
    if bag.containsOne(of: words.thanks) { found.insert(.thanks) }
    if bag.containsOne(of: words.offerToStop) { found.insert(.offerToStop) }
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

  /// True if the question is about staying in touch. Only these get a persona's closing answers.
  private func isAboutComingBack(_ asked: WordBag) -> Bool {
    asked.containsOne(of: words.themes[.closing] ?? [])
  }

  /// True for small talk such as `How are you?` with nothing else.
  private func isOnlyHello(_ asked: WordBag, _ found: Set<Remark>) -> Bool {
    found.contains(.hello) && asked.telling.count <= 4 && theme(of: asked) == .own
  }

  private func isGraceful(
    _ bag: WordBag, _ found: Set<Remark>, to offer: Persona.Kind
  ) -> Bool {
    guard !found.contains(.forbidden) else { return false }
    return switch offer {
    case .cv, .refer: found.contains(.thanks)
    case .why:
      bag.words.count < RemarkReader.shortReason && !bag.containsOne(of: words.complaint)
    case .pay, .interruption, .short, .wander: true
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

  private func goesDeeper(_ asked: WordBag, in session: LiveSession) -> Bool {
    guard session.hasAnswered, !bank.contains(where: { $0.bag.words == asked.words }) else {
      return false
    }
    // Asking for other contacts belongs to the closing.
    if [.network, .closing].contains(where: { asked.containsOne(of: words.themes[$0] ?? []) }) {
      return false
    }
    if asked.beginsWithOne(of: words.followUp, after: words.fillers) { return true }
    if case .question(let number) = session.stop {
      let known = session.questions[number - 1].followUps
      if known.contains(where: {
        asked.likeness(to: WordBag($0, vocabulary)) >= Likeness.followUp
      }) {
        return true
      }
    }
    let shown = words.themes.values.map { asked.count(of: $0) }.max() ?? 0
    // Two words of a theme start a new subject. One is enough if nothing refers back.
    if pointsBack(asked, in: session) { return shown < 2 }
    return shown == 0 && asked.words.count <= Self.shortQuestion
      && (best(for: asked)?.likeness ?? 0) < Likeness.planned
  }

  private func best(for bag: WordBag) -> (theme: Theme, likeness: Double)? {
    bank.lazy.map { ($0.theme, bag.likeness(to: $0.bag)) }
      .max { $0.1 < $1.1 }
  }

  /// The theme of a question. Uses a nearly identical bank question first, then the theme's words,
  /// then the most similar bank question.
  private func theme(of bag: WordBag) -> Theme {
    let best = best(for: bag)
    let shown = Theme.allCases.map { ($0, bag.count(of: words.themes[$0] ?? [])) }
      .max { $0.1 < $1.1 }
    if let best, best.likeness >= Likeness.same {
      // Among equally similar questions, prefer one whose theme's words occur.
      let isShown = bank.contains {
        $0.theme == shown?.0 && bag.likeness(to: $0.bag) == best.likeness
      }
      guard let shown, shown.1 > 0, isShown else { return best.theme }
      return shown.0
    }
    if let shown, shown.1 > 0 { return shown.0 }
    guard let best, best.likeness >= Likeness.bank else { return .own }
    return best.theme
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
