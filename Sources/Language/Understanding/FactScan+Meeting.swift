/// How and where they meet.
extension FactScan {
  /// Reads a link to a video call, and a phone number.
  mutating func readNumberOrLink() {
    for (index, word) in utterance.words.enumerated() {
      let text = word.text.lowercased()
      let isLink =
        text.contains("://") || text.hasPrefix("www.")
        || ["zoom.us", "meet.google", "teams.microsoft", "webex.com", ".zoom.us"].contains {
          text.contains($0)
        }
      guard isLink, facts.place == nil else { continue }
      facts.place = String(word.text)
      if !text.contains("linkedin") { facts.channel = .video }
      utterance.use(index..<index + 1, for: .place)
    }
    readPhoneNumber()
  }

  private mutating func readPhoneNumber() {
    let words = utterance.words
    for start in words.indices where utterance.isFree(start..<start + 1) {
      var end = start
      var digits = 0
      while end < words.count,
        words[end].text.allSatisfy({ $0.isNumber || "-().+/".contains($0) }),
        words[end].text.contains(where: \.isNumber)
      {
        digits += words[end].text.filter(\.isNumber).count
        end += 1
        if words[end - 1].end != .none { break }
      }
      guard (7...15).contains(digits), facts.place == nil else { continue }
      var text = utterance.text(start..<end)
      if words[start].range.lowerBound > utterance.line.startIndex {
        let before = utterance.line.index(before: words[start].range.lowerBound)
        if "(+".contains(utterance.line[before]) { text = String(utterance.line[before]) + text }
      }
      facts.place = text
      facts.channel = facts.channel ?? .phone
      utterance.use(start..<end, for: .place)
      return
    }
  }

  /// Reads how they meet, and where.
  mutating func readMedium() {
    let plain = utterance.plain
    let barred = Set(lexicon.notMediums.places(in: plain).flatMap { Array($0) })
    var found: [SaidFacts.Channel: [Range<Int>]] = [:]
    for channel in SaidFacts.Channel.allCases {
      let places = lexicon.mediums[channel.rawValue]?.places(in: plain) ?? []
      found[channel] = places.filter { range in
        utterance.isFree(range) && barred.isDisjoint(with: range) && meansMedium(range)
      }
    }
    let asked = changedTo(found) ?? order.first { found[$0]?.isEmpty == false }
    if let channel = facts.channel ?? asked {
      facts.channel = channel
      for range in found.values.joined() { utterance.use(range, for: .medium) }
    }
  }

  /// A video call is a call, and a call over coffee is a call.
  private var order: [SaidFacts.Channel] { [.video, .phone, .inPerson] }

  /// For "Teams now, not phone" and "phone instead of zoom", the one that holds.
  private func changedTo(
    _ found: [SaidFacts.Channel: [Range<Int>]]
  ) -> SaidFacts.Channel? {
    let all = found.flatMap { channel, ranges in ranges.map { (channel, $0) } }
    guard Set(all.map(\.0)).count > 1 else { return nil }
    let dropped: Set<String> = ["not", "of", "instead", "than", "no"]
    let kept = all.filter { _, range in
      guard range.lowerBound > 0 else { return true }
      let before = utterance.plain[max(0, range.lowerBound - 2)..<range.lowerBound]
      return !before.contains(where: dropped.contains)
    }
    return Set(kept.map(\.0)).count == 1 && kept.count < all.count ? kept[0].0 : nil
  }

  /// True if a word such as `call`, `coffee`, or `number` is about this meeting.
  private func meansMedium(_ range: Range<Int>) -> Bool {
    let word = utterance.plain[range.lowerBound]
    let before = range.lowerBound > 0 ? utterance.plain[range.lowerBound - 1] : ""
    let after = range.upperBound < utterance.words.count ? utterance.plain[range.upperBound] : ""
    let isCapitalName =
      utterance.words[range.lowerBound].isCapitalized && range.count == 1
      && !utterance.startsClause(range.lowerBound)
      && ["Ring", "Tea", "Visit"].contains(
        String(utterance.words[range.lowerBound].text))
    if isCapitalName { return false }
    switch word {
    case "number": return after == "is" && place != .company
    case "online":
      return before != "her" && before != "found" && before != "him" && before != "them"
    case "ring", "calls", "dial": return true
    case "call" where range.count == 1:
      return !["please", "we", "i", "they", "people", "you", "to"].contains(before)
        || after != "it" && after != "them" && after != "me" || before == "to"
    case "calling" where range.count == 1: return after != "off" && after != "it"
    case "walk", "walking", "visit", "tour", "shadow", "beer", "tea":
      return place == .medium || facts.channel == nil && place == .main
    case "remote", "remotely": return place == .medium || place == .when
    default: return true
    }
  }

