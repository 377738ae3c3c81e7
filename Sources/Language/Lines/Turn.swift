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
    let found = Self.allCases.first { TurnLexicon.shared.phrases[$0.rawValue]?.occur(in: words) == true }
    guard let found else { return nil }
    self = found
  }

  /// True if a line is about how a name is written.
  package static func isAboutName(_ line: String) -> Bool { says("about-name", line) }

  /// True if a line is about someone's last name.
  package static func isAboutLastName(_ line: String) -> Bool { says("about-last-name", line) }

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

  /// Reads an answer; nil if it tells neither.
  package init?(_ line: String) {
    let words = LineWords.split(line)
    func has(_ told: Told) -> Bool {
      TurnLexicon.shared.phrases[told.rawValue]?.occur(in: words) == true
    }
    if has(.moved) {
      self = .moved
    } else if has(.held), !has(.fellThrough) || words.first.map({ !["no", "it", "we", "she", "he", "they"].contains($0) }) == true, !Turn.calledOffIn(words) {
      self = .held
    } else if has(.fellThrough) || Turn.calledOffIn(words) {
      self = .fellThrough
    } else {
      return nil
    }
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
