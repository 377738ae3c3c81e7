/// Classifies sentences about a person.
enum FindingKind {
  /// Returns the kind if the verb alone decides it.
  static func ofVerb(_ verb: String) -> ResearchPhrase.Kind? {
    let order: [ResearchPhrase.Kind] = [.talk, .post, .work, .education, .career]
    return order.first { FindingLexicon.findings.verbs[$0.rawValue]?.contains(verb) == true }
  }

  /// Returns the kind of a sentence.
  ///
  /// - Parameters:
  ///   - verb: the base form of its verb.
  ///   - clause: the sentence addressed to the person.
  static func of(verb: String, in clause: String) -> ResearchPhrase.Kind {
    let line = WordLine(clause)
    let words = Set(line.bareWords.map { $0.hasPrefix("you'") ? "you" : $0 })
    if !words.isDisjoint(with: ["my", "me", "i", "our", "we"]) { return .common }
    func has(_ kind: ResearchPhrase.Kind) -> Bool {
      FindingLexicon.findings.objects[kind.rawValue].map { !words.isDisjoint(with: $0) } == true
    }
    func means(_ kind: ResearchPhrase.Kind) -> Bool {
      FindingLexicon.findings.verbs[kind.rawValue]?.contains(verb) == true
    }
    if verb == "speak",
      !line.bareWords.contains(where: { ["at", "on", "about", "to", "during"].contains($0) })
    {
      return .other
    }
    if let work = ofWork(verb, line, words) { return work }
    if verb == "work", line.bareText.contains("working on") || line.bareText.contains("worked on") {
      return .work
    }
    if line.bareText.hasPrefix("you said ") { return .talk }
    if line.bareText.hasPrefix("you made the "), words.contains("list") { return .other }
    if line.bareText.hasPrefix("you got into "), !has(.education) { return .career }
    if means(.talk)
      || has(.talk)
        && FindingWords.of("verbs-with-a-talk").contains(verb)
    {
      return .talk
    }
    if verb == "write", !words.isDisjoint(with: ["code", "software", "music", "songs", "poetry"]) {
      return .other
    }
    if means(.post) || has(.post) && ["have", "release", "edit", "finish"].contains(verb) {
      return .post
    }
    if ["run", "start", "make", "do"].contains(verb),
      !words.isDisjoint(with: ["blog", "newsletter", "column", "zine", "substack"])
    {
      return .post
    }
    if !words.isDisjoint(with: ["patent", "patents", "patented"]) { return .work }
    if verb == "be" { return being(line, words, has(.education)) }
    if verb == "go" { return going(line, has(.education)) }
    if ["start", "run", "open", "build", "sell", "own", "have"].contains(verb), isVenture(line) {
      return .work
    }
    if verb == "study", line.bare(1) == "study", !words.contains("at"), !has(.education) {
      return .work
    }
    if isEducation(verb, hasObject: has(.education), isMeant: means(.education)) {
      return .education
    }
    if means(.work) { return .work }
    if verb == "spend" { return spending(line) }
    if means(.career) || has(.career) { return .career }
    return .other
  }

  /// Returns the kind of a sentence about a job that other words would hide: a project someone
  /// managed, a program they run, an apprenticeship, or time in the service.
  private static func ofWork(_ verb: String, _ line: WordLine, _ words: Set<String>)
    -> ResearchPhrase.Kind?
  {
    let text = line.bareText
    let isLed = FindingWords.of("managing-verbs").contains(verb)
    if isLed, !words.isDisjoint(with: FindingWords.of("projects")) { return .work }
    if isLed, text.contains(" at your ") || text.contains(" at work"), words.contains("program") {
      return .work
    }
    if verb == "start", ["the", "a", "an", "your"].contains(line.bare(2)),
      !words.isDisjoint(with: FindingWords.of("startable"))
    {
      return .work
    }
    if text.hasPrefix("you started as ") || text.hasPrefix("you started out as ") { return .career }
    if verb == "do", !words.isDisjoint(with: ["tour", "tours", "deployment", "deployments"]) {
      return .career
    }
    if words.contains("generation"), verb == "be" { return .other }
    let credentials = FindingLexicon.findings.credentials
    if ["have", "get", "earn", "hold"].contains(verb),
      !words.isDisjoint(with: ["certs", "certifications", "license", "licensure"])
        || words.contains(where: credentials.contains)
    {
      return .education
    }
    return nil
  }

