/// A turn that a plan takes, as someone tells it.
package enum Turn: String, Sendable, CaseIterable {
  /// The interview is to be removed from the list.
  case deleted
  /// The interview won't happen.
  case calledOff = "called-off"
  /// The other person hasn't answered.
  case silent
  /// They said no.
  case declined
  /// They may, later.
  case postponed
  /// They said yes.
  case accepted

  /// Reads a line; nil if it tells no turn.
  package init?(_ line: String) {
    let words = LineWords.split(line)
    let lists = TurnLexicon.shared.phrases
    let found = Self.allCases.first { lists[$0.rawValue]?.occur(in: words) == true }
    guard let found else { return nil }
    self = found
  }

  /// True if a line is about how a name is written.
  package static func isAboutName(_ line: String) -> Bool { says("about-name", line) }

  private static func says(_ list: String, _ line: String) -> Bool {
    TurnLexicon.shared.phrases[list]?.occur(in: LineWords.split(line)) == true
  }

  /// True if a word is a name only when it's capitalized.
  package static func isWordToo(_ name: String) -> Bool {
    TurnLexicon.shared.wordsToo.contains(name)
  }
}

/// How an interview went, as someone tells it when asked.
package enum Told: String, Sendable, CaseIterable {
  /// It was put off.
  case moved
  /// It didn't take place, and won't.
  case fellThrough = "fell-through"
  /// It took place.
  case held

  /// Reads an answer; nil if it tells none of these.
  package init?(_ line: String) {
    let words = LineWords.split(line)
    func has(_ told: Told) -> Bool {
      TurnLexicon.shared.phrases[told.rawValue]?.occur(in: words) == true
    }
    let isOff = has(.fellThrough) || Turn.calledOffIn(words)
    if has(.moved) {
      self = .moved
    } else if has(.held),
      !isOff || TurnLexicon.shared.phrases["held-anyway"]?.occur(in: words) == true
    {
      self = .held
    } else if isOff {
      self = .fellThrough
    } else {
      return nil
    }
  }
}

/// A wish about how many questions a plan has.
package enum QuestionWish: String, Sendable, CaseIterable {
  case fewer = "fewer-questions"
  case more = "more-questions"

  /// Reads a line; nil if it tells no such wish.
  package init?(_ line: String) {
    let words = LineWords.split(line)
    guard words.count < 10 else { return nil }
    let lists = TurnLexicon.shared.phrases
    let found = Self.allCases.first { lists[$0.rawValue]?.occur(in: words) == true }
    // "Could I send you more questions later?" is for the other person.
    let isAsked = LineKind(line) == .question && lists["to-the-program"]?.occur(in: words) != true
    guard let found, !isAsked else { return nil }
    self = found
  }
}

extension Turn {
  fileprivate static func calledOffIn(_ words: [Substring]) -> Bool {
    TurnLexicon.shared.phrases[calledOff.rawValue]?.occur(in: words) == true
  }
}

/// The phrases of Prompts/lexicon/turns.yaml.
private struct TurnLexicon: Decodable {
  static let shared: TurnLexicon = Lexicon.decode("turns")

  let phrases: [String: PhraseList]
  let wordsToo: Set<String>

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let lists = try container.decode([String: [String]].self)
    phrases = lists.mapValues(PhraseList.init)
    wordsToo = Set(lists["words-too"] ?? [])
  }
}
