extension ResearchPhrase {
  /// Splits a line into findings: `CPA, ran a marathon, wrote about audits` has three.
  ///
  /// Sentences, semicolons, bullets, and numbers always separate findings. Commas and "and" do so
  /// only if each part can stand alone: "studied art, music and film" stays whole. First-person
  /// sentences, as in a profile, are rewritten with "they".
  package static func split(_ line: String) -> [String] {
    var text = line
    for mark in ["\n", ";", " • ", "•", " · ", " | "] {
      text = text.replacing(mark, with: "\u{1}")
    }
    text = plus(text)
    var parts = text.split(separator: "\u{1}").flatMap { numbered(String($0)) }.flatMap(sentences)
    parts = profile(parts)
    return parts.flatMap(commas).flatMap(joined)
      .map { $0.trimmingPrefix { $0 == " " } }
      .map { String($0.reversed().drop { " ,;".contains($0) }.reversed()) }
      .filter { !$0.isEmpty }
  }

  /// The indices of words that end a sentence, not counting the last word.
  static func sentenceEnds(in line: WordLine) -> [Int] {
    line.words.indices.dropLast().filter { place in
      let word = line.words[place]
      guard let mark = word.last, ".!?…".contains(mark) else { return false }
      let isAbbreviated =
        mark == "."
        && (word.count <= 3 && place + 1 < line.words.count
          && word.dropLast().allSatisfy { $0.isUppercase || $0 == "." }
          || WordLine.bare(word).hasSuffix("."))
      return !isAbbreviated
    }
  }

  private static func sentences(_ text: String) -> [String] {
    let line = WordLine(text)
    var parts: [String] = []
    var start = 0
    let ends = sentenceEnds(in: line)
    // Return the text unchanged so that a title keeps its quotation marks.
    if ends.isEmpty { return [text.trimmed] }
    for end in ends {
      parts.append(line.words[start...end].joined(separator: " "))
      start = end + 1
    }
    parts.append(line.words[start...].joined(separator: " "))
    return parts.map {
      $0.last == "." && !WordLine.bare($0).hasSuffix(".") ? String($0.dropLast()) : $0
    }
  }