  /// True if a verb tells of an education, alone or with an object such as a degree.
  private static func isEducation(_ verb: String, hasObject: Bool, isMeant: Bool) -> Bool {
    let alone = ["study", "graduate", "major", "minor", "double-major", "attend"]
    let withObject = FindingWords.of("verbs-with-a-degree")
    return alone.contains(verb) || hasObject && (isMeant || withObject.contains(verb))
  }

  private static func being(_ line: WordLine, _ words: Set<String>, _ isStudy: Bool)
    -> ResearchPhrase.Kind
  {
    let text = line.bareText
    if words.contains("panelist") || words.contains("podcast") || words.contains("interviewed")
      || words.contains("speaker")
    {
      return .talk
    }
    if text.contains(" featured ") || text.contains(" quoted ") || text.contains(" published ") {
      return .post
    }
    if ["valedictorian", "student", "candidate", "freshman"].contains(where: words.contains) {
      return .education
    }
    if text.contains("the founder of") || text.contains("the creator of")
      || text.contains("working on")
    {
      return .work
    }
    if text.contains("the author of") { return .post }
    if text.hasPrefix("you've been") && !text.hasPrefix("you've been to ")
      || text.hasPrefix("you were a ") || text.hasPrefix("you were an ")
      || text.hasPrefix("you used to be") || (text + " ").contains(" promoted ")
      || text.contains(" hired ")
    {
      return ["member", "volunteer", "mentor"].contains(where: words.contains) ? .other : .career
    }
    let nouns = line.bareWords.drop { $0 != "a" && $0 != "an" && $0 != "the" }.dropFirst()
    let head = JobTitle.headPlace(of: WordLine(words: nouns)).map { Array(nouns)[$0] } ?? ""
    if FindingLexicon.findings.credentials.contains(nouns.joined(separator: " "))
      || text.contains("certified") || text.contains("licensed")
    {
      return .education
    }
    if text.contains(" fan") || text.contains("avid ") || text.contains("a big ")
      || FindingLexicon.findings.people.contains(head)
        && !["changer", "veteran", "vet"].contains(head)
    {
      return .other
    }
    if JobLexicon.work.people.contains(head), !words.contains("student") { return .career }
    if isStudy { return .education }
    return JobLexicon.work.people.contains(head) || ["changer", "veteran", "vet"].contains(head)
      || PersonPhrase.isPerson(head) && nouns.count > 1 ? .career : .other
  }

  /// Classifies "went …": "went to Purdue" is education, "went from sales to product" is a career
  /// move, "went to Peru" is neither.
  private static func going(_ line: WordLine, _ isStudy: Bool) -> ResearchPhrase.Kind {
    if isStudy || line.bareWords.contains("undergrad") || HintReader.school(in: line) != nil {
      return .education
    }
    return line.bareWords.contains("from") ? .career : .other
  }

  private static func spending(_ line: WordLine) -> ResearchPhrase.Kind {
    guard
      let place = line.bareWords.firstIndex(where: {
        ["in", "at", "as", "with", "doing", "working"].contains($0)
      })
    else { return .other }
    let after = WordLine(words: line.words[(place + 1)...])
    let isPlace = line.bare(place) == "in" && ProperNames.exact(after.text, in: [.places]) != nil
    return isPlace ? .other : .career
  }

  private static func isVenture(_ line: WordLine) -> Bool {
    let bare = line.bareWords
    return bare.contains {
      ["own", "brand", "channel", "shop", "label", "club"].contains($0)
        || JobLexicon.work.employers.contains($0)
          && !["school", "college", "university"].contains($0)
    }
  }
}
