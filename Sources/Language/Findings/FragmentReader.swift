/// Reads notes that are neither a sentence nor something of theirs: `10 yrs in the Navy`, `MBA from
/// Wharton`, `board game designer`.
struct FragmentReader: Sendable {
  let turning: SecondPerson

  /// A sentence made of a note, with its kind.
  struct Result: Equatable, Sendable {
    var clause: String
    var kind: Noticed.Kind
  }

  func read(_ line: WordLine) -> Result? {
    former(line) ?? span(line) ?? degree(line) ?? schooling(line) ?? position(line) ?? what(line) ?? count(line)
  }

  /// "former teacher", "ex-teacher"
  private func former(_ line: WordLine) -> Result? {
    var rest = line
    if ["a", "an"].contains(rest.bare(0)) { rest.words.removeFirst() }
    let first = rest.bare(0)
    if ["former", "formerly", "previously", "ex"].contains(first) {
      rest.words.removeFirst()
    } else if first.hasPrefix("ex-"), let word = rest.words.first {
      rest.words[0] = String(word.dropFirst(3))
    } else {
      return nil
    }
    if rest.words.count == 1, rest.bareText == "googler" { return Result(clause: "you used to work at Google", kind: .career) }
    let services: Set<String> = ["navy", "army", "marines", "air force", "coast guard", "marine corps", "national guard", "marine", "military"]
    if services.contains(rest.bareText) {
      guard rest.bareText != "marine", rest.bareText != "military" else { return rest.bareText == "marine" ? Result(clause: "you used to be a Marine", kind: .career) : nil }
      return Result(clause: "you were in the " + (ProperNames.exact(rest.text, in: [.employers]) ?? rest.text), kind: .career)
    }
    if let name = ProperNames.exact(rest.text, in: [.employers]) { return Result(clause: "you used to work at " + name, kind: .career) }
    if ["a", "an"].contains(rest.bare(0)) { rest.words.removeFirst() }
    guard !rest.isEmpty, let phrase = PersonPhrase.read(rest), !phrase.hasPrefix("the "), !rest.bareWords.contains("turned"), !rest.bareWords.contains("now")
    else { return nil }
    return Result(clause: "you used to be " + phrase, kind: .career)
  }

  /// "10 yrs in the Navy", "over a decade at Deloitte", "5+ years of experience in sales"
  private func span(_ line: WordLine) -> Result? {
    let table = FindingLexicon.findings
    var words = line.words
    var lead = ""
    if ["over", "almost", "nearly", "about", "around"].contains(line.bare(0)) { lead = words.removeFirst().lowercased() + " " }
    if line.bareText.hasPrefix("more than ") { lead = "more than "; words.removeFirst(2) }
    guard words.count >= 3 else { return nil }
    var number = WordLine.bare(words.removeFirst())
    if number == "a", ["couple", "few"].contains(WordLine.bare(words[0])) {
      number = "a " + WordLine.bare(words.removeFirst())
      if WordLine.bare(words.first ?? "") == "of" { words.removeFirst(); number += " of" }
    }
    if let unit = table.spans.keys.first(where: { number.hasSuffix($0) && Int(number.dropLast($0.count)) != nil }) {
      words.insert(unit, at: 0)
      number = String(number.dropLast(unit.count))
    }
    if number.hasSuffix("+") { number.removeLast(); lead = "more than " }
    guard Int(number) != nil || table.numberWords.contains(number) || number.hasPrefix("a "), let unit = words.first,
      var span = table.spans[WordLine.bare(unit)] ?? table.spans[unit.lowercased()], words.count >= 3
    else { return nil }
    if ["1", "one", "a"].contains(number), span.hasSuffix("s") { span.removeLast() }
    let spelled = table.times[number] ?? number
    let tail = WordLine(words: words.dropFirst())
    let next = tail.bare(0)
    if next == "of" || next == "experience" {
      guard tail.bareText.hasPrefix("of experience") || next == "experience" else { return nil }
      let rest = next == "of" ? tail.text : "of " + tail.text
      return Result(clause: "you have \(lead)\(spelled) \(span) \(rest)", kind: .career)
    }
    guard ["in", "at", "as", "with", "on", "doing", "teaching", "working", "abroad", "running", "leading"].contains(next), tail.words.count > 1 || next == "abroad"
    else { return nil }
    let turned = turning.turn(tail.words, isThirdPerson: false, isPlural: false).joined(separator: " ")
    let isHere = ["at", "with"].contains(next) && (turning.person.companyCount(in: WordLine(words: tail.words.dropFirst())) > 0 || ["the company", "her company", "his company", "their company", "the firm"].contains(WordLine(words: tail.words.dropFirst()).bareText))
    let clause = isHere ? "you've been \(turned) for \(lead)\(spelled) \(span)" : "you spent \(lead)\(spelled) \(span) \(turned)"
    return Result(clause: clause, kind: FindingKind.of(verb: "spend", in: clause))
  }

