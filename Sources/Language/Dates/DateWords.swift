/// Lookup tables for the words in Prompts/lexicon/dates.yaml.
struct DateWords: Sendable {
  /// A weekday or month name.
  struct Name: Decodable, Sendable {
    let name: String
    let short: String
    let said: [String]
  }

  enum Part: String, Decodable, Hashable, Sendable {
    case morning, afternoon, evening, night
  }

  enum Unit: String, Decodable, Hashable, Sendable {
    case minute, hour, day, week, fortnight, month
  }

  /// The templates for writing dates.
  struct Written: Decodable, Sendable {
    var at: String
    var zone: String
    var theirs: String
    var am: String
    var pm: String
  }

  /// The templates for ``DayNote``.
  struct Notes: Decodable, Sendable {
    var weekend: String
    var holiday: String
    var observed: String
  }

  /// The content of the file.
  struct File: Decodable, Sendable {
    var written: Written
    var notes: Notes
    var weekdays: [Name]
    var months: [Name]
    var notNames: Set<String>
    var days: [String: Int]
    var evenings: Set<String>
    var this: Set<String>
    var coming: Set<String>
    var next: Set<String>
    var nextTo: Set<String>
    var limits: Set<String>
    var on: Set<String>
    var last: Set<String>
    var after: Set<String>
    var week: Set<String>
    var weekend: Set<String>
    var clockNames: [String: Int]
    var am: Set<String>
    var pm: Set<String>
    var oclock: Set<String>
    var half: Set<String>
    var quarter: Set<String>
    var past: Set<String>
    var to: Set<String>
    var until: Set<String>
    var end: Set<String>
    var between: Set<String>
    var from: Set<String>
    var ish: Set<String>
    var hourMarks: Set<String>
    var zero: Set<String>
    var parts: [String: [String]]
    var partHours: [String: [Int]]
    var workdays: Set<String>
    var everyDay: Set<String>
    var units: [String: [String]]
    var amounts: [String: Int]
    var numberWords: [String: Int]
    var ordinalWords: [String: Int]
    var ordinalEndings: Set<String>
    var quarters: Set<String>
    var monthWords: Set<String>
    var periods: Set<String>
    var notOrdinals: Set<String>
    var ownersAlone: Set<String>
    var corrected: [String]
    var the: Set<String>
    var of: Set<String>
    var a: Set<String>
    var or: Set<String>
    var not: Set<String>
    var that: Set<String>
    var day: Set<String>
    var before: Set<String>
    var time: Set<String>
    var hundred: Set<String>
    var same: Set<String>
    var contrast: Set<String>
    var codes: Set<String>
    var occasions: Set<String>
    var `in`: Set<String>
    var `for`: Set<String>
    var ago: Set<String>
    var fromNow: Set<String>
    var at: Set<String>
    var and: Set<String>
    var fillers: Set<String>
    var open: Open
    var unclear: [String]
    var notUnclear: [String]
    var wide: Set<String>
    var others: Set<String>
    var theirClock: Set<String>
    var myClock: Set<String>
    var clockWords: Set<String>
    var choices: Choices
    var lengths: Lengths
    var sentence: Sentence
  }

  struct Open: Decodable, Sendable {
    var strong: [String]
    var weak: [String]
  }

  struct Choices: Decodable, Sendable {
    var earlier: Set<String>
    var later: Set<String>
  }

  struct Lengths: Decodable, Sendable {
    var open: [String]
    var fillers: Set<String>
    var fullness: Set<String>
  }

  /// Words next to a number or a name that tell a date or time in a sentence from other things.
  struct Sentence: Decodable, Sendable {
    var numbered: Set<String>
    var streets: Set<String>
    var counted: Set<String>
    var ages: Set<String>
    var notTimes: Set<String>
    var notLengths: Set<String>
    var rates: Set<String>
    var dayNames: Set<String>
    var everyday: Set<String>
    var named: Set<String>
    var placed: Set<String>
    var habits: Set<String>
    var usual: Set<String>
    var pronouns: Set<String>
    var leads: Set<String>
    var lead: Set<String>
    var loose: Set<String>
    var lists: Set<String>
    var small: Set<String>
    var hedges: Set<String>
    var ends: Set<String>
  }

