import Foundation

/// Time zones, and whose local time a time is in.
extension DateParser {
  /// Reads `ET`, `eastern time`, `London time`, `America/New_York`, `UTC+2`.
  mutating func takeZone() -> Bool {
    guard let found = zone(at) else { return false }
    set(found.zone, from: at)
    at = found.next
    return true
  }

  /// Reads `his time`, `my time`, `hers`.
  mutating func takeClockOwner() -> Bool {
    let file = words.file
    var place = at
    if isOne(of: file.for, place) { place += 1 }
    let isTheirs = isOne(of: file.theirClock, place)
    let isMine = isOne(of: file.myClock, place)
    guard isTheirs || isMine, let last = pieces.times.indices.last else { return false }
    let hasClock = isOne(of: file.clockWords, place + 1)
    let isAlone = isOne(of: file.ownersAlone, place)
    // `3pm (4 for him)`
    let isFor = place > at && pieces.times[last].end == at && (depth > 0 || last > 0)
    guard hasClock || isAlone || isFor || (depth > 0 && pieces.times[last].isAside) else {
      return false
    }
    pieces.times[last].owner = isTheirs ? .theirs : .mine
    let isNext = pieces.times[last].end == at
    at = place + (hasClock ? 2 : 1)
    if isNext { pieces.times[last].end = at }
    return true
  }

  /// Assigns a zone to the time right before it, or else to the whole phrase.
  private mutating func set(_ zone: ZoneMention, from index: Int) {
    if let last = pieces.times.indices.last, pieces.times[last].zone == nil,
      pieces.times[last].end == index || last > 0 || pieces.times[last].isAside
        || pieces.times[last].owner == .mine && pieces.times[last].end == index - 1
          && isMark("(", index - 1)
    {
      pieces.times[last].zone = zone
    } else if let before = pieces.zone, before.identifier != zone.identifier {
      // `(UTC-05:00) Eastern Time` gives the offset of winter, and then the zone.
      if before.identifier.hasPrefix("GMT"), isAfterOffset(index) {
        pieces.zone = zone
      } else {
        pieces.isContradictory = true
      }
    } else {
      pieces.zone = zone
    }
  }

  /// True if only a mark stands between an offset and an index.
  private func isAfterOffset(_ index: Int) -> Bool {
    isMark(")", index - 1) && digits(index - 2) != nil
  }

  /// Reads the zone at an index.
  ///
  /// - Parameter isAfterTime: true if a time ends right before it.
  func zone(_ index: Int, isAfterTime: Bool = false) -> (zone: ZoneMention, next: Int)? {
    guard let token = token(index), token.isWord else { return nil }
    if let found = identifier(index) { return found }
    if let found = place(index) { return found }
    guard let name = zones.named(token.text) else { return nil }
    if name == "GMT", let offset = offset(index + 1, glued: false) { return offset }
    var next = index + 1
    var isSummer = zones.isSummer(token.text, in: name)
    if let kind = self.token(next).flatMap({ zones.kinds[$0.text] }) {
      isSummer = kind
      next += 1
      if self.token(next).map({ zones.kinds[$0.text] != nil }) ?? false { next += 1 }
    }
    let hasTime = isOne(of: words.file.clockWords, next) || next > index + 1
    if isOne(of: words.file.time, next) { next += 1 }
    if !isZoneOnly, !hasTime, zones.isWord(token.text) {
      let isAfterTime = isAfterTime || pieces.times.last?.end == index || isMark("(", index - 1)
      guard isAfterTime ? isKnown(next) : isBeforeEnd(next) else { return nil }
    }
    return (ZoneMention(identifier: name, isSummer: isSummer), next)
  }

  /// True if the zone's name ends its part of the phrase, so that it isn't part of another name.
  private func isBeforeEnd(_ index: Int) -> Bool {
    // The whole answer is a zone name.
    let isAlone = at == 0 && index == tokens.count
    guard isAlone || !pieces.times.isEmpty || !pieces.bare.isEmpty else { return false }
    return token(index).map { $0.kind == .mark } ?? true
  }

  /// Reads `America/New_York`.
  private func identifier(_ index: Int) -> (zone: ZoneMention, next: Int)? {
    var text = tokens[index].typed
    var place = index + 1
    var parts = 1
    while parts < 3, isMark("/", place, glued: true), let next = token(place + 1), next.isGlued,
      next.isWord
    {
      text += "/" + next.typed
      place += 2
      parts += 1
    }
    guard parts > 1, let found = zones.identifier(text) else { return nil }
    return (ZoneMention(identifier: found), place)
  }

  /// Reads `new york time`, `time in london`, `paris time`.
  private func place(_ index: Int) -> (zone: ZoneMention, next: Int)? {
    for count in stride(from: min(zones.longestPlace, tokens.count - index), through: 1, by: -1) {
      let run = tokens[index..<(index + count)]
      guard run.allSatisfy(\.isWord),
        let found = zones.place(run.map(\.typed).joined(separator: " "))
          ?? zones.place(run.map(\.text).joined(separator: " "))
      else { continue }
      let next = index + count
      let kind = token(next).map { zones.kinds[$0.text] != nil } ?? false
      let end = kind ? next + 1 : next
      if isOne(of: words.file.time, end) { return (ZoneMention(identifier: found), end + 1) }
      let isInTime = isOne(of: words.file.in, index - 1) && isOne(of: words.file.time, index - 2)
      if isInTime || isZoneOnly { return (ZoneMention(identifier: found), next) }
    }
    return nil
  }

  /// Reads the UTC offset of an ISO 8601 time: `Z`, `-06:00`.
  ///
  /// - Parameter clock: the time before it.
  func zoneOffset(_ index: Int, after clock: Clock) -> (zone: ZoneMention, next: Int)? {
    let isDigits = clock.isPlainDigits || clock.hasSeconds
    let isMachine = tokens[..<index].contains { $0.text == "t" && $0.isGlued }
    if isDigits || isMachine, let letter = token(index), letter.isGlued {
      if letter.text == "z" { return (ZoneMention(identifier: "GMT"), index + 1) }
    }
    // Requires seconds, or the T of ISO 8601, before it. Otherwise `-06:00` could be the end of a
    // range.
    guard isMachine || clock.hasSeconds else { return nil }
    return offset(index, glued: isMachine)
  }

  /// Skips the zone of the start of a range: `2pm ET - 3pm ET`, `2pm ET to 3pm ET`.
  func zoneInRange(_ index: Int) -> Int? {
    guard let found = zone(index, isAfterTime: true), digits(found.next + 1) != nil,
      isMark("-", found.next)
        || isOne(of: words.file.until, found.next) && !isOne(of: words.file.and, found.next)
    else { return nil }
    return found.next
  }

  /// Reads `+2`, `+02:00`, `-0530`.
  private func offset(_ index: Int, glued: Bool) -> (zone: ZoneMention, next: Int)? {
    guard let sign = token(index), sign.text == "+" || sign.text == "-", !glued || sign.isGlued,
      let hours = digits(index + 1, glued: true), hours.count <= 2 || hours.count == 4
    else { return nil }
    var minutes = hours.count == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
    var next = index + 2
    if hours.count <= 2, isMark(":", next, glued: true), let more = digits(next + 1, glued: true) {
      minutes += more.value
      next += 2
    }
    guard minutes <= 14 * 60, minutes % 60 < 60,
      let zone = TimeZone(secondsFromGMT: (sign.text == "-" ? -minutes : minutes) * 60)
    else { return nil }
    return (ZoneMention(identifier: zone.identifier), next)
  }
}
