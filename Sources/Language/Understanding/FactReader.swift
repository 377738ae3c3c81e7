import Foundation

/// Reads the facts in a line, one subject after the other: when, where, how the two know each other,
/// how far along the person is, what the user wants to learn, who it is, what they do, and what the
/// user found out.
///
/// Each reader takes words that nobody has used yet. Whoever is surest comes first: a date is hard
/// to mistake for something else, and a job is whatever is left.
struct FactReader {
  let reader: Understander
  let now: Date
  let remembered: DateReader.Remembered
  let theirs: TimeZone?

  /// The facts of a line, and what is left of it.
  struct Result {
    var facts = SaidFacts()
    var problem: DateReader.Refusal?
    var rest: [String] = []
    /// The line with a placeholder for the words of each fact: `meeting <name> <time>`.
    var shape: [String] = []
  }

  func read(_ line: String, at place: Place) -> Result {
    var (scan, problem) = scan(line, at: place)
    TraitReader.decide(&scan, by: reader.models)
    let names = SpanReader(scan)
    for pick in names.picks(by: reader.models.spans) { scan.take(pick) }
    scan.takeAnswer(names.rules)
    if place != .findings { scan.readFindings() }
    let rest = scan.utterance.freeRuns.map { scan.utterance.text($0) }
    return Result(
      facts: scan.facts, problem: problem, rest: rest, shape: scan.utterance.shape)
  }

  /// Reads all facts but those that ``SpanReader`` finds.
  func scan(_ line: String, at place: Place) -> (FactScan, DateReader.Refusal?) {
    var scan = FactScan(
      line, at: place, thisYear: reader.calendar.component(.year, from: now))
    scan.readOrderedFinding()
    guard scan.facts.findings.isEmpty else { return (scan, nil) }
    let problem = readTime(&scan)
    scan.readCommonGround()
    scan.readNumberOrLink()
    if place == .findings { scan.readFindings() }
    scan.readMedium()
    scan.readAims()
    scan.readRelation()
    scan.readStage()
    return (scan, problem)
  }

  /// Reads when they meet and for how long. Returns the problem with a date that can't be used.
  private func readTime(_ scan: inout FactScan) -> DateReader.Refusal? {
    let dates = DateReader(calendar: reader.calendar, region: reader.region)
    let line = scan.utterance.line
    if scan.place == .minutes { scan.readMinutes() }
    let found = dates.scan(line, now: now, after: remembered, theirs: theirs)
    found.ranges.forEach { scan.utterance.use($0, for: .time) }
    var refusal = found.refusal
    if scan.place == .when {
      do throws(DateReader.Refusal) {
        // The whole line is the answer, so it may say less than a date inside a sentence.
        scan.take(try dates.read(line, now: now, after: remembered, theirs: theirs))
        return nil
      } catch {
        if found.isEmpty, found.length == nil { refusal = error }
      }
    }
    if let reading = found.reading { scan.take(reading) }
    scan.facts.minutes = scan.facts.minutes ?? found.length?.minutes
    return refusal
  }
}

/// The facts found so far, and the line they come from.
struct FactScan {
  var utterance: Utterance
  var facts = SaidFacts()
  /// The words the rules took, for each kind.
  var hints: [SpanKind: Range<Int>] = [:]
  let place: Place
  /// The current year, from which "since 2010" is counted.
  let thisYear: Int
  let lexicon = FactLexicon.shared

  init(_ line: String, at place: Place, thisYear: Int) {
    self.thisYear = thisYear
    utterance = Utterance(line)
    self.place = place
  }

  /// Reads an answer to how long: a length, or a number that comes first, as in "20, then he has a
  /// meeting".
  mutating func readMinutes() {
    if let minutes = DurationReader.minutes(utterance.line) {
      facts.minutes = minutes
      let used = DurationReader.scan(utterance.line)?.range
      used.map { utterance.use($0, for: .time) }
      return
    }
    guard DurationReader.scan(utterance.line) == nil else { return }
    let leads = lexicon.list("minutes-leads")
    guard let index = utterance.plain.firstIndex(where: { !leads.contains($0) }) else { return }
    let word = utterance.words[index]
    let next =
      word.end == .none && index + 1 < utterance.plain.count ? utterance.plain[index + 1] : ""
    guard let minutes = DurationReader.minutes(String(word.text)), (5...240).contains(minutes),
      !lexicon.years.contains(next), !lexicon.list("not-minutes").contains(next)
    else { return }
    facts.minutes = minutes
    utterance.use(index..<index + 1, for: .time)
  }

  mutating func take(_ reading: DateReader.Reading) {
    facts.start = reading.start
    facts.zone = reading.zone
    facts.minutes = facts.minutes ?? reading.minutes
  }
}
