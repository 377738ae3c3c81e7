/// The sender's background, as a phrase for a message.
package struct BackgroundPhrase: Equatable, Sendable {
  /// The grammatical form of a background.
  package enum Form: Equatable, Sendable {
    /// A noun phrase such as `nursing student`, still without its article.
    case person
    /// Words that follow "I'm", such as `studying biology`.
    case doing
    /// A sentence without its period, such as `I work in retail`.
    case sentence
  }

  /// The phrase or sentence.
  package let text: String
  /// Its grammatical form.
  package let form: Form

  /// Reads a background: `student at Ohio State` for `I go to Ohio State`.
  ///
  /// - Returns: nil if it would tell the reader nothing, such as `N/A` or `unemployed`.
  package init?(_ typed: String) {
    let lexicon = SenderLexicon.shared
    guard let part = BackgroundReader.best(of: typed) else { return nil }
    if let sentence = BackgroundReader.sentence(part) {
      text = sentence
      form = .sentence
      return
    }
    var phrase = TypedPhrase(part)
    phrase.cutHedges()
    func isEmpty() -> Bool { lexicon.emptyBackgrounds.contains(phrase.keys.joined(separator: " ")) }
    guard !isEmpty() else { return nil }
    for _ in 0..<2 {
      if let opening = phrase.cutBeginning(lexicon.backgrounds.keys) {
        phrase.prepend(lexicon.backgrounds[opening] ?? "")
        phrase.cutHedges()
      }
    }
    guard let first = phrase.keys.first, !isEmpty(), !lexicon.notOneself.contains(first) else {
      return nil
    }
    text = BackgroundReader.lowered(phrase.text)
    if first == "i" {
      // For example, "I live in Ohio".
      guard phrase.keys.count > 2, lexicon.selfVerbs.contains(phrase.keys[1]) else { return nil }
      form = .sentence
    } else {
      form = Self.isDoing(phrase.keys) ? .doing : .person
    }
  }

  private init(_ text: String, _ form: Form) {
    self.text = text
    self.form = form
  }

  /// A shorter version that fits into a longer sentence: `sophomore at Northwestern` for
  /// `sophomore, Northwestern`, `nursing student` for `nursing student, second year`. Nil if it
  /// can't be shortened.
  package var brief: BackgroundPhrase? {
    let clauses = text.split { ",;(".contains($0) }.map { $0.trimmed(\.isWhitespace) }
    guard var first = clauses.first else { return nil }
    if first.split(separator: " ").count == 1, let second = clauses.dropFirst().first,
      second.first?.isUppercase == true, second.split(separator: " ").count < 5
    {
      first += " at " + second
    }
    return first.count <= 80 && !first.contains(" who ") ? BackgroundPhrase(first, form) : nil
  }

  /// True if it would run into the words after it, because it is long or contains a participle, as
  /// in `student returning to work`.
  package var endsOpen: Bool {
    form != .person || text.split(separator: " ").count > 6
      || text.lowercased().split(separator: " ").dropFirst(2).contains {
        $0.count > 5 && $0.hasSuffix("ing") && Verbs.gerundBase(String($0)) != nil
      }
  }

  /// True for `studying nursing`, but not for `engineering student`.
  private static func isDoing(_ keys: [String]) -> Bool {
    let lexicon = SenderLexicon.shared
    guard keys[0].count > 4, keys[0].hasSuffix("ing") else { return false }
    return lexicon.doings.contains(keys[0])
      || keys.count > 1 && lexicon.particles.contains(keys[1])
  }
}
