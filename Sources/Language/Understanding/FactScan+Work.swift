/// What the person does, where, and in what field.
extension FactScan {
  mutating func readWork() {
    switch place {
    case .role, .company, .field: readWorkAnswer()
    case .goals: readCompany(isAsked: false)
    case .findings: break
    default:
      readRole()
      readKnownBy()
      readCompany(isAsked: true)
      readField()
    }
  }

  // MARK: - As an answer

  /// Reads an answer to a question about work: its first clause answers, and what follows may add
  /// other facts.
  private mutating func readWorkAnswer() {
    var isAnswered = false
    for run in utterance.freeRuns {
      for clause in clauses(of: run) where !isAnswered || clause.count > 1 {
        let range = trimmed(clause)
        guard !range.isEmpty, utterance.isFree(range) else { continue }
        let text = utterance.text(range)
        if isAnswered {
          guard startsAboutPerson(range) || place != .role else { continue }
          take(startsAboutPerson(range) ? WorkReader.role(text) : WorkFacts())
          continue
        }
        let read: WorkFacts =
          switch place {
          case .role: WorkReader.role(text)
          case .company: WorkReader.company(text)
          default: WorkReader.field(text)
          }
        guard !read.isEmpty else { continue }
        take(read)
        isAnswered = true
        hints[place == .role ? .role : place == .company ? .company : .field] = range
        utterance.use(range, for: .work)
      }
    }
  }

  private func startsAboutPerson(_ range: Range<Int>) -> Bool {
    lexicon.list("about-person").contains(utterance.plain[range.lowerBound])
  }

  private mutating func take(_ read: WorkFacts) {
    facts.role = facts.role ?? read.role
    facts.company = facts.company ?? read.company ?? (place == .company ? read.workplace : nil)
    facts.field = facts.field ?? read.field
  }

  /// Splits a run where a new clause begins: "and she's …", "but he …".
  private func clauses(of run: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var begin = run.lowerBound
    for index in run where index > begin {
      let plain = utterance.plain[index]
      let next = index + 1 < run.upperBound ? utterance.plain[index + 1] : ""
      let isJoint = ["and", "but", "so", "because", "though", "although", "since"].contains(plain)
      let starts = lexicon.list("clause-starts")
      guard
        starts.contains(plain)
          || isJoint && (starts.contains(next) || index + 1 == run.upperBound || plain != "and")
      else { continue }
      parts.append(begin..<index)
      begin = index
    }
    parts.append(begin..<run.upperBound)
    return parts
  }

