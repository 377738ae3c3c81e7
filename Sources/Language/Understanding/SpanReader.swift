import Classification

/// Finds the words of a line that name the person, their job, their employer, their field, or where
/// the two meet.
///
/// Every stretch of a few words is a candidate. Rules over the lexicon say what speaks for it: a first
/// name, a job title, the word before, what the readers of ``FactScan`` would take. Weights learned
/// from Training/ decide, since no rule is sure by itself.
struct SpanReader {
  let scan: FactScan
  /// What the rules would take for each kind.
  let hints: [SpanKind: Range<Int>]
  /// What the rules would take.
  let rules: SaidFacts
  private let marks: [[String]]
  private let lineFlags: [String]

  /// Prepares to read.
  ///
  /// - Parameter scan: the facts found so far; the words used for them name nothing else.
  init(_ scan: FactScan) {
    var rules = scan
    rules.readPlace()
    rules.readName()
    rules.readWork()
    self.scan = scan
    hints = rules.hints
    self.rules = rules.facts
    marks = scan.utterance.words.indices.map { WordMarks.of(scan.utterance, at: $0) }
    let classes = Set(
      IntentLexicon.shared.shape(of: scan.utterance.shape).filter { $0.hasPrefix("<") })
    lineFlags = classes.sorted().map { "line " + $0 }
  }

  /// A stretch of words with its features.
  struct Candidate {
    let range: Range<Int>
    let features: LineFeatures
  }

  /// Returns all stretches of up to seven words that could name something.
  var candidates: [Candidate] {
    let words = scan.utterance.words
    var found: [Candidate] = []
    for start in words.indices where mayBegin(start) {
      for end in start + 1...min(start + 7, words.count) {
        guard isFree(end - 1) else { break }
        if mayEnd(end - 1) {
          found.append(
            Candidate(range: start..<end, features: LineFeatures(flags: flags(of: start..<end))))
        }
        if words[end - 1].end == .sentence { break }
      }
    }
    return found
  }

  private func isFree(_ index: Int) -> Bool {
    let use = scan.utterance.uses[index]
    return use == nil || use == .aim
  }

  private func mayBegin(_ index: Int) -> Bool {
    isFree(index) && !Self.edges.contains(scan.utterance.plain[index])
  }

  private func mayEnd(_ index: Int) -> Bool {
    !Self.edges.contains(scan.utterance.plain[index])
  }

  /// Words that no name begins or ends with.
  private static let edges = FactLexicon.shared.list("span-edges")

  // MARK: - Choosing

  /// The probability from which a stretch is taken. What the rules found needs less, above all where
  /// it was asked for.
  private func enough(for range: Range<Int>, as kind: SpanKind) -> Double {
    guard hints[kind] == range else { return 0.35 }
    return scan.place.rawValue == kind.rawValue ? 0.1 : 0.2
  }

  /// Words that name something.
  struct Pick {
    let kind: SpanKind
    let range: Range<Int>
    let value: String
  }

  /// Returns the best stretch for each kind, if it's likelier than not; no two overlap.
  func picks(by classifier: LineClassifier) -> [Pick] {
    var ranked: [(kind: SpanKind, range: Range<Int>, probability: Double)] = []
    for candidate in candidates {
      for guess in classifier.guesses(candidate.features) {
        guard let kind = SpanKind(rawValue: guess.label),
          guess.probability > enough(for: candidate.range, as: kind),
          // "nurse at City Hospital" says where someone works, not where to meet.
          kind != .place || hints[.company] != candidate.range
        else { continue }
        ranked.append((kind, candidate.range, guess.probability))
      }
    }
    ranked.sort { ($1.probability, $0.range.lowerBound) < ($0.probability, $1.range.lowerBound) }
    var picks: [Pick] = []
    for (kind, range, _) in ranked {
      guard !picks.contains(where: { $0.kind == kind || $0.range.overlaps(range) }),
        let value = scan.value(of: range, as: kind)
      else { continue }
      picks.append(Pick(kind: kind, range: range, value: value))
    }
    return picks
  }

