/// Classifies a line with the rules in Prompts/lexicon/lines.yaml.
struct LineReader {
  private let line: String
  private let words: [Substring]
  /// The words after lead-ins such as `so, um`.
  private let core: ArraySlice<Substring>

  init(_ line: String) {
    self.line = line
    words = LineWords.split(line)
    core = LineLexicon.shared.leadIns.dropping(from: words[...])
  }

  var kind: LineKind {
    let lexicon = LineLexicon.shared
    if isGibberish { return .gibberish }
    if isForeign { return .foreign }
    if let topic = lexicon.topic(of: core) ?? lexicon.topic(of: words[...]) {
      return .request(topic: topic)
    }
    if isMadeOf(lexicon.thanks) { return .thanks }
    if isMadeOf(lexicon.greetings) { return .greeting }
    if isMadeOf(lexicon.thanks, andName: true) { return .thanks }
    if isMadeOf(lexicon.greetings, andName: true) { return .greeting }
    if !isQuestion {
      if lexicon.worries.occur(in: words) { return .worry }
      if lexicon.plans.occur(in: words) { return .plan }
      if lexicon.thankings.beginning(of: words[...]) != nil { return .thanks }
      return isMadeOf(lexicon.greetings + lexicon.thanks) ? .greeting : .statement
    }
    // "What if she thinks I'm wasting her time?" is for the program; "Were you nervous?" is for the
    // interviewee.
    let speaksToThem = words.contains { ["you", "your", "yours", "u", "ur"].contains($0) }
    return !speaksToThem && lexicon.worries.occur(in: words) ? .worry : .question
  }

  /// True if any sentence is a question, based on its punctuation, its first words, or phrases such
  /// as `I was wondering`.
  private var isQuestion: Bool {
    let lexicon = LineLexicon.shared
    if line.contains("?"), core.count > 1 { return true }
    if lexicon.askings.occur(in: words) { return true }
    return line.split { ".!;\n".contains($0) }.contains { sentence in
      let clauses = [sentence] + sentence.split(separator: ",").dropFirst()
      return clauses.contains { clause in
        let words = LineWords.split(String(clause))
        let core = lexicon.leadIns.dropping(from: words[...])
        return core.count > 2 && lexicon.questions.beginning(of: core) != nil
      }
    }
  }

  /// True if the line consists only of the phrases, optionally with a name: `hi there`, `thanks
  /// Maria`.
  private func isMadeOf(_ phrases: PhraseList, andName: Bool = false) -> Bool {
    guard words.count <= 8, phrases.occur(in: words) else { return false }
    let rest = (phrases + LineLexicon.shared.leadIns).removed(from: words)
    return rest.isEmpty || andName && rest.count == 1 && words.count > 1 && !line.contains("?")
  }

  private var isForeign: Bool {
    let letters = line.unicodeScalars.filter(\.properties.isAlphabetic)
    let others = letters.filter { $0.value > 0x24f }
    if !letters.isEmpty, others.count * 2 > letters.count { return true }
    let found = Set(words).intersection(LineLexicon.shared.foreign)
    // Some words are English, too: "was" in German, "me" in Spanish.
    let english = Set(words).intersection(LineLexicon.shared.english).subtracting(found)
    return found.count > 1 && found.count > english.count
      || found.count > 2 && found.count * 2 > words.count
  }

  /// True if there are no words, or most of them are unpronounceable.
  private var isGibberish: Bool {
    let spoken = words.filter { $0.contains(where: \.isLetter) }
    guard !spoken.isEmpty else { return true }
    if spoken.count == 1, spoken[0].count == 1 { return true }
    let odd = spoken.filter { word in
      word.count > 3 && word.allSatisfy { $0.isASCII && $0.isLetter } && Self.isUnsayable(word)
    }
    return odd.count * 2 > spoken.count
  }

  /// True if a word has no vowels, five consonants in a row, or the same letter four times in a
  /// row.
  private static func isUnsayable(_ word: Substring) -> Bool {
    var consonants = 0
    var repeated = 0
    var last: Character?
    for letter in word {
      consonants = "aeiouy".contains(letter) ? 0 : consonants + 1
      repeated = letter == last ? repeated + 1 : 1
      last = letter
      if consonants > 4 || repeated > 3 { return true }
    }
    return !word.contains { "aeiouy".contains($0) }
  }
}