  /// Drops words around a clause that aren't part of it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, lexicon.list("work-leads").contains(utterance.plain[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, lexicon.list("work-tails").contains(utterance.plain[last]) {
      range = range.lowerBound..<last
    }
    return range
  }

  // MARK: - A job in a sentence

  private mutating func readRole() {
    let candidates = utterance.plain.indices.compactMap { role(endingAt: $0) }
    guard let best = candidates.filter({ $0.score >= 2 }).max(by: { $0.score < $1.score }) else {
      return
    }
    let read = WorkReader.role(utterance.text(best.range))
    guard let role = read.role else { return }
    facts.role = role
    hints[.role] = best.range
    if facts.company == nil { facts.company = read.company }
    utterance.use(best.range, for: .work)
  }

  private func role(endingAt head: Int) -> (range: Range<Int>, score: Double)? {
    let plain = utterance.plain
    guard canBeRole(head), isHead(head) else { return nil }
    var start = head
    while start > 0, canBeRole(start - 1), utterance.words[start - 1].end == .none,
      !utterance.words[start].startsClause, isModifier(start - 1)
    { start -= 1 }
    var end = head + 1
    // "director of nursing", "vice president of analytics"
    if end + 1 < plain.count, plain[end] == "of", utterance.words[head].end == .none,
      lexicon.list("of-heads").contains(plain[head])
    {
      var tail = end + 1
      while tail < plain.count, tail - end <= 3, utterance.uses[tail] == nil,
        !lexicon.list("role-stops").contains(plain[tail]) || plain[tail] == "the"
      {
        tail += 1
        if utterance.words[tail - 1].end != .none { break }
      }
      if tail > end + 1 { end = tail }
    }
    return (start..<end, score(start..<end))
  }

  private func canBeRole(_ index: Int) -> Bool {
    utterance.uses[index] == nil || utterance.uses[index] == .aim
  }

  private func isHead(_ index: Int) -> Bool {
    let plain = utterance.plain[index]
    guard plain.count > 1, !lexicon.notNames.contains(plain) || plain == "pm",
      !lexicon.list("no-heads").contains(plain)
    else { return false }
    // The head is the last noun: "nurse practitioner".
    if index + 1 < utterance.words.count, utterance.words[index].end == .none, canBeRole(index + 1),
      !lexicon.list("role-stops").contains(utterance.plain[index + 1]),
      namesPerson(index + 1), !lexicon.list("no-heads").contains(utterance.plain[index + 1])
    {
      return false
    }
    return namesPerson(index)
  }

  private func namesPerson(_ index: Int) -> Bool {
    let plain = utterance.plain[index]
    if JobTitle.namesPerson(plain) { return true }
    guard plain.hasSuffix("s"), plain.count > 3 else { return false }
    let single = String(plain.dropLast())
    return !utterance.words[index].text.contains("'") && JobLexicon.work.people.contains(single)
      || JobTitle.namesPerson(single) && !utterance.words[index].text.contains("'")
  }

  private func isModifier(_ index: Int) -> Bool {
    let word = utterance.words[index]
    if lexicon.list("role-stops").contains(word.plain) { return false }
    if Verbs.isPast(word.plain), !JobLexicon.jobs.words.contains(word.plain) { return false }
    let isPossessive = word.text.hasSuffix("'s") || word.text.hasSuffix("\u{2019}s")
    if isPossessive, JobTitle.namesPerson(String(word.plain.dropLast())) { return false }
    if ProperNames.exact(String(word.text), in: [.employers]) != nil { return false }
    // "the ACLU lawyer": an employer in capitals, unless it's a word of titles.
    if word.text.count > 2, word.text.allSatisfy(\.isUppercase),
      !JobLexicon.work.acronyms.contains(word.plain)
    {
      return false
    }
    return true
  }

  private func score(_ range: Range<Int>) -> Double {
    let plain = utterance.plain
    var score = 0.0
    var before = range.lowerBound - 1
    while before >= 0,
      [
        "a", "an", "the", "some", "one", "another", "this", "like", "just", "really", "actually",
        "now", "any",
      ].contains(plain[before]),
      utterance.words[before].end == .none
    { before -= 1 }
    if before < range.lowerBound - 1 { score += 1 }
    guard before >= 0 else { return score + 2 }
    let word = plain[before]
    let isJoined = utterance.words[before].end == .none
    if isJoined,
      ["not", "isnt", "aint", "your", "become", "becoming", "being", "be", "as"].contains(word)
    {
      return word == "as" && before > 0 && ["works", "work", "working"].contains(plain[before - 1])
        ? score + 3 : -5
    }
    if isJoined, ["im", "i"].contains(word) { return -5 }
    if isJoined, lexicon.list("copulas").contains(word) {
      let subject = before > 0 ? plain[before - 1] : ""
      return ["i", "am", "we", "you"].contains(subject) || word == "am" ? -5 : score + 3
    }
    if !isJoined { score += 2 }
    switch utterance.uses[before] {
    case .name, .relation: score += 2
    case .medium, .time: score += 1.5
    default: break
    }
    if isJoined,
      ["with", "w", "wit", "for", "to", "meet", "meeting", "an", "find", "looking"].contains(word)
    {
      score += 2
    }
    if isJoined, isMeetVerb(endingAt: before) { score += 2 }
    if isJoined, ["my", "her", "his", "their", "our", "of", "other", "every"].contains(word) {
      score -= 3
    }
    if range.upperBound < plain.count,
      ["at", "for", "with", "from", "in", "w"].contains(plain[range.upperBound])
    {
      score += 1
    }
    if range.upperBound < plain.count,
      ["named", "called", "who", "whos"].contains(plain[range.upperBound])
    {
      score += 1.5
    }
    if place != .main { score -= utterance.uses[range.lowerBound] == .aim ? 3 : 0.5 }
    return score
  }

  private func isMeetVerb(endingAt index: Int) -> Bool {
    (1...4).contains { length in
      index + 1 - length >= 0
        && lexicon.meet.verbs.length(in: utterance.plain, at: index + 1 - length) == length
    }
  }

  // MARK: - An employer in a sentence

  /// Reads "the hitachi guy", "some finance guy", "the ACLU lawyer", "do a dry run for the ford call".
  private mutating func readKnownBy() {
    let plain = utterance.plain
    for index in plain.indices.dropFirst() {
      let isPerson = lexicon.list("people").contains(plain[index])
      let isRole = utterance.uses[index] == .work
      let isMeeting = ["call", "one", "interview", "meeting", "convo", "chat", "zoom"].contains(
        plain[index])
      guard isPerson || isRole || isMeeting else { continue }
      var start = index
      while start > 0, index - start < 3, utterance.words[start - 1].end == .none,
        utterance.uses[start - 1] == nil, !lexicon.list("role-stops").contains(plain[start - 1])
      { start -= 1 }
      guard start < index, start > 0,
        ["the", "a", "an", "some", "this", "that", "my"].contains(plain[start - 1])
      else { continue }
      let text = utterance.text(start..<index)
      let isKnown = ProperNames.exact(text, in: [.employers, .schools]) != nil
      if FieldReader.isField(WordLine(text)) {
        if facts.field == nil, !isRole {
          facts.field = WorkReader.field(text).field
          hints[.field] = start..<index
        }
      } else if isKnown || utterance.words[start].isCapitalized
        || isPerson && plain[start - 1] == "the" && !JobTitle.namesPerson(text)
          && !isOrdinaryAdjective(text)
      {
        guard facts.company == nil, !isMeeting || isKnown else { continue }
        facts.company = WorkReader.company(text).company
        hints[.company] = start..<index
      } else if isPerson, JobTitle.namesPerson(text), facts.role == nil {
        facts.role = WorkReader.role(text).role
      } else {
        continue
      }
      utterance.use(start..<index, for: .work)
    }
  }

  private func isOrdinaryAdjective(_ text: String) -> Bool {
    lexicon.list("adjectives").contains(text.lowercased())
      || JobLexicon.jobs.words.contains(text.lowercased())
  }

  /// Reads "at Stripe", "works for the county", "with the FTC", and an employer behind a comma.
  ///
  /// - Parameter isAsked: true if the whole line may name the employer, false in a line about goals.
  private mutating func readCompany(isAsked: Bool) {
    guard facts.company == nil else { return }
    let plain = utterance.plain
    for index in plain.indices
    where utterance.uses[index] == nil || utterance.uses[index] == .aim && !isAsked {
      guard let trust = preposition(at: index),
        let range = employer(from: index + 1, isAim: !isAsked)
      else { continue }
      let isNamed =
        utterance.words[range.lowerBound].isCapitalized
        || ["the", "a", "an"].contains(plain[range.lowerBound]) && range.count > 1
        || ProperNames.exact(utterance.text(range), in: [.employers, .schools]) != nil
      guard trust || isNamed, take(employer: range) else { continue }
      utterance.use(index..<range.upperBound, for: .work)
      return
    }
    guard isAsked, place == .main || place == .name else { return }
    // "Marisol Baca, coding supervisor, Phoenix Children's"
    for run in utterance.freeRuns where utterance.startsClause(run.lowerBound) && run.lowerBound > 0
    {
      let range = trimmed(run)
      guard !range.isEmpty, range.count <= 6, facts.name != nil || facts.role != nil else {
        continue
      }
      let text = utterance.text(range)
      let isEmployer =
        ProperNames.exact(text, in: [.employers, .schools]) != nil
        || range.allSatisfy {
          utterance.words[$0].isCapitalized || ["of", "the", "and", "&", "for"].contains(plain[$0])
        }
          && facts.role != nil && utterance.words[range.lowerBound - 1].end == .comma
        || endsLikeEmployer(range)
      guard isEmployer, take(employer: range) else { continue }
      utterance.use(range, for: .work)
      return
    }
  }

  private func endsLikeEmployer(_ range: Range<Int>) -> Bool {
    let last = utterance.plain[range.upperBound - 1]
    let starts = utterance.plain[range.lowerBound]
    guard range.count > 1, facts.role != nil,
      !["i", "im", "she", "he", "we", "my", "need"].contains(starts)
    else { return false }
    return JobLexicon.work.employers.contains(last) || lexicon.list("employer-words").contains(last)
      || JobLexicon.work.localEmployers.contains(last)
  }

  private mutating func take(employer range: Range<Int>) -> Bool {
    let read = WorkReader.company(utterance.text(range))
    guard let company = read.company ?? read.workplace else { return false }
    facts.company = company
    hints[.company] = range
    return true
  }

  /// Tells if an employer may follow a word, and if it's sure enough for a name in lower case.
  private func preposition(at index: Int) -> Bool? {
    let plain = utterance.plain
    let word = plain[index]
    let before = index > 0 ? plain[index - 1] : ""
    let use = index > 0 ? utterance.uses[index - 1] : nil
    let works = [
      "works", "work", "working", "worked", "job", "started", "teaches", "interns", "been",
    ].contains(before)
    let isBehindPerson =
      use == .work || use == .name || lexicon.list("people").contains(before)
      || [
        "someone", "somebody", "anyone", "anybody", "body", "alum", "over", "up", "down", "ops",
        "shes", "hes", "is", "theyre", "now",
      ].contains(before)
    switch word {
    case "at", "@":
      return works || isBehindPerson || place != .main || facts.role != nil || facts.name != nil
    case "for": return works ? true : use == .work ? false : nil
    case "with":
      return ["is", "shes", "hes", "works", "now", "job"].contains(before)
        ? true : use == .work ? false : nil
    case "from":
      return use == .work || lexicon.list("people").contains(before)
        || ["someone", "somebody", "body", "anyone"].contains(before) ? true : nil
    case "in", "of": return use == .work ? false : nil
    case "joined", "joining": return false
    default: return nil
    }
  }

  private func employer(from start: Int, isAim: Bool) -> Range<Int>? {
    let plain = utterance.plain
    guard start < plain.count, utterance.words[start - 1].end == .none else { return nil }
    var end = start
    let last = utterance.clauseEnd(start)
    while end < last, end - start < 7,
      utterance.uses[end] == nil || isAim && utterance.uses[end] == .aim
    {
      if end > start, lexicon.list("employer-stops").contains(plain[end]),
        !(["and", "of", "for", "in", "the"].contains(plain[end]) && end + 1 < last
          && utterance.words[end + 1].isCapitalized && utterance.words[end - 1].isCapitalized
          && plain[end] != "in")
      {
        break
      }
      end += 1
    }
    guard start < end else { return nil }
    let first = plain[start]
    if ["a", "an"].contains(first), end - start < 2 { return nil }
    if lexicon.list("no-employers").contains(first) { return nil }
    if first == "the", end - start < 2 { return nil }
    if utterance.words[start].text.first?.isNumber == true,
      !utterance.words[start].text.contains(where: \.isLetter)
    {
      return nil
    }
    return start..<end
  }

  // MARK: - A field in a sentence

  private mutating func readField() {
    guard facts.field == nil,
      place == .main || place == .stage || place == .company || place == .name
    else { return }
    let plain = utterance.plain
    for index in plain.indices where utterance.uses[index] == nil {
      let isVerb = ["does", "do", "doing", "studies"].contains(plain[index])
      guard isVerb || ["in", "into", "about", "to"].contains(plain[index]), index + 1 < plain.count,
        utterance.words[index].end == .none
      else { continue }
      var end = index + 1
      let last = utterance.clauseEnd(end)
      while end < last, end - index <= 4, utterance.uses[end] == nil,
        !lexicon.list("field-stops").contains(plain[end])
      { end += 1 }
      guard end > index + 1 else { continue }
      let range = index + 1..<end
      let text = utterance.text(range)
      let isKnown =
        FieldReader.isField(WordLine(text))
        || JobLexicon.work.fields.contains(plain[range].joined(separator: " "))
      let isPlace =
        ProperNames.exact(text, in: [.places]) != nil
        || utterance.words[index + 1].isCapitalized && range.count == 1 && plain[index] == "in"
          && !isKnown
      let before = index > 0 ? plain[index - 1] : ""
      let isSaid = [
        "works", "work", "working", "someone", "somebody", "anyone", "anybody", "people", "ppl",
        "folks", "been", "shes", "hes", "is", "who", "talk", "he", "she",
      ].contains(before)
      guard isKnown || isSaid && !isPlace && plain[index] != "to" && isFieldLike(range),
        let field = WorkReader.field(text).field
      else { continue }
      if plain[index] == "to", !isKnown { continue }
      facts.field = field
      hints[.field] = range
      utterance.use(index..<end, for: .work)
      return
    }
  }

  private func isFieldLike(_ range: Range<Int>) -> Bool {
    let words = utterance.plain[range]
    return words.count <= 4
      && !words.contains {
        lexicon.notNames.contains($0) || lexicon.list("no-fields").contains($0) || Int($0) != nil
      }
      && !(words.first.map { Verbs.isPast($0) } ?? true)
  }
}