  // MARK: - Features

  private func flags(of range: Range<Int>) -> [String] {
    let plain = scan.utterance.plain
    let first = range.lowerBound
    let last = range.upperBound - 1
    let before = first > 0 ? plain[first - 1] : "^"
    let beforeTwo = first > 1 ? plain[first - 2] : "^"
    let after = last + 1 < plain.count ? plain[last + 1] : "$"
    let afterTwo = last + 2 < plain.count ? plain[last + 2] : "$"
    let opens = first == 0 ? "line" : scan.utterance.startsClause(first) ? "clause" : "in"
    let closes = last + 1 == plain.count ? "line" : "\(scan.utterance.words[last].end)"
    let place = scan.place.rawValue
    let length = "\(range.count)"
    let shape = shape(of: range)
    let usedBefore = first > 0 ? use(first - 1) : "^"
    let usedAfter = last + 1 < plain.count ? use(last + 1) : "$"
    var flags = [
      "at \(place)", "at \(place) length \(length)", "length \(length)", "first \(plain[first])",
      "last \(plain[last])", "before \(before)", "before \(beforeTwo) \(before)",
      "after \(after)", "after \(after) \(afterTwo)", "around \(before) \(after)",
      "opens \(opens)", "closes \(closes)", "opens \(opens) closes \(closes)",
      "at \(place) opens \(opens)", "shape \(shape)", "before \(before) shape \(shape)",
      "opens \(opens) shape \(shape)", "after \(after) shape \(shape)",
      "used before \(usedBefore)", "used after \(usedAfter)", "two back \(beforeTwo)",
      "end of last \(plain[last].suffix(3))", "end of last \(plain[last].suffix(2))",
    ]
    for mark in marks[first] {
      flags += [
        "first is \(mark)", "before \(before) first is \(mark)", "opens \(opens) first is \(mark)",
        "after \(after) first is \(mark)",
      ]
    }
    for mark in marks[last] {
      flags += [
        "last is \(mark)", "before \(before) last is \(mark)", "after \(after) last is \(mark)",
        "opens \(opens) last is \(mark)", "at \(place) last is \(mark)",
        "used before \(usedBefore) last is \(mark)",
      ]
    }
    for index in range {
      flags.append("has \(plain[index])")
      if index != last { flags += marks[index].map { "inner is \($0)" } }
      if index > first, scan.utterance.words[index - 1].end != .none { flags.append("crosses") }
    }
    if first > 0 { flags += marks[first - 1].map { "word before is \($0)" } }
    if last + 1 < plain.count { flags += marks[last + 1].map { "word after is \($0)" } }
    let text = scan.utterance.text(range)
    for group in ProperNames.groups(of: text, among: [.employers, .schools, .places]) {
      flags += ["known \(group)", "known \(group) before \(before)"]
    }
    flags += hintFlags(range)
    flags += lineFlags
    return flags
  }

  private func hintFlags(_ range: Range<Int>) -> [String] {
    SpanKind.allCases.flatMap { kind -> [String] in
      guard let hint = hints[kind] else { return ["no rule \(kind)"] }
      if hint == range { return ["rule \(kind)", "rule \(kind) at \(scan.place)"] }
      return hint.overlaps(range)
        ? [
          "near rule \(kind)",
          "near rule \(kind) \(range.lowerBound - hint.lowerBound) \(range.upperBound - hint.upperBound)",
        ] : []
    }
  }

  private func use(_ index: Int) -> String { scan.utterance.uses[index].map { "\($0)" } ?? "-" }

  private func shape(of range: Range<Int>) -> String {
    scan.utterance.words[range].map { word in
      word.text.contains(where: \.isNumber)
        ? "9" : word.text.allSatisfy(\.isUppercase) ? "A" : word.isCapitalized ? "Aa" : "a"
    }.joined(separator: " ")
  }
}

