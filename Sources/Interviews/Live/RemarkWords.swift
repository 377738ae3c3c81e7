/// The words by which a remark is known. Prompts/rehearsal.yaml holds them.
///
/// An entry of several words stands for these words in a row; a word that ends with `*` for all
/// words that begin so.
public struct RemarkWords: Equatable, Sendable {
  /// Words of thanks.
  public var thanks: [String]
  /// Words on meeting.
  public var hello: [String]
  /// Saying who one is.
  public var introduction: [String]
  /// Asking whether one may take notes.
  public var notes: [String]
  /// Offering to stop.
  public var offerToStop: [String]
  /// How a question begins.
  public var question: [String]
  /// Words that may stand before that.
  public var fillers: [String]
  /// How one goes deeper.
  public var followUp: [String]
  /// Complaints about one's own field.
  public var complaint: [String]
  /// What shows the theme of a question.
  public var themes: [Theme: [String]]
  /// Words that tell nothing of what a question is about.
  public var small: [String]

  /// - Parameter list: gives the entries of a list by its name in the file, such as `thanks` or
  ///   `themes.path`; none if there is no such list.
  public init(_ list: (String) -> [String]) {
    thanks = list("thanks")
    hello = list("hello")
    introduction = list("introduction")
    notes = list("notes")
    offerToStop = list("offer-to-stop")
    question = list("question")
    fillers = list("filler")
    followUp = list("follow-up")
    complaint = list("complaint")
    themes = Dictionary(
      uniqueKeysWithValues: Theme.allCases.map { ($0, list("themes.\($0.rawValue)")) })
    small = list("small")
  }
}

/// The words of a text, for comparing it with others.
struct WordBag: Equatable, Sendable {
  /// All words in their order, small, without punctuation.
  let words: [String]
  /// The stems of the words that tell what it is about.
  let telling: Set<String>

  init(_ text: String, small: Set<String> = []) {
    let plain = text.lowercased().replacing("\u{2019}", with: "'")
    words = plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    telling = Set(words.filter { !small.contains($0) && $0.count > 1 }.map(WordBag.stem))
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

  /// How much of what they tell two texts share, from 0 to 1.
  func likeness(to other: WordBag) -> Double {
    guard !telling.isEmpty, !other.telling.isEmpty else { return 0 }
    let shared = Double(telling.intersection(other.telling).count)
    return 2 * shared / Double(telling.count + other.telling.count)
  }

  /// How many words of the longest entry that occurs; 0 if none does.
  func longest(of entries: [String]) -> Int {
    entries.filter(contains).map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// Whether an entry of ``RemarkWords`` occurs.
  func contains(_ entry: String) -> Bool { place(of: entry) != nil }

  func containsOne(of entries: [String]) -> Bool { entries.contains(where: contains) }

  /// Whether it begins with an entry, or does so after words that tell nothing.
  func beginsWithOne(of entries: [String], after fillers: [String] = []) -> Bool {
    let start = words.prefix { fillers.contains($0) }.count
    return entries.contains { entry in place(of: entry).map { [0, start].contains($0) } ?? false }
  }

  private func place(of entry: String) -> Int? {
    let wanted = entry.split(separator: " ")
    guard !wanted.isEmpty, words.count >= wanted.count else { return nil }
    return (0...words.count - wanted.count).first { start in
      zip(words[start...], wanted).allSatisfy { word, wanted in
        wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
      }
    }
  }
}
