/// The choice between `a` and `an`, by sound.
package enum IndefiniteArticle {
  /// Puts `a` or `an` before a noun phrase: `a UX designer`, `an RN`, `an hourly worker`.
  package static func before(_ phrase: String) -> String {
    (startsWithVowelSound(phrase) ? "an " : "a ") + phrase
  }

  static func startsWithVowelSound(_ phrase: String) -> Bool {
    let word = phrase.prefix { !$0.isWhitespace && $0 != "-" && $0 != "/" && $0 != "," }
    let lower = word.lowercased()
    guard let first = lower.first else { return false }
    let table = JobLexicon.jobs
    if isSpelledOut(word) {
      return table.vowelLetters.contains(String(first))
    }
    if first.isNumber { return table.anBefore.contains { lower.hasPrefix($0) } }
    if table.anBefore.contains(where: lower.hasPrefix) { return true }
    if table.aBefore.contains(where: lower.hasPrefix),
      !table.notABefore.contains(where: lower.hasPrefix)
    {
      return false
    }
    return "aeiouáéíóúàèìòùäöü".contains(first)
  }

  /// True for `RN`, `MRI`, and `F1`, but not for `NASA`.
  private static func isSpelledOut(_ word: Substring) -> Bool {
    guard word.first?.isUppercase == true,
      word.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "&" || $0 == "." })
    else { return false }
    return !JobLexicon.jobs.saidAsWords.contains(word.lowercased())
  }
}