  /// "BA in English from Reed", "Wharton MBA", "double major in econ and dance", "econ major"
  private func degree(_ line: WordLine) -> Result? {
    let table = FindingLexicon.findings
    var rest = line
    if ["a", "an"].contains(rest.bare(0)) { rest.words.removeFirst() }
    let first = rest.bare(0)
    if rest.words.count > 1, ["major", "minor"].contains(rest.bareWords.last ?? ""), rest.words.count <= 4 {
      let subject = rest.words.dropLast().joined(separator: " ")
      guard !rest.bareWords.contains("double"), !rest.bareWords.contains("same"), !rest.bareWords.contains("former") else { return nil }
      let verb = rest.bareWords.last == "major" ? "majored" : "minored"
      return Result(clause: "you \(verb) in \(FragmentReader.small(subject))", kind: .education)
    }
    for (words, verb) in [(["double", "major", "in"], "double majored in"), (["double", "majored", "in"], "double majored in"), (["major", "in"], "majored in"), (["minor", "in"], "minored in"), (["double", "majored"], "double majored")] {
      if Array(rest.bareWords.prefix(words.count)) == words, rest.words.count > words.count {
        return Result(clause: "you \(verb) " + rest.words.dropFirst(words.count).joined(separator: " "), kind: .education)
      }
    }
    if table.degrees.contains(first), rest.words.count > 2, ["in", "from", "at"].contains(rest.bare(1)) || ["degree", "degrees"].contains(rest.bare(1)) {
      let name = FragmentReader.degreeName(rest.words[0])
      return Result(clause: "you have \(IndefiniteArticle.before(name)) " + rest.words.dropFirst().joined(separator: " "), kind: .education)
    }
    if let last = rest.bareWords.last, rest.words.count == 2, ["mba", "phd", "jd", "mfa", "mph", "degree"].contains(last), rest.words[0].first?.isUppercase == true,
      !PersonPhrase.isPerson(rest.bare(0))
    {
      return Result(clause: "you have \(IndefiniteArticle.before(rest.words[0])) " + FragmentReader.degreeName(rest.words[1]), kind: .education)
    }
    return nil
  }

  static func degreeName(_ word: String) -> String {
    let bare = WordLine.bare(word)
    if bare == "phd" || bare == "ph.d" || bare == "ph.d." { return "PhD" }
    return ["degree", "diploma", "minor", "doctorate", "bachelors", "masters"].contains(bare) || bare.hasSuffix("'s")
      ? ["bachelors": "bachelor's", "masters": "master's"][bare] ?? bare : word.count <= 4 ? word.uppercased() : word
  }

  /// "Purdue grad", "alum of Reed"
  private func schooling(_ line: WordLine) -> Result? {
    let table = FindingLexicon.findings
    var words = line.words
    if ["a", "an"].contains(line.bare(0)) { words.removeFirst() }
    guard words.count > 1 else { return nil }
    if table.schooling.contains(WordLine.bare(words[0])), ["of", "from"].contains(WordLine.bare(words[1])), words.count > 2 {
      return Result(clause: "you went to " + words.dropFirst(2).joined(separator: " "), kind: .education)
    }
    guard let last = words.last, table.schooling.contains(WordLine.bare(last)), words.count <= 5 else { return nil }
    let name = words.dropLast().joined(separator: " ")
    let isSchool = ProperNames.exact(name, in: [.schools]) != nil || WordLine(name).bareWords.contains { ["university", "college", "state", "tech", "institute", "academy"].contains($0) }
    if !isSchool, name.first?.isUppercase == true, !["recent", "new", "former", "proud", "high"].contains(words[0].lowercased()) {
      return Result(clause: "you're " + IndefiniteArticle.before(name + (WordLine.bare(last).hasPrefix("grad") ? " grad" : " alum")), kind: .education)
    }
    let school = ProperNames.exact(name, in: [.schools]) ?? (name.first?.isUppercase == true && !["college", "recent", "new", "high", "former", "proud"].contains(words[0].lowercased()) ? name : nil)
    guard let school else { return nil }
    return Result(clause: "you went to " + school, kind: .education)
  }