  let file: File
  private let weekdays: [String: Int]
  private let months: [String: Int]
  private let parts: [String: Part]
  private let units: [String: Unit]
  private let known: Set<String>
  /// Long words that are also recognized with a typo.
  private let long: [[UInt8]: String]

  /// The built-in words.
  static let standard = DateWords(Lexicon.decode("dates"))

  init(_ file: File) {
    self.file = file
    weekdays = Self.index(file.weekdays)
    months = Self.index(file.months)
    parts = Self.invert(file.parts)
    units = Self.invert(file.units)
    var known = file.fillers.union(file.notNames).union(file.days.keys).union(weekdays.keys)
    known.formUnion(months.keys)
    known.formUnion(parts.keys)
    known.formUnion(units.keys)
    known.formUnion(file.numberWords.keys)
    known.formUnion(file.ordinalWords.keys)
    known.formUnion(file.clockNames.keys)
    for words in [
      file.this, file.next, file.last, file.am, file.pm, file.oclock, file.until, file.weekend,
      file.workdays,
    ] { known.formUnion(words) }
    self.known = known
    let corrected =
      file.weekdays.map(\.name) + file.months.map(\.name)
      + file.corrected
    long = Dictionary(
      corrected.filter { $0.count >= 6 }.map { (Array($0.lowercased().utf8), $0.lowercased()) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func index(_ names: [Name]) -> [String: Int] {
    var index: [String: Int] = [:]
    for (number, name) in names.enumerated() {
      for word in name.said { index[word] = number }
    }
    return index
  }

  private static func invert<Value: RawRepresentable<String>>(
    _ lists: [String: [String]]
  ) -> [String: Value] {
    var index: [String: Value] = [:]
    for (name, words) in lists {
      guard let value = Value(rawValue: name) else { continue }
      for word in words { index[word] = value }
    }
    return index
  }

  /// Returns the number of a weekday, 0 for Sunday.
  func weekday(_ word: String) -> Int? {
    weekdays[word] ?? abbreviated(word, of: file.weekdays)
  }

  /// Returns the number of a month, 1 for January.
  func month(_ word: String) -> Int? {
    (months[word] ?? abbreviated(word, of: file.months)).map { $0 + 1 }
  }

  /// Finds a name by its first three or more letters.
  private func abbreviated(_ word: String, of names: [Name]) -> Int? {
    guard word.count >= 3, !file.notNames.contains(word) else { return nil }
    return names.firstIndex { $0.name.lowercased().hasPrefix(word) }
  }

  /// Returns the part of the day a word names.
  func part(_ word: String) -> Part? { parts[word] }

  /// Returns the unit of time a word names, with or without a possessive `s`.
  func unit(_ word: String) -> Unit? {
    units[word] ?? (word.hasSuffix("'s") ? units[String(word.dropLast(2))] : nil)
      ?? (word.hasSuffix("'") && word.count > 1 ? units[String(word.dropLast())] : nil)
  }

  /// Corrects a typo in an unknown word if exactly one long word is close.
  func corrected(_ word: String) -> String {
    guard word.utf8.count >= 5, !known.contains(word), abbreviated(word, of: file.weekdays) == nil,
      abbreviated(word, of: file.months) == nil
    else { return word }
    let letters = Array(word.utf8)
    var best: (distance: Int, word: String)?
    var isTied = false
    for (name, canonical) in long {
      guard let distance = EditDistance.between(letters, name, limit: 2),
        distance <= name.count / 4,
        distance < 2 || letters[0] == name[0]
      else { continue }
      if let found = best, found.distance <= distance {
        isTied = isTied || found.distance == distance
      } else {
        best = (distance, canonical)
        isTied = false
      }
    }
    return isTied ? word : best?.word ?? word
  }
}
