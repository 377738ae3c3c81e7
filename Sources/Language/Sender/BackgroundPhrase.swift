/// The sender's background, as a phrase for a message.
package struct BackgroundPhrase: Equatable, Sendable {
  /// The grammatical form of a background.
  package enum Form: Equatable, Sendable {
    /// A noun phrase such as `nursing student`, still without its article.
    case person
    /// Words that follow "I'm", such as `studying biology` and `pre-med at Ohio State`.
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
  /// - Returns: nil if it would tell the reader nothing, such as `N/A` or `unemployed`, if it is
  ///   private, or if it isn't sure to fit into a sentence.
  package init?(_ typed: String) {
    guard case .phrase(let phrase) = BackgroundReader.read(typed) else { return nil }
    self = phrase
  }

  init(_ text: String, _ form: Form) {
    self.text = text
    self.form = form
  }

  /// True if a background says something, but it isn't clear how it fits into a sentence. False for
  /// one that is better left out, such as `laid off in March`.
  package static func isUnclear(_ typed: String) -> Bool {
    BackgroundReader.read(typed) == .unclear
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

  /// True if words such as "curious about nursing" would seem to belong to its last word, as in
  /// `student at Ohio State` and `career changer from retail`.
  package var endsOpen: Bool {
    let words = WordLine(text).bareWords
    return form != .person || words.count > 4
      || words.dropFirst().contains {
        SenderLexicon.shared.joints.contains($0)
          || $0.count > 5 && $0.hasSuffix("ing") && Verbs.gerundBase($0) != nil
            && $0 != words.dropFirst().first
      }
  }
}