/// What a stretch of words can name.
package enum SpanKind: String, Sendable, CaseIterable {
  case name, role, company, field, place
}

extension FactScan {
  /// What a stretch of words would be if it named something of a kind; nil if it can't be used.
  func value(of range: Range<Int>, as kind: SpanKind) -> String? {
    let text = utterance.text(range)
    return switch kind {
    case .name: name(range)
    // "nurse at City Hospital" is a job and an employer.
    case .role:
      utterance.plain[range].contains { ["at", "with", "from"].contains($0) }
        ? nil : WorkReader.role(text).role
    case .company: company(text)
    case .field: WorkReader.field(text).field
    case .place: facts.place == nil ? text : nil
    }
  }

  private func company(_ text: String) -> String? {
    let read = WorkReader.company(text)
    return read.company ?? read.workplace
  }

  /// Takes what the rules found for the question that was asked, if nothing else was found: an answer
  /// may be put in words nobody has used before.
  mutating func takeAnswer(_ rules: SaidFacts) {
    if place == .role, facts.role == rules.role { facts.company = facts.company ?? rules.company }
    guard utterance.words.count <= 5 else { return }
    switch place {
    case .name: facts.name = facts.name ?? rules.name
    case .role where facts.field == nil: facts.role = facts.role ?? rules.role
    case .company: facts.company = facts.company ?? rules.company
    case .field: facts.field = facts.field ?? rules.field
    default: break
    }
    if facts.channel == .inPerson { facts.place = facts.place ?? rules.place }
  }

  mutating func take(_ pick: SpanReader.Pick) {
    switch pick.kind {
    case .name: facts.name = pick.value
    case .role: facts.role = pick.value
    case .company: facts.company = pick.value
    case .field: facts.field = pick.value
    case .place:
      facts.place = pick.value
      if facts.channel == nil { facts.channel = .inPerson }
    }
    let use: Utterance.Use = pick.kind == .name ? .name : pick.kind == .place ? .place : .work
    utterance.use(pick.range, for: use)
  }
}

/// What the lexicon knows about a word.
enum WordMarks {
  static func of(_ utterance: Utterance, at index: Int) -> [String] {
    let lexicon = FactLexicon.shared
    let plain = utterance.plain[index]
    let work = JobLexicon.work
    let single = plain.hasSuffix("s") ? String(plain.dropLast()) : plain
    let known: [(String, Bool)] = [
      ("given", GivenNames.contain(plain) || GivenNames.contain(single)),
      ("title", lexicon.titles.contains(plain)), ("common", CommonWords.contain(plain)),
      ("person", JobTitle.namesPerson(plain) || JobTitle.namesPerson(single)),
      ("people", work.people.contains(plain) || work.people.contains(single)),
      ("acronym", work.acronyms.contains(plain)), ("field", work.fields.contains(plain)),
      (
        "employer", work.employers.contains(plain) || lexicon.list("employer-words").contains(plain)
      ),
      ("job", JobLexicon.jobs.words.contains(plain)), ("venue", lexicon.venues.equal([plain])),
      ("relation", lexicon.relations.equal([plain]) || lexicon.relations.equal([single])),
      ("stop", lexicon.list("role-stops").contains(plain)),
      ("verb", lexicon.list("name-verbs").contains(plain)),
      ("past", Verbs.isPast(plain)), ("thing", lexicon.list("no-heads").contains(plain)),
      ("folk", lexicon.list("people").contains(plain)),
      ("possessive", utterance.words[index].text.replacing("\u{2019}", with: "'").hasSuffix("'s")),
      ("capital", utterance.words[index].isCapitalized),
      ("meet", lexicon.meet.nouns.equal([plain])),
    ]
    let marks = known.filter(\.1).map(\.0)
    return marks.isEmpty ? ["nothing"] : marks
  }
}
