/// How far along the person is.
extension FactScan {
  mutating func readStage() {
    if readYears() { return }
    if readSince() { return }
    for stage in [SaidFacts.Stage.senior, .early, .mid] {
      guard let phrases = lexicon.stage[stage.rawValue] else { continue }
      for range in phrases.places(in: utterance.plain) where utterance.isFree(range) {
        guard saysStage(range) else { continue }
        facts.stage = stage
        if place != .role || range.count > 1 { utterance.use(range, for: .stage) }
        return
      }
    }
  }

  /// At other prompts than the one for the stage, "senior" is part of a title, and "first year"
  /// may be the user's own.
  private func saysStage(_ range: Range<Int>) -> Bool {
    let phrase = utterance.plain[range].joined(separator: " ")
    if ["one", "two", "three"].contains(phrase) {
      return place == .stage && utterance.words.count == 1
    }
    if place == .stage {
      if isNegated(range.lowerBound) { return false }
      return true
    }
    let general = [
      "quite senior", "pretty senior", "really senior", "very senior", "about to retire",
      "close to retirement", "near retirement", "near retiring", "almost retired", "retiring soon",
      "way up there", "new grad", "recent grad", "just graduated", "just started", "pretty new",
      "fairly new", "brand new", "only started", "just starting", "early career", "midcareer",
      "mid career", "high up", "old timer", "since the spring", "since last year", "new to it",
      "fresh out of", "first job", "early in her career", "early in his career", "still new",
      "just starting", "recently graduated", "a decade", "about a decade", "roughly a decade",
      "two decades", "three decades", "late in her career", "late in his career",
      "out of college a",
      "a couple of years", "a couple years", "couple of years", "few years", "a few years",
      "a couple decades", "decades", "whole career", "her whole life", "his whole life",
      "near the top", "at the top", "long time", "forever", "since forever", "in charge of",
      "runs the whole", "heads up", "since last fall", "graduated last year", "retires soon",
    ]
    return general.contains(phrase) && !isAboutUser(range.lowerBound)
  }

  private func isNegated(_ index: Int) -> Bool {
    index > 0 && ["not", "isnt", "aint", "never"].contains(utterance.plain[index - 1])
  }

  /// True if the clause is about the user: "i've been teaching 20 years".
  private func isAboutUser(_ index: Int) -> Bool {
    let words = utterance.plain[utterance.clauseStart(index)..<index]
    return words.contains {
      ["i", "ive", "im", "me", "known", "we", "weve", "worked", "haven", "havent"].contains($0)
    }
  }

  // MARK: - Years

  private mutating func readYears() -> Bool {
    let plain = utterance.plain
    for index in plain.indices where lexicon.years.contains(unit(plain[index])) {
      guard let (years, start) = count(before: index, in: plain) else { continue }
      guard meansCareer(start..<index + 1) else { continue }
      facts.stage = Self.stage(years: years)
      var end = index + 1
      let tails: Set<String> = [
        "in", "of", "experience", "on", "the", "job", "now", "or", "so", "deep", "at", "it",
        "doing",
        "this", "exp", "out", "school", "college", "plus",
      ]
      while end < plain.count, tails.contains(plain[end]), utterance.words[end - 1].end == .none {
        end += 1
      }
      if end < plain.count, end > index + 1,
        ["at", "in", "on", "of", "the"].contains(plain[end - 1]),
        utterance.words[end - 1].end == .none
      {
        while end > index + 1, ["at", "in", "on", "of", "the", "out"].contains(plain[end - 1]) {
          end -= 1
        }
      }
      utterance.use(start..<end, for: .stage)
      return true
    }
    return readBareYears()
  }

  /// "14yrs", "20+" are a number and its unit in one.
  private func unit(_ word: String) -> String {
    let letters = word.drop { $0.isNumber || $0 == "+" || $0 == "-" || $0 == "~" || $0 == "." }
    return String(letters)
  }

  private func count(before index: Int, in plain: [String]) -> (years: Double, start: Int)? {
    let own = plain[index].prefix { $0.isNumber || $0 == "+" }
    if !own.isEmpty, let number = Double(own.filter(\.isNumber)) { return (number, index) }
    var place = index - 1
    let between: Set<String> = [
      "or", "so", "some", "odd", "full", "plus", "more", "good", "school",
    ]
    while place >= 0, between.contains(plain[place]) { place -= 1 }
    guard place >= 0 else { return nil }
    if let number = Self.number(plain[place]) {
      var start = place
      var years = number
      // "seven or 8 years", "twenty five years"
      if place > 0, let tens = Self.number(plain[place - 1]), tens >= 20, number < 10 {
        years = tens + number
        start -= 1
      } else if place > 1, ["or", "to"].contains(plain[place - 1]),
        let low = Self.number(plain[place - 2])
      {
        years = (low + number) / 2
        start -= 2
      }
      let leads: Set<String> = [
        "like", "about", "around", "over", "almost", "nearly", "for", "roughly", "maybe", "some",
        "good", "a", "only", "just", "past", "last", "the", "probably", "since", "more", "than",
        "already", "easily", "at", "least", "approximately", "going", "on", "been",
      ]
      while start > 0, leads.contains(plain[start - 1]), utterance.words[start - 1].end == .none {
        start -= 1
      }
      return (years, start)
    }
    if ["couple", "few"].contains(plain[place]) { return (3, max(0, place - 1)) }
    if plain[place] == "of", place > 0, plain[place - 1] == "couple" {
      return (2, max(0, place - 2))
    }
    return nil
  }

