/// Where the person works, said in a sentence.
extension FactScan {
  /// Reads "the hitachi guy", "some finance guy", "the ACLU lawyer", "do a dry run for the ford call".
  mutating func readKnownBy() {
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
  mutating func readCompany(isAsked: Bool) {
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
}
