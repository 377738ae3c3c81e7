/// Capitalization of names typed in all capitals or all lowercase.
enum NameCase {
  /// Fixes the capitalization of names where it is clearly wrong.
  ///
  /// - Parameters:
  ///   - words: the names in order, without titles.
  ///   - startsWithFamily: true if the first word is the family name, which may start with `de`.
  static func corrected(_ words: [String], startsWithFamily: Bool = false) -> [String] {
    let letters = words.joined().filter(\.isLetter)
    let isLoud = letters.count > 2 && letters.allSatisfy { !$0.isLowercase }
    let isQuiet = letters.allSatisfy { !$0.isUppercase }
    return words.enumerated().map { place, word in
      if !word.contains(where: \.isCased) { return word }
      let isParticle =
        (place > 0 || startsWithFamily) && place < words.count - 1 && isParticle(word)
      if isLoud || isQuiet {
        if isParticle { return word.lowercased() }
        return isInitials(word, at: place) ? word.uppercased() : capitalized(word)
      }
      if word.first?.isLowercase == true, !isParticle, word.allSatisfy({ !$0.isUppercase }) {
        return capitalized(word)
      }
      return isShouted(word, at: place) ? capitalized(word) : word
    }
  }

  static func isParticle(_ word: String) -> Bool {
    NameLexicon.shared.particles.contains(NameLexicon.key(word[...]))
  }

  /// True for `J.R.` and `JT`, but not for `Bo`.
  static func isInitials(_ word: String, at place: Int) -> Bool {
    let letters = word.filter(\.isLetter)
    if word.contains("."), letters.count <= 3 { return true }
    if letters.count == 1 { return true }
    return place == 0 && letters.count == 2
      && !NameLexicon.shared.short.contains(letters.lowercased())
  }

  /// True for a name in all capitals among other names, such as `JONES` in `Mary JONES`.
  private static func isShouted(_ word: String, at place: Int) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase) && !isInitials(word, at: place)
      && letters.contains { "AEIOUYÁÉÍÓÚÄÖÜ".contains($0) }
  }

  /// Capitalizes a name that may have marks after it: `O'Keeffe's` for `o'keeffe's`. A word with a
  /// capital is left alone.
  static func capitalizedFirst(_ word: String) -> String {
    word == word.lowercased() ? capitalized(word) : word
  }

  /// Capitalizes a name: `O'Brien` for `o'brien`, `Jean-Luc` for `JEAN-LUC`, `McDonald` for
  /// `MCDONALD`.
  static func capitalized(_ word: String) -> String {
    var result = ""
    var isStart = true
    for letter in word.lowercased() {
      result += isStart ? letter.uppercased() : String(letter)
      // Capitalize after the apostrophe in D'Angelo and O'Brien, but not in Marie's.
      isStart = letter == "-" || letter == "." || "'’".contains(letter) && result.count == 2
    }
    if result.hasPrefix("Mc"), result.count > 4 {
      result = "Mc" + capitalized(String(result.dropFirst(2)))
    }
    return result
  }
}
