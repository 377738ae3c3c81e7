extension ResearchPhrase {
  /// The slots a template may use.
  package static let slots: Set<String> = Set(
    ["thing", "clause", "from", "to", "school", "topic", "employer", "place", "show"]
      + FindingSense.allCases.map(\.rawValue))

  /// Fills a template with the finding.
  ///
  /// The basic slots are `{thing}` and `{clause}`. A slot named after a sense holds the clause only
  /// if it has that sense: `{move}`, `{promotion}`, `{stay}`, `{stint}`, `{founding}`, `{study}`,
  /// `{roots}`, `{award}`, `{origin}`, `{interest}`, `{doing}`, `{event}`, or `{saying}`. The
  /// detail slots are `{from}`, `{to}`, `{school}`, `{topic}`, `{employer}`, `{place}`, and
  /// `{show}`. A slot at the start of a sentence is capitalized.
  ///
  ///     let post = ResearchPhrase(reading: "her post on night shifts")
  ///     post.words(of: "I really liked {thing}. What made you write it?")
  ///     // "I really liked your post on night shifts. What made you write it?"
  ///
  /// - Returns: the text; nil if the finding can't be said, lacks a value for a slot, or doesn't
  ///   fit the template. For example, "I saw that" can't be followed by something the user did.
  package func words(of template: String) -> String? {
    guard kind != nil else { return nil }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      let before = rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}"),
        let value = value(of: String(rest[rest.index(after: open)..<close]))
      else { return nil }
      result += before
      let isStart = Self.endsSentence(result)
      if !isStart, value.hasPrefix("I ") { return nil }
      result += isStart ? value.prefix(1).uppercased() + value.dropFirst() : value
      rest = rest[rest.index(after: close)...]
    }
    // American punctuation goes inside the quotation marks.
    return (result + rest).replacing("”.", with: ".”").replacing("”,", with: ",”")
  }

  private func value(of slot: String) -> String? {
    switch slot {
    case "thing": thing
    case "clause": FindingReader.isAboutPet(clause ?? "") ? nil : clause
    case "from": hints.from
    case "to": hints.to
    case "school": hints.school
    case "topic": hints.topic
    case "employer": hints.employer
    case "place": hints.place
    case "show": show
    default: sense(slot)
    }
  }

  /// Their podcast or channel: `your podcast on product`.
  private var show: String? {
    guard let thing, thing.hasPrefix("your "), kind == .talk else { return nil }
    let line = WordLine(thing)
    let end = line.bareWords.dropFirst().firstIndex { ThingReader.ends.contains($0) }
    let head = line.bareWords[..<(end ?? line.words.count)].last ?? ""
    return ["podcast", "channel", "vlog", "show", "account"].contains(head) ? thing : nil
  }

  /// The clause, if it has the sense the slot asks for.
  private func sense(_ slot: String) -> String? {
    guard let kind, let clause, let wanted = FindingSense(rawValue: slot),
      !FindingReader.isAboutPet(clause)
    else { return nil }
    return FindingSense.of(clause, kind: kind) == wanted ? clause : nil
  }

  private static func endsSentence(_ text: String) -> Bool {
    let trimmed = text.reversed().drop { $0 == " " }.first
    return trimmed.map { ".!?".contains($0) } ?? true
  }
}