  /// True unless the years are an age, a distance in time, or the user's.
  private func meansCareer(_ range: Range<Int>) -> Bool {
    let plain = utterance.plain
    let after = range.upperBound < plain.count ? plain[range.upperBound] : ""
    if ["old", "ago", "from", "older", "younger", "later"].contains(after) {
      return place == .stage && after == "ago"
    }
    if range.upperBound < plain.count,
      ["high", "program", "degree", "college", "university", "plan", "contract"].contains(after)
    {
      return false
    }
    if place == .stage || place == .role { return true }
    if place == .findings || place == .goals || place == .minutes || place == .connection {
      return false
    }
    return !isAboutUser(range.lowerBound)
  }

  /// At the prompt for the stage, a bare number counts years: "12", "going on 7", "like fifteen".
  private mutating func readBareYears() -> Bool {
    guard place == .stage else { return false }
    for (index, word) in utterance.plain.enumerated() where utterance.uses[index] == nil {
      let bare = word.hasSuffix("-ish") ? String(word.dropLast(4)) : word
      guard let years = Self.number(bare.filter { $0 != "+" && $0 != "~" }),
        utterance.words.count > 1 || years > 3
      else { continue }
      if utterance.plain.contains("since") || word.count == 4 { continue }
      let next = index + 1 < utterance.plain.count ? utterance.plain[index + 1] : ""
      let isMonths = ["month", "months", "mos", "mo", "weeks"].contains(next)
      facts.stage = isMonths ? .early : Self.stage(years: years)
      utterance.use(index..<index + 1, for: .stage)
      return true
    }
    return false
  }

  /// "since the 80s", "since 2010".
  private mutating func readSince() -> Bool {
    let plain = utterance.plain
    for index in plain.indices where isStart(index) {
      var next = plain[index] == "since" ? index + 1 : index
      if plain[index] == "started" || plain[index] == "joined" { next = index + 1 }
      while next < plain.count,
        ["the", "about", "like", "around", "early", "late", "mid", "in", "there"].contains(
          plain[next])
      {
        next += 1
      }
      guard next < plain.count else { continue }
      let word = plain[next]
      let digits = word.filter(\.isNumber)
      if word.hasSuffix("s"), digits.count == 2 || digits.count == 4 {
        facts.stage = .senior
      } else if digits.count == 4, let year = Int(digits), (1950...2100).contains(year),
        !isAboutUser(index)
      {
        facts.stage = Self.stage(years: Double(thisYear - year))
      } else {
        continue
      }
      utterance.use(index..<next + 1, for: .stage)
      return true
    }
    return false
  }

  /// True for "since", and at the question for the stage for "started in 2024" and "2017 - Present".
  private func isStart(_ index: Int) -> Bool {
    let plain = utterance.plain
    if plain[index] == "since" { return true }
    guard place == .stage else { return false }
    let next = index + 1 < plain.count ? plain[index + 1] : ""
    return ["started", "joined"].contains(plain[index]) && index + 1 < plain.count
      || plain[index].count == 4 && Int(plain[index]) != nil
        && ["present", "now", "today"].contains(next)
  }

  private static func stage(years: Double) -> SaidFacts.Stage {
    years >= 12 ? .senior : years > 4.5 ? .mid : .early
  }

  static func number(_ word: String) -> Double? {
    let digits = word.filter { $0 != "+" }
    if let number = Double(digits), !digits.isEmpty { return number }
    return numbers[word]
  }

  private static let numbers: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "twenty-five": 25, "twenty-six": 26, "thirty-three": 33, "twenty-seven": 27,
    "twenty-two": 22, "twenty-one": 21, "twenty-three": 23, "twenty-four": 24, "twenty-eight": 28,
    "twenty-nine": 29, "thirty-one": 31, "thirty-two": 32, "thirty-four": 34, "thirty-five": 35,
    "third": 3, "fourth": 4, "second": 2, "first": 1, "fifth": 5, "tenth": 10, "sixth": 6,
  ]
}
