import Language

/// The word lists that identify remarks, loaded from Prompts/rehearsal.yaml.
///
/// An entry of several words matches these words in a row. A word ending in `*` matches any word
/// with that prefix.
package struct RemarkWords: Equatable, Sendable {
  /// Thanks.
  package var thanks: [String]
  /// Greetings.
  package var hello: [String]
  /// Introductions.
  package var introduction: [String]
  /// Requests to take notes.
  package var notes: [String]
  /// Offers to stop.
  package var offerToStop: [String]
  /// Goodbyes.
  package var goodbye: [String]
  /// Beginnings of questions.
  package var question: [String]
  /// Filler words that can precede the beginning of a question.
  package var fillers: [String]
  /// Words about recording.
  package var recording: [String]
  /// Words about coming late.
  package var late: [String]
  /// Words by which someone says that they aren't looking for a job.
  package var notHunting: [String]
  /// Words that refer back to the last answer.
  package var back: [String]
  /// Complaints about the user's own field.
  package var complaint: [String]
  /// Words that carry no meaning of their own.
  package var small: [String]
  /// Groups of synonyms. A group whose first entry has several words counts twice as much as a
  /// word.
  package var same: [[String]]
  /// Exceptions: entries that look like a goodbye, introduction, question, or reference, but are
  /// not.
  package var lookalikes: Lookalikes

  /// Exceptions for the lists of the same names.
  package struct Lookalikes: Equatable, Sendable {
    /// For example, `take care of`.
    package var goodbye: [String]
    /// For example, `I'm sorry`.
    package var introduction: [String]
    /// For example, `what a`.
    package var question: [String]
    /// For example, `think that`.
    package var back: [String]
  }

  /// Loads the word lists.
  ///
  /// - Parameter list: returns the entries of a list by its name in the file, such as `thanks` or
  ///   `themes.path`; empty if there is no such list.
  package init(_ list: (String) -> [String]) {
    thanks = list("thanks")
    hello = list("hello")
    introduction = list("introduction")
    notes = list("notes")
    offerToStop = list("offer-to-stop")
    goodbye = list("goodbye")
    question = list("question")
    fillers = list("filler")
    recording = list("recording")
    late = list("late")
    notHunting = list("not-hunting")
    back = list("back")
    complaint = list("complaint")
    small = list("small")
    same = list("same").map { group in
      group.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
    }
    lookalikes = Lookalikes(
      goodbye: list("lookalikes.goodbye"), introduction: list("lookalikes.introduction"),
      question: list("lookalikes.question"), back: list("lookalikes.back"))
  }
}

/// The knowledge about words needed to compare texts.
struct Vocabulary: Equatable, Sendable {
  /// An entry in a group of synonyms.
  private struct Synonym: Equatable {
    let words: [Substring]
    /// The group's first entry, which represents the whole group.
    let meaning: String
  }

  private let small: Set<String>
  /// Stems of known facts about the interviewee, such as their role. Ignored when comparing.
  private let known: Set<String>
  /// Synonyms by their first word, longest first.
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

  /// The meanings of words: the group's entry for synonyms, the stem for other words.
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

  /// The word without its ending, accurate enough for comparing words.
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

/// The words of a text, for comparing it with other texts.
struct WordBag: Equatable, Sendable {
  /// All words in order, in lowercase and without punctuation.
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

  /// The similarity of two texts, from 0 to 1 (Dice coefficient of their meanings). It is 0 if they
  /// share no more than one word, unless that is all the other text has.
  func likeness(to other: WordBag) -> Double {
    let shared = Self.weight(telling.intersection(other.telling))
    let (own, others) = (Self.weight(telling), Self.weight(other.telling))
    guard shared > 0, shared > 1 || others == 1 else { return 0 }
    return 2 * shared / (own + others)
  }

  /// The total number of words in the entries that occur.
  func count(of entries: [String]) -> Int {
    entries.filter { contains($0) }.map { $0.split(separator: " ").count }.reduce(0, +)
  }

  /// True if an entry of ``RemarkWords`` occurs.
  func contains(_ entry: String) -> Bool { words.indices.contains { occurs(entry, at: $0) } }

  func containsOne(of entries: [String]) -> Bool { entries.contains(where: contains) }

  /// True if an entry occurs at a place where none of the exceptions does.
  func containsOne(of entries: [String], besides others: [String]) -> Bool {
    words.indices.contains { place in
      entries.contains { occurs($0, at: place) } && !others.contains { occurs($0, at: place) }
    }
  }

  /// True if the text begins with an entry, with or without filler words before it.
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