  /// "from Ohio", "into pottery", "on the board of the food bank", "in a band"
  private func position(_ line: WordLine) -> Result? {
    var words = line.words
    if ["big", "really", "super", "very", "originally"].contains(line.bare(0)), words.count > 2 { words.removeFirst() }
    let rest = WordLine(words: words.dropFirst())
    guard !rest.isEmpty, rest.words.count <= 10, !rest.bareWords.contains(where: { ["is", "was", "has", "she", "he", "they"].contains($0) }) else { return nil }
    let text = turning.turn(rest.words, isThirdPerson: false, isPlural: false).joined(separator: " ")
    switch WordLine.bare(words[0]) {
    case "from":
      let isPlace = ProperNames.isKnown(rest.text) || rest.words[0].first?.isUppercase == true || ["a", "the", "upstate", "rural", "northern", "southern", "eastern", "western", "central", "outside", "near"].contains(rest.bare(0))
      guard isPlace, rest.words.count <= 6 else { return nil }
      let hasMove = rest.bareWords.contains("to")
      return hasMove ? nil : Result(clause: "you're \(line.bare(0) == "originally" ? "originally " : "")from \(text)", kind: .other)
    case "into": return Result(clause: "you're into " + text, kind: .other)
    case "on":
      guard ["the", "a", "your"].contains(rest.bare(0)) || ["her", "his", "their"].contains(rest.bare(0)), rest.bareWords.contains(where: { ["board", "team", "council", "committee", "squad", "crew"].contains($0) }) else { return nil }
      return Result(clause: "you're on " + text, kind: .other)
    case "in" where rest.bareWords.contains("for") && rest.bare(0) == "the":
      guard let place = rest.bareWords.firstIndex(of: "for"), rest.words.count > place + 2 else { return nil }
      return span(WordLine(words: rest.words[(place + 1)...] + ["in"] + rest.words[..<place]))
    case "in":
      guard ["a", "an", "the"].contains(rest.bare(0)), rest.bareWords.contains(where: { ["band", "group", "choir", "club", "league", "reserve", "reserves", "guard", "orchestra", "troupe", "team", "chorus"].contains($0) }) else { return nil }
      return Result(clause: "you're in " + text, kind: .other)
    case "at", "with":
      // "at Pixar since 2015", "at Pixar for 8 years"
      if let place = rest.bareWords.firstIndex(of: "since"), place > 0, rest.words.count > place + 1 {
        return Result(clause: "you've been \(WordLine.bare(words[0])) \(text)", kind: .career)
      }
      guard let place = rest.bareWords.firstIndex(of: "for"), place > 0, rest.words.count > place + 2,
        let result = span(WordLine(words: rest.words[(place + 1)...] + [WordLine.bare(words[0])] + rest.words[..<place]))
      else { return nil }
      return result
    default: return nil
    }
  }

  /// "board game designer", "CPA", "rock climbing"
  private func what(_ line: WordLine) -> Result? {
    if FindingLexicon.findings.hobbies.contains(line.bareText) { return Result(clause: "you're into " + FragmentReader.small(line.text), kind: .other) }
    if line.bareText.contains("30 under 30"), line.words.count <= 5, line.bare(0) != "forbes" || line.words.count == 4 {
      return Result(clause: "you were on the Forbes 30 Under 30 list", kind: .other)
    }
    guard let phrase = PersonPhrase.read(line) else { return nil }
    let turned = turning.turn(WordLine(phrase).words, isThirdPerson: true, isPlural: false).joined(separator: " ")
    if ["fulbright scholar", "rhodes scholar", "fulbright fellow"].contains(line.bareText) { return Result(clause: "you were " + turned, kind: .education) }
    if let head = JobTitle.headPlace(of: line), ["panelist", "guest", "finalist", "keynote"].contains(line.bare(head)), line.words.count > head + 1 {
      let clause = "you were " + turned
      return Result(clause: clause, kind: FindingKind.of(verb: "be", in: clause))
    }
    if line.bareText == "phd" || FindingLexicon.findings.degrees.contains(line.bareText) { return nil }
    let clause = "you're " + turned
    return Result(clause: clause, kind: FindingKind.of(verb: "be", in: clause))
  }

  /// "3 patents"
  private func count(_ line: WordLine) -> Result? {
    guard line.words.count >= 2, Int(line.bare(0)) != nil || FindingLexicon.findings.times.values.contains(line.bare(0)), ["patents", "marathons", "languages", "books", "dogs", "cats", "degrees", "podcasts"].contains(line.bare(1)) else { return nil }
    let verb = ["marathons": "ran", "languages": "speak", "books": "wrote"][line.bare(1)] ?? "have"
    let kind: Noticed.Kind = ["books": .post, "patents": .work, "degrees": .education][line.bare(1)] ?? .other
    return Result(clause: "you \(verb) " + line.text, kind: kind)
  }

  /// A first word in lower case, unless it is a name.
  static func small(_ text: String) -> String {
    let line = WordLine(text)
    guard let first = line.words.first, JobTitle.isCapitalized(first[...]), JobTitle.isOrdinary(WordLine.bare(first)) else { return text }
    return WordLine(words: [first.lowercased()] + line.words.dropFirst()).text
  }
}
