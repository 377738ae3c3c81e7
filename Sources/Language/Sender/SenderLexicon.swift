/// Words senders use for their background and interests, from Prompts/lexicon/sender.yaml.
struct SenderLexicon: Decodable {
  static let shared: SenderLexicon = Lexicon.decode("sender")

  let hedges, tails, becoming, wishes, clauses, inverted, subjects: [String]
  let interests: [[String]]
  let doing, backgrounds: [String: String]
  let fitting: Fitting
  let asides: Set<String>
  let emptyBackgrounds, deeds, openers, verbed, one, several, people: Set<String>
  let selfVerbs, notOneself, doings, particles, determiners, moreVerbs, advice: Set<String>
  let itsBefore, youAreBefore, itJobs, workInIt, going, afterPlaces: Set<String>
  let notNames, beforeCommon, states, stateOpeners, moods, afterPrivate, turns: Set<String>
  let joints, ones, pasts, senderDeeds, readerDeeds, shared, theirs, heard,
    interestVerbs: Set<String>
  let stateOpenersTo, groups, others, hearings: Set<String>
  let exits, withThe: [String]
  let reasonOpeners, given, warnings, planBreaks: [String]
  let privateWords, complaints, comments, lostJobs, services: [String]
  let plans, studies, contractions: [String: String]
  let beforeAt, nameTitles, schoolStarts: Set<String>
  /// Names of tools, tests, and degrees by their typed form.
  let nameTable: [String: String]

  struct Fitting: Decodable {
    let before, after: [String]
  }

  private enum CodingKeys: String, CodingKey {
    case hedges, tails, becoming, wishes, clauses, inverted, subjects, interests, doing
    case backgrounds, fitting, deeds, verbed, one, several, people
    case doings, particles, determiners, advice, asides
    case moreVerbs = "more-verbs"
    case selfVerbs = "self-verbs"
    case notOneself = "not-oneself"
    case emptyBackgrounds = "empty-backgrounds"
    case openers = "sentence-openers"
    case itsBefore = "its-before"
    case youAreBefore = "you-are-before"
    case itJobs = "it-jobs"
    case workInIt = "work-in-it"
    case afterPlaces = "after-places"
    case notNames = "not-names"
    case beforeCommon = "before-common"
    case afterPrivate = "after-private"
    case privateWords = "private"
    case lostJobs = "lost-jobs"
    case nameTable = "names"
    case stateOpeners = "state-openers"
    case stateOpenersTo = "state-openers-to"
    case withThe = "with-the"
    case groups, others, hearings, exits, contractions
    case beforeAt = "before-at"
    case nameTitles = "name-titles"
    case schoolStarts = "school-starts"
    case senderDeeds = "sender-deeds"
    case readerDeeds = "reader-deeds"
    case reasonOpeners = "reason-openers"
    case planBreaks = "plan-breaks"
    case interestVerbs = "interest-verbs"
    case joints, ones, pasts, shared, theirs, heard, given, warnings
    case states, moods, complaints, comments, plans, studies, going, turns, services
  }
}

/// A typed phrase that can be trimmed at both ends.
struct TypedPhrase {
  private(set) var words: [Substring]

  /// Splits the text into words and trims punctuation at both ends.
  init(_ text: String) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = line.split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } }
    trimMarks()
  }

  var text: String { words.joined(separator: " ") }
  var isEmpty: Bool { words.isEmpty }

  /// The words in lowercase, with straight apostrophes and without punctuation.
  var keys: [String] { words.map(Self.key) }

  static func key(_ word: Substring) -> String {
    word.lowercased().replacing("’", with: "'").trimmed { ",.;:!?\"“”()".contains($0) }
  }

  /// True if punctuation inside the phrase ends a sentence.
  var hasBreak: Bool {
    words.dropLast().contains { word in
      word.last.map { "?!;".contains($0) } == true
        || word.last == "." && word.dropLast().count > 2 && !word.dropLast().contains(".")
    }
  }

  /// Removes the longest of the phrases that it starts with.
  ///
  /// - Returns: the removed phrase; nil if it starts with none of them or consists of one.
  mutating func cutBeginning(_ phrases: some Sequence<String>) -> String? {
    let keys = keys
    let fitting = phrases.filter { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      return parts.count < keys.count && keys.starts(with: parts)
    }
    guard let longest = fitting.max(by: { $0.count < $1.count }) else { return nil }
    words.removeFirst(longest.split(separator: " ").count)
    return longest
  }

  /// Removes the longest of the phrases that it ends with. Returns false if there is none.
  mutating func cutEnd(_ phrases: [String]) -> Bool {
    let keys = keys
    let fitting = phrases.filter { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      return parts.count < keys.count && Array(keys.suffix(parts.count)) == parts
    }
    guard let longest = fitting.max(by: { $0.count < $1.count }) else { return false }
    words.removeLast(longest.split(separator: " ").count)
    trimMarks()
    return true
  }

  /// Inserts words at the start.
  mutating func prepend(_ text: String) {
    words = text.split(separator: " ") + words
  }

  /// Removes hedges such as "idk, maybe" from the start and "or something" from the end.
  mutating func cutHedges() {
    while cutBeginning(SenderLexicon.shared.hedges) != nil {}
    while cutEnd(SenderLexicon.shared.tails) {}
  }

  private mutating func trimMarks() {
    guard let last = words.popLast() else { return }
    let bare = last.trimmedEnd { " .,;:!?…".contains($0) }
    if !bare.isEmpty { words.append(bare) }
  }
}

extension StringProtocol {
  /// Returns the text without leading and trailing characters that match.
  func trimmed(_ isCut: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isCut(first) { rest = rest.dropFirst() }
    while let last = rest.last, isCut(last) { rest = rest.dropLast() }
    return String(rest)
  }

  fileprivate func trimmedEnd(_ isCut: (Character) -> Bool) -> SubSequence {
    var rest = self[...]
    while let last = rest.last, isCut(last) { rest = rest.dropLast() }
    return rest
  }
}
