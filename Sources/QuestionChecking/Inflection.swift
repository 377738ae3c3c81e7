/// The forms of a regular English verb.
enum Inflection {
  /// The forms of a verb: `chuck` gives chuck, chucks, chucked, chucking. If a consonant may
  /// double, both spellings are included.
  static func forms(of verb: String) -> [String] {
    let letters = Array(verb)
    guard let last = letters.last, letters.count > 1 else { return [verb] }
    let stem = String(letters.dropLast())
    let isVowel = { (letter: Character) in "aeiou".contains(letter) }
    if last == "e" {
      return [verb, verb + "s", verb + "d", stem + "ing"]
    }
    if last == "y", !isVowel(letters[letters.count - 2]) {
      return [verb, stem + "ies", stem + "ied", verb + "ing"]
    }
    var forms = [verb, verb + "s", verb + "ed", verb + "ing"]
    if "sxzh".contains(last) { forms.append(verb + "es") }
    if !isVowel(last), !"wxy".contains(last), isVowel(letters[letters.count - 2]),
      letters.count < 3 || !isVowel(letters[letters.count - 3])
    {
      forms += [verb + "\(last)ed", verb + "\(last)ing"]
    }
    return forms
  }
}