  /// Splits a numbered list: "1. her blog 2. from Ohio".
  private static func numbered(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    let marks = words.indices.filter { words[$0] == "\(1)." || words[$0] == "\(1))" }
    guard marks == [0] else { return [text] }
    var parts: [[String]] = []
    var next = 1
    for word in words {
      if word == "\(next)." || word == "\(next))" {
        parts.append([])
        next += 1
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  /// Rewrites a pasted profile, recognized by several sentences that all start with "I".
  private static func profile(_ parts: [String]) -> [String] {
    guard parts.count > 1,
      parts.allSatisfy({ ["i", "i'm", "i've"].contains(WordLine($0).bare(0)) }),
      !parts.contains(where: {
        WordLine($0).bareWords.contains { ["her", "him", "his", "she", "he"].contains($0) }
      })
    else { return parts }
    return parts.map { part in
      let words = WordLine(part).words.map { word in
        let new = [
          "i": "they", "i'm": "they're", "i've": "they've", "my": "their", "me": "them",
          "myself": "themselves",
        ][WordLine.bare(word)]
        return new ?? word
      }
      return words.joined(separator: " ")
    }
  }

  /// Splits at plus signs: "speaks Spanish + Gujarati" is one finding, "from Ohio + plays bass" is
  /// two.
  private static func plus(_ text: String) -> String {
    var parts = text.replacing(" + ", with: "\u{2}").split(separator: "\u{2}").map(String.init)
    guard parts.count > 1 else { return text }
    var result = parts.removeFirst()
    for part in parts {
      let line = WordLine(Texting.spelledOut(part))
      let isOwn = standsAlone(line) && isRead(line.text) && isRead(result)
      result += (isOwn ? "\u{1}" : " and ") + part
    }
    return result
  }

  private static func commas(_ text: String) -> [String] {
    let parts = text.split(separator: ",").map { String($0).trimmed }
    guard parts.count > 1 else { return [text] }
    // Each part after the first may continue the one before it.
    var result = [parts[0]]
    for part in parts.dropFirst() {
      var line = WordLine(Texting.spelledOut(part))
      if line.words.count != WordLine(part).words.count { line = WordLine(part) }
      let hadAnd = ["and", "plus", "also"].contains(line.bare(0)) && line.words.count > 1
      if hadAnd { line.words.removeFirst() }
      let before = result[result.count - 1]
      if standsAlone(line), isRead(line.text), isRead(before), !isDelicate(line.text),
        !isDelicate(before)
      {
        result.append(line.text)
      } else {
        result[result.count - 1] += ", " + part
      }
    }
    return result
  }

  /// Splits at "and": "her talk on bees and her post about hedges".
  private static func joined(_ text: String) -> [String] {
    let line = WordLine(text)
    for place in line.words.indices.dropFirst().dropLast()
    where ["and", "&", "plus"].contains(line.bare(place)) {
      let left = WordLine(words: line.words[..<place])
      var right = WordLine(words: line.words[(place + 1)...])
      let pronoun = ["she", "he"].contains(left.bare(0)) ? left.bare(0) : nil
      let isVerb =
        Verbs.base(ofThirdPerson: right.bare(0)) != nil && right.words.count > 1
        || ["has", "is"].contains(right.bare(0))
      let startsWithVerb = Verbs.base(ofThirdPerson: left.bare(pronoun == nil ? 0 : 1)) != nil
      if isVerb, startsWithVerb, let pronoun { right.words.insert(pronoun, at: 0) }
      let stands =
        ["her", "his", "their", "she", "he", "they", "she's", "he's"].contains(right.bare(0))
        || isVerb && startsWithVerb
      if stands, isRead(left.text), isRead(right.text) { return [left.text] + joined(right.text) }
    }
    return [text]
  }

  /// True if a part after a comma starts like a new finding, not like the rest of a list or a
  /// place.
  private static func standsAlone(_ line: WordLine) -> Bool {
    let first = line.bare(0)
    if ["she", "he", "they", "she's", "he's", "her", "his", "their", "we", "from", "i"].contains(
      first)
    {
      return true
    }
    if first == "then" { return false }
    if first == "used", line.bare(1) == "to" { return true }
    if ["ex", "former"].contains(first), line.words.count > 1 { return true }
    let isDegree =
      (FindingLexicon.findings.degrees.contains(first) || first == "undergrad")
      && ["in", "from", "at"].contains(line.bare(1))
    let isNews = first == "new" && line.words.count == 2
    if isDegree || isNews || ["layoffs", "layoff"].contains(line.bareText) { return true }
    let credential = FindingLexicon.findings.credentials.contains(line.bareText)
    return credential
      || line.words.count > 1
        && (Verbs.isPast(first) || Verbs.base(ofThirdPerson: first) != nil || first == "is"
          || first == "has" || first == "speaks")
      || line.words.count > 2
        && ["talk", "post", "article", "podcast", "wrote", "blog", "paper", "keynote"].contains(
          first)
      || PersonPhrase.read(line) != nil && line.text.first?.isLowercase == true
  }

  /// True if a part shouldn't be brought up, nor what was typed with it: "anthropology PhD, dropped
  /// out", "voted for Nixon, has the pin".
  private static func isDelicate(_ text: String) -> Bool {
    switch ResearchPhrase(reading: text).reading {
    case .privateMatter(let topic):
      [.gossip, .dismissal, .politics, .immigration, .dating].contains(topic)
    case .unusable(.negative): true
    default: false
    }
  }

  private static func isRead(_ text: String) -> Bool {
    if case .unclear = ResearchPhrase(reading: text).reading { return false }
    return true
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
