/// Reads what one says in a rehearsal: what kind of remark it is, and what it is about.
public struct RemarkReader: Equatable, Sendable {
  private let words: RemarkWords
  private let small: Set<String>
  private let bank: [(theme: Theme, bag: WordBag)]

  /// - Parameters:
  ///   - words: the words by which remarks are known.
  ///   - bank: the good bank; what a question is about is told by the one it is most like.
  ///   - slots: what fills the bank's slots.
  public init(words: RemarkWords, bank: [Question], slots: Slots) {
    self.words = words
    let small = Set(words.small)
    self.small = small
    self.bank = bank.map {
      ($0.theme, WordBag(slots.words(of: $0) ?? $0.text, small: small))
    }
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.words == other.words && one.bank.count == other.bank.count
  }

  /// What was understood.
  public struct Reading: Equatable, Sendable {
    /// What the line is; what comes first decides the reply.
    public var remarks: [Remark]
    /// The question of the plan that it is, by its number.
    public var number: Int?
    /// What it is about, if it is a question.
    public var theme: Theme
    /// The offer that it answers.
    public var offer: Persona.Kind?
    /// Whether that was taken with grace.
    public var isGraceful = false
  }

  /// How alike a line must be to a planned question, to one of the bank, and to a follow-up.
  private enum Likeness {
    static let planned = 0.45
    static let next = 0.34
    static let bank = 0.3
    static let same = 0.7
    static let followUp = 0.4
  }

  /// The number of words up to which a question right after an answer goes deeper into it.
  private static let shortQuestion = 9
  /// The number of characters beyond which nothing more is made of a line.
  private static let longest = 4000
  /// The number of words up to which a reason why is short.
  private static let shortReason = 60

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - text: what was said.
  ///   - session: the rehearsal before that.
  ///   - forbidden: the checker's category, such as `salary`, if the line must not be said.
  public func read(_ text: String, in session: LiveSession, forbidden: String?) -> Reading {
    let bag = WordBag(String(text.prefix(Self.longest)), small: small)
    var found: Set<Remark> = []
    if forbidden != nil { found.insert(.forbidden) }
    if bag.containsOne(of: words.thanks) { found.insert(.thanks) }
    if bag.containsOne(of: words.offerToStop) { found.insert(.offerToStop) }
    if bag.containsOne(of: words.notes), !session.hasSaid(.notes) { found.insert(.notes) }
    let isEarly = session.stop == .opening || !session.hasSaid(.question)
    if isEarly, bag.containsOne(of: words.introduction) { found.insert(.introduction) }
    if isEarly, bag.containsOne(of: words.hello) { found.insert(.hello) }

    var reading = Reading(remarks: [], theme: .own)
    if let offer = session.openOffer {
      reading.offer = offer
      reading.isGraceful = isGraceful(bag, found, to: offer)
      found.insert(.answer)
    }
    let isQuestion =
      text.contains("?") || bag.beginsWithOne(of: words.question, after: words.fillers)
    let isManners = !found.isDisjoint(with: [.offerToStop, .notes, .answer])
    if !isManners, forbidden == nil, isQuestion, !isOnlyHello(bag, found) {
      let planned = planned(bag, in: session)
      if planned == nil, goesDeeper(bag, in: session) {
        found.insert(.followUp)
      } else {
        found.insert(.question)
        reading.number = planned
      }
      reading.theme = planned.map { session.questions[$0 - 1].theme } ?? theme(of: bag)
      // What personas say on closing is about coming back; other questions may close a talk, too.
      if reading.theme == .closing, !bag.containsOne(of: words.themes[.closing] ?? []) {
        reading.theme = .own
      }
    }
    if found.isEmpty { found.insert(.statement) }
    reading.remarks = Remark.allCases.filter(found.contains)
    return reading
  }

  /// `How are you?` and no more.
  private func isOnlyHello(_ bag: WordBag, _ found: Set<Remark>) -> Bool {
    found.contains(.hello) && bag.telling.count <= 4
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

  /// The question of the plan that was asked: the one in progress, the next, or any that is left.
  private func planned(_ bag: WordBag, in session: LiveSession) -> Int? {
    var numbers = session.ahead + session.spare
    if case .question(let number) = session.stop { numbers.insert(number, at: 0) }
    var best: (number: Int, likeness: Double)?
    for (place, number) in numbers.enumerated() {
      let other = WordBag(session.questions[number - 1].text, small: small)
      let likeness = bag.likeness(to: other)
      guard likeness >= (place < 2 ? Likeness.next : Likeness.planned),
        likeness > best?.likeness ?? 0
      else { continue }
      best = (number, likeness)
    }
    return best?.number
  }

  private func goesDeeper(_ bag: WordBag, in session: LiveSession) -> Bool {
    guard case .reply(let reply) = session.lines.last?.kind else { return false }
    switch reply {
    case .answer, .followUp: break
    default: return false
    }
    // Whom else to talk to closes a talk.
    if [.network, .closing].contains(where: { bag.containsOne(of: words.themes[$0] ?? []) }) {
      return false
    }
    if bag.beginsWithOne(of: words.followUp) { return true }
    if case .question(let number) = session.stop {
      let known = session.questions[number - 1].followUps
      if known.contains(where: {
        bag.likeness(to: WordBag($0, small: small)) >= Likeness.followUp
      }) {
        return true
      }
    }
    // Two words in a row that show a theme open a subject of their own.
    return bag.words.count <= RemarkReader.shortQuestion
      && !words.themes.values.contains { bag.longest(of: $0) >= 2 }
      && (best(for: bag)?.likeness ?? 0) < Likeness.planned
  }

  private func best(for bag: WordBag) -> (theme: Theme, likeness: Double)? {
    bank.lazy.map { ($0.theme, bag.likeness(to: $0.bag)) }
      .max { $0.1 < $1.1 }
  }

  /// What a question is about: as the one of the bank that is nearly the same; else by what shows
  /// a theme; else as the one of the bank that is most like it.
  private func theme(of bag: WordBag) -> Theme {
    let best = best(for: bag)
    if let best, best.likeness >= Likeness.same { return best.theme }
    let shown = Theme.allCases.map { ($0, bag.longest(of: words.themes[$0] ?? [])) }
      .max { $0.1 < $1.1 }
    if let shown, shown.1 > 0 { return shown.0 }
    guard let best, best.likeness >= Likeness.bank else { return .own }
    return best.theme
  }
}

extension LiveSession {
  /// Whether something of a kind was said in a rehearsal.
  public func hasSaid(_ remark: Remark, at stop: Stop? = nil) -> Bool {
    lines.contains { line in
      guard case .remarks(let remarks) = line.kind else { return false }
      return remarks.contains(remark) && (stop == nil || line.stop == stop)
    }
  }

  /// What they offered or asked, if nothing has been said to it yet.
  public var openOffer: Persona.Kind? {
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
