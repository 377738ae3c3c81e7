import Language

/// The words by which a remark is known. Prompts/rehearsal.yaml holds them.
///
/// An entry of several words stands for these words in a row; a word that ends with `*` for all
/// words that begin so.
package struct RemarkWords: Equatable, Sendable {
  /// Words of thanks.
  package var thanks: [String]
  /// Words on meeting.
  package var hello: [String]
  /// An introduction.
  package var introduction: [String]
  /// Asking for permission to take notes.
  package var notes: [String]
  /// Offering to stop.
  package var offerToStop: [String]
  /// Saying goodbye.
  package var goodbye: [String]
  /// Words that begin a question.
  package var question: [String]
  /// Words that may stand before that.
  package var fillers: [String]
  /// Words that ask for more.
  package var followUp: [String]
  /// Words that point back at what was said.
  package var back: [String]
  /// Complaints about the user's own field.
  package var complaint: [String]
  /// Words that show the theme of a question.
  package var themes: [Theme: [String]]
  /// Words that tell nothing of what a question is about.
  package var small: [String]
  /// Groups of entries that mean the same. One that begins with an entry of several words weighs
  /// twice as much as a word.
  package var same: [[String]]
  /// Phrases that look like a goodbye, an introduction, a question or a follow-up and are none.
  package var lookalikes: Lookalikes

  /// Entries that are not what they look like.
  package struct Lookalikes: Equatable, Sendable {
    /// Such as `take care of`.
    package var goodbye: [String]
    /// Such as `I'm sorry`.
    package var introduction: [String]
    /// Such as `what a`.
    package var question: [String]
    /// Such as `think that`.
    package var back: [String]
  }

  /// - Parameter list: gives the entries of a list by its name in the file, such as `thanks` or
  ///   `themes.path`; none if there is no such list.
  package init(_ list: (String) -> [String]) {
    thanks = list("thanks")
    hello = list("hello")
    introduction = list("introduction")
    notes = list("notes")
    offerToStop = list("offer-to-stop")
    goodbye = list("goodbye")
    question = list("question")
    fillers = list("filler")
    followUp = list("follow-up")
    back = list("back")
    complaint = list("complaint")
    themes = Dictionary(
      uniqueKeysWithValues: Theme.allCases.map { ($0, list("themes.\($0.rawValue)")) })
    small = list("small")
    same = list("same").map { group in
      group.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
    }
    lookalikes = Lookalikes(
      goodbye: list("lookalikes.goodbye"), introduction: list("lookalikes.introduction"),
      question: list("lookalikes.question"), back: list("lookalikes.back"))
  }
}

/// The knowledge of words that comparing texts needs.
struct Vocabulary: Equatable, Sendable {
  /// An entry of a group of those that mean the same.
  private struct Synonym: Equatable {
    let words: [Substring]
    /// The group's first entry, which stands for all of it.
    let meaning: String
  }

  private let small: Set<String>
  /// Stems of what is known of the interviewee, such as their role: no question is about that alone.
  private let known: Set<String>
  /// By their first word, the longest first.
  private let synonyms: [String: [Synonym]]

  init(_ words: RemarkWords, slots: Slots) {
    small = Set(words.small)
    let facts = ["{role}", "{company}", "{field}"].compactMap(slots.fill).joined(separator: " ")
    known = Set(WordBag.words(of: facts).map(Self.stem))
    let all = words.same.flatMap { group in
      group.map { Synonym(words: $0.split(separator: " "), meaning: group.first ?? $0) }
    }
    synonyms = Dictionary(grouping: all) { String($0.words.first ?? "") }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Returns the meanings of words that have synonyms, and the stems of the others.
  func meanings(of words: [String]) -> Set<String> {
    var meanings: Set<String> = []
    var rest = words[...]
    while let word = rest.first {
      if let synonym = synonyms[word]?.first(where: { rest.starts(with: $0.words, by: ==) }) {
        meanings.insert(synonym.meaning)
        rest = rest.dropFirst(synonym.words.count)
        continue
      }
      let stem = Self.stem(word)
      if word.count > 1, !small.contains(word), !known.contains(stem) { meanings.insert(stem) }
      rest = rest.dropFirst()
    }
    return meanings
  }

  /// A word without what inflects it, as far as telling words apart needs it.
  private static func stem(_ word: String) -> String {
    var word = word[...]
    if word.hasSuffix("'s") { word = word.dropLast(2) }
    for ending in ["ing", "ed", "es", "s"] where word.count > ending.count + 3 {
      guard word.hasSuffix(ending) else { continue }
      word = word.dropLast(ending.count)
      break
    }
    if word.count > 4, word.hasSuffix("e") { word = word.dropLast() }
    return String(word)
  }
}

/// The words of a text, for comparing it with others.
struct WordBag: Equatable, Sendable {
  /// All words in their order, small, without punctuation.
  let words: [String]
  /// The meanings of the words.
  let telling: Set<String>

  init(_ text: String, _ vocabulary: Vocabulary) {
    words = Self.words(of: text)
    telling = vocabulary.meanings(of: words)
  }

  static func words(of text: String) -> [String] {
    LineWords.keepingApostrophes(text)
  }

  private static func weight(_ telling: Set<String>) -> Double {
    Double(telling.reduce(0) { $0 + ($1.contains(" ") ? 2 : 1) })
  }

  /// Returns the share of meanings two texts have in common, from 0 to 1; 0 if they share only a
  /// word, unless the other tells no more than that.
  func likeness(to other: WordBag) -> Double {
    let shared = Self.weight(telling.intersection(other.telling))
    let (own, others) = (Self.weight(telling), Self.weight(other.telling))
    guard shared > 0, shared > 1 || others == 1 else { return 0 }
    return 2 * shared / (own + others)
  }

  /// Returns the number of words of entries that occur.
  func count(of entries: [String]) -> Int {
    entries.filter { contains($0) }.map { $0.split(separator: " ").count }.reduce(0, +)
  }

  /// True if an entry of ``RemarkWords`` occurs.
  func contains(_ entry: String) -> Bool { words.indices.contains { occurs(entry, at: $0) } }

  func containsOne(of entries: [String]) -> Bool { entries.contains(where: contains) }

  /// True if an entry occurs where none of the others does.
  func containsOne(of entries: [String], besides others: [String]) -> Bool {
    words.indices.contains { place in
      entries.contains { occurs($0, at: place) } && !others.contains { occurs($0, at: place) }
    }
  }

  /// True if it begins with an entry, or does so after words that tell nothing.
  func beginsWithOne(of entries: [String], after fillers: [String] = []) -> Bool {
    let start = words.prefix { fillers.contains($0) }.count
    return entries.contains { occurs($0, at: 0) || occurs($0, at: start) }
  }

  private func occurs(_ entry: String, at place: Int) -> Bool {
    words[place...].starts(with: entry.split(separator: " ")) { word, wanted in
      wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
    }
  }
}