  // MARK: - The place

  /// Reads where they meet.
  mutating func readPlace() {
    guard facts.place == nil else { return }
    for index in utterance.words.indices {
      guard
        ["at", "in", "by", "near", "outside", "on", "to", "@", "inside", "round", "around", "from"]
          .contains(utterance.plain[index]), utterance.isFree(index..<index + 1),
        let range = venue(after: index)
      else { continue }
      take(place: range, from: index)
      return
    }
    guard place == .medium || place == .when else { return }
    for run in utterance.freeRuns {
      let range = trimmedPlace(run)
      guard !range.isEmpty, isVenue(range), !isCompanyTalk(range) else { continue }
      take(place: range, from: range.lowerBound)
      return
    }
  }

  private mutating func take(place range: Range<Int>, from start: Int) {
    facts.place = utterance.text(range)
    hints[.place] = range
    utterance.use(start..<range.upperBound, for: .place)
  }

  /// The words of the venue behind "at": `her office`, `Cafe Ibis`, `the surf club`.
  private func venue(after index: Int) -> Range<Int>? {
    let start = index + 1
    guard start < utterance.words.count, utterance.words[index].end == .none else { return nil }
    var end = utterance.clauseEnd(start)
    if let used = (start..<end).first(where: { utterance.uses[$0] != nil }) { end = used }
    let stops: Set<String> = [
      "and", "who", "shes", "hes", "she", "he", "with", "for", "because", "so", "but", "after",
      "before", "w", "im", "i", "we", "to", "about", "where", "which", "then", "if", "since",
      "when",
      "is", "was", "will", "theyre", "until", "that", "during",
    ]
    if let stop = (start..<end).first(where: { stops.contains(utterance.plain[$0]) }) { end = stop }
    // "at the Winans on Main Street"
    guard start < end else { return nil }
    let range = trimmedPlace(start..<end)
    guard !range.isEmpty, range.count <= 8 else { return nil }
    let owned = ["her", "his", "their", "my", "our", "the"].contains(utterance.plain[start])
    let preposition = utterance.plain[index]
    if isVenue(range), !isJob(before: index) || facts.channel == .inPerson && owned {
      return ["from", "to", "by", "on"].contains(preposition) && place == .main && !owned
        ? nil : range
    }
    guard preposition == "at" || preposition == "@" else { return nil }
    let isRole = isJob(before: index)
    if place == .medium || place == .when { return isRole ? nil : range }
    // "coffee at Blue Bottle": right behind the medium.
    let isBehindMedium = index > 0 && utterance.uses[index - 1] == .medium
    return isBehindMedium && facts.channel == .inPerson ? range : nil
  }

  /// True if a job stands before "at": "a nurse at the hospital", "she works at the school".
  private func isJob(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let start = utterance.clauseStart(index - 1)
    let words = utterance.plain[start..<index]
    let verbs: Set<String> = [
      "works", "work", "working", "worked", "teaches", "runs", "manages", "been", "does", "is",
      "shes", "hes", "job", "did", "theyre", "interned", "she", "he", "started", "joined", "moved",
    ]
    if utterance.uses[index - 1] == .medium || utterance.uses[index - 1] == .time { return false }
    if words.contains(where: verbs.contains), words.last != "up" { return true }
    return JobTitle.namesPerson(utterance.text(start..<index))
  }

  private func isVenue(_ range: Range<Int>) -> Bool {
    let plain = Array(utterance.plain[range])
    let places = lexicon.venues.places(in: plain)
    guard let last = places.last else { return false }
    // The venue is the head of the phrase: "the coffee shop on 5th", "her office".
    return last.upperBound == plain.count
      || places.contains { place in
        place.upperBound < plain.count
          && ["on", "in", "at", "near", "by", "of", "off", "across", "behind", "downtown", "next"]
            .contains(plain[place.upperBound])
      } || places.first?.lowerBound == 0
  }

  private func isCompanyTalk(_ range: Range<Int>) -> Bool {
    utterance.plain[range].contains { ["works", "work", "shes", "hes", "she", "he"].contains($0) }
  }

  private func trimmedPlace(_ range: Range<Int>) -> Range<Int> {
    let ends: Set<String> = [
      "i", "think", "guess", "probably", "maybe", "please", "pls", "lol", "prob", "and", "for",
      "in",
      "person", "on", "at", "around", "about", "like", "over", "by", "yes", "ok", "we", "will",
      "be",
      "meeting", "go", "going", "its", "itll", "were", "said", "she", "he", "me", "invited", "to",
      "well", "meet", "him", "up", "or", "something",
    ]
    var range = range
    while !range.isEmpty, ends.contains(utterance.plain[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, ends.contains(utterance.plain[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }
}
